using System.Text.Json;
using IntakeBot.Core.Content;
using IntakeBot.Host.Content;
using IntakeBot.Host.Operations;

namespace IntakeBot.Host.Tests.Operations;

/// <summary>The command with which a clinician sees what the screener finds in a text, and why.</summary>
public sealed class ExplainTests
{
    private static readonly IntakeContent Content = (
        (ContentResult.Sound)ContentCompiler.Compile(ContentFolder.Read(ProductFolder.Find()))
    ).Content;

    [Fact]
    public void A_concept_is_printed_with_its_words_its_place_its_assertion_and_what_decided()
    {
        const string Text = "Well, NO fever today";
        var concept = Assert.Single(Explained(new { text = Text }).GetProperty("concepts").EnumerateArray());
        Assert.Equal(("fever", "negated"), (concept.Text("id"), concept.Text("assertion")));
        Assert.Equal("fever", Cut(Text, concept));
        Assert.Equal("NO", Cut(Text, concept.GetProperty("trigger")));
        Assert.Equal("NO", concept.GetProperty("trigger").Text("text"));
    }

    [Fact]
    public void What_nothing_was_said_of_is_present_without_a_trigger()
    {
        var concept = Explained(new { text = "fever" }).GetProperty("concepts")[0];
        Assert.Equal("present", concept.Text("assertion"));
        Assert.Equal(JsonValueKind.Null, concept.GetProperty("trigger").ValueKind);
    }

    [Theory]
    [InlineData("no fever", "negated")]
    [InlineData("I used to get fever a lot", "historical")]
    [InlineData("if I get a fever I rest", "hypothetical")]
    [InlineData("my sister has a fever", "someone-else")]
    [InlineData("my son has a fever", "someone-else")]
    [InlineData("maybe a fever", "uncertain")]
    [InlineData("no fever in the family", "negated")]
    public void The_assertions_bear_the_names_of_the_documentation(string text, string expected) =>
        Assert.Equal(
            expected,
            Explained(new { text })
                .GetProperty("concepts")
                .EnumerateArray()
                .First(one => one.Text("id") == "fever")
                .Text("assertion")
        );

    [Theory]
    [InlineData("The CT shows no evidence of Hydronephrosis.", "HYDRONEPHROSIS", "negated")]
    [InlineData("S/P left-sided hemicolectomy", "left sided hemicolectomy", "historical")]
    [InlineData("Denies palpitations", "palpitation", "negated")]
    [InlineData("Rales: rales at both bases, no more rales by evening", "rales", "negated")]
    public void A_phrase_that_no_concept_knows_is_asserted_too(string text, string phrase, string expected)
    {
        var explained = Explained(new { text, phrase });
        Assert.Equal(expected, explained.Text("assertion"));
        Assert.All(
            explained.GetProperty("concepts").EnumerateArray().Where(one => one.Text("id") == "phrase"),
            one => Assert.StartsWith(phrase[..4], Cut(text, one), StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void A_phrase_that_does_not_stand_in_the_text_has_no_assertion() =>
        Assert.False(Explained(new { text = "all well", phrase = "fever" }).TryGetProperty("assertion", out _));

    [Fact]
    public void Flags_name_their_rule_and_urgency_and_quote_their_evidence()
    {
        var flag = Explained(new { text = "I feel awful. I can't breathe. Help." }).GetProperty("flags")[0];
        Assert.Equal(("breathing-emergency", "emergency"), (flag.Text("rule"), flag.Text("urgency")));
        Assert.Equal("I can't breathe.", flag.GetProperty("evidence")[0].Text("quote"));
    }

    [Theory]
    [InlineData("yes", "present")]
    [InlineData("no, I do", "present")]
    [InlineData("nope", "negated")]
    [InlineData("not any more", "historical")]
    [InlineData("I think so", "uncertain")]
    public void A_bare_reply_is_about_what_the_question_asks(string text, string expected)
    {
        var concept = Explained(new { text, question = "Any fever?" }).GetProperty("concepts")[0];
        Assert.Equal(("fever", expected), (concept.Text("id"), concept.Text("assertion")));
    }

    [Fact]
    public void A_reply_to_an_item_of_the_form_completes_a_rule_with_the_answers_given_before()
    {
        var explained = Explained(
            new
            {
                text = "yes",
                question = "skin.new-medicine",
                answers = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["reason.main"] = "blisters on my skin and a mouth full of ulcers",
                },
            }
        );
        var flag = explained.GetProperty("flags").EnumerateArray().First(one => one.Text("rule") == "sjs-ten");
        Assert.Contains(
            flag.GetProperty("evidence").EnumerateArray(),
            one => one.TryGetProperty("item", out var item) && item.GetString() == "skin.new-medicine"
        );
    }

    [Fact]
    public void A_bad_line_is_answered_with_its_id_and_the_rest_goes_on()
    {
        using var output = new StringWriter();
        var code = new Explain(Content, new DateOnly(2026, 3, 14)).Run(
            ["""{"id":"a"}""", "", "my secret rash", """{"id":3,"text":5}""", """{"id":4,"text":"fine"}"""],
            output
        );
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, code);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("""{"id":"a","error":"Line 1 """, lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"error":"Line 3 """, lines[1], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":3,"error":"Line 4 """, lines[2], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":4,"concepts":[]""", lines[3], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", output.ToString(), StringComparison.Ordinal);
    }

    private static JsonElement Explained<T>(T line)
    {
        using var output = new StringWriter();
        Assert.Equal(0, new Explain(Content, new DateOnly(2026, 3, 14)).Run([JsonSerializer.Serialize(line)], output));
        return JsonSerializer.Deserialize<JsonElement>(output.ToString());
    }

    private static string Cut(string text, JsonElement place) =>
        text.Substring(place.GetProperty("offset").GetInt32(), place.GetProperty("length").GetInt32());
}

file static class JsonElementText
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
