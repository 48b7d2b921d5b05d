using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>What is heard and said while an emergency is open, until the patient goes on or stops.</summary>
internal static class AtAlarm
{
    private const int LongestQuote = 160;

    /// <summary>The choice behind the guidance; a line of it once it was told.</summary>
    public static BotMessage GoOnOrStop(TurnInProgress turn, bool again = false)
    {
        var phrase = (again, RedFlags.InCrisis(turn)) switch
        {
            (true, true) => Phrase.CrisisChoiceAgain,
            (true, false) => Phrase.EmergencyChoiceAgain,
            (false, true) => Phrase.CrisisChoice,
            _ => Phrase.EmergencyChoice,
        };
        return new BotMessage(new PatientText(RedFlags.Fill(turn, turn.Phrases[phrase])))
        {
            Buttons =
            [
                turn.Phrases[Phrase.TellClinicButton],
                turn.Phrases[Phrase.StopButton],
                turn.Phrases[Phrase.GoOnButton],
            ],
            Urgency = Urgency.Emergency,
        };
    }

    /// <summary>
    /// What was said to "Are you safe?". Whoever does not say yes sees once by which words the alarm was read; whoever
    /// says no, or is in a crisis, is told once more what to do. A question is met, and a wish that the clinic be told is
    /// heard, among other words too.
    /// </summary>
    public static void Hear(TurnInProgress turn, PatientText text)
    {
        if (RedFlags.IsTakenBack(turn, text))
        {
            GoOn(turn);
            return;
        }
        var (folded, words) = (ReplyText.Fold(text.Verbatim), turn.Phrases.Words);
        var (left, asked) = AskedQuestions.Split(text, words);
        var (crisis, safe) = (RedFlags.InCrisis(turn), IsSafe(turn, folded));
        var goesOn = GoesOn(left, words) && (safe || !crisis);
        // While an alarm is open, tries count what was said to it.
        var first = turn.Intake.State.Tries == 0;
        // "Karen's coming to take me to A&E"
        var isHelped = !crisis && OptionMentions.Affirms(ReplyText.Fold(left.Verbatim), words.HelpComes, words);
        var unsure = first && !safe && !goesOn && !isHelped;
        turn.SetState(state => state with { Tries = state.Tries + 1 });
        var pressing = RedFlags.Latest(turn) is { Count: > 0 } met ? RedFlags.MostPressing(met) : null;
        var toldStep =
            AsksForStep(turn, folded, asked) || (unsure && (crisis || OptionMentions.IsNegated(folded, words)));
        if (toldStep && pressing is not null)
            turn.Say(RedFlags.Guidance(turn, pressing));
        else
            OwnQuestions.ReplyAtAlarm(turn, asked);
        if (asked.IsEmpty)
            OwnQuestions.ReplyToWish(turn, text);
        if (pressing is { IsCrisis: false } && (unsure || asked.Any(one => AskedQuestions.AsksWhy(one, words))))
            SayWhy(turn, pressing);
        var isTold = CommandReader.Asks(PatientCommand.TellClinic, folded, words);
        if (isTold)
            TellClinic(turn);
        if (goesOn)
            GoOn(turn);
        else if (!isTold)
            turn.Say(isHelped ? OnItsWay(turn) : GoOnOrStop(turn, again: !(crisis && unsure)));
    }

    /// <summary>That a person is wished for: whom to call, and the choice.</summary>
    public static void HearPerson(TurnInProgress turn)
    {
        Digressing.SayPerson(turn);
        turn.Say(GoOnOrStop(turn, again: true));
    }

    private static bool IsSafe(TurnInProgress turn, string folded) =>
        YesNoReader.Read(folded, turn.Context).IsYes
        || turn.Phrases.Words.Safe.FirstOrDefault(phrase => ReplyText.ContainsPhrase(folded, phrase)) is { } said
            && !OptionMentions.IsNegatedBefore(folded, said, turn.Phrases.Words);

    private static BotMessage OnItsWay(TurnInProgress turn) =>
        new(new PatientText(turn.Phrases[Phrase.HelpOnItsWay]))
        {
            Buttons =
            [
                .. turn.Intake.ClinicToldAt is null ? [turn.Phrases[Phrase.TellClinicButton]] : (string[])[],
                turn.Phrases[Phrase.StopButton],
                turn.Phrases[Phrase.GoOnButton],
            ],
            Urgency = Urgency.Emergency,
        };

    // "What do I do", "should I go to hospital?": the step was told, and is told once more.
    private static bool AsksForStep(TurnInProgress turn, string folded, ImmutableArray<PatientText> asked) =>
        turn.Phrases.Words.Questions.WhatToDo.Any(phrase => ReplyText.ContainsPhrase(folded, phrase))
        || asked.Any(one => OwnQuestions.AsksHowUrgent(turn, one));

    /// <summary>Goes on with the questions, with a word of what to do if it gets worse.</summary>
    public static void GoOn(TurnInProgress turn)
    {
        turn.Say(Phrase.EmergencyGoOn, ("emergencyNumber", turn.Clinic.EmergencyNumber));
        var met = turn.Intake.Utterances.Length;
        turn.SetState(state => state with { Phase = DialogPhase.Asking, MetAt = met });
        Asking.AskNext(turn);
    }

    // "It's my husband's chest, not mine. Go on", "Go on, it was years ago": one clause is that and nothing more. "I
    // can't go on" is another matter.
    private static bool GoesOn(PatientText text, ReplyWords words) =>
        ReplyText
            .Clauses(text.Verbatim, words.Joiners.Concat(words.Choices.Sequence))
            .Select(clause =>
                ReplyText
                    .Words(ReplyText.Fold(clause))
                    .SkipWhile(word => words.Joiners.Contains(word) || words.Choices.Sequence.Contains(word))
            )
            .Any(clause => CommandReader.Read(string.Join(' ', clause), words) is PatientCommand.GoOn);

    // "No, that was when she was a baby": whoever says so sees what was read, and how to go on. In a crisis nothing is
    // held up to anybody.
    private static void SayWhy(TurnInProgress turn, RedFlag flag)
    {
        // What was said when it was raised, and of that what was told rather than the name of a medicine or a yes.
        var raised = turn.Intake.Flags.LastOrDefault(one => ReferenceEquals(one.Flag, flag))?.RaisedBy;
        var quotes = flag
            .Evidence.Where(one => one.Quote.Length <= LongestQuote)
            .OrderBy(one => one.ActivityId == raised)
            .ThenBy(one => one.Quote.Length)
            .Select(one => one.Quote);
        if (quotes.LastOrDefault() is { Length: > 0 } quote)
            turn.Say(Phrase.EmergencyBecause, ("quote", quote.Verbatim));
    }

    /// <summary>The clinic is told: the brief is written at once, and the wish is on record.</summary>
    public static void TellClinic(TurnInProgress turn)
    {
        turn.Note(new IntakeEvent.HelpAsked());
        turn.Intake = turn.Intake with { ClinicToldAt = turn.Intake.ClinicToldAt ?? turn.Turn.At };
        turn.Say(
            new BotMessage(new PatientText(RedFlags.Fill(turn, turn.Phrases[Phrase.ClinicTold])))
            {
                Buttons = [turn.Phrases[Phrase.StopButton], turn.Phrases[Phrase.GoOnButton]],
                Urgency = Urgency.Emergency,
            }
        );
    }

    public static BotMessage StoppedInEmergency(TurnInProgress turn) =>
        new(new PatientText(RedFlags.Fill(turn, turn.Phrases[Phrase.EmergencyStopped])))
        {
            Buttons = [turn.Phrases[Phrase.GoOnButton]],
            Urgency = Urgency.Emergency,
        };
}
