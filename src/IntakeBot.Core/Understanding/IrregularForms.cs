using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// The past forms that no rule of English spelling makes: <c>creep*</c> is crept too. Only verbs by which patients tell of
/// their bodies; "left" is missing, since it is mostly a side.
/// </summary>
internal static class IrregularForms
{
    // The word first, then its forms. A stem that lacks its e is the same word: tak* is take*.
    private static readonly string[] Verbs =
    [
        "bite bit bitten",
        "bleed bled",
        "blow blew blown",
        "break broke broken",
        "bring brought",
        "burn burnt",
        "catch caught",
        "choose chose chosen",
        "come came",
        "creep crept",
        "drink drank drunk",
        "drive drove driven",
        "eat ate eaten",
        "fall fell fallen",
        "feel felt",
        "fight fought",
        "find found",
        "forget forgot forgotten",
        "freeze froze frozen",
        "get got gotten",
        "give gave given",
        "go went gone goes",
        "grow grew grown",
        "hang hung",
        "hide hid hidden",
        "hold held",
        "keep kept",
        "lean leant",
        "lose lost",
        "make made",
        "ride rode ridden",
        "ring rang rung",
        "rise rose risen",
        "run ran",
        "say said",
        "see saw seen",
        "shake shook shaken",
        "shoot shot",
        "shrink shrank shrunk",
        "sink sank sunk",
        "sleep slept",
        "slide slid",
        "smell smelt",
        "speak spoke spoken",
        "spill spilt",
        "spin spun",
        "spit spat",
        "spring sprang sprung",
        "stand stood",
        "steal stole stolen",
        "stick stuck",
        "sting stung",
        "stink stank stunk",
        "strike struck",
        "swell swollen swole",
        "swim swam swum",
        "take took taken",
        "tear tore torn",
        "tell told",
        "think thought",
        "throw threw thrown",
        "wake woke woken",
        "wear wore worn",
        "weep wept",
        "write wrote written",
    ];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Known = Verbs
        .Select(line => line.Split(' '))
        .SelectMany(words => Written(words[0]).Select(word => (word, Forms: ImmutableArray.Create(words.AsSpan(1)))))
        .ToFrozenDictionary(one => one.word, one => one.Forms, StringComparer.Ordinal);

    /// <summary>The forms of a word, none where it has only regular ones.</summary>
    public static ImmutableArray<string> Of(string word) => Known.GetValueOrDefault(word, []);

    private static IEnumerable<string> Written(string verb) => verb.EndsWith('e') ? [verb, verb[..^1]] : [verb];
}
