using System.Collections.Immutable;
using System.Text;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>A stretch of a text and what stands for it where a model reads it.</summary>
internal readonly record struct Masked(int Start, int End, string With);

/// <summary>
/// Takes out of free words what names somebody: the patient's own name in any spelling of its letters, the date of
/// birth, ways and places to reach a person, and the names of others, for whom their role stands where it is known.
/// </summary>
internal sealed class Identifiers
{
    /// <summary>What stands for what was taken out.</summary>
    public const string Removed = "[removed]";

    // Shorter parts of a name are found as whole words only: "Al" is in "always".
    private const int FoundInside = 5;

    private readonly ImmutableHashSet<string> _own;
    private readonly ImmutableArray<string> _inside;
    private readonly IdentifierCues _cues;
    private readonly ContactFinder _contacts;
    private readonly PeopleFinder _people;

    // Those of other people, wherever they were told.
    private readonly Lazy<HashSet<string>> _named;

    private Identifiers(IEnumerable<string> own, PartialDate? born, IdentifierCues cues, ImmutableArray<Utterance> said)
    {
        _named = new(() => NamesOfOthers(said));
        _own = own.ToImmutableHashSet(StringComparer.Ordinal);
        // And two of them written as one, as in the name of an account.
        var joined = _own.SelectMany(one => _own.Where(other => other != one).Select(other => Joined(one, other)));
        _inside = [.. _own.Concat(joined).Where(part => part.Length >= FoundInside).Distinct(StringComparer.Ordinal)];
        _cues = cues;
        _contacts = new ContactFinder(cues, born);
        _people = new PeopleFinder(cues);
    }

    /// <summary>Those of an intake.</summary>
    public static Identifiers Of(BriefContext context) =>
        new(
            context.NameAnswers.SelectMany(name => NameParts(name.Answer)),
            context.Born,
            context.Input.Identifiers,
            context.Input.Utterances
        );

    /// <summary>The text without them.</summary>
    public PatientText Remove(PatientText text)
    {
        var reached = Mask(text.Verbatim, _contacts.Find(text.Verbatim));
        var tokens = Tokenizer.Read(reached);
        var own = Own(reached, tokens);
        var known = own.ToHashSet();
        var others = _people.Find(reached, tokens, at => known.Contains(at));
        return new PatientText(
            Mask(reached, own.Select(at => new Masked(tokens[at].Start, tokens[at].End, Removed)).Concat(others))
        );
    }

    /// <summary>Whether the text names somebody else, by name or by what they are to whoever writes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isPatient">Whether a word such as "son" means the patient.</param>
    public bool NamesAnother(string text, Func<string, bool> isPatient)
    {
        var tokens = Tokenizer.Read(text);
        return tokens.Any(token =>
                _cues.Relations.Contains(token.Word) && !isPatient(token.Word)
                || IsCapital(text, token) && _named.Value.Contains(token.Word)
            ) || OthersIn(text, tokens).Any();
    }

    // "His sister Ruby": from then on Ruby is another, wherever the name stands.
    private HashSet<string> NamesOfOthers(ImmutableArray<Utterance> said)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in said.Select(one => one.Text.Verbatim))
        {
            var tokens = Tokenizer.Read(text);
            foreach (var found in OthersIn(text, tokens))
                names.UnionWith(
                    tokens
                        .Where(token => found.Start <= token.Start && token.End <= found.End && IsCapital(text, token))
                        .Select(token => token.Word)
                );
        }
        return names;
    }

    private IEnumerable<Masked> OthersIn(string text, ImmutableArray<TextToken> tokens)
    {
        var own = Own(text, tokens).ToHashSet();
        return _people.Find(text, tokens, own.Contains).Where(found => found.With != Removed);
    }

    /// <summary>How often the patient's own name or date of birth, or a way to reach somebody, occurs.</summary>
    public int Count(string text)
    {
        var contacts = _contacts.Find(text).ToList();
        return contacts.Count + Own(text, Tokenizer.Read(text)).Count;
    }

    // A word on which meaning hangs counts as a name only beside another part of it: "no" must stay no.
    private List<int> Own(string text, ImmutableArray<TextToken> tokens)
    {
        var found = Enumerable.Range(0, tokens.Length).Where(at => IsOwn(tokens[at].Word)).ToList();
        var certain = found.Where(at => !_cues.Grammar.Contains(tokens[at].Word)).ToHashSet();
        return
        [
            .. found.Where(at =>
                certain.Contains(at)
                || (certain.Contains(at - 1) && tokens[at].Before == TextBreak.None && IsCapital(text, tokens[at]))
                || (certain.Contains(at + 1) && tokens[at + 1].Before == TextBreak.None && IsCapital(text, tokens[at]))
            ),
        ];
    }

    // As it is read where it is written: of three like letters where they meet, two.
    private static string Joined(string one, string other) =>
        Tokenizer.Read(one + other) is [var both] ? both.Word : one + other;

    private bool IsOwn(string word) =>
        _own.Contains(word)
        || (word.Length > 2 && word[^1] == 's' && _own.Contains(word[..^1]))
        || _inside.Any(part => word.Contains(part, StringComparison.Ordinal));

    private static bool IsCapital(string text, TextToken token) => char.IsUpper(text[token.Start]);

    // Single letters are left: they are words of their own, and initials name nobody.
    private static IEnumerable<string> NameParts(Answer name) =>
        name
            .Values.OfType<AnswerValue.Text>()
            .Select(value => value.Value.Verbatim)
            .Append(name.Quote.Verbatim)
            .SelectMany(text => Tokenizer.Read(text).Select(token => token.Word).Concat(AtApostrophes(text)))
            .Where(part => part.Length > 1);

    // "O'Brien" is also written "O Brien".
    private static IEnumerable<string> AtApostrophes(string text) =>
        Tokenizer
            .Read(text.Replace('\'', ' ').Replace('\u2019', ' '))
            .Select(token => token.Word)
            .Where(part => part.Length > 2);

    private static string Mask(string text, IEnumerable<Masked> found)
    {
        var masked = new StringBuilder(text.Length);
        var (at, last) = (0, "");
        foreach (var one in found.OrderBy(each => each.Start).ThenByDescending(each => each.End))
        {
            if (one.Start < at)
                continue;
            // A name of two words is one name.
            var between = text[at..one.Start];
            var joined = last == one.With && last.Length > 0 && string.IsNullOrWhiteSpace(between);
            masked.Append(joined ? "" : between).Append(joined ? "" : one.With);
            (at, last) = (one.End, one.With);
        }
        return masked.Append(text, at, text.Length - at).ToString();
    }
}
