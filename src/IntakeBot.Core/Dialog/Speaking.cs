using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// A change of language in the middle of anything: "español", "can we do this in English?". Answers stay, and what was
/// pending comes back in the new language. Only a language that is offered is spoken; of another the patient is told so.
/// </summary>
internal static class Speaking
{
    /// <summary>Whether the words asked for a language.</summary>
    public static bool Hear(TurnInProgress turn, PatientText text)
    {
        var folded = ReplyText.Fold(text.Verbatim);
        if (Names(turn.Asked?.Item, folded) || Asked(turn.Content.Prompts, turn.Phrases, folded) is not { } asked)
            return false;
        // Spoken already: where any words are an answer, these are one.
        if (asked.Language == turn.Form.Language && turn.Asked is { Item.TakesAnyWords: true })
            return false;
        if (!turn.Content.Offers(turn.Content.Prompts.FormOf(turn.Intake.Form), asked.Language))
        {
            // In the language that was asked for: whoever cannot read the other would not understand why.
            turn.Say(
                new BotMessage(
                    new PatientText(asked.Say(Phrase.LanguageNotOffered, ("clinic", turn.ClinicNameIn(asked))))
                )
            );
            Resume(turn);
            return true;
        }
        turn.Speak(asked.Language);
        turn.Say(Phrase.LanguageChanged);
        Resume(turn);
        RedFlags.GuideAgain(turn);
        return true;
    }

    // What a question offers as an answer is one.
    private static bool Names(FormItem? item, string folded) =>
        item is not null && item.Options.Any(option => PlainOption.Of(option).Names.Contains(folded));

    private static Phrases? Asked(Prompts prompts, Phrases spoken, string folded)
    {
        var words = ReplyText.AllWords(folded);
        if (words.Length is 0 or > LanguageRequests.MostWordsOfARequest)
            return null;
        var request = string.Join(' ', words);
        if (!prompts.Languages.Values.Any(phrases => phrases.Words.Language.IsNamedIn(request)))
            return null;
        var all = prompts.Languages.Values.OrderBy(phrases => phrases.Language != spoken.Language).ToList();
        // "Hello, can we …": from the opening on, though in English "I" opens too.
        var opened = words.SkipWhile(word => all.Exists(phrases => phrases.Words.YesNo.Fillers.Contains(word)));
        string[] asks = [request, string.Join(' ', opened)];
        var named = all.Where(phrases => phrases.Words.Language.IsNamedIn(request)).ToList();
        if (named is not [var one])
            return null;
        // "No hablo inglés" asks for the other language.
        if (all.Exists(phrases => Array.Exists(asks, phrases.Words.Language.Refuses)))
            return all.Where(phrases => phrases != one).ToList() is [var other] ? other : null;
        return all.Exists(phrases => Array.Exists(asks, ask => phrases.Words.Language.Asks(ask, one.Words.Language)))
            ? one
            : null;
    }

    /// <summary>Files without a word answer nothing: they are for the clinician, and the question stands.</summary>
    public static void Thank(TurnInProgress turn)
    {
        turn.Say(Phrase.AddedAfterEnd);
        if (turn.Intake.State.Phase != DialogPhase.Finished)
            Resume(turn);
    }

    /// <summary>Comes back to where the conversation stood.</summary>
    public static void Resume(TurnInProgress turn)
    {
        switch (turn.Intake.State.Phase)
        {
            case DialogPhase.Asking when turn.Asked is { } question:
                turn.Say(
                    turn.Intake.Answers[question.Key] is null
                        ? Questions.Repeat(turn, question)
                        : Questions.AskToChange(turn, question)
                );
                break;
            case DialogPhase.Asking:
                Asking.AskNext(turn);
                break;
            case DialogPhase.Reviewing:
                Reviewing.Begin(turn);
                break;
            case DialogPhase.Stopped:
                turn.Say(DialogEngine.Paused(turn, Phrase.StoppedReminder));
                break;
            case DialogPhase.Emergency:
                turn.Say(AtAlarm.GoOnOrStop(turn));
                break;
            default:
                turn.Say(Phrase.AddedAfterEnd);
                break;
        }
    }
}
