using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words by which patients ask for a language, as each language says them.</summary>
public sealed record LanguageRequests
{
    /// <summary>A longer message tells of a language and asks for none.</summary>
    internal const int MostWordsOfARequest = 9;

    /// <summary>What the language is called, in itself and in the others: "español", "spanish".</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>What opens a request: "can we", "prefiero".</summary>
    public required ImmutableArray<string> Requests { get; init; }

    /// <summary>What says that the language named is not understood: "no hablo".</summary>
    public required ImmutableArray<string> Refusals { get; init; }

    /// <summary>Words beside a name that ask for nothing else: "please".</summary>
    public required ImmutableArray<string> Politeness { get; init; }

    internal bool IsNamedIn(string request) => Names.Any(name => ReplyText.ContainsPhrase(request, name));

    internal bool Refuses(string request) => ReplyText.Opening(request, Refusals) is not null;

    /// <summary>Whether the words, which name <paramref name="named"/>, ask for it in the way of this language.</summary>
    internal bool Asks(string request, LanguageRequests named)
    {
        if (ReplyText.Opening(request, Requests) is not null)
            return true;
        var rest = named.Names.Concat(Politeness).Concat(named.Politeness).ToHashSet(StringComparer.Ordinal);
        return ReplyText.Words(request).All(rest.Contains) || rest.Contains(request);
    }
}
