using System.Collections.Frozen;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads whether the whole message says that the patient does not know, or would rather not say.</summary>
internal static class DeclineReader
{
    private static readonly FrozenSet<string> Phrases = (
        "dont know|do not know|i dont know|i do not know|dunno|idk|no idea|no clue|not sure|im not sure|i am not sure|"
        + "unsure|not certain|cant remember|i cant remember|dont remember|i dont remember|dont recall|i dont recall|"
        + "cant recall|i forget|i forgot|ive forgotten|hard to say|hard to tell|i cant say|i couldnt say|who knows|"
        + "i couldnt tell you|no comment|rather not say|i would rather not say|id rather not say|prefer not to say|"
        + "i prefer not to say|id prefer not to say|i would prefer not to say|dont want to say|i dont want to say|"
        + "i dont want to answer|i dont want to answer that|dont want to answer|id rather not answer|id rather not|"
        + "i would rather not|rather not|none of your business|thats private|that is private|its private|private|"
        + "thats personal|too personal|i refuse|i wont say|not telling|not saying|dont wanna say|dont wish to say|"
        + "i have no idea|ive no idea|havent a clue|i havent a clue|not a clue|your guess is as good as mine"
    )
        .Split('|')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Fillers =
        "um uh er erm hmm well oh sorry honestly tbh really ah just lol actually please thanks afraid im now"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool Declines(string folded)
    {
        if (folded.Length > 80)
            return false;
        var words = ReplyText.Words(folded.Replace('.', ' ')).AsSpan();
        return Phrases.Contains(string.Join(' ', words)) || Phrases.Contains(string.Join(' ', Bare(words)));
    }

    private static ReadOnlySpan<string?> Bare(ReadOnlySpan<string> words)
    {
        while (words.Length > 1 && Fillers.Contains(words[0]) && !(words[0] == "im" && words[1] == "not"))
            words = words[1..];
        while (words.Length > 1 && Fillers.Contains(words[^1]))
            words = words[..^1];
        return words!;
    }
}
