using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// Finds the names of other people by what stands around them, by capitals where a text uses them, and by lists of
/// names. Doubt takes out: only the model reads less.
/// </summary>
/// <param name="cues">The words by which they are found.</param>
internal sealed class PeopleFinder(IdentifierCues cues)
{
    private const int LongestName = 4;
    private const string Somebody = "somebody";

    /// <summary>The names and what stands for each.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="isOwn">Whether the word at that place is the patient's own name.</param>
    public IEnumerable<Masked> Find(string text, ImmutableArray<TextToken> tokens, Func<int, bool> isOwn) =>
        new Scan(cues, text, tokens, isOwn).Run();

    private sealed class Scan(IdentifierCues cues, string text, ImmutableArray<TextToken> tokens, Func<int, bool> isOwn)
    {
        // Where everything is in capitals, a capital says nothing.
        private readonly bool _capitalsTell = text.Any(char.IsLower);

        public IEnumerable<Masked> Run()
        {
            for (var at = 0; at < tokens.Length; )
            {
                var (found, end) = At(at);
                if (found is { } masked)
                    yield return masked;
                at = Math.Max(end, at + 1);
            }
        }

        private (Masked? Found, int End) At(int at)
        {
            if (isOwn(at))
                return (null, at + 1);
            if (Titled(at) is { } titled)
                return titled;
            if (AfterRelation(at) is { } related)
                return related;
            if (AfterCue(at) is { } introduced)
                return introduced;
            return Alone(at) is { } end ? (Mask(at, end, Somebody), end) : (null, at + 1);
        }

        // "Dr Patel" is the doctor; "my Dr. Patel" my doctor.
        private (Masked?, int)? Titled(int at)
        {
            if (!cues.Titles.TryGetValue(tokens[at].Word, out var role) || !Adjoins(at + 1, afterTitle: true))
                return null;
            var end = NameFrom(
                at + 1,
                next => IsNamelike(next) || (IsUnknown(next) && (next == at + 1 || !_capitalsTell))
            );
            if (end == at + 1)
                return null;
            var space = role.IndexOf(' ', StringComparison.Ordinal);
            var determined = at > 0 && space > 0 && IsDeterminer(tokens[at - 1].Word);
            var noun = determined ? role[(space + 1)..] : role;
            return (Mask(at, end, noun), end);
        }

        private bool IsUnknown(int at) => !cues.IsWord(tokens[at].Word) && !cues.Speaks.Contains(tokens[at].Word);

        private bool IsDeterminer(string word) =>
            word is "a" or "an"
            || cues.Possessives.Contains(word)
            || cues.Titles.Values.Any(role => role.StartsWith($"{word} ", StringComparison.Ordinal));

        // "My husband Tom", "my daughter, Aoife,": what they are to the patient stays.
        private (Masked?, int)? AfterRelation(int at)
        {
            if (!IsRelation(at) || at + 1 >= tokens.Length)
                return null;
            var owned = at > 0 && cues.Possessives.Contains(tokens[at - 1].Word);
            var aside = tokens[at + 1].Before == TextBreak.Comma;
            if (!aside && !Adjoins(at + 1))
                return null;
            var end = NameFrom(
                at + 1,
                next => (aside ? IsNamelike(next) : MayFollowRelation(next, owned)) && !IsRelation(next)
            );
            if (end == at + 1 || (aside && end < tokens.Length && tokens[end].Before == TextBreak.None))
                return null;
            // The space before goes with it.
            return (new Masked(tokens[at].End, tokens[end - 1].End, Ending(end - 1)), end);
        }

        private bool MayFollowRelation(int at, bool owned) =>
            IsNamelike(at)
            || (
                owned
                && !cues.IsWord(tokens[at].Word)
                && tokens[at].Word.Length > 2
                && tokens[at].Word.All(char.IsLetter)
            );

        private (Masked?, int)? AfterCue(int at)
        {
            var introduces = Ends(cues.Called, at);
            if (!introduces && !cues.Meets.Contains(tokens[at].Word) && !Ends(cues.Lives, at))
                return null;
            var end = NameFrom(at + 1, IsUnknownCapital, maySeparate: introduces);
            if (end == at + 1)
                return null;
            var with = cues.Meets.Contains(tokens[at].Word) && !introduces ? Somebody : Identifiers.Removed;
            return (Mask(at + 1, end, with), end);
        }

        private int? Alone(int at)
        {
            if (IsListed(at))
                return NameFrom(at, next => next == at || IsNamelike(next), maySeparate: true);
            if (!IsUnknownCapital(at))
                return null;
            var end = NameFrom(at, IsUnknownCapital, maySeparate: true);
            var speaks =
                end < tokens.Length && tokens[end].Before == TextBreak.None && cues.Speaks.Contains(tokens[end].Word);
            var aside = end < tokens.Length && tokens[end].Before == TextBreak.Comma && IsOwnedRelation(end);
            return speaks || aside || (end - at > 1 && !tokens[at].BeginsSentence) ? end : null;
        }

        private bool IsOwnedRelation(int at) =>
            cues.Possessives.Contains(tokens[at].Word) && at + 1 < tokens.Length && IsRelation(at + 1);

        private bool IsRelation(int at) => cues.Relations.Contains(tokens[at].Word) || Ends(cues.Relations, at);

        // Whether a phrase of up to four words ends there.
        private bool Ends(FrozenSet<string> phrases, int at)
        {
            var phrase = tokens[at].Word;
            for (var from = at; ; phrase = $"{tokens[from].Word} {phrase}")
            {
                if (phrases.Contains(phrase))
                    return true;
                if (from == 0 || at - from >= 3 || tokens[from].Before > TextBreak.None)
                    return false;
                from--;
            }
        }

        private int NameFrom(int at, Func<int, bool> isPart, bool maySeparate = false)
        {
            var end = at;
            while (
                end < tokens.Length
                && end - at < LongestName
                && !isOwn(end)
                && (
                    end == at ? maySeparate || tokens[end].Before <= TextBreak.Comma || IsAfterTitle(end) : Adjoins(end)
                )
                && isPart(end)
            )
                end++;
            return end;
        }

        private bool IsAfterTitle(int at) => at > 0 && cues.Titles.ContainsKey(tokens[at - 1].Word);

        private bool Adjoins(int at, bool afterTitle = false) =>
            at < tokens.Length
            && (
                tokens[at].Before == TextBreak.None
                || (afterTitle && text[tokens[at - 1].End..tokens[at].Start].Trim() is "." or "")
            );

        // By a list of names, or by a capital that is no beginning of a sentence and no word that is known.
        private bool IsNamelike(int at) =>
            IsListed(at) || IsUnknownCapital(at) || (IsCapital(at) && cues.AlsoWords.Contains(Bare(at)));

        private bool IsListed(int at)
        {
            var word = Bare(at);
            if (cues.Names.Contains(word))
                return !cues.IsWord(word) || (IsCapital(at) && !tokens[at].BeginsSentence);
            return cues.AlsoWords.Contains(word) && IsCapital(at) && !tokens[at].BeginsSentence && _capitalsTell;
        }

        private bool IsUnknownCapital(int at) => _capitalsTell && IsCapital(at) && !cues.IsWord(Bare(at));

        // "Tom", "O'Malley", "McDonald"; not "UVB".
        private bool IsCapital(int at)
        {
            var (start, end) = (tokens[at].Start, tokens[at].End);
            return char.IsUpper(text[start])
                && end - start > 1
                && text.AsSpan(start + 1, end - start - 1).ContainsAnyInRange('a', 'z');
        }

        // "Tom's" is Tom.
        private string Bare(int at)
        {
            var word = tokens[at].Word;
            return Ending(at).Length > 0 && word.Length > 1 ? word[..^1] : word;
        }

        private string Ending(int at)
        {
            var raw = text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);
            return
                raw.EndsWith("'s", StringComparison.OrdinalIgnoreCase)
                || raw.EndsWith("\u2019s", StringComparison.OrdinalIgnoreCase)
                ? "'s"
                : "";
        }

        private Masked Mask(int at, int end, string with) =>
            new(tokens[at].Start, tokens[end - 1].End, with + Ending(end - 1));
    }
}
