using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// A name that is told after it was asked: "my name is Martica", "no hija, que me llamo Carmen. Nací en el 65". What else
/// the message says is heard as well.
/// </summary>
internal static class Renaming
{
    private const int MostWordsOfAName = 4;
    private const int MostWordsOfACorrection = 32;

    /// <summary>Whether some clause told the name; the rest of the message is then heard, or the question comes back.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        if (
            Correcting.Settled(turn, pending).FirstOrDefault(one => one.Item.Topic == AnswerTopic.Name)
            is not { } question
        )
            return false;
        if (IsForAnother(turn, question, pending, text) is { } patient)
            return ForAnother(turn, question, patient, text);
        if (Told(turn, text) is not var (name, isSpeaker, clause) || IsSame(turn, question, name))
            return false;
        var rest = ReplyText.Without(text, clause);
        var isAll = IsAddress(turn, question, rest);
        // Own words are an answer, whatever else they name.
        if (pending?.Item.TakesAnyWords == true && !(isAll && pending.Item.Kind == ItemKind.Text))
            return false;
        var mark = turn.Mark();
        if (
            Correcting.Change(turn, question, [new AnswerValue.Text(Whole(turn, question, name, isSpeaker))], text)
            && !isAll
        )
        {
            if (pending is null)
            {
                turn.GoBackTo(mark);
                return false;
            }
            turn.TakeBackLast();
            Asking.Hear(turn, rest);
        }
        return true;
    }

    // "Sorry, I'm the mum, it's for my son Mateo" right after the name, "Maribel is me, the patient is called Mateo"
    // at any time: the name that was given is of who answers.
    private static PatientText? IsForAnother(
        TurnInProgress turn,
        FormQuestion question,
        FormQuestion? pending,
        PatientText text
    )
    {
        if (turn.Intake.State.AnsweredFor is not null)
            return null;
        var told =
            PatientNamed(turn, text)
            ?? (
                pending?.Section == question.Section
                    ? Carer.Of(turn, text, MostWordsOfACorrection, isAsked: false)?.Patient
                    : null
            );
        return told is { Length: > 0 } name && IsName(turn, new PatientText(name)) && !IsSame(turn, question, new(name))
            ? new PatientText(name)
            : null;
    }

    // Behind "the patient is called".
    private static string? PatientNamed(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        foreach (var clause in ReplyText.Clauses(text.Verbatim, words.Contrasts))
        {
            var folded = ReplyText.Fold(clause);
            if (
                words.NamePatients.FirstOrDefault(phrase => ReplyText.ContainsPhrase(folded, phrase)) is { } phrase
                && Array.IndexOf(ReplyText.AllWords(folded), ReplyText.Words(phrase)[^1]) is >= 0 and var at
            )
                return NameTold.At(turn, ReplyText.After(new PatientText(clause), at + 1)).Verbatim;
        }
        return null;
    }

    private static bool ForAnother(TurnInProgress turn, FormQuestion question, PatientText patient, PatientText text)
    {
        var by = turn.Intake.Answers[question.Key]!.Values is [AnswerValue.Text { Value: var now }] ? now : patient;
        turn.SetState(state => state with { AnsweredFor = patient });
        Correcting.Change(
            turn,
            question,
            [
                new AnswerValue.Text(
                    new PatientText(
                        turn.Phrases.Say(Phrase.AnsweredBy, ("name", patient.Verbatim), ("by", by.Verbatim))
                    )
                ),
            ],
            text
        );
        // What else it tells is heard, unless that answers nothing.
        var (mark, asked) = (turn.Mark(), turn.Intake.State.Pending);
        turn.TakeBackLast();
        Asking.Hear(turn, text);
        if (turn.Intake.State.Pending == asked)
            turn.GoBackTo(mark);
        return true;
    }

    /// <summary>Whether the words may be a name: few, no figure, and no words of ordinary talk in small letters.</summary>
    public static bool IsName(TurnInProgress turn, PatientText name) =>
        ReplyText.Words(ReplyText.Fold(name.Verbatim)) is { Length: > 0 and <= MostWordsOfAName } words
        && !name.Verbatim.Any(char.IsDigit)
        && !Naming.IsStory(turn, name)
        && !Naming.IsTalk(turn, name);

    private static (PatientText Name, bool IsSpeaker, string Clause)? Told(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        foreach (var clause in ReplyText.Clauses(text.Verbatim, words.Contrasts))
        {
            var said = new PatientText(clause);
            var before = ReplyText
                .AllWords(ReplyText.Fold(clause))
                .TakeWhile((word, at) => IsSmall(turn, word) && !Opens(turn, ReplyText.After(said, at)))
                .Count();
            var rest = ReplyText.After(said, before);
            if (Opens(turn, rest) && NameTold.In(turn, rest).Name is var name && IsName(turn, name))
                return (name, IsOfSpeaker(Opening(turn, rest)!, words), clause);
        }
        return null;
    }

    // "It's called Protopic" names a cream: only who speaks of themselves, or of whom they answer for, tells a name.
    private static bool Opens(TurnInProgress turn, PatientText said) =>
        Opening(turn, said) is { } opening
        && (turn.Intake.State.AnsweredFor is not null || IsOfSpeaker(opening, turn.Phrases.Words));

    private static string? Opening(TurnInProgress turn, PatientText said) =>
        ReplyText.Opening(ReplyText.Fold(said.Verbatim), turn.Phrases.Words.NameOpenings);

    private static bool IsOfSpeaker(string opening, ReplyWords words) => !words.NameOpeningsOfOthers.Contains(opening);

    private static bool IsSmall(TurnInProgress turn, string word) =>
        SmallWords.Has(word, turn.Phrases.Words)
        || turn.Phrases.Words.Selves.Contains(word)
        || turn.Phrases.Words.YesNo.Addresses.Contains(word)
        || turn.Phrases.Words.YesNo.Joins.Contains(word)
        || turn.Phrases.Words.Choices.PlainNo.Contains(word);

    // Nothing but the courtesies, or the name that was wrong: "se llama Teo, no Theo".
    private static bool IsAddress(TurnInProgress turn, FormQuestion question, PatientText rest) =>
        ReplyText
            .AllWords(ReplyText.Fold(rest.Verbatim))
            .All(word =>
                IsSmall(turn, word)
                || ReplyText.ContainsPhrase(
                    ReplyText.Fold(turn.Display(question, turn.Intake.Answers[question.Key]!)),
                    word
                )
            );

    // Who answers for another tells who they are, or how the patient is called.
    internal static PatientText Whole(TurnInProgress turn, FormQuestion question, PatientText name, bool isSpeaker)
    {
        if (turn.Intake.State.AnsweredFor is not { } patient)
            return name;
        if (isSpeaker)
            return new PatientText(
                turn.Phrases.Say(Phrase.AnsweredBy, ("name", patient.Verbatim), ("by", name.Verbatim))
            );
        turn.SetState(state => state with { AnsweredFor = name });
        return turn.Intake.Answers[question.Key]!.Values is [AnswerValue.Text { Value: var now }]
            ? new PatientText(now.Verbatim.Replace(patient.Verbatim, name.Verbatim, StringComparison.Ordinal))
            : name;
    }

    private static bool IsSame(TurnInProgress turn, FormQuestion question, PatientText name) =>
        turn.Intake.Answers[question.Key]?.Values is [AnswerValue.Text { Value.Verbatim: { } now }]
        && ReplyText.ContainsPhrase(ReplyText.Fold(now), ReplyText.Fold(name.Verbatim));
}
