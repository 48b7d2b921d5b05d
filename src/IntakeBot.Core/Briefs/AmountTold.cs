using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// How much of a medicine is used, told in no figure: "a pea of the gel", "un poquito en cada placa". Whoever says that
/// skipped nothing.
/// </summary>
internal static class AmountTold
{
    private static readonly char[] Signs = [',', '.', ';', '!', '?', '\n'];

    /// <summary>The message and the part of it that tells how much of the medicine; null where none does.</summary>
    public static (ToldMessage Said, string Text)? Of(BriefContext context, TakenMedicine medicine)
    {
        if (context.Input.Words is not { } words || medicine.Name.Item.Topic is not AnswerTopic.MedicationName)
            return null;
        var names = Names(context, medicine, words).ToList();
        return context
            .Story.Messages.Where(message => !message.IsOfAllergy && !message.IsOfOthersOrOnce(context))
            .SelectMany(message => Parts(message.Said.Text.Verbatim).Select(part => (message, part)))
            .Where(one =>
                ReplyText.Fold(one.part) is var folded
                && ReplyText.ContainsAny(folded, words.Amounts)
                && (
                    names.Exists(name => ReplyText.ContainsPhrase(folded, name))
                    || context
                        .Input.Medications.Find(one.part)
                        .Any(mention => medicine.Known.Contains(mention.Medication))
                )
            )
            .Select(one => ((ToldMessage, string)?)(one.message, one.part.Trim()))
            .LastOrDefault();
    }

    // Its own name, and "the gel" where nothing else that is listed is one.
    private static IEnumerable<string> Names(BriefContext context, TakenMedicine medicine, ReplyWords words)
    {
        var called = ReplyText.Fold(medicine.Called);
        yield return called;
        foreach (var word in ReplyText.AllWords(called))
        {
            if (
                words.Products.Contains(word)
                && !context.Medicines.Any(other =>
                    other != medicine && ReplyText.AllWords(ReplyText.Fold(other.Called)).Contains(word)
                )
            )
                yield return word;
        }
    }

    // "Two scoops of whey, a pea of gel": each of its own.
    private static IEnumerable<string> Parts(string text) =>
        text.Split(Signs, StringSplitOptions.RemoveEmptyEntries).Where(part => part.Any(char.IsLetterOrDigit));
}
