using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IntakeBot.Core.Understanding;

/// <summary>Who somebody is that a message calls by name.</summary>
internal enum NamedAs
{
    /// <summary>Nobody who is spoken of: who writes, who is greeted, a place. No word of it tells anything.</summary>
    Nobody,

    /// <summary>Perhaps somebody else, perhaps the patient: nothing but a list of names tells.</summary>
    Somebody,

    /// <summary>Somebody else.</summary>
    Another,

    /// <summary>A relative by blood.</summary>
    Kin,

    /// <summary>Who is of the family and not by blood.</summary>
    Spouse,

    /// <summary>A child, who is not the patient.</summary>
    Child,

    /// <summary>The patient, of whom somebody else writes.</summary>
    Patient,
}

/// <summary>
/// Who is called what: a name that is not the patient's is somebody else, as subject and as owner ("Frank had", "Frank's
/// gout"). A conversation knows more than a message: "my husband Frank" stays the husband. Immutable.
/// </summary>
/// <param name="Names">The names that are known without a conversation.</param>
public sealed record People(PersonNames Names)
{
    private const int StampLength = 16;

    /// <summary>Knows nobody.</summary>
    public static People None { get; } = new(PersonNames.None);

    /// <summary>By the plain name, who that is in this conversation.</summary>
    internal FrozenDictionary<string, NamedAs> Called { get; init; } = FrozenDictionary<string, NamedAs>.Empty;

    /// <summary>Names of which nothing is to be made: those of the patient or of who writes, where they write of themselves.</summary>
    internal FrozenSet<string> Own { get; init; } = [];

    /// <summary>Whether it is known how the patient is called: whoever else is named is somebody else.</summary>
    internal bool KnowsPatient { get; init; }

    /// <summary>What the patient is to who writes ("son"), and so is never somebody else; empty where that is not known.</summary>
    internal FrozenSet<string> PatientIs { get; init; } = [];

    /// <summary>Whether a conversation tells more than the lists of names.</summary>
    internal bool IsOfConversation => KnowsPatient || Called.Count > 0;

    /// <summary>Whether patients write of themselves, as far as is known.</summary>
    internal bool WritesOfSelf => KnowsPatient && !Called.Values.Contains(NamedAs.Patient);

    /// <summary>
    /// Tells two conversations apart that know others by name, and so read a message differently; null where nobody is
    /// known but whom the lists of names know. The names cannot be read from it.
    /// </summary>
    internal string? Stamp()
    {
        if (!IsOfConversation)
            return null;
        var known = new StringBuilder();
        foreach (var (name, who) in Called.OrderBy(one => one.Key, StringComparer.Ordinal))
            known.Append(CultureInfo.InvariantCulture, $"{name}={(int)who} ");
        known.Append('|').AppendJoin(' ', Own.Order(StringComparer.Ordinal));
        known.Append('|').AppendJoin(' ', PatientIs.Order(StringComparer.Ordinal));
        known.Append('|').Append(WritesOfSelf);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(known.ToString())))[..StampLength];
    }

    /// <summary>Whether nobody can be found.</summary>
    internal bool IsEmpty => Names.Names.Count == 0 && Called.Count == 0;

    /// <summary>Who stands at a word of a text, and whether as an owner; null where no name does.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="isWord">Whether a word is one of the language besides being a name.</param>
    internal (NamedAs Who, bool Owns)? At(
        string text,
        ImmutableArray<TextToken> tokens,
        int at,
        Func<string, bool> isWord
    )
    {
        var (name, owns) = NameAt(text, tokens, at);
        if (Called.TryGetValue(name, out var who))
            return IsCapital(text, tokens[at]) || !isWord(name) ? (who, owns) : null;
        // "Soy Lupita" is no lupus.
        if (Own.Contains(name) && IsCapital(text, tokens[at]) || IsNobody(text, tokens, at, name, isWord))
            return (NamedAs.Nobody, owns);
        return IsListed(text, tokens, at, name, owns, isWord)
            ? (KnowsPatient ? NamedAs.Another : NamedAs.Somebody, owns)
            : null;
    }

    /// <summary>The words of a language, in which whoever is called by name is what they are.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isWord">Whether a word is one of the language besides being a name.</param>
    internal ReplyWords In(ReplyWords words, Func<string, bool> isWord)
    {
        ImmutableArray<string> Of(params ReadOnlySpan<NamedAs> who)
        {
            var names = new List<string>();
            foreach (
                var (name, what) in Called
                    .Where(one => !isWord(one.Key))
                    .OrderBy(one => one.Key, StringComparer.Ordinal)
            )
            {
                if (who.Contains(what))
                    names.AddRange(name, $"{name}s");
            }
            return [.. names];
        }
        if (!Called.Any(one => one.Value is not NamedAs.Patient))
            return words;
        return words with
        {
            Kin = words
                .Kin.AddRange(Of(NamedAs.Kin, NamedAs.Child, NamedAs.Spouse, NamedAs.Another))
                .Add(StandIns.Person),
            Acquaintances = words.Acquaintances.AddRange(Of(NamedAs.Another, NamedAs.Spouse)),
            CalledAsWords =
            [
                .. Called
                    .Where(one => one.Value is not NamedAs.Patient && isWord(one.Key))
                    .Select(one => one.Key)
                    .Order(StringComparer.Ordinal),
            ],
            ForAnother = words.ForAnother with
            {
                Spouses = words.ForAnother.Spouses.AddRange(Of(NamedAs.Spouse)),
                Children = words.ForAnother.Children.AddRange(Of(NamedAs.Child)),
            },
        };
    }

    /// <summary>Who is called so, with or without the ending of an owner; null for nobody.</summary>
    internal NamedAs? Knows(string word) =>
        Called.TryGetValue(word, out var who) || Called.TryGetValue(word.TrimEnd('s'), out who) ? who : null;

    /// <summary>Whether the word is written as a name is: "Tom", "O'Malley"; not "UVB".</summary>
    internal static bool IsCapital(string text, TextToken token) =>
        char.IsUpper(text[token.Start]) && text[(token.Start + 1)..token.End].Any(char.IsLower);

    private bool IsNobody(
        string text,
        ImmutableArray<TextToken> tokens,
        int at,
        string name,
        Func<string, bool> isWord
    ) =>
        at > 0
        && tokens[at].Before == TextBreak.None
        && Names.NotSpokenOf.Contains(tokens[at - 1].Word)
        && (Names.Names.Contains(name) || Names.AlsoWords.Contains(name) && IsCapital(text, tokens[at]))
        && !isWord(name);

    // A name of the list in capitals, of whom something is said there.
    private bool IsListed(
        string text,
        ImmutableArray<TextToken> tokens,
        int at,
        string name,
        bool owns,
        Func<string, bool> isWord
    )
    {
        var isAlsoWord = Names.AlsoWords.Contains(name);
        if (!(isAlsoWord || Names.Names.Contains(name)) || !IsCapital(text, tokens[at]))
            return false;
        var goesOn = at + 1 < tokens.Length && tokens[at + 1].Before == TextBreak.None;
        // "Peggy here" writes, "Mark's here" tells of him.
        if (
            goesOn
            && (Names.CalledAfter.Contains(tokens[at + 1].Word) || !owns && Names.Signs.Contains(tokens[at + 1].Word))
        )
            return false;
        var joins = at > 0 && tokens[at].Before == TextBreak.None;
        // "Sarah, I have a fever" speaks to her, "a fever. Thanks, Margaret" signs.
        if (!owns && !joins && !goesOn)
            return false;
        if (!isAlsoWord && !isWord(name))
            return true;
        // "Mark takes", "it is Mark's": no mark does, or has anything.
        if (
            goesOn && Names.Acts.Contains(tokens[at + 1].Word)
            || owns && joins && Names.Does.Contains(tokens[at - 1].Word)
        )
            return true;
        var isPlainCase = tokens.Count(token => IsCapital(text, token)) * 2 <= tokens.Length + 1;
        return tokens[at].BeginsSentence
            ? !isWord(name) && (owns || goesOn && Names.Does.Contains(tokens[at + 1].Word))
            : isPlainCase && !isWord(name);
    }

    /// <summary>Whether the lists of names have the word, written as a name.</summary>
    internal bool IsListed(string text, TextToken token) => IsListed(Bare(text, token).Name);

    private bool IsListed(string name) => Names.Names.Contains(name) || Names.AlsoWords.Contains(name);

    /// <summary>The plain name at a word of a text, and whether as an owner: "it is Marks, not mine" as well.</summary>
    internal (string Name, bool Owns) NameAt(string text, ImmutableArray<TextToken> tokens, int at)
    {
        var word = tokens[at].Word;
        return
            word.Length > 3
            && word[^1] == 's'
            && at > 0
            && tokens[at].Before == TextBreak.None
            && Names.Does.Contains(tokens[at - 1].Word)
            && IsCapital(text, tokens[at])
            && IsListed(word[..^1])
            && !IsListed(word)
            ? (word[..^1], true)
            : Bare(text, tokens[at]);
    }

    /// <summary>The plain name: "Tom's" is Tom.</summary>
    internal (string Name, bool Owns) Bare(string text, TextToken token)
    {
        var raw = text.AsSpan(token.Start, token.End - token.Start);
        var owns =
            raw.EndsWith("'s", StringComparison.OrdinalIgnoreCase)
            || raw.EndsWith("\u2019s", StringComparison.OrdinalIgnoreCase);
        if (owns && token.Word.Length > 1)
            return (token.Word[..^1], true);
        // "franks gout"
        return token.Word.Length > 3 && token.Word[^1] == 's' && Called.ContainsKey(token.Word[..^1])
            ? (token.Word[..^1], true)
            : (token.Word, false);
    }
}
