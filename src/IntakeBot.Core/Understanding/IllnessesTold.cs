using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// The patient's own illnesses, past and present, wherever they are told: "I had a heart attack in 2018". What is denied,
/// feared, said in jest or another's is none of them.
/// </summary>
internal static class IllnessesTold
{
    private static readonly char[] Ends = ['.', '!', '?', ';', '\n'];

    /// <summary>The sentences that tell of one, in their order, each once.</summary>
    /// <param name="text">The message.</param>
    /// <param name="findings">Tells how each is said.</param>
    /// <param name="words">The words of the language.</param>
    /// <param name="isForAnother">Whether somebody else writes: then "he" is the patient.</param>
    /// <param name="isAnothers">Whether what stands there is somebody else's, where more is known of that than the words tell.</param>
    public static IEnumerable<string> In(
        PatientText text,
        MessageReader findings,
        ReplyWords words,
        bool isForAnother = false,
        Func<TextSpan, bool>? isAnothers = null
    ) =>
        Sentences(
                text,
                findings,
                words.Illnesses,
                (span, assertion) =>
                    assertion.Status is AssertionStatus.Present or AssertionStatus.Historical
                    && isAnothers?.Invoke(span) != true
            )
            .Concat(Owned(text, words))
            .Where(sentence => IsReal(ReplyText.Fold(sentence), words))
            .Where(sentence => isForAnother || !IsThirds(ReplyText.AllWords(ReplyText.Fold(sentence)), words))
            .Distinct(StringComparer.Ordinal);

    // "Something that doesn't clash with my sugar tablets": what is called the patient's own is not denied.
    private static IEnumerable<string> Owned(PatientText text, ReplyWords words)
    {
        var folded = ReplyText.Fold(text.Verbatim);
        return words
            .Illnesses.Where(illness => ReplyText.ContainsPhrase(folded, illness))
            .SelectMany(illness => words.Own.Select(own => $"{own} {illness}"))
            .Where(owned => ReplyText.ContainsPhrase(folded, owned))
            .SelectMany(owned => PhraseSpans.Of(text.Verbatim, owned))
            .Select(span => SentenceAt(text.Verbatim, span.Start));
    }

    /// <summary>The sentences in which one of the names stands and is said as it is meant.</summary>
    public static IEnumerable<string> Sentences(
        PatientText text,
        MessageReader findings,
        IReadOnlyCollection<string> names,
        Func<TextSpan, Assertion, bool> isMeant
    )
    {
        var folded = ReplyText.Fold(text.Verbatim);
        return names
            .Where(name => ReplyText.ContainsPhrase(folded, ReplyText.Fold(name)))
            .SelectMany(name => findings.AssertPhrase(text, name))
            .Where(found => isMeant(found.Span, found.Assertion) && found.Assertion.Certainty != Certainty.Negated)
            .Select(found => found.Span.Start)
            .Order()
            .Select(at => SentenceAt(text.Verbatim, at));
    }

    private static string SentenceAt(string verbatim, int at)
    {
        var (first, end) = (verbatim.LastIndexOfAny(Ends, at) + 1, verbatim.IndexOfAny(Ends, at));
        return verbatim[first..(end < 0 ? verbatim.Length : end)].Trim();
    }

    private static bool IsReal(string folded, ReplyWords words) =>
        !words.IllnessesUnreal.Any(unreal => ReplyText.ContainsPhrase(folded, unreal)) && !IsTheirs(folded, words);

    // "Plus Cian, he's 5, has asthma": every illness follows on somebody else, and nothing of one's own stands between.
    private static bool IsThirds(string[] said, ReplyWords words)
    {
        // "Por la diabetes" is of nobody.
        bool IsThird(string word) =>
            words.Allergies.Theirs.Contains(word) && !(words.Clitics.Length > 0 && words.Mends.Definite.Contains(word));
        bool IsSelf(string word) =>
            words.Selves.Contains(word) || words.Corrections.Writer.Contains(word) || words.Own.Contains(word);
        var (third, found) = (false, false);
        for (var at = 0; at < said.Length; at++)
        {
            third = IsThird(said[at]) || third && !IsSelf(said[at]) && !words.YesNo.Tellers.Contains(said[at]);
            if (!words.Illnesses.Any(illness => ReplyText.StartsWithPhrase(string.Join(' ', said[at..]), illness)))
                continue;
            if (!third)
                return false;
            found = true;
        }
        return found;
    }

    // "Caring for my husband after his stroke"
    private static bool IsTheirs(string folded, ReplyWords words)
    {
        var said = ReplyText.AllWords(folded);
        bool IsPerson(string word) => words.Kin.Contains(word) || words.Carers.Contains(word);
        return said.Any(IsPerson)
            && words.Allergies.Theirs.Any(their =>
                words.Illnesses.Any(illness => ReplyText.ContainsPhrase(folded, $"{their} {illness}"))
            );
    }
}
