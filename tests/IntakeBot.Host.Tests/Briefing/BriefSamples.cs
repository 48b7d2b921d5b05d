using System.Collections.Immutable;
using IntakeBot.Channels.Activities;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Screening;
using IntakeBot.Host.Content;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Tests.Briefing;

/// <summary>A small form, an article, and a patient whose name and date of birth are canaries.</summary>
internal static class BriefSamples
{
    public const string Name = "Quillon Zarkov";

    public static readonly string[] Canaries = ["Quillon", "Zarkov", "1985", "12 March"];

    public static readonly DateTimeOffset At = new(2026, 3, 14, 9, 30, 0, TimeSpan.Zero);

    private static readonly IntakeContent Whole = (
        (ContentResult.Sound)ContentCompiler.Compile(ContentFolder.Read(AppContext.BaseDirectory))
    ).Content;

    /// <summary>The turn with which a patient finishes, and a brief is asked for.</summary>
    public static TurnCommit Finishing(string conversationId, long expectedVersion, Intake intake) =>
        new()
        {
            ConversationId = conversationId,
            ExpectedVersion = expectedVersion,
            Intake = intake,
            Inbound = new Activity
            {
                Type = "message",
                Id = $"{conversationId}-{expectedVersion}",
                Conversation = new ConversationAccount { Id = conversationId },
                From = new ChannelAccount { Id = "patient" },
                Text = "finish",
            },
            ShowInbound = true,
            Outgoing = [],
            Events = [],
            RequestBrief = true,
        };

    public static readonly IntakeContent Content = new(
        "c1",
        Prompts.Of(
            "brief",
            new IntakeForm(
                "https://intakebot.example/fhir/Questionnaire/brief",
                "1",
                "Brief",
                "en",
                [
                    Group(
                        "about",
                        Item("about.name", "Name", ItemKind.String),
                        Item("about.birth-date", "Date of birth", ItemKind.Date)
                    ),
                    Group(
                        "skin",
                        Item("reason.main", "Reason for visit", ItemKind.Text),
                        Item("skin.itch", "Itch", ItemKind.Integer) with
                        {
                            IsScale = true,
                            Min = 0,
                            Max = 10,
                        }
                    ),
                    Group("medicine", Item("medicine.name", "Medicine", ItemKind.String)) with
                    {
                        Repeats = true,
                    },
                ]
            ),
            PhrasesReader.Read(File("prompts/dialog/en.json"), new List<ContentProblem>())!
        ),
        NoRules,
        [new Article("gut", "Skin", "Dr. Elm", "1", "en", [new Passage("itch", "Itch", "Itch may follow stress.")])]
    )
    {
        Reader = Whole.Reader,
        Identifiers = Whole.Identifiers,
    };

    private static ContentFile File(string path) => new(path, System.IO.File.ReadAllText(Shipped(path)));

    private static ScreeningRules NoRules => ScreeningRules.None;

    /// <summary>The folder of the content that ships.</summary>
    public static string Folder => AppContext.BaseDirectory;

    public static Intake Intake(string reason = "itchy arms, says Quillon, born 12 March 1985") =>
        new()
        {
            ContentVersion = Content.Version,
            StartedAt = At.AddMinutes(-9),
            FinishedAt = At,
            Answers = AnswerSet
                .Empty.With(Key("about.name"), Answer(Name, "m1", new AnswerValue.Text(new PatientText(Name))))
                .With(
                    Key("about.birth-date"),
                    Answer("12 March 1985", "m2", new AnswerValue.Date(new PartialDate(1985, 3, 12)))
                )
                .With(Key("reason.main"), Answer(reason, "m3", new AnswerValue.Text(new PatientText(reason))))
                .With(Key("skin.itch"), Answer("7", "m4", new AnswerValue.Number(7)))
                .With(
                    Key("medicine.name"),
                    Answer("cetirizine", "m5", new AnswerValue.Text(new PatientText("cetirizine")))
                ),
            State = new DialogState { Phase = DialogPhase.Finished },
        };

    public static StoredIntake Stored(string id = "c-1", long version = 1, string? reason = null) =>
        new(id, version, reason is null ? Intake() : Intake(reason));

    public static string Shipped(string path) => Path.Combine(Folder, path);

    private static ItemKey Key(string linkId) => new(new LinkId(linkId));

    private static Answer Answer(string quote, string activity, AnswerValue value) =>
        new([value], new PatientText(quote), activity, At);

    private static FormItem Item(string linkId, string label, ItemKind kind) =>
        new()
        {
            LinkId = new LinkId(linkId),
            Kind = kind,
            Text = $"{label}?",
            Label = label,
        };

    private static FormItem Group(string linkId, params ImmutableArray<FormItem> items) =>
        Item(linkId, linkId, ItemKind.Group) with
        {
            Items = items,
        };
}
