using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Tests.Storage;

/// <summary>Turns and briefs of a patient whose every word contains a canary.</summary>
internal static class Samples
{
    public const string Canary = "Zinnober-Kanarienvogel";

    public static readonly DateTimeOffset Started = new(2026, 3, 4, 5, 0, 0, TimeSpan.FromHours(2));

    /// <summary>An intake with every case of an answer, a standing flag, a withdrawn one, and words outside any question.</summary>
    public static Intake Rich()
    {
        var flag = new RedFlag(
            "eczema-herpeticum",
            Urgency.SameDay,
            "Painful punched-out sores",
            "Call the clinic.",
            "Think of eczema herpeticum.",
            "NICE 2023",
            "1.0",
            [new Evidence("punched-out", "Punched-out sores", Words("sores"), "a-2", new ItemKey(new("skin.now")))]
        );
        return new Intake
        {
            ContentVersion = "c0ffee",
            StartedAt = Started,
            FinishedAt = Started.AddMinutes(12),
            Answers = AnswerSet
                .Empty.With(Key("about.pregnant"), Answer(new AnswerValue.YesNo(true)))
                .With(
                    Key("diet.pattern"),
                    Answer(new AnswerValue.Choice("vegan", "Vegan"), new AnswerValue.Text(Words("honey")))
                )
                .With(Key("itch"), Answer(new AnswerValue.Number(7.5m)))
                .With(Key("onset"), Answer(new AnswerValue.Date(new PartialDate(2019, 4))))
                .With(Key("medicine.name", 1), Answer(new AnswerValue.Text(Words("a \"cream\"\n🧴 <b>"))))
                .With(Key("sleep.hours"), Answer(new AnswerValue.Unread(Words("when the baby lets me")))),
            Utterances =
            [
                new Utterance("a-1", Words("hello"), null, Started) { SupersededBy = "a-2" },
                new Utterance("a-2", Words("it hurts"), Key("itch"), Started.AddSeconds(1)),
            ],
            Flags =
            [
                new RaisedFlag(flag, "a-2", Started),
                new RaisedFlag(flag with { RuleId = "fever", Urgency = Urgency.Emergency }, "a-2", Started)
                {
                    WithdrawnBy = "a-3",
                },
            ],
            State = new DialogState
            {
                Phase = DialogPhase.Finished,
                Pending = Key("medicine.name", 1),
                Tries = 2,
                Skipped = [Key("stress.sources")],
                Trail = [Key("itch"), Key("medicine.name", 1)],
            },
        };
    }

    /// <summary>A turn that says one thing and is answered with two.</summary>
    public static TurnCommit Turn(string conversationId, long expectedVersion, string activityId) =>
        new()
        {
            ConversationId = conversationId,
            ExpectedVersion = expectedVersion,
            Intake = Rich(),
            Inbound = Message(conversationId, $"{Canary} {activityId}") with
            {
                Id = activityId,
                From = new ChannelAccount
                {
                    Id = "dl_u",
                    Name = Canary,
                    Role = "user",
                },
            },
            ShowInbound = true,
            Outgoing = [Message(conversationId, $"{Canary}, I see."), Message(conversationId, "And then?")],
            Events =
            [
                new IntakeEvent.Answered(Key("itch"), Replaced: false),
                new IntakeEvent.FlagRaised("fever", Urgency.Emergency),
            ],
            RequestBrief = false,
        };

    public static Brief Brief(string title) =>
        new()
        {
            PatientName = Words("name"),
            Identity = Words("41, female"),
            Urgency = Urgency.SameDay,
            Answered = 20,
            Applicable = 25,
            Sections =
            [
                new BriefSection(
                    "flags",
                    title,
                    [new BriefBlock.Alert(Rich().Flags[0]), new BriefBlock.Note("Nothing else.")]
                ),
                new BriefSection(
                    "skin",
                    "Skin",
                    [
                        new BriefBlock.Scale("Itch", 7, 0, 10, Claim()),
                        new BriefBlock.Table(
                            ["Name", "Dose"],
                            [
                                [Claim(), null],
                            ]
                        ),
                        new BriefBlock.Quote("Own words", Claim()),
                    ]
                ),
            ],
            Narrative = new Narrative("ollama/tiny", "3", [Claim()], 2),
            ComposedAt = Started,
            Provenance = ImmutableDictionary<string, string>.Empty.Add("form", "1.0"),
        };

    public static ItemKey Key(string linkId, int occurrence = 0) => new(new LinkId(linkId), occurrence);

    private static Activity Message(string conversationId, string text) =>
        new()
        {
            Type = ActivityTypes.Message,
            ChannelId = "directline",
            Conversation = new ConversationAccount { Id = conversationId },
            From = new ChannelAccount { Id = "bot", Role = "bot" },
            Text = text,
            ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = Canary }),
        };

    private static Claim Claim() =>
        new(
            Words("claim"),
            [
                new Citation.ToAnswer(Key("itch"), "Itch", Words("seven"), "a-2"),
                new Citation.ToPassage("gut-skin", "mirror", "The skin mirrors the gut."),
            ]
        );

    private static Answer Answer(params ImmutableArray<AnswerValue> values) =>
        new(values, Words("quote"), "a-2", Started);

    private static PatientText Words(string words) => new($"{Canary} {words}");
}
