using System.Collections.Immutable;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>A patient's answers to a small form with one of everything that a brief treats in its own way.</summary>
internal sealed class Patient
{
    public static readonly DateTimeOffset At = new(2026, 3, 14, 9, 30, 0, TimeSpan.Zero);

    private static readonly FormItem[] Skin =
    [
        Item("skin.conditions", "Skin condition", ItemKind.OpenChoice) with
        {
            Repeats = true,
            Options = [Option("eczema", "Eczema"), Option("hives", "Hives"), Option("none", "No name yet", true)],
        },
        Item("skin.onset", "Started", ItemKind.String),
        Item("skin.itch", "Itch", ItemKind.Integer) with
        {
            IsScale = true,
            Min = 0,
            Max = 10,
        },
        Item("skin.mole", "Changing mole", ItemKind.Boolean),
        Item("skin.mole-detail", "About the mole", ItemKind.Text) with
        {
            EnabledWhen = IsYes("skin.mole"),
        },
    ];

    private static readonly FormItem Medicines = Group("medicines", "Medicines and allergies") with
    {
        Items =
        [
            Item("medicines.any", "Takes medicines", ItemKind.Boolean),
            Group("medicine", "Medicine or supplement") with
            {
                Repeats = true,
                EnabledWhen = IsYes("medicines.any"),
                Items =
                [
                    Item("medicine.name", "Name", ItemKind.String),
                    Item("medicine.dose", "Dose", ItemKind.String),
                    Item("medicine.frequency", "How often", ItemKind.String),
                    Item("medicine.since", "Since", ItemKind.String),
                ],
            },
            Item("allergies.any", "Allergies", ItemKind.Boolean),
            Item("allergies.what", "Allergy details", ItemKind.Text) with
            {
                EnabledWhen = IsYes("allergies.any"),
            },
        ],
    };

    public static readonly IntakeForm Form = new(
        "https://intakebot.example/fhir/Questionnaire/brief",
        "1",
        "Brief",
        "en",
        [
            Group("about", "About you") with
            {
                Items =
                [
                    Item("about.name", "Name", ItemKind.String),
                    Item("about.birth-date", "Date of birth", ItemKind.Date),
                    Item("about.sex", "Sex", ItemKind.Choice) with
                    {
                        Options = [Option("female", "Female"), Option("male", "Male")],
                    },
                ],
            },
            Group("reason", "Your visit") with
            {
                Items = [Item("reason.main", "Reason for visit", ItemKind.Text)],
            },
            Group("skin", "Your skin") with
            {
                Items = [.. Skin],
            },
            Medicines,
            Group("sleep", "Sleep") with
            {
                Items = [Item("sleep.hours", "Sleep", ItemKind.Decimal) with { Unit = "hours" }],
            },
        ]
    );

    public static readonly ImmutableArray<Article> Articles =
    [
        new Article(
            "gut",
            "On skin",
            "Dr. Elm",
            "1",
            "en",
            [
                new Passage("conditions", "Conditions", "Eczema and hives were often seen together."),
                new Passage("weather", "Weather", "Snow is cold."),
                new Passage("nights", "Nights", "Itch at night and eczema keep people awake."),
            ]
        ),
    ];

    private AnswerSet _answers = AnswerSet.Empty;
    private int _turns;

    public ImmutableArray<Utterance> Utterances { get; private set; } = [];

    public ImmutableArray<RaisedFlag> Flags { get; set; } = [];

    public ImmutableHashSet<ItemKey> Skipped { get; set; } = [];

    public ImmutableArray<Article> Library { get; set; } = Articles;

    public static Patient Typical() =>
        new Patient()
            .Says("about.name", "Quillon Zarkov")
            .Answers("about.birth-date", "12 March 1985", new AnswerValue.Date(new PartialDate(1985, 3, 12)))
            .Answers("about.sex", "female", new AnswerValue.Choice("female", "Female"))
            .Says("reason.main", "my arms itch all night, signed Quillon, born 12 March 1985")
            .Answers("skin.conditions", "Eczema", new AnswerValue.Choice("eczema", "Eczema"))
            .Says("skin.onset", "3 years ago")
            .Answers("skin.itch", "7", new AnswerValue.Number(7))
            .Answers("skin.mole", "no", new AnswerValue.YesNo(false))
            .Answers("medicines.any", "yes", new AnswerValue.YesNo(true))
            .Says("medicine.name", "cetirizine")
            .Says("medicine.dose", "10 mg")
            .Answers("medicine", "yes", new AnswerValue.YesNo(true))
            .Says("medicine.name#1", "vitamin D")
            .Says("medicine.since#1", "January")
            .Answers("medicine#1", "no", new AnswerValue.YesNo(false))
            .Answers("allergies.any", "no", new AnswerValue.YesNo(false));

    public Patient Says(string item, string words) =>
        Answers(item, words, new AnswerValue.Text(new PatientText(words)));

    public Patient Answers(string item, string quote, params ImmutableArray<AnswerValue> values)
    {
        var activity = Say(quote, item);
        _answers = _answers.With(ItemKey.Parse(item), new Answer(values, new PatientText(quote), activity, At));
        return this;
    }

    public Patient Remarks(string words, string? item = null)
    {
        Say(words, item);
        return this;
    }

    public Patient Forgets(string item)
    {
        _answers = _answers.Without(ItemKey.Parse(item));
        return this;
    }

    public BriefInput Input() =>
        new()
        {
            Form = Form,
            Answers = _answers,
            Utterances = Utterances,
            Flags = Flags,
            Skipped = Skipped,
            Finished = true,
            Articles = Library,
            Words = Shipped.Words,
            Reader = Shipped.Content.Reader,
            Identifiers = Shipped.Content.Identifiers,
            At = At,
        };

    public Brief Brief() => BriefComposer.Compose(Input());

    public NarrationRequest Request() => NarrationRequest.Of(Input(), Brief());

    public static RaisedFlag Flag(string rule, Urgency urgency, string? withdrawnBy = null) =>
        new(
            new RedFlag(
                rule,
                urgency,
                $"Finding {rule}",
                "Call.",
                "Think of it.",
                "Guideline 2024",
                "1",
                [new Evidence("c", "Concept", new PatientText("it hurts"), "m1", null)]
            ),
            "m1",
            At
        )
        {
            WithdrawnBy = withdrawnBy,
        };

    private string Say(string words, string? item)
    {
        var id = $"m{++_turns}";
        Utterances = Utterances.Add(
            new Utterance(id, new PatientText(words), item is null ? null : ItemKey.Parse(item), At)
        );
        return id;
    }

    private static FormItem Item(string linkId, string label, ItemKind kind) =>
        new()
        {
            LinkId = new LinkId(linkId),
            Kind = kind,
            Text = $"{label}?",
            Label = label,
        };

    private static FormItem Group(string linkId, string title) =>
        Item(linkId, title, ItemKind.Group) with
        {
            Text = title,
        };

    private static AnswerOption Option(string code, string display, bool exclusive = false) =>
        new(code, null, display, [], exclusive);

    private static Condition.Compare IsYes(string linkId) =>
        new(new LinkId(linkId), Comparison.Equal, new AnswerValue.YesNo(true));
}
