using System.Collections.Immutable;
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
    public static IEnumerable<BriefSection> Build(BriefContext context, Page page)
    {
        ImmutableArray<BriefBlock> blocks =
        [
            .. Spared(context),
            .. Notes(context)
                .Concat(Long(context))
                .Concat(Asides(context))
                .Select(quote => Rest(context, quote, page))
                .OfType<BriefBlock.Quote>(),
        ];
        return blocks.IsEmpty ? [] : [new BriefSection("own-words", "In the patient's own words", blocks)];
    }

    // What stands above, or in a quote before it, is not told again; the source holds the whole message.
    private static BriefBlock.Quote? Rest(BriefContext context, BriefBlock.Quote quote, Page page)
    {
        if (page.Rest(quote.Claim.Text.Verbatim) is not { } rest)
            return IsCitedAbove(context, quote, page) ? null : quote;
        page.Add(rest);
        return quote with { Claim = quote.Claim with { Text = new PatientText(rest) } };
    }

    // An answer stands on the page with its source, whatever it says.
    private static bool IsCitedAbove(BriefContext context, BriefBlock.Quote quote, Page page) =>
        quote.Claim.Citations is not [Citation.ToAnswer { ActivityId: var activity, Item: var item }]
        || !context.Story.AnsweredBy(activity).Any(question => question.Key == item)
        || page.Cites(activity);

    private static IEnumerable<BriefBlock.Quote> Notes(BriefContext context) =>
        context.QuestionOf(SpecialItems.Notes) is { } question
        && context.AnswerTo(question) is { } answer
        && !IsNothing(context.Input, answer)
        // "Nothing more, God bless you"
        && new Page(context, []).Rest(answer.Quote.Verbatim) is not null
            ?
            [
                new BriefBlock.Quote(
                    question.Item.Label,
                    Claims.Of(question, answer, BriefContext.Display(question.Item, answer))
                ),
            ]
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

    // What was told where it was asked, and would not be asked for now: it is true all the same.
    private static IEnumerable<BriefBlock.Quote> Spared(BriefContext context) =>
        from one in context.Input.Answers.All
        let item = context.Input.Form.Find(one.Key.LinkId)
        where
            item is { IsSpared: true, IsAsked: true, Hidden: false }
            && context.Questions.All(question => question.Key != one.Key)
            && !one.Value.Values.All(value => item.IsExclusive(value) || value is AnswerValue.YesNo { Value: false })
        let said = one.Value.Quote.Verbatim.Trim()
        where said.Length > 0
        let label = $"Said when asked: {item.Label}"
        select new BriefBlock.Quote(
            label,
            new Claim(
                new PatientText(BriefContext.Display(item, one.Value)),
                [new Citation.ToAnswer(one.Key, label, one.Value.Quote, one.Value.ActivityId)]
            )
        );

    private static IEnumerable<BriefBlock.Quote> Long(BriefContext context) =>
        context
            .Questions.Select(question => (Question: question, Answer: context.AnswerTo(question)))
            .Where(pair =>
                pair.Answer is { } answer
                && !QuestionBlocks.IsUnread(answer)
                && (
                    context.IsMisplaced(pair.Question, answer)
                    || (
                        answer.Quote.Verbatim.Trim().Length > BriefContext.LongestBeside
                        || context.Input.Form.RepeatingGroupOf(pair.Question.Key.LinkId) is not null
                        || pair.Question.Key.LinkId == SpecialItems.TakesMedicines
                    ) && context.SaysMore(pair.Question, answer)
                )
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
    private static IEnumerable<BriefBlock.Quote> Asides(BriefContext context) =>
        context
            .Input.Utterances.Where(said =>
                said.SupersededBy is null
                && !context.Story.Answers(said.ActivityId)
                && !string.IsNullOrWhiteSpace(said.Text.Verbatim)
                && !IsCommand(context, said)
                && !IsConfirmation(context.Input, said)
                && !IsOfName(context, said)
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

    // "Just off nights, so slow today" opens a talk; what somebody tells of their health beside their name is heard.
    private static bool IsOfName(BriefContext context, Utterance said) =>
        said.Item is { } asked
        && context.Input.Form.Find(asked.LinkId)?.Topic == AnswerTopic.Name
        && context.Story.Messages.FirstOrDefault(message => message.Said == said)
            is { Mentions.IsEmpty: true, Medicines.Value.IsEmpty: true }
        && !TellsOfBody(context, said.Text.Verbatim);

    // "My hands are in a very bad state": a place on the body, or work that is told of.
    private static bool TellsOfBody(BriefContext context, string text) =>
        MedicineTold.NamesPlace(context, text)
        || context.Input.Words is { } words
            && (
                ReplyText.AllWords(ReplyText.Fold(text)).Any(words.Corrections.Sided.Contains)
                || words.SkinTold.Any(group => ReplyText.ContainsAny(ReplyText.Fold(text), group[1..]))
            );

    /// <summary>Whether a message tells more than what the chat is to do next.</summary>
    public static bool IsWorthHearing(BriefContext context, Utterance said) =>
        !IsCommand(context, said) && new Page(context, []).Rest(said.Text.Verbatim) is not null;

    private static bool IsCommand(BriefContext context, Utterance said)
    {
        var input = context.Input;
        if (input.Words is not { } words)
            return false;
        var text = said.Text.Verbatim;
        if (CommandReader.Read(text, words) is not null || words.Mends.RestUnknown.Contains(ReplyText.Fold(text)))
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
