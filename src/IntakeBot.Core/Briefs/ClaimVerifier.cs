using System.Collections.Immutable;
using System.Text;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// Judges what a model drafted, sentence by sentence, against the sources that each names. Pure and strict: what it
/// cannot tie to a source it drops. It compares words, not meanings, so that a clinician still reads with the sources.
/// </summary>
public static class ClaimVerifier
{
    private const int MostWords = 60;

    // Reporting words say nothing of the patient, so that sharing one is no support.
    private static readonly HashSet<string> Reporting = new(
        Words.Of(
            "patient reports reported describes described says said mentions mentioned states notes noted clinic clinics "
                + "article author answer answered feels experience experiences currently recently past week month year"
        ),
        StringComparer.Ordinal
    );

    private static readonly ImmutableArray<string> AdviceWords =
    [
        "you",
        "your",
        "yours",
        "should",
        "must",
        "ought",
        "needs to",
        "need to",
        "please",
        "advise",
        "advised",
        "advises",
        "advice",
        "consider",
        "ignore",
        "instructions",
        "as an ai",
        "language model",
        "would benefit",
        "may benefit",
        "could benefit",
        "treat with",
        "treated with",
        "consistent with",
        "indicative of",
    ];

    private static readonly ImmutableArray<string> AdviceStems = ["recommend", "diagnos", "prescri", "advisab"];

    /// <summary>One verdict per sentence, in order. Never throws, whatever the sentences hold.</summary>
    public static ImmutableArray<Verdict> Verify(NarrationRequest request, IEnumerable<DraftSentence> draft)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(draft);
        return [.. draft.Select(sentence => Verify(request, sentence))];
    }

    private static Verdict Verify(NarrationRequest request, DraftSentence sentence)
    {
        var text = Plain(sentence.Text.Verbatim);
        var folded = ReplyText.Fold(text);
        var words = ReplyText.Words(folded);
        if (!folded.Any(char.IsLetter))
            return new Verdict.Dropped(DropReason.Empty);
        if (words.Length > MostWords)
            return new Verdict.Dropped(DropReason.TooLong);
        if (sentence.Cites.IsDefaultOrEmpty)
            return new Verdict.Dropped(DropReason.NoCitation);
        var cited = sentence.Cites.Select(id => request.Find((id ?? "").Trim())).ToList();
        if (cited.Exists(source => source is null))
            return new Verdict.Dropped(DropReason.UnknownCitation);
        var sources = cited.OfType<NarrationSource>().DistinctBy(source => source.Id).ToImmutableArray();
        return Fault(request, text, sources) is { } reason
            ? new Verdict.Dropped(reason)
            : new Verdict.Kept(new Claim(new PatientText(text), [.. sources.Select(source => source.Citation)]));
    }

    private static DropReason? Fault(NarrationRequest request, string text, ImmutableArray<NarrationSource> sources)
    {
        var folded = ReplyText.Fold(text);
        var support = string.Join('\n', sources.Select(Support));
        if (Advises(folded))
            return DropReason.Advice;
        if (!Numbers.In(text).IsSubsetOf(Numbers.In(support)))
            return DropReason.UnsupportedNumber;
        if (BringsInMedicine(request, folded, ReplyText.Fold(support)))
            return DropReason.UnsupportedMedicine;
        var said = Words.Of(text).Where(word => !Reporting.Contains(word)).ToList();
        return sources.All(source => said.Intersect(Words.Of(Support(source)), StringComparer.Ordinal).Any())
            ? null
            : DropReason.UnrelatedCitation;
    }

    private static string Support(NarrationSource source) => $"{source.Label}: {Plain(source.Text.Verbatim)}";

    private static bool Advises(string folded) =>
        AdviceWords.Any(phrase => ReplyText.ContainsPhrase(folded, phrase))
        || Words.All(folded).Any(word => AdviceStems.Any(stem => word.StartsWith(stem, StringComparison.Ordinal)));

    private static bool BringsInMedicine(NarrationRequest request, string folded, string support) =>
        request
            .MedicineNames.Select(ReplyText.Fold)
            .Where(name => name.Length > 0)
            .SelectMany(name => new[] { name, name + "s" })
            .Concat(Words.All(folded).Where(MedicineWords.LooksLikeOne))
            .Any(name => ReplyText.ContainsPhrase(folded, name) && !Holds(support, name));

    private static bool Holds(string support, string name) =>
        ReplyText.ContainsPhrase(support, name)
        || ReplyText.ContainsPhrase(support, name + "s")
        || (name.EndsWith('s') && ReplyText.ContainsPhrase(support, name[..^1]));

    // Look-alike letters, fullwidth digits and invisible signs must not carry a word past the comparison.
    private static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value == Rune.ReplacementChar.Value || category is System.Globalization.UnicodeCategory.Format)
                continue;
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
                plain.Append(' ');
            else
                plain.Append(rune.IsBmp ? PlainLetters.Narrow((char)rune.Value).ToString() : rune.ToString());
        }
        return plain.ToString().Trim();
    }
}
