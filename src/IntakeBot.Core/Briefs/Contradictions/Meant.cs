using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Contradictions;

/// <summary>
/// What may be one side of a contradiction: said of the patient, of now, in earnest and for sure. A story, a joke, a
/// question, another person's trouble, and how long something has been are none.
/// </summary>
internal static class Meant
{
    /// <summary>Whether the message says for sure that the patient has it now.</summary>
    public static bool IsTold(BriefContext context, ToldMessage message, Mention mention) =>
        mention.Assertion.Status == AssertionStatus.Present
        && !message.NotSo.Contains(mention.Concept.Id)
        && IsFit(context, message, mention)
        && !IsAnsweredNo(context, message, mention.Span);

    // "The mole answer is NO."
    private static bool IsAnsweredNo(BriefContext context, ToldMessage message, TextSpan span) =>
        context.Input.Words is { } words
        && ReplyText.AllWords(ReplyText.Fold(Clauses.Sentence(message.Said.Text.Verbatim, span)))
            is [.., var link, var no]
        && words.Corrections.Is.Contains(link)
        && words.No.Contains(no);

    /// <summary>Whether the message says that the patient does not have it.</summary>
    public static bool IsDenied(BriefContext context, ToldMessage message, Mention mention) =>
        mention.Assertion.Status == AssertionStatus.Negated && IsFit(context, message, mention);

    /// <summary>Whether what stands there is meant as it is said and speaks of the patient alone.</summary>
    public static bool IsPlain(BriefContext context, ToldMessage message, TextSpan span)
    {
        var text = message.Said.Text.Verbatim;
        var sentence = Clauses.Sentence(text, span);
        if (EndsAsQuestion(text, Clauses.SentenceStart(text, span.Start) + sentence.Length))
            return false;
        if (context.Input.Words is not { } words)
            return !context.People.NamesAnother(sentence, _ => false);
        var folded = ReplyText.Fold(sentence);
        var another = context.AnsweredByAnother;
        return !IsOfOnce(context, message)
            && !message.IsOrder
            && !words.Corrections.Orders.Any(order => ReplyText.ContainsPhrase(folded, order))
            && !Whose.SpeaksOfFamily(folded, words)
            && !words.Jests.Any(jest => ReplyText.ContainsPhrase(folded, jest))
            && !(another && Writer.Tells(ReplyText.Fold(Clauses.At(text, span)), words))
            && !context.People.NamesAnother(sentence, word => another && Writer.IsPatient(word, words))
            && !ReplyText
                .Words(folded)
                .Any(word => words.Kin.Contains(word) && !(another && Writer.IsPatient(word, words)));
    }

    private static bool IsFit(BriefContext context, ToldMessage message, Mention mention) =>
        mention is { IsHint: false, Concept.Qualifies: false, Assertion.Temporality: Temporality.Current }
        && !IsLengthOfTime(context, mention.Span.Of(message.Said.Text.Verbatim).Verbatim)
        && IsPlain(context, message, mention.Span);

    // What an allergy did, and what runs in the family, is told of then and of others.
    private static bool IsOfOnce(BriefContext context, ToldMessage message) =>
        message.IsOfAllergy || message.IsOfOthersOrOnce(context);

    private static bool EndsAsQuestion(string text, int end) => end < text.Length && text[end] == '?';

    // "I'm two weeks away", "for 24 years": a number and a unit, and nothing that only the finding is called.
    private static bool IsLengthOfTime(BriefContext context, string said)
    {
        if (context.Reading is not { Words: var words })
            return false;
        var tokens = ReplyTokens.Read(said, words);
        return Enumerable
            .Range(0, tokens.Count)
            .Any(at =>
                NumberGrammar.At(tokens, at, words) is { Next: var unit }
                && unit == tokens.Count - 1
                && TimeWords.At(tokens, unit) is not null
            );
    }
}
