using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Finds what a message tells of an allergy of the patient's own: "I'm allergic to ibuprofen, my face swelled".</summary>
internal sealed class AllergyReader(MessageReader findings, ReadingContext context)
{
    private const int ShortestName = 3;
    private const int GrownUp = 18;

    /// <summary>The words that tell of it, each sentence once; null where none do.</summary>
    public PatientText? Find(string verbatim)
    {
        var message = new TokenizedText(verbatim, Tokenizer.Read(verbatim));
        var (told, harm) = (new List<(int From, int Until)>(), new HarmTold(context));
        foreach (var (first, end) in Cues(message))
        {
            var stated = findings.Assert(new PatientText(verbatim), [message.SpanOf(first, end)])[0].Status;
            if (stated is AssertionStatus.Negated or AssertionStatus.Hypothetical || IsOthers(stated))
                continue;
            if (Asks(message, first, end))
                continue;
            var (from, until) = Around(message, first, end);
            told.Add((from, harm.EndOf(message, until)));
        }
        foreach (var (first, end) in harm.Find(message))
        {
            // "I don't take penicillin, it gave me a rash" denies the penicillin, and no harm.
            var stated = findings.Assert(new PatientText(verbatim), [message.SpanOf(first, end)])[0].Status;
            if (stated != AssertionStatus.Hypothetical && !IsOthers(stated))
                told.Add((first, end));
        }
        return told.Count == 0
            ? null
            : new PatientText(
                string.Join("; ", Joined(told).Select(one => message.SpanOf(one.From, one.Until).Of(verbatim).Verbatim))
            );
    }

    // Each word once, in their order.
    private static List<(int From, int Until)> Joined(List<(int From, int Until)> told)
    {
        var joined = new List<(int From, int Until)>();
        foreach (var one in told.Order())
        {
            if (joined is [.., var last] && one.From < last.Until)
                joined[^1] = (last.From, Math.Max(last.Until, one.Until));
            else
                joined.Add(one);
        }
        return joined;
    }

    /// <summary>Whether a reply to the question for allergies names one: a medicine, or what it did.</summary>
    public bool Names(string verbatim)
    {
        var tokens = Tokenizer.Read(verbatim);
        return Find(verbatim) is not null
            || Mentions(tokens).Any()
            || tokens.Any(token => context.Words.Allergies.Reactions.Contains(token.Word));
    }

    /// <summary>Whether a reply tells of an allergy in so many words, or of what something did.</summary>
    public bool Tells(string verbatim) =>
        Find(verbatim) is not null
        || Tokenizer.Read(verbatim).Any(token => context.Words.Allergies.Reactions.Contains(token.Word));

    /// <summary>Whether a reply names a medicine and what it did, as the patient's own.</summary>
    public bool TellsReaction(string verbatim)
    {
        var tokens = Tokenizer.Read(verbatim);
        var spans = Mentions(tokens).Select(one => new TextSpan(one.Start, one.End - one.Start)).ToImmutableArray();
        return !spans.IsEmpty
            && tokens.Any(token => context.Words.Allergies.Reactions.Contains(token.Word))
            && findings
                .Assert(new PatientText(verbatim), spans)
                .Any(one => one.Certainty is Certainty.Present or Certainty.Uncertain);
    }

    /// <summary>Whether a reply tells of somebody else's allergy and of none of the patient's: "my son is allergic to nuts".</summary>
    public bool TellsOnlyOthers(string verbatim)
    {
        var message = new TokenizedText(verbatim, Tokenizer.Read(verbatim));
        return Find(verbatim) is null
            && Cues(message)
                .Any(cue =>
                    IsOthers(findings.Assert(new PatientText(verbatim), [message.SpanOf(cue.First, cue.End)])[0].Status)
                );
    }

    // A child whom somebody tells of is the patient, unless that is a grown-up.
    private bool IsOthers(AssertionStatus stated) =>
        stated == AssertionStatus.SomeoneElse
        || stated == AssertionStatus.Child && context.Born?.Latest.AddYears(GrownUp) <= context.Today;

    private IEnumerable<(int First, int End)> Cues(TokenizedText message)
    {
        foreach (var cue in context.Words.Allergies.Cues)
        {
            for (var at = 0; at < message.Tokens.Length; at++)
            {
                if (PhraseAt.EndOf(cue, message.Tokens, at) is { } end)
                    yield return (at, end);
            }
        }
        foreach (var mention in Mentions(message.Tokens))
        {
            var next = mention.EndToken;
            if (next < message.Tokens.Length && context.Words.Allergies.Nouns.Contains(message.Tokens[next].Word))
                yield return (mention.FirstToken, next + 1);
        }
        // "An egg allergy"
        for (var at = 1; at < message.Tokens.Length; at++)
        {
            if (IsNamedAllergy(message.Tokens, at))
                yield return (at - 1, at + 1);
        }
    }

    // "Egg allergy", and neither "my allergy" nor "allergy tablets".
    private bool IsNamedAllergy(ImmutableArray<TextToken> tokens, int at) =>
        context.Words.Allergies.Called.Contains(tokens[at].Word)
        && tokens[at].Before == TextBreak.None
        && tokens[at - 1].Word is { Length: >= ShortestName } name
        && !SmallWords.Has(name, context.Words)
        && !context.Words.Using.Contains(name)
        && !context.Words.Allergies.Pronouns.Contains(name)
        && (
            at + 1 == tokens.Length
            || tokens[at + 1].Before != TextBreak.None
            || SmallWords.Has(tokens[at + 1].Word, context.Words)
        );

    private ImmutableArray<MedicationMention> Mentions(ImmutableArray<TextToken> tokens) =>
        context.Medications.Find(tokens, context.Words.Measures.IsOrdinary);

    // "To know what I am allergic to" hopes to hear of one: nothing is named behind the cue, and a question before it.
    private bool Asks(TokenizedText message, int first, int end)
    {
        var until = end;
        while (until < message.Tokens.Length && message.Tokens[until].Before < TextBreak.Comma)
            until++;
        var sentence = first;
        while (sentence > 0 && !message.Tokens[sentence].BeginsSentence)
            sentence--;
        return Mentions(message.Tokens[first..end]).IsEmpty
            && !message.Tokens[end..until].Any(token => IsName(token, message, end))
            && message
                .Tokens[sentence..first]
                .Any(token =>
                    context.Words.Asks.Contains(token.Word)
                    && !context.Words.NameStarts.Contains(token.Word)
                    && !context.Words.Yes.Any(yes => yes.Split(' ')[^1] == token.Word)
                );
    }

    // From the clause of the cue to the end of its sentence; the whole sentence where the cue names nothing itself.
    private (int From, int Until) Around(TokenizedText message, int first, int end)
    {
        var (clause, until) = (first, end);
        while (clause > 0 && !Begins(message.Tokens[clause]))
            clause--;
        while (until < message.Tokens.Length && !message.Tokens[until].BeginsSentence)
            until++;
        var sentence = clause;
        while (sentence > 0 && !message.Tokens[sentence].BeginsSentence)
            sentence--;
        var isNamed =
            message.Tokens[first..until].Any(token => IsName(token, message, end))
            || !Mentions(message.Tokens[first..end]).IsEmpty
            || end - first == 2 && IsNamedAllergy(message.Tokens, end - 1);
        var from = isNamed ? clause : NamedBefore(message, sentence, end, until) ?? sentence;
        return (from < first && Joins(message.Tokens[from]) ? from + 1 : from, until);
    }

    // "I don't take penicillin. I'm allergic to it", "no tomo penicilina. Soy alérgica": what was named right before; null
    // where the cue speaks of nothing.
    private int? NamedBefore(TokenizedText message, int sentence, int end, int until)
    {
        if (
            sentence == 0
            || end < until
                && !message.Tokens[(end - 1)..until].Any(token => context.Words.Allergies.Pronouns.Contains(token.Word))
        )
            return null;
        var before = sentence - 1;
        while (before > 0 && !message.Tokens[before].BeginsSentence)
            before--;
        return Mentions(message.Tokens[before..sentence]) is [.., var named] ? before + named.FirstToken : null;
    }

    private bool IsName(TextToken token, TokenizedText message, int end) =>
        token.Start >= message.Tokens[end - 1].End
        && token.Word.Length >= ShortestName
        && !context.Words.Allergies.Pronouns.Contains(token.Word);

    private bool Begins(TextToken token) => token.Before >= TextBreak.Comma || Joins(token);

    private bool Joins(TextToken token) =>
        context.Words.Adds.Contains(token.Word) || context.Words.Contrasts.Contains(token.Word);
}
