using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>Who answers for somebody else, and for whom: "I'm Anna, Leo's mum", "Soy Martín, el papá de Sofía".</summary>
internal static class Carer
{
    private const int MostWords = 12;
    private const int MostWordsOfAName = 2;

    private static readonly ImmutableArray<string> Links = ["of", "to", "de", "del"];
    private static readonly ImmutableArray<string> Possessives = ["his", "her", "their", "su"];

    /// <summary>The patient's name, and who answers; null where nobody answers for another.</summary>
    public static (string Patient, string By)? Of(TurnInProgress turn, PatientText text)
    {
        var said = text.Verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (said.Length is < 2 or > MostWords)
            return null;
        for (var at = 0; at < said.Length; at++)
        {
            if (
                !turn.Content.Prompts.Languages.Values.Any(phrases =>
                    phrases.Words.Carers.Contains(ReplyText.Fold(said[at]))
                )
            )
                continue;
            if (At(turn, said, at) is not { } patient)
                continue;
            // The patient's name before who answers is none of theirs.
            var named = patient.Split(' ').Length;
            var own =
                string.Join(' ', said[..Math.Min(named, said.Length)]).TrimEnd(',', '.', ';') == patient
                    ? said[named..]
                    : said;
            return (patient, By(turn, own));
        }
        return null;
    }

    private static string? At(TurnInProgress turn, string[] said, int kin)
    {
        // "Leo's mum", not "it's mum".
        if (
            kin > 0
            && Owner(said[kin - 1]) is { Length: > 0 } owner
            && char.IsUpper(owner[0])
            && !turn.Phrases.Words.NameStarts.Contains(ReplyText.Fold(said[kin - 1]))
        )
            return owner;
        if (kin + 2 < said.Length && Links.Contains(ReplyText.Fold(said[kin + 1])))
            return NameAt(said, kin + 2);
        // "Leo, I'm his mum."
        return kin > 1 && Possessives.Contains(ReplyText.Fold(said[kin - 1])) ? Leading(turn, said, kin - 1) : null;
    }

    // "Lily Brooks, I'm her dad", "Noah (I'm his mum)": the name before a sign, or before "I'm".
    private static string? Leading(TurnInProgress turn, string[] said, int before)
    {
        for (var at = 0; at < before && at <= MostWordsOfAName; at++)
        {
            if (said[at][0] == '(' || turn.Phrases.Words.NameStarts.Contains(ReplyText.Fold(said[at])))
                return at == 0 ? null : string.Join(' ', said[..at]);
            if (!char.IsUpper(said[at][0]))
                return null;
            if (said[at][^1] is ',' or '.' or ';')
                return string.Join(' ', said[..(at + 1)]).TrimEnd(',', '.', ';');
        }
        return null;
    }

    private static string? Owner(string word) =>
        word.EndsWith("'s", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("\u2019s", StringComparison.OrdinalIgnoreCase)
            ? word[..^2]
            : null;

    private static string? NameAt(string[] said, int first)
    {
        var end = first;
        while (end < said.Length && end - first < MostWordsOfAName && char.IsUpper(said[end][0]))
        {
            if (!char.IsLetterOrDigit(said[end++][^1]))
                break;
        }
        var name = string.Join(' ', said[first..end]).Trim(',', '.', ';', '!', '?', ')');
        return name.Length == 0 ? null : name;
    }

    // Without the greeting and "I'm".
    private static string By(TurnInProgress turn, string[] said)
    {
        var words = turn.Phrases.Words;
        var openings = turn
            .Content.Prompts.Languages.Values.SelectMany(phrases =>
                phrases.Words.NameOpenings.Concat(phrases.Words.NameStarts)
            )
            .ToList();
        var folded = said.Select(ReplyText.Fold).ToArray();
        var first = 0;
        while (first < said.Length - 1)
        {
            var rest = string.Join(' ', folded[first..]);
            if (ReplyText.Opening(rest, openings) is { } opening)
                first += ReplyText.Words(opening).Length;
            else if (words.Greetings.Contains(folded[first]) || words.YesNo.Fillers.Contains(folded[first]))
                first++;
            else
                break;
        }
        return string.Join(' ', said[first..]).Trim(',', '.', ';', '!', ' ', '(', ')');
    }
}
