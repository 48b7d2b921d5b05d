using IntakeBot.Core.Briefs;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;
using IntakeBot.EndToEnd.Tests;
using NJsonSchema;

namespace IntakeBot.Host.Tests.Operations;

/// <summary><c>docs/brief.schema.json</c> is true: of every golden brief, and of every record that a brief may hold.</summary>
public sealed class BriefSchemaTests
{
    public static TheoryData<string> Transcripts => GoldenTests.Transcripts;

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task Every_golden_brief_is_valid(string name)
    {
        var schema = await SchemaAsync();
        var brief = GoldenTests.Source(name).Brief;

        Assert.Empty(schema.Validate(JsonExport.Write(brief)).Select(error => error.ToString()));
        Assert.Empty(schema.Validate(JsonExport.Write(Told(brief))).Select(error => error.ToString()));
    }

    [Fact]
    public async Task What_no_brief_holds_is_refused()
    {
        var schema = await SchemaAsync();
        var json = JsonExport.Write(GoldenTests.Source("typical").Brief);

        Assert.NotEmpty(schema.Validate(json.Replace("\"answered\"", "\"anwsered\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(json.Replace("\"quote\":", "\"words\":", StringComparison.Ordinal)));
        Assert.NotEmpty(
            schema.Validate(json.Replace("\"$type\": \"prose\"", "\"$type\": \"verse\"", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("span", typeof(TextSpan))]
    [InlineData("answerCitation", typeof(Citation.ToAnswer))]
    [InlineData("passageCitation", typeof(Citation.ToPassage))]
    [InlineData("claim", typeof(Claim))]
    [InlineData("evidence", typeof(Evidence))]
    [InlineData("flag", typeof(RedFlag))]
    [InlineData("raisedFlag", typeof(RaisedFlag))]
    [InlineData("shadedArea", typeof(ShadedArea))]
    [InlineData("event", typeof(TimelineEvent))]
    [InlineData("section", typeof(BriefSection))]
    [InlineData("narrative", typeof(Narrative))]
    [InlineData("coverage", typeof(NarrativeCoverage))]
    [InlineData("judgedSentence", typeof(JudgedSentence))]
    [InlineData("signOff", typeof(SignOff))]
    [InlineData("fact", typeof(BriefBlock.Fact))]
    [InlineData("quote", typeof(BriefBlock.Quote))]
    [InlineData("scale", typeof(BriefBlock.Scale))]
    [InlineData("alert", typeof(BriefBlock.Alert))]
    [InlineData("table", typeof(BriefBlock.Table))]
    [InlineData("passage", typeof(BriefBlock.Passage))]
    [InlineData("note", typeof(BriefBlock.Note))]
    [InlineData("prose", typeof(BriefBlock.Prose))]
    [InlineData("figure", typeof(BriefBlock.Figure))]
    [InlineData("timeline", typeof(BriefBlock.Timeline))]
    [InlineData("reference", typeof(BriefBlock.Reference))]
    [InlineData("suggestion", typeof(BriefBlock.Suggestion))]
    public async Task A_record_has_the_properties_that_the_schema_gives_it(string definition, Type record)
    {
        var schema = (await SchemaAsync()).Definitions[definition];

        Assert.Equal(Written(record), schema.Properties.Keys.Where(name => name != "$type").Order());
    }

    [Fact]
    public async Task A_brief_and_its_blocks_are_all_in_the_schema()
    {
        var schema = await SchemaAsync();

        Assert.Equal(Written(typeof(Brief)), schema.Properties.Keys.Order());
        Assert.Equal(
            typeof(BriefBlock).GetNestedTypes().Select(type => type.Name.ToLowerInvariant()).Order(),
            schema
                .Definitions["block"]
                .OneOf.Select(one => $"{one.ActualSchema.Properties["$type"].Enumeration.Single()}")
                .Order()
        );
    }

    // A brief with what only a model, a clinician or an earlier intake brings.
    private static Brief Told(Brief brief)
    {
        var claim = new Claim(new PatientText("She itches."), [new Citation.ToPassage("a", "p", "Skin itches.")]);
        return brief with
        {
            Narrative = new Narrative("ollama/llama3.1", "1", [claim], Dropped: 1)
            {
                Coverage = NarrativeCoverage.Of([], [claim]),
            },
            Judged =
            [
                new JudgedSentence(claim.Text, DropReasons.Supported, PatientText.Empty),
                new JudgedSentence(
                    new PatientText("She takes warfarin."),
                    "unsupported-medicine",
                    new PatientText("No.")
                ),
            ],
            SignedOff = new SignOff("Dr A", brief.ComposedAt, Amends: true),
            Sections =
            [
                .. brief.Sections,
                new BriefSection(
                    "earlier",
                    "Since the last intake",
                    [
                        new BriefBlock.Fact(
                            "Itch",
                            new Claim(
                                new PatientText("8 → 4"),
                                [
                                    new Citation.ToAnswer(new ItemKey(new LinkId("skin.itch")), "Itch", new("8"), "m1")
                                    {
                                        ConversationId = "earlier",
                                    },
                                ]
                            )
                        ),
                    ]
                ),
            ],
        };
    }

    private static IEnumerable<string> Written(Type record) =>
        CoreJson
            .Options.GetTypeInfo(record)
            .Properties.Where(one => one.Get is not null)
            .Select(one => one.Name)
            .Order();

    private static Task<JsonSchema> SchemaAsync() =>
        JsonSchema.FromFileAsync(Repository.Path("docs/brief.schema.json"), TestContext.Current.CancellationToken);
}
