namespace IntakeBot.Core.Understanding;

// A name that was wrong: "it was simvastatin, not atorvastatin". What was told of the one is told of the other.
internal sealed partial class MedicationMendReader
{
    /// <summary>What a reply says that puts one name in the place of another; null where it does not.</summary>
    private IEnumerable<MedicationMend>? Renamed(TokenizedText message)
    {
        // "Not the zinc, vitamin D too" adds one; and without a no, no name is wrong.
        if (
            !message.Tokens.Any(token => context.Words.Negations.Contains(token.Word))
            || ReplyText.ContainsAny(ReplyText.Fold(message.Verbatim), context.Words.Mends.Missing)
        )
            return null;
        var marks = Marks(message);
        for (var at = 0; at + 1 < marks.Count; at++)
        {
            if (Swapped(message, marks[at], marks[at + 1]) is not var (first, end, right, wrong))
                continue;
            // Without the name that is wrong, what stands behind it is told of the right one: "…, 40".
            var start = message.Tokens[first].Start;
            var behind = end < message.Tokens.Length ? message.Tokens[end - 1].End : message.Verbatim.Length;
            var rest = $"{message.Verbatim[..start].TrimEnd(' ', ',', '(')}{message.Verbatim[behind..].TrimStart(')')}";
            return Read(rest)
                .Select(mend =>
                    mend is { Of: null, Denied: false, Told: { } told } && right.Is(told)
                        ? mend with
                        {
                            Of = wrong,
                            IsRename = true,
                        }
                        : mend
                );
        }
        return null;
    }

    // "Simvastatin not atorvastatin", "not atorvastatin, it's simvastatin": the words of the wrong one, up to the right one.
    private (int First, int End, Mark Right, int Wrong)? Swapped(TokenizedText message, Mark one, Mark other)
    {
        var (right, wrong) = one.Of is null ? (one, other) : (other, one);
        if (right is not { Of: null, Known: not null } || wrong.Of is not { } of || one.End > other.First)
            return null;
        var denial = Denial(message, wrong);
        // "Iron is not ferrous sulfate" tells two apart.
        if (
            denial < 0
            || wrong == other
                && denial > one.End
                && context.Words.Mends.SameAs.Contains(message.Tokens[denial - 1].Word)
        )
            return null;
        var between =
            wrong == other
                ? Enumerable.Range(one.End, Math.Max(0, denial - one.End))
                : Enumerable.Range(wrong.End, other.First - wrong.End);
        return
            between.All(at =>
                IsOfSwap(message.Tokens[at].Word)
                || IsOfDose(message.Tokens[at].Word)
                // "Simvastatin and not atorvastatin"
                || wrong == other && context.Words.Adds.Contains(message.Tokens[at].Word)
            ) && !Enumerable.Range(0, message.Tokens.Length).Any(at => IsUsed(message.Tokens[at].Word))
            ? (denial, wrong == other ? wrong.End : other.First, right, of)
            : null;
    }

    // Where the no before a name stands, with nothing but small words between; -1 where there is none.
    private int Denial(TokenizedText message, Mark named)
    {
        for (var at = named.First - 1; at >= 0 && message.Tokens[at + 1].Before == TextBreak.None; at--)
        {
            if (context.Words.Negations.Contains(message.Tokens[at].Word))
                return at;
            if (!IsOfSwap(message.Tokens[at].Word))
                return -1;
        }
        return -1;
    }

    private bool IsOfSwap(string word) =>
        context.Words.Mends.Around.Contains(word)
        || context.Words.Mends.Was.Contains(word)
        || context.Words.Contrasts.Contains(word)
        || context.Words.Corrections.Is.Contains(word)
        || context.Words.YesNo.Fillers.Contains(word);

    private static bool IsOfDose(string word) => char.IsDigit(word[0]) || DoseWords.Contains(word);

    // "I take amlodipine, not ramipril" may be two medicines: no part of the one is told of the other.
    private bool IsUsed(string word) => context.Words.Using.Contains(word);
}
