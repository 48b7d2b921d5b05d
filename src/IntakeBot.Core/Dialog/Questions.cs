using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>How a question is put into words and offered for answering.</summary>
internal static class Questions
{
    /// <summary>More options than this are a card: on a phone, more buttons hide the question.</summary>
    private const int MostButtons = 6;

    /// <summary>The question for the first time, with its section's opening where a new section begins.</summary>
    public static BotMessage Ask(TurnInProgress turn, FormQuestion question)
    {
        var text = Text(turn, question);
        if (
            question.Section == turn.Asked?.Section
            || question.Section is not { Kind: ItemKind.Group, Text.Length: > 0 }
        )
            return Message(turn, question, text);
        var progress = FormLogic.Progress(turn.Form, turn.Intake.Answers, turn.Intake.State.Skipped);
        // Where there is one part, it is not the first of any.
        var opening =
            progress.Sections < 2
                ? question.Section.Text
                : turn.Phrases.Say(
                    Phrase.SectionOpening,
                    ("section", Number(progress.Section)),
                    ("sections", Number(progress.Sections)),
                    ("title", question.Section.Text),
                    ("left", Number(progress.Total - progress.Settled))
                );
        return Message(turn, question, IsSame(text, opening) ? text : $"{opening}\n\n{text}");
    }

    private static bool IsSame(string one, string other) => ReplyText.Fold(one) == ReplyText.Fold(other);

    /// <summary>The question again, as it was.</summary>
    public static BotMessage Repeat(TurnInProgress turn, FormQuestion question) =>
        Message(turn, question, Text(turn, question));

    /// <summary>The question again, with what was answered before and a button to keep it.</summary>
    public static BotMessage AskToChange(TurnInProgress turn, FormQuestion question)
    {
        var text = Text(turn, question);
        if (turn.Intake.Answers[question.Key] is not { } answer)
            return Message(turn, question, text);
        // Of a medicine anything may be changed, and not its name alone.
        if (question.Item.Topic == AnswerTopic.MedicationName)
            text = question.Item.Label;
        var told = turn.Phrases.Say(Phrase.BackTo, ("answer", Reviewing.TextOf(turn, question, answer)));
        var message = Message(turn, question, $"{text}\n\n{told}");
        var skip = turn.Phrases[Phrase.SkipButton];
        return message with { Buttons = message.Buttons.Remove(skip).Add(turn.Phrases[Phrase.KeepButton]) };
    }

    /// <summary>Asks for more of the same.</summary>
    public static BotMessage AskForMore(TurnInProgress turn, FormQuestion question)
    {
        var message = Message(turn, question, turn.Phrases.Say(Phrase.More, ("label", question.Item.Label)));
        return message with { Buttons = [turn.Phrases[Phrase.NoMoreButton]] };
    }

    /// <summary>The question after an answer that the form does not take, with its own words on it.</summary>
    public static BotMessage AskAgain(TurnInProgress turn, FormQuestion question, string human) =>
        Message(turn, question, human);

    /// <summary>The question after words that could not be read: says what would do.</summary>
    public static BotMessage AskAgain(
        TurnInProgress turn,
        FormQuestion question,
        ReadingFault fault,
        ImmutableArray<AnswerValue> candidates
    )
    {
        var item = FormLogic.Offered(question, turn.Intake.Answers);
        if (candidates.Length > 1 && candidates.All(candidate => candidate is AnswerValue.Choice))
        {
            ImmutableArray<string> labels =
            [
                .. candidates.OfType<AnswerValue.Choice>().Select(candidate => candidate.Display),
            ];
            var which = turn.Word(Phrase.RepromptWhich, ("options", string.Join(", ", labels)));
            return Message(turn, question, which) with { Input = null, Buttons = labels };
        }
        var values = new (string, string)[]
        {
            ("min", Number(Least(item, fault))),
            ("max", Number(Most(item, fault))),
            ("format", item.EntryFormat ?? ""),
            ("units", Units(item)),
            ("limits", Attaching.Limits(item)),
            ("bounds", Days(turn, item)),
            ("options", string.Join('\n', item.Options.Select((option, at) => $"{Place(item, at)}. {option.Display}"))),
        };
        var again = turn.Word(PhraseFor(fault, item), values).TrimEnd();
        // Whoever spoke of something else must see to what a yes or a no is.
        return Message(turn, question, fault == ReadingFault.NotYesOrNo ? $"{again}\n\n{Text(turn, question)}" : again);
    }

    // The form's own numbers, where every option has one: on paper "Not at all" is 0.
    private static string Place(FormItem item, int at) => item.HasPrefixes ? item.Options[at].Prefix! : Number(at + 1);

    private static decimal Least(FormItem item, ReadingFault fault) =>
        fault switch
        {
            ReadingFault.TooShort => item.MinLength ?? 0,
            ReadingFault.TooFewOptions => item.MinOccurs ?? 0,
            _ => item.Min ?? 0,
        };

    private static decimal Most(FormItem item, ReadingFault fault) =>
        fault switch
        {
            ReadingFault.TooLong => item.MaxLength ?? 0,
            ReadingFault.TooManyOptions => item.MaxOccurs ?? 0,
            ReadingFault.TooManyDecimals => item.MaxDecimals ?? 0,
            _ => item.Max ?? 0,
        };

    private static string Days(TurnInProgress turn, FormItem item)
    {
        string? Of(DateOnly? day, bool today) =>
            (today ? turn.Today : day) is { } date ? turn.Phrases.Answers.Of(PartialDate.Of(date)) : null;
        return string.Join(
            "; ",
            new[]
            {
                Of(item.MinDate, item.MinToday) is { } from ? $"≥ {from}" : null,
                Of(item.MaxDate, item.MaxToday) is { } to ? $"≤ {to}" : null,
            }.OfType<string>()
        );
    }

    private static string Units(FormItem item) => string.Join(", ", item.Units.Select(unit => unit.Display));

    /// <summary>An explanation of the item.</summary>
    public static BotMessage Explain(TurnInProgress turn, string explanation, bool commands) =>
        new(new PatientText(commands ? $"{explanation}\n\n{turn.Phrases[Phrase.HelpCommands]}" : explanation));

    private static BotMessage Message(TurnInProgress turn, FormQuestion question, string text) =>
        new(new PatientText(text))
        {
            Input = Input(turn, question),
            Buttons = Buttons(turn, question),
            Progress = FormLogic.Progress(turn.Form, turn.Intake.Answers, turn.Intake.State.Skipped),
        };

    private static string Text(TurnInProgress turn, FormQuestion question)
    {
        if (turn.ToldOf(question.Key) is { } told)
            return Shown(turn, question, told);
        return PartsTogether.Text(turn, question) ?? Asked(turn, question);
    }

    private static string Shown(TurnInProgress turn, FormQuestion question, ToldAhead told) =>
        turn.Phrases.Say(
            told.Suggested ? Phrase.Suggested
                : told.Answers.Any(one => one.Answer.Values is [AnswerValue.Date { Age: not null }]) ? Phrase.ConfirmAge
                : TakesMore(turn, question, told) ? Phrase.ConfirmMore
                : Phrase.Confirm,
            ("label", LabelOf(turn, question)),
            ("answer", told.Shown?.Verbatim ?? turn.Display(question, told.Answers[0].Answer))
        );

    /// <summary>Whether more may be told of what is shown: one's own words, or what is told beside a yes.</summary>
    public static bool TakesMore(TurnInProgress turn, FormQuestion question, ToldAhead told) =>
        question.Item.Kind == ItemKind.Text
        || told.Answers.Any(one => turn.Form.Find(one.Key.LinkId)?.Topic == AnswerTopic.Details);

    // Words to display are said with the question that follows them, each time it is asked.
    private static string Asked(TurnInProgress turn, FormQuestion question) =>
        string.Join(
            "\n\n",
            FormLogic
                .DisplayedBefore(turn.Form, turn.Intake.Answers, question)
                .Select(display => display.TextAt(turn.Intake.Answers, question.Key with { LinkId = display.LinkId }))
                .Append(Worded(turn, question))
                .Concat(question.Item.Instructions is { } said ? [said] : [])
                .Concat(
                    question.Item is { OpenLabel: { } label, Options.IsEmpty: false }
                        ? [turn.Phrases.Say(Phrase.OwnWords, ("label", label))]
                        : []
                )
                .Where(part => part.Length > 0)
        );

    private static string Worded(TurnInProgress turn, FormQuestion question)
    {
        var text =
            turn.About is { } patient && question.Item.TextAboutAnother is { } other
                ? Phrases.Fill(other, ("name", patient))
                : question.Item.TextAt(turn.Intake.Answers, question.Key);
        var item = text == question.Item.Text ? question.Item : question.Item with { Text = text };
        var phrases = turn.Phrases;
        if (question.AsksForAnother)
            return phrases.Say(Phrase.Another, ("group", item.Text));
        if (NameOf(turn, question) is { } name)
            return $"{name}: {text}";
        if (item is { IsScale: true, LowerLabel: { } lower, UpperLabel: { } upper })
        {
            var hint = phrases.Say(
                Phrase.ScaleHint,
                ("min", Number(item.Min ?? 0)),
                ("max", Number(item.Max ?? 0)),
                ("lower", Inside(lower)),
                ("upper", Inside(upper))
            );
            return char.IsPunctuation(text[^1]) ? $"{text} {hint}" : $"{text}: {hint}";
        }
        if (item.Kind == ItemKind.Attachment)
            return Attaching.Limits(item) is { Length: > 0 } limits ? $"{text} ({limits})" : text;
        if (item is { Kind: ItemKind.Quantity, Units.IsEmpty: false })
            return $"{text} ({Units(item)})";
        // 170 is no answer before it is known of what.
        if (
            item is { Kind: ItemKind.Integer or ItemKind.Decimal, IsScale: false, Unit: { } unit }
            && !Names(item, unit)
        )
            return $"{text} ({unit})";
        return item.EntryFormat is { } format ? $"{text} ({format})" : text;
    }

    private static bool Names(FormItem item, string unit) =>
        ReplyText.ContainsPhrase(ReplyText.Fold(item.Text), ReplyText.Fold(unit))
        || item.Text.Contains(unit, StringComparison.OrdinalIgnoreCase) && !unit.All(char.IsLetter);

    /// <summary>What the question is called: within a group that repeats, with the answer that names the occurrence.</summary>
    public static string LabelOf(TurnInProgress turn, FormQuestion question) =>
        NameOf(turn, question) is { } name
            ? $"{name}: {Inside(question.Item.OwnLabel ?? question.Item.Label)}"
            : question.Item.Label;

    /// <summary>The item's label inside a sentence.</summary>
    public static string LabelInside(FormItem item) => Inside(item.Label);

    // An abbreviation, and a Title With Capitals, stay as they are.
    private static string Inside(string label) =>
        label is [var first, _, ..] && !label.AsSpan(1).ContainsAnyInRange('A', 'Z')
            ? char.ToLowerInvariant(first) + label[1..]
            : label;

    // Of several medicines, which one is meant; the item that names it needs no name.
    private static string? NameOf(TurnInProgress turn, FormQuestion question) =>
        turn.Form.NamingItem(question.Item.LinkId) is not { } first || first == question.Item
            ? null
            : OccurrenceOf(turn, question) ?? Counted(turn, question);

    /// <summary>What an occurrence of a group that repeats is called: its first answer; null where that is no name.</summary>
    public static string? OccurrenceOf(TurnInProgress turn, FormQuestion question) =>
        turn.Form.NamingItem(question.Item.LinkId) is { } first
        && question.Key with { LinkId = first.LinkId } is var key
        && turn.Intake.Answers[key] is { } named
        && IsName(first, named)
            ? turn.Display(new FormQuestion(key, first, question.Section), named)
            : null;

    // "15 June 1985: text" and "a little, about two weeks: status" name nothing.
    private static bool IsName(FormItem item, Answer answer)
    {
        const int MostWords = 5;
        return answer.Values is [var one]
            && one switch
            {
                AnswerValue.Choice => true,
                AnswerValue.Text text => item.Topic != AnswerTopic.None
                    || item.Kind is ItemKind.String or ItemKind.OpenChoice or ItemKind.Reference
                        && ReplyText.Words(ReplyText.Fold(text.Value.Verbatim)).Length <= MostWords,
                _ => item.Topic != AnswerTopic.None,
            };
    }

    // What has no name goes by its group and number, from the second on.
    private static string? Counted(TurnInProgress turn, FormQuestion question) =>
        question.Key.Occurrence > 0
        && turn.Form.RepeatingGroupOf(question.Item.LinkId) is { } group
        && turn.Form.Find(group) is { Label: { Length: > 0 } label }
            ? $"{label} {Number(question.Key.Occurrence + 1)}"
            : null;

    private static bool IsCard(FormItem item) =>
        item is { Kind: ItemKind.Choice or ItemKind.OpenChoice, Options.IsEmpty: false }
        && (item.Repeats || item.Options.Length > MostButtons);

    private static AnswerInput? Input(TurnInProgress turn, FormQuestion question)
    {
        if (turn.ToldOf(question.Key) is not null)
            return null;
        var (item, key, phrases) = (FormLogic.Offered(question, turn.Intake.Answers), question.Key, turn.Phrases);
        var send = phrases[Phrase.SendButton];
        return item.Kind switch
        {
            ItemKind.Choice or ItemKind.OpenChoice when IsCard(item) => new AnswerInput.Options(
                key,
                item.Options,
                item.Repeats
            )
            {
                Prompt = phrases[item.Repeats ? Phrase.PickSeveral : Phrase.PickOne],
                Send = send,
            },
            ItemKind.Integer when IsShort(item) && item is { Min: { } min, Max: { } max } => new AnswerInput.Scale(
                key,
                (int)min,
                (int)max,
                item.LowerLabel,
                item.UpperLabel
            )
            {
                Prompt = phrases[Phrase.PickNumber],
                Send = send,
            },
            ItemKind.Date => new AnswerInput.Date(key, Latest(turn, item))
            {
                Prompt = phrases[Phrase.PickDate],
                Send = send,
            },
            ItemKind.Attachment => new AnswerInput.Upload(
                key,
                item.MimeTypes,
                item.MaxSize,
                item.Repeats ? item.MaxOccurs - (turn.Intake.Answers[key]?.Values.Length ?? 0) : 1
            )
            {
                Prompt = phrases[Phrase.PickFile],
                Send = send,
            },
            _ => null,
        };
    }

    private static DateOnly Latest(TurnInProgress turn, FormItem item) =>
        item.TakesFuture ? item.MaxDate ?? turn.Today.AddYears(100) : turn.Today;

    // A longer scale is typed: nobody finds 63 among a hundred buttons.
    private static bool IsShort(FormItem item) => item is { IsScale: true } && item.Max - item.Min <= 20;

    private static ImmutableArray<string> Buttons(TurnInProgress turn, FormQuestion question)
    {
        if (turn.ToldOf(question.Key) is not null)
            return [turn.Phrases[Phrase.ConfirmButton], turn.Phrases[Phrase.RejectButton]];
        var item = FormLogic.Offered(question, turn.Intake.Answers);
        IEnumerable<string> labels = item.Kind switch
        {
            ItemKind.Boolean or ItemKind.Group => [turn.Phrases[Phrase.Yes], turn.Phrases[Phrase.No]],
            ItemKind.Choice or ItemKind.OpenChoice when !IsCard(item) => item.Options.Select(option => option.Display),
            _ => [],
        };
        var maySkip = !item.Required && !question.AsksForAnother;
        if (maySkip)
            labels = labels.Append(turn.Phrases[Phrase.SkipButton]);
        return [.. PartsTogether.HasMore(turn, question) ? labels.Append(turn.Phrases[Phrase.SkipRestButton]) : labels];
    }

    private static Phrase PhraseFor(ReadingFault fault, FormItem item) =>
        fault switch
        {
            ReadingFault.Empty => Phrase.RepromptEmpty,
            ReadingFault.NotYesOrNo => Phrase.RepromptYesNo,
            ReadingFault.NoSuchOption => Phrase.RepromptOption,
            ReadingFault.SeveralOptions => Phrase.RepromptOneOption,
            ReadingFault.BareNumber => Phrase.RepromptNumbered,
            ReadingFault.NotANumber => Phrase.RepromptNumber,
            ReadingFault.OutOfRange when item is { Min: { } min, Max: null } => min == 0
                ? Phrase.RepromptNumber
                : Phrase.RepromptAtLeast,
            ReadingFault.OutOfRange when item is { Min: null, Max: not null } => Phrase.RepromptAtMost,
            ReadingFault.OutOfRange when item is { Min: null, Max: null } => Phrase.RepromptNumber,
            ReadingFault.OutOfRange => Phrase.RepromptRange,
            ReadingFault.NotADate => Phrase.RepromptDate,
            ReadingFault.AmbiguousDate => Phrase.RepromptDateOrder,
            ReadingFault.FutureDate => Phrase.RepromptPastDate,
            ReadingFault.DateOutOfRange => Phrase.RepromptDateRange,
            ReadingFault.NotAFile => Phrase.RepromptFile,
            ReadingFault.OtherFile => Phrase.RepromptOtherFile,
            ReadingFault.TooLong => Phrase.RepromptShorter,
            ReadingFault.TooShort => Phrase.RepromptLonger,
            ReadingFault.OtherFormat => Phrase.RepromptFormat,
            ReadingFault.NotATime => Phrase.RepromptTime,
            ReadingFault.NotAUrl => Phrase.RepromptUrl,
            ReadingFault.NotAName => Phrase.RepromptName,
            ReadingFault.NotAQuantity or ReadingFault.UnitMissing => Phrase.RepromptAmount,
            ReadingFault.TooManyDecimals => Phrase.RepromptDecimals,
            ReadingFault.TooFewOptions => Phrase.RepromptFewest,
            ReadingFault.TooManyOptions => Phrase.RepromptMost,
            _ => Phrase.RepromptEmpty,
        };

    internal static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
