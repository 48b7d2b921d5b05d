using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>A medicine or supplement that the patient reports.</summary>
/// <param name="Called">Its name in the patient's words.</param>
/// <param name="Citation">The answer or message that names it.</param>
/// <param name="Known">What the lexicon knows it as; several where one answer names several, none where it knows none.</param>
internal sealed record ReportedMedicine(string Called, Citation Citation, ImmutableArray<Medication> Known)
{
    /// <summary>Whether it is of one of the classes, or bears one of the names.</summary>
    public bool IsAnyOf(ImmutableArray<string> classesAndNames) =>
        Known.Any(one => classesAndNames.Any(id => one.Name == id || one.Classes.Contains(id, StringComparer.Ordinal)));
}

/// <summary>A medicine that the patient named where medicines were asked for.</summary>
/// <param name="Name">The question for its name.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Medicine">What it is.</param>
internal sealed record TakenMedicine(FormQuestion Name, Answer Answer, ReportedMedicine Medicine)
{
    private static readonly LinkId MedicineName = new("medicine.name");

    public static ImmutableArray<TakenMedicine> All(BriefContext context) =>
        [
            .. from question in context.Questions
            where question.Item.Topic == AnswerTopic.MedicationName || question.Key.LinkId == MedicineName
            let answer = context.AnswerTo(question)
            where answer is not null
            select new TakenMedicine(
                question,
                answer,
                new ReportedMedicine(
                    BriefContext.Display(question.Item, answer),
                    Claims.Cite(question, answer),
                    KnownAs(context, question, answer)
                )
            ),
        ];

    public string Called => Medicine.Called;

    public Citation Citation => Medicine.Citation;

    public ImmutableArray<Medication> Known => Medicine.Known;

    public bool IsAnyOf(ImmutableArray<string> classesAndNames) => Medicine.IsAnyOf(classesAndNames);

    /// <summary>The answer about it to the item of that topic, or null.</summary>
    public (FormQuestion Question, Answer Answer)? About(BriefContext context, AnswerTopic topic)
    {
        var asked = context.Questions.FirstOrDefault(question =>
            question.Item.Topic == topic
            && question.Key.Around == Name.Key.Around
            && question.Key.Occurrence == Name.Key.Occurrence
            && context.Input.Form.RepeatingGroupOf(question.Key.LinkId)
                == context.Input.Form.RepeatingGroupOf(Name.Key.LinkId)
        );
        return asked is not null && context.AnswerTo(asked) is { } answer ? (asked, answer) : null;
    }

    private static ImmutableArray<Medication> KnownAs(BriefContext context, FormQuestion question, Answer answer)
    {
        var name = BriefContext.Display(question.Item, answer);
        var lexicon = context.Input.Medications;
        return lexicon.Lookup(name) is { } whole
            ? [whole]
            : [.. lexicon.Find(name).Select(mention => mention.Medication).Distinct()];
    }
}

/// <summary>
/// A medicine that the patient's words say is used now, outside the questions for medicines: "I take biotin gummies
/// too". What was tried, caused an allergy, is denied, over or somebody else's is none, nor is what was taken back later:
/// "scrap the omeprazole", "I never took digoxin".
/// </summary>
/// <param name="Message">The message.</param>
/// <param name="Known">What the lexicon knows it as.</param>
internal sealed partial record NamedMedicine(ToldMessage Message, Medication Known)
{
    public ReportedMedicine Medicine { get; } = new(Known.Name, Message.Citation, [Known]);

    /// <summary>Every one that is not among those asked for, once each.</summary>
    public static ImmutableArray<NamedMedicine> All(BriefContext context)
    {
        var listed = context
            .Medicines.SelectMany(medicine => medicine.Known)
            .Select(known => known.Name)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. context
                .Story.Messages.Where(message => !IsElsewhere(context, message))
                .SelectMany(message =>
                    Told(context, message).Select(told => (Named: new NamedMedicine(message, told.Known), told.IsUsed))
                )
                .GroupBy(told => told.Named.Known.Name, StringComparer.Ordinal)
                .Where(told => !listed.Contains(told.Key) && told.Last().IsUsed)
                .Select(told => told.First(one => one.IsUsed).Named),
        ];
    }

    private static bool IsElsewhere(BriefContext context, ToldMessage message) =>
        message.Said.Item is { } key
        && (
            key.LinkId == SkinItems.Tried
            || key.LinkId == SkinItems.TriedResult
            || key.LinkId == SpecialItems.AllergyDetails
            || key.LinkId == SpecialItems.HasAllergies
            || context.Input.Form.Find(key.LinkId)?.Context is AnswerContext.Family or AnswerContext.PatientPast
        );

    // Of which medicines it says that they are used, or that they are not.
    private static IEnumerable<(Medication Known, bool IsUsed)> Told(BriefContext context, ToldMessage message)
    {
        var mentions = context.Input.Medications.Find(message.Said.Text.Verbatim);
        if (mentions.IsEmpty)
            return [];
        var assertions = context.Input.Screening.Reader.Assert(
            message.Said.Text,
            [.. mentions.Select(mention => new TextSpan(mention.Start, mention.End - mention.Start))],
            context.Input.Language
        );
        return mentions
            .Select((mention, at) => (mention.Medication, Used: IsUsed(mention, assertions[at].Status)))
            .Where(told => told.Used is not null)
            .Select(told => (told.Medication, told.Used!.Value))
            .Distinct();

        // Null where it says neither.
        bool? IsUsed(MedicationMention mention, AssertionStatus status) =>
            status is AssertionStatus.Negated or AssertionStatus.Historical
            || IsTakenOut(context, message, mention.Start)
            || context.Input.Reader.Cues.Says(
                Cue.Ended,
                Clauses.SentenceBehind(message.Said.Text.Verbatim, mention.End)
            )
                ? false
            : status is AssertionStatus.Present or AssertionStatus.Uncertain
            && !IsOnlyWished(context, message, mention.Start)
                ? true
            : null;
    }

    // "Scrap the omeprazole and the ibuprofen".
    private static bool IsTakenOut(BriefContext context, ToldMessage message, int at)
    {
        if (context.Input.Words is not { } words)
            return false;
        var before = ReplyText.Fold(Clauses.SentenceBefore(message.Said.Text.Verbatim, at));
        return words.Mends.TakesOff.Any(phrase => ReplyText.ContainsPhrase(before, phrase))
            && !words.Mends.Puts.Any(phrase => ReplyText.ContainsPhrase(before, phrase));
    }

    // "To try isotretinoin" and "I was offered it" are no use; "to come off isotretinoin" tells of one.
    private static bool IsOnlyWished(BriefContext context, ToldMessage message, int at)
    {
        var before = Clauses.SentenceBefore(message.Said.Text.Verbatim, at);
        var cues = context.Input.Reader.Cues;
        return !Using().IsMatch(before)
            && (
                message.Said.Item?.LinkId == SpecialItems.Goals
                || cues.Asks(before)
                || cues.Wishes(before)
                || Offered().IsMatch(before)
            );
    }

    [GeneratedRegex(
        @"\b(?:stop\w*|(?:come|came|coming|get|getting)\s+off|carry\s+on|continu\w+|keep\w*|stay\w*\s+on|going\s+on\s+with|cut\w*\s+down|reduc\w+|wean\w*|(?:I|we|he|she)\s+(?:\w+\s+)?(?:take|takes|use|uses|need|have|has)|taking|using|(?:am|I['’]?m|is|still)\s+on|my)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Using();

    [GeneratedRegex(
        @"\b(?:offered|suggested|recommended|mentioned|advised)\b[^.;]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Offered();
}
