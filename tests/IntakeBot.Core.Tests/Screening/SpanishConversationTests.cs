using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

public sealed class SpanishConversationTests
{
    [Fact]
    public void What_is_to_be_done_is_said_in_Spanish()
    {
        var flag = Flag("no puedo respirar", "breathing-emergency");
        Assert.Equal(Urgency.Emergency, flag.Urgency);
        Assert.StartsWith("Esto necesita ayuda ahora mismo.", flag.PatientGuidance, StringComparison.Ordinal);
        Assert.Contains("{emergencyNumber}", flag.PatientGuidance, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clinician_reads_the_title_in_English_and_the_words_as_they_were_said()
    {
        var flag = Flag("Hola. Me siento mal, ya no quiero vivir.", "suicidality");
        Assert.True(flag.IsCrisis);
        Assert.Equal("Thoughts of suicide or self-harm", flag.Title);
        Assert.Equal("Me siento mal, ya no quiero vivir.", flag.Evidence[0].Quote.Verbatim);
    }

    [Fact]
    public void Spanish_in_an_English_intake_is_found_and_answered_in_English()
    {
        var flag = Screener
            .Screen(
                Shipped.Content.Screening,
                new ScreeningInput(
                    Shipped.Content.Form,
                    AnswerSet.Empty,
                    [new Utterance("m1", new PatientText("me falta el aire y me duele el pecho"), null, default)],
                    new DateOnly(2026, 3, 14)
                )
            )
            .First(flag => flag.RuleId == "breathing-emergency");
        Assert.StartsWith("This needs help right now.", flag.PatientGuidance, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I can't breathe")]
    [InlineData("Estoy muy asustada. I can't breathe.")]
    [InlineData("ayuda por favor my chest hurts mucho")]
    public void English_in_a_Spanish_intake_is_found(string text) =>
        Assert.Contains(SpanishSentences.Flags(text), flag => flag.RuleId == "breathing-emergency");

    [Theory]
    [InlineData("sí", true)]
    [InlineData("un poco", true)]
    [InlineData("a veces", true)]
    [InlineData("no", false)]
    [InlineData("para nada", false)]
    [InlineData("creo que no", false)]
    public void A_yes_to_a_question_about_a_finding_is_the_finding(string reply, bool raised)
    {
        var asked = new ItemKey(new LinkId("stress.dark-thoughts"));
        Assert.Equal(raised, SpanishSentences.Flags(reply, item: asked).Any(flag => flag.IsCrisis));
    }

    [Fact]
    public void A_ticked_card_and_Spanish_words_complete_a_rule_together()
    {
        var answers = AnswerSet.Empty.With(
            new ItemKey(new LinkId("safety.now")),
            new Answer([new AnswerValue.Choice("fever", "Fiebre")], new PatientText("Fiebre"), "a1", default)
        );
        Assert.Contains(
            SpanishSentences.Flags("me pongo adalimumab", answers),
            flag => flag.RuleId == "immunosuppressed-fever"
        );
        Assert.DoesNotContain(
            SpanishSentences.Flags("me pongo adalimumab"),
            flag => flag.RuleId == "immunosuppressed-fever"
        );
    }

    [Fact]
    public void Case_accents_and_an_unrelated_sentence_change_no_flag()
    {
        foreach (var line in SpanishSentences.Tuned)
        {
            var flags = Ids(line.Text);
            Assert.Equal(flags, Ids(line.Text.ToUpperInvariant()));
            Assert.Equal(flags, Ids($"{line.Text}. El jardín está muy bonito en primavera."));
            Assert.Equal(flags, Ids($"El jardín está muy bonito en primavera. {line.Text}"));
            Assert.Equal(flags, Ids($"{line.Text}. The garden is lovely in spring."));
        }
    }

    [Fact]
    public void Spanish_words_raise_nothing_by_what_they_look_like_in_English() =>
        Assert.All(
            SpanishSentences.Tuned.AddRange(SpanishSentences.Unseen).Where(line => line.Rules.IsEmpty),
            line =>
                Assert.Equal(
                    SpanishSentences.Flags(line.Text).Select(flag => flag.RuleId),
                    SpanishSentences.Flags($"Son once. {line.Text}").Select(flag => flag.RuleId)
                )
        );

    [Fact]
    public void Every_guidance_is_polite_and_names_the_same_help_as_the_English()
    {
        foreach (var rule in Shipped.Content.Screening.Rules.Where(rule => rule.Patient.Length > 0))
        {
            var spanish = rule.GuidanceIn("es");
            Assert.NotNull(spanish);
            Assert.DoesNotMatch("(?i)\\b(tú|tu|tus|contigo|tienes|puedes|estás|vete)\\b", spanish);
        }
    }

    private static List<string> Ids(string text) => [.. SpanishSentences.Flags(text).Select(flag => flag.RuleId)];

    private static RedFlag Flag(string text, string rule) =>
        SpanishSentences.Flags(text).First(flag => flag.RuleId == rule);
}
