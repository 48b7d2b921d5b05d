using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Who is called what in a conversation, from what was said so far: "my husband Frank", "Mateo, my son", "our Susan". A
/// name of the lists that is not the patient's is somebody else from then on.
/// </summary>
/// <param name="words">The words of the language.</param>
/// <param name="isWord">Whether a word is one that findings are told with.</param>
internal sealed class PeopleTold(ReplyWords words, Func<string, bool> isWord)
{
    private const int MostWordsToName = 3;

    /// <summary>Who they are.</summary>
    /// <param name="known">Who is known without a conversation.</param>
    /// <param name="said">The messages.</param>
    /// <param name="patient">The patient's name, where somebody else writes; null where the patient does.</param>
    /// <param name="own">The name that was answered, of the patient or of who writes.</param>
    public People In(People known, IEnumerable<PatientText> said, string? patient, string? own)
    {
        var patients = Parts(patient);
        var people = known with
        {
            KnowsPatient = patient is not null || own is not null,
            Own = Parts(own).Except(patients).ToFrozenSet(StringComparer.Ordinal),
            Called = patients.ToFrozenDictionary(name => name, _ => NamedAs.Patient, StringComparer.Ordinal),
        };
        var called = new Dictionary<string, NamedAs>(StringComparer.Ordinal);
        var patientIs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in said.Select(one => one.Verbatim ?? ""))
        {
            var tokens = Tokenizer.Read(text);
            for (var at = 0; at < tokens.Length; at++)
            {
                if (NameOf(people, text, tokens, at) is not var (place, who))
                {
                    Add(people, text, tokens, at, called);
                    continue;
                }
                var name = people.Bare(text, tokens[place]).Name;
                called[name] = who;
                if (people.Called.ContainsKey(name))
                    patientIs.Add(tokens[at].Word);
            }
        }
        foreach (var name in people.Called.Keys.Concat(people.Own))
            called.Remove(name);
        return people with
        {
            PatientIs = patientIs.ToFrozenSet(StringComparer.Ordinal),
            Called = people.Called.Concat(called).ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    // Who is named there and was not introduced.
    private void Add(
        People people,
        string text,
        ImmutableArray<TextToken> tokens,
        int at,
        Dictionary<string, NamedAs> called
    )
    {
        if (
            people.KnowsPatient
            && (people.At(text, tokens, at, isWord) is (NamedAs.Another, _) || IsSubject(people, tokens, at))
            && people.NameAt(text, tokens, at).Name is var name
        )
            called.TryAdd(name, IsOurs(tokens, at) ? NamedAs.Kin : NamedAs.Another);
    }

    // "Sandra has it on her face" in small letters: a name of the lists that opens a clause, and what somebody does.
    private bool IsSubject(People people, ImmutableArray<TextToken> tokens, int at) =>
        (at == 0 || tokens[at].Before >= TextBreak.Comma || words.Joiners.Contains(tokens[at - 1].Word))
        && at + 1 < tokens.Length
        && tokens[at + 1].Before == TextBreak.None
        && people.Names.Names.Contains(tokens[at].Word)
        && !isWord(tokens[at].Word)
        && (words.YesNo.Verbs.Contains(tokens[at + 1].Word) || words.ForAnother.Is.Contains(tokens[at + 1].Word));

    // The name that is introduced by the relative or acquaintance at that place, and what they are.
    private (int At, NamedAs Who)? NameOf(People people, string text, ImmutableArray<TextToken> tokens, int at)
    {
        if (WhatIs(tokens[at].Word) is not { } who)
            return null;
        // "My husband Frank", "my husband, Frank,"
        var isOurs = IsOurs(tokens, at);
        if (at + 1 < tokens.Length && tokens[at + 1].Before <= TextBreak.Comma && IsName(people, text, tokens, at + 1))
        {
            var aside = tokens[at + 1].Before == TextBreak.Comma;
            var ends = at + 2 >= tokens.Length || tokens[at + 2].Before != TextBreak.None;
            if (aside ? ends && isOurs : isOurs || people.IsListed(text, tokens[at + 1]))
                return (at + 1, who);
        }
        // "Frank, my husband"
        if (isOurs && at > 1 && tokens[at - 1].Before == TextBreak.Comma && IsName(people, text, tokens, at - 2))
            return (at - 2, who);
        // "El niño se llama Mateo", "my son is called Leo", "his sister's name is Ruby"
        var names = at + 1;
        while (
            names < tokens.Length
            && names - at < MostWordsToName
            && !words.ForAnother.Names.Contains(tokens[names].Word)
        )
            names++;
        if (names >= tokens.Length || names - at >= MostWordsToName)
            return null;
        var next = names + 1;
        while (next < tokens.Length && words.ForAnother.Is.Contains(tokens[next].Word))
            next++;
        return next < tokens.Length && tokens[next].Before == TextBreak.None && IsName(people, text, tokens, next)
            ? (next, who)
            : null;
    }

    private NamedAs? WhatIs(string word) =>
        words.ForAnother.Children.Contains(word) ? NamedAs.Child
        : words.ForAnother.Spouses.Contains(word) ? NamedAs.Spouse
        : words.Kin.Contains(word) ? NamedAs.Kin
        : words.Acquaintances.Contains(word) ? NamedAs.Another
        : null;

    // "Our Susan", "my late husband"
    private bool IsOurs(ImmutableArray<TextToken> tokens, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - 2; before--)
        {
            if (tokens[before + 1].Before != TextBreak.None)
                return false;
            if (words.Own.Contains(tokens[before].Word) || words.ForAnother.Possessives.Contains(tokens[before].Word))
                return true;
        }
        return false;
    }

    // In capitals, and no relation, pronoun or word of the language; in small letters only where the lists have it.
    private bool IsName(People people, string text, ImmutableArray<TextToken> tokens, int at)
    {
        var (name, _) = people.Bare(text, tokens[at]);
        if (name.Length < 2 || WhatIs(name) is not null || !name.All(char.IsLetter))
            return false;
        return people.Names.Names.Contains(name) && !isWord(name)
            || People.IsCapital(text, tokens[at])
                && !tokens[at].BeginsSentence
                && (people.Names.AlsoWords.Contains(name) || !isWord(name))
                && !SmallWords.Has(name, words)
                && !words.Months.ContainsKey(name)
            || People.IsCapital(text, tokens[at]) && people.Names.AlsoWords.Contains(name);
    }

    private static IEnumerable<string> Parts(string? name) =>
        Tokenizer.Read(name ?? "").Select(token => token.Word).Where(word => word.Length > 1).Distinct();
}
