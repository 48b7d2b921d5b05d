using System.Buffers;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// A change that names its answer and tells the new value: "change my sleep hours to 6", "cambia el nombre, es Carmen",
/// "snoring should be no".
/// </summary>
internal static class NamedChange
{
    /// <summary>What stands between the answer that is to change and its new value.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("-–—:,;=.");

    /// <summary>Whether "change … to …" named an answer and a new value for it.</summary>
    public static bool Hear(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        foreach (var to in words.ChangeTo.Concat(words.Corrections.Is).Concat(words.Corrections.ShouldBe))
        {
            var at = text.Verbatim.LastIndexOf(to, StringComparison.OrdinalIgnoreCase);
            while (at > 0 && !IsBetweenSpaces(text.Verbatim, at, to.Length))
                at = text.Verbatim.LastIndexOf(to, at - 1, StringComparison.OrdinalIgnoreCase);
            at--;
            if (
                at > 0
                && CommandReader.ReadChange(text.Verbatim[..at], words) is { Length: > 0 } target
                && Reviewing.Find(turn, target) is [var question]
                && new PatientText(text.Verbatim[(at + to.Length + 2)..].Trim()) is var value
            )
            {
                if (Put(turn, question, value, text))
                    return true;
            }
        }
        return ChangeBehindSign(turn, text)
            || Behind(turn, text)
            || BehindName(turn, text)
            || ShouldBe(turn, text)
            || Numbered(turn, text);
    }

    private static bool IsBetweenSpaces(string text, int at, int length) =>
        text[at - 1] == ' ' && at + length < text.Length && text[at + length] == ' ';

    // "Family: take out eczema", "a mole that is changing: change to no": where the list is on show the name of an answer
    // stands before a colon, and behind it what to make of it.
    private static bool BehindName(TurnInProgress turn, PatientText text)
    {
        const int MostWordsOfAName = 10;
        var words = turn.Phrases.Words;
        var colon = text.Verbatim.IndexOf(':', StringComparison.Ordinal);
        if (
            turn.Intake.State.Phase != DialogPhase.Reviewing
            || colon <= 0
            || ReplyText.Fold(text.Verbatim[..colon]) is not { Length: > 0 } name
            || ReplyText.Words(name).Length > MostWordsOfAName
            || Reviewing.Find(turn, name) is not [var question]
        )
            return false;
        var value = new PatientText(text.Verbatim[(colon + 1)..].Trim());
        while (
            Ahead.Opening(
                value,
                words.Change,
                words.ChangeTo,
                words.Corrections.ShouldBe,
                words.Corrections.Is,
                words.Mends.Puts
            )
                is { Length: > 0 } bare
            && bare.Length < value.Length
        )
            value = bare;
        return TakingOut.Named(turn, value) is { Length: > 0 } gone
            ? TakingOut.From(turn, question, gone, text)
            : value.Length > 0 && Put(turn, question, value, text);
    }

    // "Make the itch a 5": the name of an answer, and right behind it what fits it.
    private static bool Behind(TurnInProgress turn, PatientText text)
    {
        const int MostWordsOfAName = 4;
        var words = turn.Phrases.Words;
        if (CommandReader.ReadChange(text.Verbatim, words) is not { Length: > 0 } target)
            return false;
        var said = ReplyText.Words(target);
        for (var end = Math.Min(MostWordsOfAName, said.Length - 1); end > 0; end--)
        {
            if (Called(turn, string.Join(' ', said[..end])) is not { } question)
                continue;
            var value = new PatientText(string.Join(' ', said[end..]));
            return Correcting.Fits(turn, question, value) is { } values
                && Correcting.Change(turn, question, values, text);
        }
        return false;
    }

    /// <summary>
    /// "No wait, I meant 9, it's getting worse", "change 9 it's getting worse", "and 8 put 35": where the list is on show its
    /// numbers name its answers, as far as what stands behind answers what the number names.
    /// </summary>
    public static bool Numbered(TurnInProgress turn, PatientText text)
    {
        if (turn.Intake.State.Phase != DialogPhase.Reviewing)
            return false;
        // "18 is no, and 12 put 6"
        var several = ReplyText
            .ClausesWithFigures(text.Verbatim, turn.Phrases.Words.Joiners)
            .Select(clause => NumberedIn(turn, new PatientText(clause)))
            .OfType<(FormQuestion Question, ImmutableArray<AnswerValue> Values)>()
            .ToList();
        if (several.Count > 1)
        {
            foreach (var (question, values) in several)
                Correcting.Put(turn, question, values, text);
            Asking.AskNext(turn);
            return true;
        }
        return NumberedIn(turn, text) is var (only, told) && Correcting.Change(turn, only, told, text);
    }

    private static (FormQuestion Question, ImmutableArray<AnswerValue> Values)? NumberedIn(
        TurnInProgress turn,
        PatientText text
    )
    {
        var words = turn.Phrases.Words;
        var rest = text;
        while (
            Ahead.Opening(rest, words.Meant, words.Actually, words.Change) is { Length: > 0 } behind
            && behind.Length < rest.Length
        )
            rest = behind;
        var cued = rest.Length < text.Length;
        // "Y la 8 ponga a los 35"
        var names = ReplyText
            .AllWords(ReplyText.Fold(rest.Verbatim))
            .TakeWhile(word => words.AnswerNames.Contains(word) || words.Joiners.Contains(word))
            .Count();
        // "Number 15 it helped a lot"
        cued |= names > 0;
        rest = ReplyText.After(rest, names);
        if (
            ReplyText.AllWords(ReplyText.Fold(rest.Verbatim)) is not [var number, _, ..]
            || !number.All(char.IsAsciiDigit)
            || Reviewing.Find(turn, number) is not [var question]
        )
            return null;
        var value = new PatientText(ReplyText.After(rest, 1).Verbatim.Trim(' ', ',', '.', ':', '-', '='));
        var isPut = false;
        while (
            Ahead.Opening(
                value,
                words.Corrections.IsWrong,
                words.Corrections.ShouldBe,
                words.Corrections.Is,
                words.ChangeTo,
                words.Mends.Puts,
                words.Corrections.Rather
            )
                is { Length: > 0 } bare
            && bare.Length < value.Length
        )
            (value, cued, isPut) = (bare, true, true);
        // "34 yes, I left out coffee"
        cued |=
            question.Item.Kind == ItemKind.Boolean
            && Ahead.Opening(value, words.Choices.PlainYes, words.Choices.PlainNo) is not null;
        // "7, 16 and 17" are several to change; "12 is 6" puts one.
        var isCount = question.Item.Kind is ItemKind.Integer or ItemKind.Decimal or ItemKind.Quantity;
        if (!cued || value.Length == 0 || !(isPut && isCount) && char.IsAsciiDigit(value.Verbatim[0]))
            return null;
        // "It's getting worse, since summer": what stands before the comma may say it alone.
        var values =
            Correcting.Fits(turn, question, value)
            ?? (
                value.Verbatim.IndexOfAny([',', '.', ';']) is > 0 and var end
                    ? Correcting.Fits(turn, question, new PatientText(value.Verbatim[..end]))
                    : null
            );
        // "9 is eight months, since March, the hives; the rosacea four years": two beginnings, and neither is lost.
        if (values is not null && question.Item is { TakesAnyWords: true, Topic: AnswerTopic.Onset })
            values = [new AnswerValue.Text(value)];
        return values is { } told ? (question, told) : null;
    }

    // "Change 9 - it is always there now", "cambia el nombre, es Carmen"
    private static bool ChangeBehindSign(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var sign = text.Verbatim.AsSpan().IndexOfAny(Signs);
        if (
            sign <= 0
            || CommandReader.ReadChange(text.Verbatim[..sign], words) is not { Length: > 0 } target
            || Reviewing.Find(turn, target) is not [var question]
        )
            return false;
        var value = new PatientText(text.Verbatim[(sign + 1)..].Trim(' ', '-', '='));
        while (
            Ahead.Opening(value, words.Corrections.ShouldBe, words.Corrections.Is, words.ChangeTo)
                is { Length: > 0 } bare
        )
            value = bare;
        if (value.Length > 0 && Put(turn, question, value, text))
            return true;
        // "7, 16 and 17" are several to change.
        if (value.Length == 0 || char.IsAsciiDigit(value.Verbatim[0]))
            return false;
        Asking.AskToChange(turn, question);
        return true;
    }

    private static bool PutAllBehind(TurnInProgress turn, FormQuestion wrong, string clause, PatientText text)
    {
        var corrections = turn.Phrases.Words.Corrections;
        var end = text.Verbatim.IndexOf(clause, StringComparison.Ordinal) + clause.Length;
        var behind = text.Verbatim[end..].Trim(' ', ',', '.', ';');
        return behind.Length > 0
            && !corrections
                .ToBe.Concat(corrections.IsWrong)
                .Any(phrase => ReplyText.ContainsPhrase(ReplyText.Fold(behind), phrase))
            && PutBehind(turn, wrong, behind, text);
    }

    private static bool PutBehind(TurnInProgress turn, FormQuestion wrong, string clause, PatientText text)
    {
        var corrections = turn.Phrases.Words.Corrections;
        var value = new PatientText(clause);
        // "The sex is wrong, Mateo is a boy"
        if (turn.About is { } about && Ahead.Opening(value, [ReplyText.Fold(about)]) is { Length: > 0 } told)
            value = told;
        while (Ahead.Opening(value, corrections.Only, corrections.ShouldBe, corrections.Is) is { Length: > 0 } bare)
            value = bare;
        return Put(turn, wrong, value, text);
    }

    // The value that was said, where it answers the question; own words as they are, and a no to what follows from a yes
    // is a no to that.
    private static bool Put(TurnInProgress turn, FormQuestion question, PatientText value, PatientText text)
    {
        if (Medicines.Change(turn, question, value))
            return true;
        // "Change 1. It's just Hannah"
        if (question.Item.Topic == AnswerTopic.Name)
            value = Ahead.Opening(value, turn.Phrases.Words.Corrections.Only) is { Length: > 0 } name ? name : value;
        if (Correcting.Fits(turn, question, value) is { } values)
            return Correcting.Change(turn, question, values, text);
        if (FollowsFrom(turn, question) is { } asked && turn.Phrases.Words.No.Contains(ReplyText.Fold(value.Verbatim)))
            return Correcting.Change(turn, asked, [new AnswerValue.YesNo(Value: false)], text);
        if (question.Item.Topic == AnswerTopic.Name && !Renaming.IsName(turn, value))
            return false;
        // "No sé si es de 50" is no medicine's name.
        if (question.Item.Topic == AnswerTopic.MedicationName && !Medicines.Names(turn, value))
            return false;
        return question.Item.TakesAnyWords && Correcting.Change(turn, question, [new AnswerValue.Text(value)], text);
    }

    /// <summary>The question whose yes is why this one is asked: "foods left out" of "ever left foods out".</summary>
    public static FormQuestion? FollowsFrom(TurnInProgress turn, FormQuestion question) =>
        Conditions(question.Item.EnabledWhen)
            .OfType<Condition.Compare>()
            .Where(one => one is { Operator: Comparison.Equal, Value: AnswerValue.YesNo { Value: true } })
            .Select(one => FormLogic.Find(turn.Form, turn.Intake.Answers, new ItemKey(one.Question)))
            .FirstOrDefault();

    private static IEnumerable<Condition> Conditions(Condition condition) =>
        condition is Condition.All all ? all.Parts.SelectMany(Conditions) : [condition];

    // "Snoring should be no", "18 should be no, and 20 is wrong": each answer by its name or number; one that is only
    // wrong is asked again.
    private static bool ShouldBe(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var told = new List<(FormQuestion Question, ImmutableArray<AnswerValue> Values)>();
        FormQuestion? wrong = null;
        var clauses = ReplyText.Clauses(text.Verbatim ?? "", words.Joiners);
        foreach (var clause in clauses)
        {
            if (Behind(clause, words.Corrections.ToBe) is var (name, value))
            {
                if (
                    (Called(turn, name) ?? YesOrNoChanged.Called(turn, name, value)) is { } question
                    && Correcting.Fits(turn, question, value) is { } values
                )
                    told.Add((question, values));
            }
            else if (Ahead.Closing(new PatientText(clause), words.Corrections.IsWrong) is { Length: > 0 } called)
            {
                wrong ??= Called(turn, called.Verbatim) ?? OneCalled(turn, called.Verbatim);
                // "The family one is wrong. It's psoriasis, asthma and celiac": all that stands behind, where that fits.
                if (wrong is not null && told.Count == 0 && PutAllBehind(turn, wrong, clause, text))
                    return true;
            }
            // "My name is wrong, just Julio"
            else if (
                wrong is not null
                && clause == clauses[^1]
                && told.Count == 0
                && PutBehind(turn, wrong, clause, text)
            )
                return true;
        }
        foreach (var (question, values) in told)
            Correcting.Put(turn, question, values, text);
        if (wrong is not null)
            Asking.AskToChange(turn, wrong);
        else if (told.Count > 0)
            Asking.AskNext(turn);
        return told.Count > 0 || wrong is not null;
    }

    private static (string Name, PatientText Value)? Behind(string clause, ImmutableArray<string> phrases) =>
        phrases
            .Select(phrase => (Phrase: phrase, At: clause.IndexOf($" {phrase} ", StringComparison.OrdinalIgnoreCase)))
            .Where(one => one.At > 0)
            .Select(one => (clause[..one.At], new PatientText(clause[(one.At + one.Phrase.Length + 2)..].Trim())))
            .Cast<(string, PatientText)?>()
            .FirstOrDefault();

    // "The family one": a part of its name, and what says that an answer is meant.
    private static FormQuestion? OneCalled(TurnInProgress turn, string name) =>
        ReplyText.Words(ReplyText.Fold(name)).Any(turn.Phrases.Words.AnswerNames.Contains)
        && Reviewing.Find(turn, ReplyText.Fold(name)) is [var question]
            ? question
            : null;

    // By its number, or by all of its name: "my skin should be clear" names none.
    private static FormQuestion? Called(TurnInProgress turn, string name)
    {
        var target = string.Join(
            ' ',
            ReplyText
                .Words(ReplyText.Fold(name))
                .SkipWhile(word =>
                    turn.Phrases.Words.Joiners.Contains(word) || turn.Phrases.Words.YesNo.Fillers.Contains(word)
                )
        );
        return
            Reviewing.Find(turn, target) is [var question]
            && (
                ReplyText
                    .Words(target)
                    .All(word => word.All(char.IsAsciiDigit) || turn.Phrases.Words.AnswerNames.Contains(word))
                || ReplyText.ContainsPhrase(target, ReplyText.Fold(question.Item.Label))
            )
            ? question
            : null;
    }
}
