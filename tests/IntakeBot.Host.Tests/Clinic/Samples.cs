using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Host.Clinic;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Tests.Clinic;

/// <summary>Patients of the imagination, as the rest of the product would have stored them.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public const string Canary = "quetzalfeather";

    private static readonly ItemKey Name = IntakeGlance.NameItem;
    private static readonly ItemKey Reason = IntakeGlance.ReasonItem;
    private static readonly ItemKey Itch = new(new LinkId("skin.itch"));

    public static Intake Intake(string name, string reason = "Itchy elbows", DateTimeOffset? at = null) =>
        new()
        {
            ContentVersion = "c1",
            StartedAt = at ?? Morning,
            Answers = AnswerSet
                .Empty.With(Name, Answer(name, "act-name", at ?? Morning))
                .With(Reason, Answer(reason, "act-reason", at ?? Morning)),
            Utterances =
            [
                new("act-name", new(name), Name, at ?? Morning),
                new("act-reason", new(reason), Reason, at ?? Morning),
                new("act-card", new("7 of 10"), Itch, at ?? Morning),
            ],
        };

    public static Intake Finished(this Intake intake) =>
        intake with
        {
            FinishedAt = intake.StartedAt.AddMinutes(12),
            State = intake.State with { Phase = DialogPhase.Finished },
        };

    public static Intake Stopped(this Intake intake) =>
        intake with
        {
            State = intake.State with { Phase = DialogPhase.Stopped },
        };

    public static Intake Flagged(this Intake intake, params RaisedFlag[] flags) =>
        intake with
        {
            Flags = [.. intake.Flags, .. flags],
        };

    public static RaisedFlag Flag(Urgency urgency, string title, string quote, string? withdrawnBy = null) =>
        new(
            new RedFlag(
                "rule-" + title,
                urgency,
                title,
                "Call {emergencyNumber}.",
                "Look at the airway first.",
                "Guideline of the imagination, 2024",
                "2026.1",
                [new Evidence("swelling", "Swelling of the throat", new(quote), "act-reason", Reason)]
            ),
            "act-reason",
            Morning
        )
        {
            WithdrawnBy = withdrawnBy,
        };

    public static Citation.ToAnswer ToReason(string quote) => new(Reason, "Reason", new(quote), "act-reason");

    public static readonly Citation.ToPassage Passage = new(
        "gut-skin-axis",
        "skin-mirror",
        "The skin often mirrors what the gut goes through."
    );

    public static Brief Brief(string name, string reason, params RaisedFlag[] flags) =>
        new()
        {
            PatientName = new(name),
            Identity = new("34 years, female, not pregnant"),
            Urgency = flags.Select(flag => flag.Flag.Urgency).DefaultIfEmpty().Max(),
            Answered = 26,
            Applicable = 30,
            ComposedAt = Morning.AddMinutes(13),
            Provenance = ImmutableDictionary<string, string>.Empty.Add("form", "1.0").Add("rules", "2026.1"),
            Narrative = new(
                "ollama/llama3.1",
                "3",
                [
                    new(new("She comes for itchy elbows."), [ToReason(reason)]),
                    new(new("The clinic sees a link with digestion."), [Passage, ToReason(reason)]),
                ],
                Dropped: 1
            ),
            Sections =
            [
                flags.Length == 0
                    ? new(
                        Core.Briefs.Brief.RedFlagsSection,
                        "Red flags",
                        [new BriefBlock.Note("No red flags were raised.")]
                    )
                    : new(
                        Core.Briefs.Brief.RedFlagsSection,
                        "Red flags",
                        [.. flags.Select(flag => new BriefBlock.Alert(flag))]
                    ),
                new(
                    "reason",
                    "Reason for the visit",
                    [
                        new BriefBlock.Quote("In their words", Said(reason)),
                        new BriefBlock.Fact("Onset", Said("about 3 years ago")),
                        new BriefBlock.Scale("Itch", 7, 0, 10, Said("7 of 10", "act-card")),
                    ]
                ),
                new(
                    "medications",
                    "Medications",
                    [
                        new BriefBlock.Table(
                            ["Name", "Dose", "How often"],
                            [
                                [Said("Cetirizine"), Said("10 mg"), null],
                                [Said("Vitamin D"), null, Said("daily")],
                            ]
                        ),
                    ]
                ),
                new("sleep", "Sleep", [new BriefBlock.Note("Nothing was reported.")]),
            ],
        };

    public static Activity FromPatient(string id, string? text, JsonElement? value = null) =>
        Message(id, "user", text) with
        {
            Value = value,
        };

    public static Activity FromBot(string text, params string[] buttons) =>
        Message(id: null, "bot", text) with
        {
            SuggestedActions =
                buttons.Length == 0
                    ? null
                    : new([.. buttons.Select(label => new CardAction { Type = "imBack", Title = label })]),
        };

    /// <summary>Stores an intake with a short conversation and, where given, its brief.</summary>
    /// <summary>One more turn of the intake, in which the patient sends a file.</summary>
    public static Task SaveFileAsync(this IntakeStore store, string conversationId, long version, AttachedFile file) =>
        store.CommitAsync(
            new TurnCommit
            {
                ConversationId = conversationId,
                ExpectedVersion = version,
                Intake = Intake(Canary, Canary),
                Inbound = FromPatient("act-file", text: null) with
                {
                    Attachments =
                    [
                        new()
                        {
                            ContentType = file.ContentType,
                            ContentUrl = Attachment.FileUrl(file.Id),
                            File = file,
                        },
                    ],
                },
                ShowInbound = true,
                Outgoing = [],
                Events = [],
                RequestBrief = false,
            },
            TestContext.Current.CancellationToken
        );

    public static async Task SaveAsync(
        this IntakeStore store,
        string conversationId,
        Intake intake,
        Brief? brief = null
    )
    {
        var cancellation = TestContext.Current.CancellationToken;
        Activity[] inbound =
        [
            FromPatient("act-name", intake.Answers[Name]?.Quote.Verbatim),
            FromPatient("act-reason", intake.Answers[Reason]?.Quote.Verbatim),
            FromPatient(
                "act-card",
                text: null,
                JsonSerializer.Deserialize<JsonElement>("""{"item":"skin.itch","answer":"7"}""")
            ),
        ];
        for (var version = 0; version < inbound.Length; version++)
        {
            var commit = new TurnCommit
            {
                ConversationId = conversationId,
                ExpectedVersion = version,
                Intake = intake,
                Inbound = inbound[version],
                ShowInbound = true,
                Outgoing = [FromBot($"Question {version + 1}?", "Yes", "No")],
                Events = [],
                RequestBrief = false,
            };
            Assert.Equal(CommitResult.Committed, await store.CommitAsync(commit, cancellation));
        }
        if (brief is not null)
        {
            var stored = await store.LoadAsync(conversationId, cancellation);
            await store.SaveBriefAsync(stored!, brief, done: true, cancellation);
        }
    }

    private static Activity Message(string? id, string role, string? text) =>
        new()
        {
            Type = ActivityTypes.Message,
            Id = id,
            Timestamp = Morning,
            From = new ChannelAccount { Id = role, Role = role },
            Text = text,
        };

    private static Claim Said(string text, string activityId = "act-reason") =>
        new(new(text), [new Citation.ToAnswer(Reason, "Answer", new(text), activityId)]);

    private static Answer Answer(string words, string activityId, DateTimeOffset at) =>
        new([new AnswerValue.Text(new(words))], new(words), activityId, at);
}
