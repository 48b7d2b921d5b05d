using System.Globalization;
using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Contradictions;

/// <summary>Dates and ages that cannot be.</summary>
internal static partial class DateConflicts
{
    /// <summary>The problem began before the patient was born.</summary>
    public static IEnumerable<Contradiction> OnsetBeforeBirth(BriefContext context) =>
        Born(context) is { } born
        && Onset(context) is { } onset
        && Beginning.Of(context, onset.Answer) is { } began
        && began.Latest < born.Date.Earliest
            ?
            [
                new(
                    onset.Label,
                    $"It began {began.Text} (“{onset.Answer.Quote.Verbatim.Trim()}”), before the date of birth, {born.Given.Shown}.",
                    [onset.Citation, born.Given.Citation]
                ),
            ]
            : [];

    /// <summary>A medicine is taken since before the patient was born.</summary>
    public static IEnumerable<Contradiction> MedicineBeforeBirth(BriefContext context) =>
        from medicine in context.Medicines
        let since = medicine.About(context, AnswerTopic.MedicationSince)
        let born = Born(context)
        where since is not null && born is not null
        let began = Beginning.Of(context, since.Value.Answer)
        where began is not null && began.Latest < born.Date.Earliest
        select new Contradiction(
            medicine.Called,
            $"It is taken since {began.Text}, before the date of birth, {born.Given.Shown}.",
            [Claims.Cite(since.Value.Question, since.Value.Answer), born.Given.Citation]
        );

    /// <summary>An age that the patient tells in words is not that of the date of birth.</summary>
    public static IEnumerable<Contradiction> AgeTold(BriefContext context)
    {
        if (Born(context) is not { } born || Ages.Display(born.Date, context.Today) is not { } age)
            yield break;
        var least = TimeWords.Between(born.Date.Latest, context.Today, TimeUnit.Year);
        var most = TimeWords.Between(born.Date.Earliest, context.Today, TimeUnit.Year);
        // Who answers for a child tells their own age, and who is asked for a number gives no age.
        foreach (
            var message in context.Story.Messages.Where(each =>
                !context.AnsweredByAnother && AskedOf(context, each)?.Kind is not (ItemKind.Integer or ItemKind.Decimal)
            )
        )
        {
            if (
                Age().Match(message.Said.Text.Verbatim) is { Success: true } told
                && !OfThen().IsMatch(message.Said.Text.Verbatim[..told.Index])
                && int.Parse(told.Groups["age"].ValueSpan, CultureInfo.InvariantCulture) is var years
                && (years < least || years > most)
            )
                yield return new(
                    "Age",
                    $"The date of birth, {born.Given.Shown}, makes {age}; the patient also says “{told.Value[..^told.Groups["end"].Length].Trim()}”.",
                    [born.Given.Citation, message.Citation]
                );
        }
    }

    /// <summary>The reason tells another beginning than the answer on the beginning does.</summary>
    public static IEnumerable<Contradiction> OnsetTold(BriefContext context)
    {
        if (
            context.Reading is not { } reading
            || Onset(context) is not { } onset
            || Beginning.Of(context, onset.Answer) is not { } began
        )
            yield break;
        var reader = new AheadReader(context.Input.Form, context.Input.Screening.Reader, reading);
        foreach (var message in context.Story.Messages.Where(each => each.Said.ActivityId != onset.Answer.ActivityId))
        {
            if (
                context.Input.Form.Find(message.Said.Item?.LinkId ?? default)?.Kind != ItemKind.Text
                || message.Said.Item?.LinkId != SpecialItems.Reason
            )
                continue;
            var told = reader
                .Read(message.Said.Text, isStory: true, key => key == onset.Question.Key)
                .SelectMany(each => each.Answers)
                .SelectMany(each => each.Values)
                .OfType<AnswerValue.Text>()
                .Select(text => text.Value.Verbatim)
                .FirstOrDefault();
            if (
                told is not null
                && Beginning.Of(context, told, message.Said.At) is { } other
                && began.IsFarFrom(other, context.Today)
                // "As a baby, gone at 12, back for a year": any of several times may be meant.
                && Beginning.Parts(context, onset.Answer).All(part => part.Time.IsFarFrom(other, context.Today))
            )
                yield return new(
                    onset.Label,
                    $"Asked when it began, the patient says “{onset.Shown}”; the reason for the visit says “{told}”.",
                    [onset.Citation, message.Citation]
                );
        }
    }

    /// <summary>A pregnancy that age, sex or a medicine makes unlikely, or that is told and denied.</summary>
    public static IEnumerable<Contradiction> Pregnancy(BriefContext context)
    {
        var told = context
            .Story.Messages.Where(message => message.Said.Item?.LinkId != SpecialItems.Pregnancy)
            .SelectMany(message => message.Mentions.Select(mention => (message, mention)))
            .Where(each =>
                each.mention.Concept.Id == "pregnant"
                && Meant.IsTold(context, each.message, each.mention)
                && !(context.Reading is { } reading && TellsAge(each.mention.Quote.Verbatim, reading))
            )
            .ToList();
        if (ContradictionRules.Find(context, SpecialItems.Pregnancy) is not { } answer)
        {
            if (told.Count > 0 && ContradictionRules.Find(context, SpecialItems.Sex) is { } sex && sex.Has("male"))
                yield return new(
                    "Pregnancy",
                    $"The sex is given as {sex.Shown}; the patient also says {ContradictionRules.Quote(told[0].mention)}.",
                    [sex.Citation, told[0].message.Citation]
                );
            // At that age the form does not ask.
            else if (told.Count > 0 && Born(context) is { } on && IsUnlikely(on, context.Today))
                yield return new(
                    "Pregnancy",
                    $"The birth date is given as {on.Given.Shown}; the patient also says {ContradictionRules.Quote(told[0].mention)}.",
                    [on.Given.Citation, told[0].message.Citation]
                );
            yield break;
        }
        if (answer.Has("no") && told.Count > 0)
            yield return new(
                "Pregnancy",
                $"Asked, the patient says {answer.Shown}; and elsewhere {ContradictionRules.Quote(told[0].mention)}.",
                [answer.Citation, told[0].message.Citation]
            );
        if (!answer.Has("yes", "maybe", "trying", "breastfeeding"))
            yield break;
        if (
            answer.Has("trying", "yes")
            && context.Medicines.FirstOrDefault(one => one.IsAnyOf(["contraceptive"])) is { } pill
        )
            yield return new(
                "Pregnancy",
                $"The answer is “{answer.Shown}”, and {pill.Called} is a contraceptive.",
                [answer.Citation, pill.Citation]
            );
        if (Born(context) is { } born && IsUnlikely(born, context.Today))
            yield return new(
                "Pregnancy",
                $"The answer is “{answer.Shown}”, at an age of {Ages.Display(born.Date, context.Today)}.",
                [answer.Citation, born.Given.Citation]
            );
    }

    private static FormItem? AskedOf(BriefContext context, ToldMessage message) =>
        message.Said.Item is { } asked ? context.Input.Form.Find(asked.LinkId) : null;

    // "Since she was 4 months old" tells an age, and months of no pregnancy.
    private static bool TellsAge(string clause, ReadingContext reading)
    {
        var tokens = ReplyTokens.Read(clause, reading.Words);
        return Enumerable
            .Range(0, tokens.Count)
            .Any(at =>
                tokens.Number(at) is not null && TimeWords.At(tokens, at + 1) is not null && tokens.IsAny(at + 2, "old")
            );
    }

    private static bool IsUnlikely(BornOn born, DateOnly today) =>
        TimeWords.Between(born.Date.Latest, today, TimeUnit.Year) > 55
        || TimeWords.Between(born.Date.Earliest, today, TimeUnit.Year) < 11;

    private static BornOn? Born(BriefContext context) =>
        context.BirthQuestion is { } question
        && context.AnswerTo(question) is { Values: [AnswerValue.Date date] } answer
            ? new BornOn(new Given(question, answer), date.Value)
            : null;

    private static Given? Onset(BriefContext context) =>
        context.Questions.FirstOrDefault(question => question.Item.Topic == AnswerTopic.Onset) is { } asked
        && context.AnswerTo(asked) is { } answer
            ? new Given(asked, answer)
            : ContradictionRules.Find(context, SkinItems.Onset);

    [GeneratedRegex(
        @"\b(?:i am|i'm|i’m|im|aged)\s+(?:a\s+)?(?<age>\d{1,3})(?:\s*-?\s*(?:years?|yrs?)[\s-]*old|\s*y/?o\b|(?<end>\s*(?:[,.;!]|$|and\b)))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Age();

    // "Since I am 35 years old"
    [GeneratedRegex(
        @"\b(?:since|when|until|till|before|after|from|if)\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OfThen();

    private sealed record BornOn(Given Given, PartialDate Date);
}
