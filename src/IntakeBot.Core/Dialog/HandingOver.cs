using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// Somebody else goes on to answer for the patient: "this is Donna, Tyler's mum, I'll do a bit of this for him"; and the
/// patient is back: "it's me again, Tyler". What was said before stays who said it.
/// </summary>
internal static class HandingOver
{
    private const int MostWords = 16;
    private const int MostWordsOfKin = 8;

    /// <summary>Whether the words told so; what else they say is heard, or the question comes back.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            question.Item.Topic is AnswerTopic.Name or AnswerTopic.Relatives
            || NameOfPatient(turn) is not { } patient
            || ReplyText.Clauses(text.Verbatim, []).FirstOrDefault(clause => !IsGreeting(turn, clause)) is not { } first
        )
            return false;
        if (turn.Intake.State.AnsweredFor is not null)
            return IsBack(turn, first, patient) && Go(turn, question, text, first, null, null);
        return By(turn, text, first, patient) is { } by && Go(turn, question, text, first, patient, by);
    }

    private static bool IsGreeting(TurnInProgress turn, string clause) =>
        ReplyText
            .AllWords(ReplyText.Fold(clause))
            .All(word =>
                turn.Phrases.Words.Greetings.Contains(word) || turn.Phrases.Words.YesNo.Fillers.Contains(word)
            );

    /// <summary>Whether the utterance at that place is of somebody who took over before it.</summary>
    public static bool IsByAnother(Intake intake, int at) =>
        intake.State.HandOvers.LastOrDefault(one => one.At <= at)?.By is not null;

    private static bool Go(
        TurnInProgress turn,
        FormQuestion question,
        PatientText text,
        string first,
        PatientText? patient,
        PatientText? by
    )
    {
        var at = turn.Intake.Utterances.Length - 1;
        turn.SetState(state =>
            state with
            {
                AnsweredFor = patient,
                HandOvers = state.HandOvers.Add(new HandOver(at, by)),
            }
        );
        if (patient is { } name)
            turn.Say(Phrase.AboutAnother, ("name", name.Verbatim));
        var rest = Rest(turn, text, first);
        if (rest.Length > 0)
            Asking.Hear(turn, rest);
        else
            turn.Say(Questions.Repeat(turn, question));
        return true;
    }

    // Without who they are, and that they will answer: "I'll do a bit of this for him".
    private static PatientText Rest(TurnInProgress turn, PatientText text, string first)
    {
        var words = turn.Phrases.Words;
        var rest = text.Verbatim;
        foreach (var clause in ReplyText.Clauses(text.Verbatim, []))
        {
            var said = ReplyText.AllWords(ReplyText.Fold(clause));
            var isOfAnswering =
                said.Any(words.Writing.Contains)
                || said.Any(words.ForAnother.About.Contains) && said.Any(words.Allergies.Theirs.Contains)
                || said.Any(words.Carers.Contains) && said.Length <= MostWordsOfKin;
            if (clause != first && !isOfAnswering && !IsGreeting(turn, clause))
                break;
            rest = rest[(rest.IndexOf(clause, StringComparison.Ordinal) + clause.Length)..];
        }
        return new PatientText(rest.Trim(' ', ',', '.', ';', '!', '-'));
    }

    // "This is Donna, Tyler's mum", "it's her mum", "soy su mamá": who goes on, in their words; null for nobody.
    private static PatientText? By(TurnInProgress turn, PatientText text, string first, PatientText patient)
    {
        var sentence = text.Verbatim.Split(['.', '!', '?', '\n'], 2)[0];
        if (
            Carer.Of(turn, new PatientText(sentence), MostWords, isAsked: false) is ({ } named, { Length: > 0 } by)
            && ReplyText.Words(ReplyText.Fold(named)) is [var name, ..]
            && name == ReplyText.Fold(patient.Verbatim)
        )
            return new PatientText(by);
        var words = turn.Phrases.Words;
        var said = ReplyText.AllWords(ReplyText.Fold(first));
        var lead = said.TakeWhile(word =>
                words.Greetings.Contains(word) || words.YesNo.Fillers.Contains(word) || words.NameStarts.Contains(word)
            )
            .Count();
        // "Hello, it's her husband", "soy su esposa", "his mum here"
        return
            said.Length <= MostWordsOfKin
            && said.Length > lead + 1
            && words.ForAnother.Possessives.Contains(said[lead])
            && words.Carers.Contains(said[lead + 1])
            && (
                lead > 0 && words.NameStarts.Contains(said[lead - 1])
                || said.Length > lead + 2 && words.NameClosings.Contains(said[^1])
            )
            ? ReplyText.After(new PatientText(first), lead)
            : null;
    }

    // "It's me again", "Tyler here", "soy yo otra vez"
    private static bool IsBack(TurnInProgress turn, string first, PatientText patient)
    {
        const int MostWordsOfMe = 6;
        var words = turn.Phrases.Words;
        var said = ReplyText.AllWords(ReplyText.Fold(first));
        if (turn.Intake.State.HandOvers.IsEmpty || said.Length > MostWordsOfMe || said.Any(words.Carers.Contains))
            return false;
        var isNamed = said.Contains(ReplyText.Fold(patient.Verbatim));
        var opens = said.Any(words.NameStarts.Contains);
        return isNamed && (opens || said.Any(words.NameClosings.Contains) || said.Any(words.Corrections.Again.Contains))
            || opens && said.Any(words.Selves.Contains) && said.Any(words.Corrections.Again.Contains);
    }

    private static PatientText? NameOfPatient(TurnInProgress turn) =>
        Company.NameIn(turn.Form, turn.Intake) is { } name
        && TurnInProgress.FirstOf(name) is { Length: > 1 } first
        && first.All(char.IsLetter)
            ? new PatientText(first)
            : null;
}
