using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What a patient tells of somebody by name: "Frank had a fever last week, but that's him". That it is somebody shows
/// somewhere in what was said: "my husband Frank", "Frank had <i>his</i> heart attack". Only what is past or is told as
/// theirs: "Frank is not breathing" may be an emergency, and counts.
/// </summary>
internal static class NamedOthers
{
    private const int ShortestName = 3;

    /// <summary>Where it stands in each of what was said.</summary>
    public static ImmutableArray<ImmutableArray<TextSpan>> In(TurnInProgress turn)
    {
        var said = turn.Intake.Utterances.Select(utterance => Sentence.Of(utterance.Text.Verbatim)).ToList();
        var names = said.SelectMany(sentence => Named(turn, sentence)).ToHashSet(StringComparer.Ordinal);
        names.ExceptWith(OwnNames(turn));
        return [.. said.Select(sentence => names.Count == 0 ? [] : Spans(turn, sentence, names))];
    }

    private static IEnumerable<string> OwnNames(TurnInProgress turn) =>
        turn
            .Intake.Utterances.Where(utterance =>
                utterance.Item is { } item && turn.Form.Find(item.LinkId)?.Topic == AnswerTopic.Name
            )
            .SelectMany(utterance => ReplyText.AllWords(ReplyText.Fold(utterance.Text.Verbatim)));

    private static IEnumerable<string> Named(TurnInProgress turn, Sentence said)
    {
        var words = turn.Phrases.Words;
        bool IsOwn(int at) => at >= 0 && at < said.Count && words.Own.Contains(said.Word(at));
        bool IsPerson(int at) =>
            at >= 0 && at < said.Count && OthersClauses.IsPerson(said.Word(at), words) && IsOwn(at - 1);
        for (var at = 0; at < said.Count; at++)
        {
            if (said.Name(at) is { } name && !KnowsAs(turn, said, at))
            {
                var isKin = IsPerson(at - 1) || IsOwn(at - 1) || IsPerson(at + 2);
                if (isKin || (Tells(turn, said, at) && said.Rest(at + 1).Any(words.Allergies.Theirs.Contains)))
                    yield return name;
            }
        }
    }

    // "Rash had spread to his legs": the first word of a sentence is written as a name is.
    private static bool KnowsAs(TurnInProgress turn, Sentence said, int at) =>
        said.Begins(at) && turn.Content.Screening.Reader.KnowsAsFinding(said.Word(at));

    // "Frank had", "Frank's gout", "Frank's on warfarin", and not "Frank's not breathing".
    private static bool Tells(TurnInProgress turn, Sentence said, int at)
    {
        if (at + 1 == said.Count || said.Begins(at + 1))
            return false;
        var (words, next) = (turn.Phrases.Words, said.Word(at + 1));
        return said.IsPossessive(at)
            ? !words.Negations.Contains(next) && !words.ForAnother.GoesOn.Any(next.EndsWith)
            : words.ForAnother.Befell.Contains(next);
    }

    private static ImmutableArray<TextSpan> Spans(TurnInProgress turn, Sentence said, HashSet<string> names)
    {
        var words = turn.Phrases.Words;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at < said.Count; at++)
        {
            if (said.Name(at) is not { } name || !names.Contains(name))
                continue;
            var end = EndOf(said, at, words);
            var isTold =
                Tells(turn, said, at)
                && !said.Words(at, end).Any(words.YesNo.Tellers.Contains)
                && !turn.Content.Screening.Reader.SaysAcute(said.Text(at, end));
            if (isTold)
                spans.Add(said.Span(at, end));
            // "The skin cancer was Frank's, not in my family"
            else if (at > 1 && words.Corrections.Is.Contains(said.Word(at - 1)) && said.Closes(at))
                spans.Add(said.Span(StartOf(said, at, words), at + 1));
        }
        return spans.ToImmutable();
    }

    // To what is told of whoever speaks, and over a pause where it goes on with theirs: "…, he is on warfarin".
    private static int EndOf(Sentence said, int at, ReplyWords words)
    {
        var end = at + 1;
        while (
            end < said.Count
            && !said.Begins(end)
            && (!said.Pauses(end) || words.Allergies.Theirs.Contains(said.Word(end)))
            && !words.Contrasts.Contains(said.Word(end))
            && !IsOfSelf(said.Word(end), words)
        )
            end++;
        return end;
    }

    private static int StartOf(Sentence said, int at, ReplyWords words)
    {
        var start = at;
        while (start > 0 && !said.Begins(start) && !said.Pauses(start) && !IsOfSelf(said.Word(start - 1), words))
            start--;
        return start;
    }

    private static bool IsOfSelf(string word, ReplyWords words) =>
        OthersClauses.IsSelf(word, words) || words.Own.Contains(word) || words.Allergies.Mine.Contains(word);

    /// <summary>The words of a message, folded, with the way back to it.</summary>
    private readonly record struct Sentence(string Verbatim, ImmutableArray<TextToken> Tokens)
    {
        public static Sentence Of(string? verbatim) => new(verbatim ?? "", Tokenizer.Read(verbatim ?? ""));

        public int Count => Tokens.Length;

        public string Word(int at) => Tokens[at].Word;

        public bool Begins(int at) => Tokens[at].BeginsSentence;

        public bool Pauses(int at) => Tokens[at].Before != TextBreak.None;

        public bool Closes(int at) => at + 1 == Count || Pauses(at + 1);

        public bool IsPossessive(int at) => Written(at).IndexOfAny(['\'', '\u2019']) > 0;

        public IEnumerable<string> Rest(int at)
        {
            for (; at < Count && !Begins(at); at++)
                yield return Word(at);
        }

        public IEnumerable<string> Words(int from, int end)
        {
            for (; from < end; from++)
                yield return Word(from);
        }

        public TextSpan Span(int from, int end) => new(Tokens[from].Start, Tokens[end - 1].End - Tokens[from].Start);

        public PatientText Text(int from, int end) => Span(from, end).Of(Verbatim);

        /// <summary>The name that is written there: "Frank", of "Frank's" too.</summary>
        public string? Name(int at)
        {
            var written = Written(at);
            if (written.IndexOfAny(['\'', '\u2019']) is > 0 and var mark)
                written = written[..mark];
            return written.Length >= ShortestName && char.IsUpper(written[0]) && written[1..].All(char.IsLower)
                ? ReplyText.Fold(written)
                : null;
        }

        private string Written(int at) => Verbatim[Tokens[at].Start..Tokens[at].End];
    }
}
