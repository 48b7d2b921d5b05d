using System.Globalization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>What the patient said that no answer holds, so that nothing said is lost: unread answers and asides.</summary>
internal static class OwnWordsSection
{
    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        IEnumerable<BriefBlock> blocks = [.. Unread(context), .. Asides(context)];
        return blocks.Any() ? [new BriefSection("own-words", "In the patient's own words", [.. blocks])] : [];
    }

    private static IEnumerable<BriefBlock> Unread(BriefContext context) =>
        context
            .Questions.Select(question => (Question: question, Answer: context.AnswerTo(question)))
            .Where(pair => pair.Answer is not null && QuestionBlocks.IsUnread(pair.Answer))
            .Select(pair => QuestionBlocks.Unread(pair.Question, pair.Answer!));

    // The words of an answer to a disabled item are known to the answer set and stay out with it.
    private static IEnumerable<BriefBlock> Asides(BriefContext context)
    {
        var answered = context
            .Input.Answers.All.Select(pair => pair.Value.ActivityId)
            .ToHashSet(StringComparer.Ordinal);
        return context
            .Input.Utterances.Where(said =>
                said.SupersededBy is null
                && !answered.Contains(said.ActivityId)
                && !string.IsNullOrWhiteSpace(said.Text.Verbatim)
                && !IsCommand(context.Input, said)
            )
            .Select(said => Aside(context, said));
    }

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

    private static bool IsCommand(BriefInput input, Utterance said)
    {
        if (input.Words is not { } words)
            return false;
        var text = said.Text.Verbatim;
        if (CommandReader.Read(text, words) is not null)
            return true;
        if (said.Item is null && words.Yes.Contains(ReplyText.Fold(text)))
            return true;
        return CommandReader.ReadChange(text, words) is { } target && NamesAnAnswer(input.Form, target);
    }

    private static bool NamesAnAnswer(IntakeForm form, string target) =>
        target.Length == 0
        || int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        || form.Items.Any(item => IsNamed(item, target));

    private static bool IsNamed(FormItem item, string target) =>
        ReplyText.ContainsPhrase(ReplyText.Fold(item.Label), target) || item.Items.Any(child => IsNamed(child, target));
}
