using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// What was tried, told in short when it is told what it did: "BP" is the benzoyl peroxide that the patient listed, and
/// "tea tree" the tea tree oil.
/// </summary>
internal static class TriedNames
{
    private const int Shortest = 2;

    /// <summary>A patient's words with the whole names.</summary>
    public static string In(string text, BriefContext context)
    {
        foreach (var words in Listed(context))
        {
            var name = string.Join(' ', words);
            if (Contains(text, name))
                continue;
            var lead = string.Join(' ', words[..^1]);
            var initials = string.Concat(words.Select(word => char.ToUpperInvariant(word[0])));
            text =
                Contains(text, lead) && IsNoMedicine(lead, context)
                    ? Replaced(text, $"(?i:{Regex.Escape(lead)})", name)
                    : Replaced(text, initials, name);
        }
        text = Clipped(context)
            .Where(one => !Contains(text, one.Name))
            .Aggregate(
                text,
                (told, one) =>
                    Regex.Replace(
                        told,
                        $@"(?<=^\s*|[.,;:]\s*|\b(?:and|but|then)\s+)(?:{one.Short})\b(?!\s+diet)",
                        one.Name,
                        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
                    )
            );
        foreach (var (kind, name) in Kinds(context).Where(one => !Contains(text, one.Name)))
            text = Regex.Replace(
                text,
                $@"(?<=^|[.,;:]\s*)(?i:{Regex.Escape(kind)})(?=\s*:|\s+(?:helped|did|made|was|is|worked|works|helps|no|nothing)\b)",
                name.Replace("$", "$$", StringComparison.Ordinal),
                RegexOptions.CultureInvariant
            );
        return text;
    }

    // "Lyme helped" of lymecycline: how a name begins, where nothing else that was tried begins so.
    private static IEnumerable<(string Short, string Name)> Clipped(BriefContext context)
    {
        if (context.Find(SkinItems.Tried)?.Quote.Verbatim is not { } tried)
            return [];
        var read = context.Input.Reader.ReadSource(tried);
        var names = read
            .Terms.Where(Outcomes.IsTreatment)
            .Select(term => read.Text.Substring(term.Span.Start, term.Span.Length).ToLowerInvariant())
            .Where(name => name.Length >= LongName && name.All(char.IsAsciiLetter))
            .ToList();
        return from name in names
            where names.Count(other => other.StartsWith(name[..ShortName], StringComparison.Ordinal)) == 1
            select (
                string.Join('|', Enumerable.Range(ShortName, name.Length - ShortName).Select(to => name[..to])),
                name
            );
    }

    private const int LongName = 9;
    private const int ShortName = 4;

    // "Tea: helped a lot" of "green tea compress from wife": by what tells it from the others, where nothing else has it.
    private static IEnumerable<(string Kind, string Name)> Kinds(BriefContext context)
    {
        if (context.Find(SkinItems.Tried)?.Quote.Verbatim is not { } tried)
            return [];
        var read = context.Input.Reader.ReadSource(tried);
        return from term in read.Terms
            where Outcomes.IsTreatment(term)
            let before = read.Terms.LastOrDefault(other => other.Span.End == term.Span.Start - 1)
            where before.Kind is TermKind.Food or TermKind.Word && before.Name is not null
            where read.Terms.Count(other => other.Name == before.Name) == 1
            let kind = read.Text.Substring(before.Span.Start, before.Span.Length)
            select (kind, $"{kind} {read.Text.Substring(term.Span.Start, term.Span.Length)}");
    }

    private static IEnumerable<string[]> Listed(BriefContext context)
    {
        if (context.Find(SkinItems.Tried)?.Quote.Verbatim is not { } tried)
            return [];
        var read = context.Input.Reader.ReadSource(tried);
        return read
            .Terms.Where(Outcomes.IsTreatment)
            .Select(term => read.Text.Substring(term.Span.Start, term.Span.Length).Split(' '))
            .Where(words => words.Length >= Shortest && Array.TrueForAll(words, word => word.Length > Shortest));
    }

    private static bool IsNoMedicine(string words, BriefContext context) =>
        !context.Input.Reader.ReadSource(words).Terms.Any(term => term.Kind == TermKind.Medicine);

    private static bool Contains(string text, string words) =>
        $" {Tokenizer.Plain(text)} ".Contains($" {Tokenizer.Plain(words)} ", StringComparison.Ordinal);

    private static string Replaced(string text, string words, string name) =>
        Regex.Replace(
            text,
            $@"\b{words}\b",
            name.Replace("$", "$$", StringComparison.Ordinal),
            RegexOptions.CultureInvariant
        );
}
