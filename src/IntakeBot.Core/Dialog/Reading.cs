using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>What words answer to the question that is asked, with what the conversation knows beside them.</summary>
internal static class Reading
{
    // "Pooor" is "poor", and "nooo" is "no".
    private static readonly ImmutableArray<int> LettersInARow = [2, 1];

    /// <summary>What the words answer to the question.</summary>
    public static AnswerReading Of(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var own = Relatives.Without(
            turn,
            question.Item,
            Others.Without(turn, question.Item, Relatives.WithoutSpouses(turn, question.Item, WithoutHelp(turn, text)))
        );
        if (own != text)
            return own.Length == 0 ? AnswerReading.Not(ReadingFault.NoSuchOption) : Of(turn, question, own);
        if (ToldApart.Read(turn, question, text) is var (apart, _))
            return AnswerReading.Of(apart);
        // What is not offered may still be named, but is none of "all of them".
        var offered = FormLogic.Offered(question, turn.Intake.Answers);
        var read = Of(turn, offered, text);
        if (!ReferenceEquals(offered, question.Item) && !IsChosen(read))
            read = Of(turn, question.Item, text);
        var reading = Gates.Read(turn, question, text, FirstSaid.Read(turn, offered, text, read));
        reading = NoneOfThese.Read(turn, question.Item, text, reading);
        reading = Guessed(turn, question.Item, text, Relatives.Read(turn, question.Item, text, reading));
        reading = WithMissed(turn, question.Item, text, WithoutAccounts(turn, question.Item, reading));
        if (IsBareYes(turn, question, text))
            return AnswerReading.Not(ReadingFault.Empty);
        if (IsBareNumber(turn, question.Item, text, reading))
            return AnswerReading.Not(ReadingFault.BareNumber);
        return AboutElse.Is(turn, question.Item, text, reading)
            ? AnswerReading.Not(ReadingFault.NoSuchOption)
            : reading;
    }

    // "Missing Ron. And money": who is missed by name is a loss, where that is offered.
    private static AnswerReading WithMissed(TurnInProgress turn, FormItem item, PatientText text, AnswerReading reading)
    {
        var words = turn.Phrases.Words.Choices;
        if (
            item is not { Kind: ItemKind.Choice or ItemKind.OpenChoice, Repeats: true }
            || !words.Missed.Any(phrase => IsBeforeName(text.Verbatim, phrase))
            || AnswerReader.ReadWords(item, new PatientText(words.MissedAs), turn.Context)
                is not AnswerReading.Understood { Values: [AnswerValue.Choice loss] }
        )
            return reading;
        return reading is not AnswerReading.Understood { Values: var values } ? AnswerReading.Of(loss)
            : values.Contains(loss) || values.Any(item.IsExclusive) ? reading
            : new AnswerReading.Understood([loss, .. values]);
    }

    private static bool IsBeforeName(string verbatim, string phrase)
    {
        var tokens = Tokenizer.Read(verbatim);
        var words = phrase.Split(' ');
        for (var at = 0; at + words.Length < tokens.Length; at++)
        {
            var name = tokens[at + words.Length];
            if (
                words.Select((word, i) => tokens[at + i].Word == word).All(same => same)
                && name.Before == TextBreak.None
                && People.IsCapital(verbatim, name)
            )
                return true;
        }
        return false;
    }

    // "No le entendí, pero le ayudó mucho", "I told you, 3 nights": what asks for help, or only refers to what was told,
    // answers nothing, where something else is said.
    private static PatientText WithoutHelp(TurnInProgress turn, PatientText text)
    {
        var clauses = ReplyText.Clauses(text.Verbatim ?? "", turn.Phrases.Words.Contrasts);
        if (clauses.Length < 2)
            return text;
        var rest = clauses
            .Where(clause =>
                CommandReader.Read(clause, turn.Phrases.Words) is not PatientCommand.Help
                && !turn.Phrases.Words.Refers.Contains(ReplyText.Fold(clause))
            )
            .ToList();
        return rest.Count == clauses.Length || rest.Count == 0 ? text : new PatientText(string.Join(", ", rest));
    }

    // "It has no name yet, maybe PUPPP or hives": what is only guessed at is no answer of its own, and stays as it was said.
    private static AnswerReading Guessed(TurnInProgress turn, FormItem item, PatientText text, AnswerReading reading)
    {
        if (
            item is not { Kind: ItemKind.OpenChoice, Repeats: true }
            || reading is not AnswerReading.Understood { Values: [_, _, ..] }
            || ReplyText.Clauses(text.Verbatim, turn.Phrases.Words.Contrasts) is not [var first, .. var rest]
            || rest.Length == 0
            || AnswerReader.ReadWords(item, new PatientText(first), turn.Context)
                is not AnswerReading.Understood { Values: { } told }
            || told.OfType<AnswerValue.Choice>().ToList() is not [var none]
            || !IsDoubt(turn, item, none)
        )
            return reading;
        var guess = new PatientText(string.Join(", ", rest));
        return turn.Phrases.Words.YesNo.Hedges.Any(hedge =>
            ReplyText.ContainsPhrase(ReplyText.Fold(guess.Verbatim), hedge)
        )
            ? new AnswerReading.Understood([none, new AnswerValue.Text(guess)])
            : reading;
    }

    // "My wife's mum had a melanoma, she's fine now": what goes on about somebody names nothing more.
    private static AnswerReading WithoutAccounts(TurnInProgress turn, FormItem item, AnswerReading reading)
    {
        if (
            item is not { Kind: ItemKind.OpenChoice, Repeats: true }
            || reading is not AnswerReading.Understood { Values: [_, _, ..] values }
        )
            return reading;
        var words = turn.Phrases.Words;
        bool GoesOn(AnswerValue value) =>
            value is AnswerValue.Text { Value: var said }
            && ReplyText.Words(said.Verbatim) is [var first, var second, ..]
            // "Y el lo abraza", where the accent that tells who from what is not written.
            && (
                words.IsTheirs(first)
                || words.Theirs.Contains(ReplyText.Fold(first))
                    && words.Choices.Clausal.Contains(ReplyText.Fold(second))
            );
        var kept = values.RemoveAll(GoesOn);
        return kept.IsEmpty || kept.Length == values.Length ? reading : new AnswerReading.Understood(kept);
    }

    private static bool IsDoubt(TurnInProgress turn, FormItem item, AnswerValue.Choice value) =>
        item.Options.Any(option =>
            option.Code == value.Code
            && option.Names.Any(name => DeclineReader.Declines(ReplyText.Fold(name), turn.Phrases.Words.Declines))
        );

    private static bool IsChosen(AnswerReading reading) =>
        reading is AnswerReading.Understood understood && understood.Values.All(value => value is AnswerValue.Choice);

    // "Yes" where a list begins with "Operation": there is one, and which is still to be said.
    private static bool IsBareYes(TurnInProgress turn, FormQuestion question, PatientText text) =>
        question.Item.Kind == ItemKind.String
        && turn.Form.NamingItem(question.Item.LinkId) == question.Item
        && turn.Phrases.Words.Yes.Contains(ReplyText.Fold(text.Verbatim));

    // "2" where no channel numbers the options: the second of them, or two of something? It is asked with numbers.
    private static bool IsBareNumber(TurnInProgress turn, FormItem item, PatientText text, AnswerReading reading) =>
        item.Kind is ItemKind.Choice or ItemKind.OpenChoice
        && turn.Turn is PatientTurn.Said
        && turn.Intake.State.Tries == 0
        && reading is AnswerReading.Understood { Values: [AnswerValue.Choice] }
        && text.Verbatim.Trim(' ', '.', ')', '(') is { Length: > 0 } figure
        && (figure.All(char.IsAsciiDigit) || turn.Phrases.Words.Numbers.GetValueOrDefault(ReplyText.Fold(figure)) >= 1)
        && !item.Options.Any(option => option.Display.Any(char.IsAsciiDigit));

    /// <summary>As written; then without what adds heat and no meaning: "fucking 8", "pooooor", "nooo".</summary>
    public static AnswerReading Of(TurnInProgress turn, FormItem item, PatientText text)
    {
        var reading = Collecting.Read(item, text, turn.Context);
        if (reading is AnswerReading.Understood || item.TakesAnyWords)
            return reading;
        return LettersInARow
            .Select(letters => ReplyText.Calm(text, turn.Phrases.Words.Profanity, letters))
            .Where(calm => calm != text)
            .Select(calm => AnswerReader.ReadWords(item, calm, turn.Context))
            .FirstOrDefault(calm => calm is AnswerReading.Understood, reading);
    }
}
