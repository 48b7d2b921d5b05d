using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What a medicine is that was called by its kind, where it is told later: "20 at night. It's atorvastatin" of a statin.
/// The words by which the patient knows it stay, with the name behind them.
/// </summary>
internal static class MedicineIdentity
{
    /// <summary>The name in the text of a medicine that is of the kind that was named; null where there is none.</summary>
    private static string? Find(TurnInProgress turn, string kind, PatientText text)
    {
        var (lexicon, context) = (turn.Context.Medications, turn.Context);
        var ordinary = context.Words.Measures.IsOrdinary;
        // "Iron" is a medicine of the list, and the kind of ferrous fumarate.
        var itself = lexicon.Find(Tokenizer.Read(kind), ordinary);
        if (!itself.IsEmpty && !(itself is [{ Medication: var only }] && only.Classes.Contains(only.Name)))
            return null;
        var classes = itself.IsEmpty ? lexicon.Vocabulary.ClassesOf(kind) : [itself[0].Medication.Name];
        var named = lexicon
            .Find(Tokenizer.Read(text.Verbatim), ordinary)
            .Where(mention =>
                mention.Medication.Classes.Any(classes.Contains)
                && !itself.Any(one => one.Medication.Name == mention.Medication.Name)
            )
            .DistinctBy(mention => mention.Medication.Name)
            .ToList();
        return named is [var one] ? text.Verbatim[one.Start..one.End] : null;
    }

    /// <summary>The words that were said first, with the name.</summary>
    private static PatientText Both(string kind, string name) => new($"{kind} ({name})");

    /// <summary>Two names of one medicine as one: the kind first, and the other behind it.</summary>
    public static PatientText OneName(string one, string other, ReadingContext context)
    {
        if (Holds(one, other) || Holds(other, one))
            return new PatientText(Holds(one, other) ? one : other);
        return IsKind(other, context) && !IsKind(one, context) ? Both(other, one) : Both(one, other);
    }

    /// <summary>The name with the brand that a reply tells of a medicine that was named by less; null where it tells none.</summary>
    public static PatientText? Closer(string name, Statement.Medication told, ReadingContext context) =>
        told is { Known: { } known, Misspelt: false }
        && !string.Equals(told.Name.Verbatim, known, StringComparison.OrdinalIgnoreCase)
        && !Holds(name, told.Name.Verbatim)
        && !IsKind(told.Name.Verbatim, context)
        && (IsKind(name, context) || Tokenizer.Plain(name) == Tokenizer.Plain(known))
            ? Both(name, told.Name.Verbatim)
            : null;

    private static bool Holds(string name, string other) =>
        ReplyText.ContainsPhrase(Tokenizer.Plain(name), Tokenizer.Plain(other));

    /// <summary>Whether the name tells a kind of medicine, or none that is known.</summary>
    public static bool IsKind(string name, ReadingContext context) =>
        context.Medications.Vocabulary.NamesKind(name)
        || context.Medications.Find(Tokenizer.Read(name), context.Words.Measures.IsOrdinary).IsEmpty;

    /// <summary>Whether the words told what the medicine is whose part is asked; what else they tell of it is kept.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            MedicationItems.Of(turn.Form) is not { } items
            || FormLogic.Find(turn.Form, turn.Intake.Answers, question.Key with { LinkId = items.Name.LinkId })
                is not { } asked
            || turn.Intake.Answers[asked.Key]
                is not { Values: [AnswerValue.Text { Value: { Length: > 0 } kind }], Quote: var said }
            || Find(turn, kind.Verbatim, text) is not { } name
        )
            return false;
        var quote = new PatientText($"{said.Verbatim}; {text.Verbatim}");
        Asking.Keep(turn, asked, [new AnswerValue.Text(Both(kind.Verbatim, name))], quote);
        var rest = text.Verbatim.Replace(name, "", StringComparison.Ordinal).Trim(' ', '.', ',', ';');
        MedicineParts.Keep(turn, items, question, name, new PatientText(rest));
        return true;
    }

    /// <summary>Names those of the list that the words tell the name of; whether there were any.</summary>
    public static bool Name(TurnInProgress turn, MedicineList list, PatientText text)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < list.Medicines.Length; at++)
        {
            var key = new ItemKey(list.Items.Name.LinkId, list.From + at);
            if (
                Find(turn, list.Names[at], text) is not { } name
                || !known.Add(name)
                || FormLogic.Find(turn.Form, turn.Intake.Answers, key) is not { } asked
            )
                continue;
            var quote = new PatientText($"{list.Medicines[at].Name.Quote.Verbatim}; {text.Verbatim}");
            Asking.Keep(turn, asked, [new AnswerValue.Text(Both(list.Names[at], name))], quote);
        }
        return known.Count > 0;
    }
}
