using System.Globalization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// What is worth hearing in the patient's own words, so that nothing said is lost: what they wanted to add, answers
/// that could not be read or say more than fits beside a value, and asides.
/// </summary>
internal static class OwnWordsSection
{
    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        IEnumerable<BriefBlock> blocks = [.. Notes(context), .. Unread(context), .. Long(context), .. Asides(context)];
        return blocks.Any() ? [new BriefSection("own-words", "In the patient's own words", [.. blocks])] : [];
    }

    private static IEnumerable<BriefBlock> Notes(BriefContext context) =>
        context.QuestionOf(SpecialItems.Notes) is { } question
        && context.AnswerTo(question) is { } answer
        && !IsNothing(context.Input, answer)
            ? [QuestionBlocks.Block(context, question, answer)]
            : [];

    // "No, that's all" ends the talk, and is nothing that the patient wanted to add.
    private static bool IsNothing(BriefInput input, Answer answer)
    {
        if (input.Words is not { } words)
            return false;
        var said = ReplyText.Fold(answer.Quote.Verbatim.Replace(',', ' '));
        var no = words
            .No.Where(word => said == word || said.StartsWith(word + " ", StringComparison.Ordinal))
            .MaxBy(word => word.Length);
        var rest = no is null ? said : said[no.Length..].Trim();
        return (no is not null && rest.Length == 0)
            || CommandReader.Read(rest, words) is PatientCommand.Finish or PatientCommand.Enough;
    }

    private static IEnumerable<BriefBlock> Unread(BriefContext context) =>
        context
            .Questions.Select(question => (Question: question, Answer: context.AnswerTo(question)))
            .Where(pair => pair.Answer is not null && QuestionBlocks.IsUnread(pair.Answer))
            .Where(pair => pair.Question.Key.LinkId != SpecialItems.Notes)
            .Select(pair => QuestionBlocks.Unread(pair.Question, pair.Answer!));

    private static IEnumerable<BriefBlock> Long(BriefContext context) =>
        context
            .Questions.Select(question => (Question: question, Answer: context.AnswerTo(question)))
            .Where(pair =>
                pair.Answer is { } answer
                && !QuestionBlocks.IsUnread(answer)
                && context.Aside(pair.Question, answer).Length > 0
                && answer.Quote.Verbatim.Trim().Length > BriefContext.LongestBeside
                && !IsAmongAllergies(context, pair.Question, answer)
            )
            .DistinctBy(pair => pair.Answer!.ActivityId)
            .Select(pair => new BriefBlock.Quote(
                $"Said of: {pair.Question.Item.Label}",
                Claims.Of(pair.Question, pair.Answer!, pair.Answer!.Quote.Verbatim.Trim())
            ));

    // What stands there line by line need not be said again.
    private static bool IsAmongAllergies(BriefContext context, FormQuestion question, Answer answer) =>
        (question.Key.LinkId == SpecialItems.HasAllergies || question.Key.LinkId == SpecialItems.AllergyDetails)
        && context.Find(SpecialItems.AllergyDetails) is { Values: [AnswerValue.Text { Value.Verbatim: var told }] }
        && AllergyLines.IsTold(context, answer, told);

    // The words of an answer to a disabled item are known to the answer set and stay out with it.
    private static IEnumerable<BriefBlock> Asides(BriefContext context) =>
        context
            .Input.Utterances.Where(said =>
                said.SupersededBy is null
                && !context.Story.Answers(said.ActivityId)
                && !string.IsNullOrWhiteSpace(said.Text.Verbatim)
                && !IsCommand(context, said)
                && !IsConfirmation(context.Input, said)
            )
            .Select(said => Aside(context, said));

    private static BriefBlock.Quote Aside(BriefContext context, Utterance said)
    {
        var asked = said.Item is { } key ? context.Input.Form.Find(key.LinkId) : null;
        var label = asked is null ? "Said besides" : $"Said when asked: {asked.Label}";
        var citation = new Citation.ToAnswer(
            said.Item ?? new ItemKey(new LinkId("")),
            label,
            said.Text,
            said.ActivityId
        );
        return new BriefBlock.Quote(label, new Claim(new PatientText(said.Text.Verbatim.Trim()), [citation]));
    }

    // "That's right", said of what was told before, adds nothing to the answer that it confirmed.
    private static bool IsConfirmation(BriefInput input, Utterance said)
    {
        if (input.Words is not { } words || said.Item is not { } key || input.Answers[key] is null)
            return false;
        var text = ReplyText.Fold(said.Text.Verbatim);
        return words.Yes.Contains(text) || words.Right.Contains(text);
    }

    private static bool IsCommand(BriefContext context, Utterance said)
    {
        var input = context.Input;
        if (input.Words is not { } words)
            return false;
        var text = said.Text.Verbatim;
        if (CommandReader.Read(text, words) is not null)
            return true;
        if (said.Item is null && words.Yes.Contains(ReplyText.Fold(text)))
            return true;
        return CommandReader.ReadChange(text, words) is { } target
            && (NamesAnAnswer(input.Form, target) || Instructions.OnlyNames(context, said, target, words));
    }

    private static bool NamesAnAnswer(IntakeForm form, string target) =>
        target.Length == 0
        || int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        || form.Items.Any(item => IsNamed(item, target));

    private static bool IsNamed(FormItem item, string target) =>
        ReplyText.ContainsPhrase(ReplyText.Fold(item.Label), target) || item.Items.Any(child => IsNamed(child, target));
}
