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
        if (!lexicon.Find(Tokenizer.Read(kind), ordinary).IsEmpty)
            return null;
        var classes = lexicon.Vocabulary.ClassesOf(kind);
        var named = lexicon
            .Find(Tokenizer.Read(text.Verbatim), ordinary)
            .Where(mention => mention.Medication.Classes.Any(classes.Contains))
            .DistinctBy(mention => mention.Medication.Name)
            .ToList();
        return named is [var one] ? text.Verbatim[one.Start..one.End] : null;
    }

    /// <summary>The words that were said first, with the name.</summary>
    private static PatientText Both(string kind, string name) => new($"{kind} ({name})");

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
