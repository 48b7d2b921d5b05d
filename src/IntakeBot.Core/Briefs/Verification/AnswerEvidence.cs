using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// What an answer says, piece by piece: its values, the patient's words, what follows from a date, and the question as
/// the answer affirms, denies or leaves it.
/// </summary>
internal static partial class AnswerEvidence
{
    private static readonly string[] Denying = ["no", "none", "nothing", "nobody", "never", "not at all", "no one"];

    private static readonly string[] Doubting = ["maybe", "perhaps", "not sure", "unsure", "i dont know"];

    /// <summary>The pieces of one answer.</summary>
    /// <param name="context">All answers.</param>
    /// <param name="question">The question.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="isTold">Whether somebody else writes for a child, whose mother's mother is "my mum" then.</param>
    public static IEnumerable<Evidence> Of(BriefContext context, FormQuestion question, Answer answer, bool isTold)
    {
        var item = question.Item;
        var stance = StanceOf(item, answer);
        if (stance == EvidenceStance.Open && IsHowOften(context, item, answer))
            stance = EvidenceStance.Named;
        // "How often does it disturb your sleep?" "Yes."
        if (
            stance != EvidenceStance.Denied
            && HowOften().IsMatch(item.Text)
            && Affirming().IsMatch(answer.Quote.Verbatim)
        )
            stance = EvidenceStance.Affirmed;
        else if (
            stance == EvidenceStance.Open
            && HowOften().IsMatch(item.Text)
            && OnlyThen().IsMatch(answer.Quote.Verbatim)
            && item.Topic != AnswerTopic.MedicationFrequency
        )
            stance = EvidenceStance.Denied;
        // "None that I know, although …" leaves to its words what it names.
        if (stance == EvidenceStance.Named && NoneBut().IsMatch(answer.Quote.Verbatim))
            stance = EvidenceStance.Open;
        // "Are you pregnant?" says nothing of who is trying for a baby.
        if (
            item.LinkId == SpecialItems.Pregnancy
            && stance == EvidenceStance.Open
            && Refusing().IsMatch(answer.Quote.Verbatim)
        )
            yield return OfQuestion(item.Label, EvidenceStance.Denied, item);
        else if (stance != EvidenceStance.Open || item.LinkId != SpecialItems.Pregnancy)
        {
            yield return OfQuestion(item.Label, stance, item);
            yield return OfQuestion(item.Text, stance, item);
        }
        if (stance == EvidenceStance.Denied)
        {
            foreach (var option in item.Options.Where(option => !IsDenying(option.Display)))
                yield return OfQuestion(option.Display, EvidenceStance.Denied, item);
        }
        if (
            context.Input.Form.RepeatingGroupOf(item.LinkId) is { } within
            && context.Input.Form.Find(within) is { } group
        )
            yield return OfQuestion(group.Text, EvidenceStance.Open, item);
        var names = OwnNames.Of(context);
        foreach (var display in Displayed(context, item, answer))
            yield return Said(
                InSource(
                    names,
                    context,
                    item,
                    item.LinkId == SkinItems.TriedResult ? TriedNames.In(display.Text, context) : display.Text,
                    isTold
                ),
                item
            ) with
            {
                Whole = display.Whole,
            };
        if (!string.IsNullOrWhiteSpace(answer.Quote.Verbatim))
            yield return Said(
                InSource(names, context, item, Plainly(item, Unsaid.In(answer.Quote.Verbatim, context, item)), isTold),
                item
            ) with
            {
                Context = ContextOf(context, item, answer.Quote.Verbatim),
                IsQuote = true,
            };
        // Alone, "May" could as well be a doubt.
        if (item.Topic is AnswerTopic.Onset or AnswerTopic.MedicationSince && OnlyMay().IsMatch(answer.Quote.Verbatim))
            yield return Said("in May", item);
        foreach (var daily in EachDay(context.Input.Reader, item, answer.Quote.Verbatim))
            yield return Said(daily, item);
        foreach (var year in Years(answer.Quote.Verbatim, context.Today))
            yield return Said(year, item);
        var values = answer.Values.Concat(Times(context, item, answer));
        foreach (var derived in values.SelectMany(value => Derived(context, item, value)))
            yield return Said(derived, item);
    }

    // "This June" is of the year of the answer.
    private static IEnumerable<string> Years(string words, DateOnly today)
    {
        if (ThisYear().IsMatch(words))
            yield return today.Year.ToString(CultureInfo.InvariantCulture);
        if (LastYear().IsMatch(words))
            yield return (today.Year - 1).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"\bthis\s+(?:past\s+)?(?:year|spring|summer|autumn|fall|january|february|march|april|may|june|july|august|september|october|november|december)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ThisYear();

    [GeneratedRegex(@"\blast\s+year\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastYear();

    [GeneratedRegex(@"^\s*(?:no|nope|nah|naw|not)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusing();

    // "Nah, only itches at the gym."
    [GeneratedRegex(
        @"^\s*(?:no|nope|nah|naw|not\s+really)\b\W+(?:it\s+)?(?:only|just)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnlyThen();

    [GeneratedRegex(@"^\s*how\s+often\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowOften();

    [GeneratedRegex(@"^\s*(?:yes|yeah|yep|yup)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Affirming();

    // "Calamine nothing", asked how well it helped; "am", asked how often.
    private static string Plainly(FormItem item, string words) =>
        item.LinkId == SkinItems.TriedResult ? Nothing().Replace(words, "no difference${end}")
        : item.Topic is AnswerTopic.Onset or AnswerTopic.MedicationSince ? Birth().Replace(words, "since birth")
        : item.Topic == AnswerTopic.MedicationFrequency ? Morning().Replace(words, "in the morning")
        : words;

    [GeneratedRegex(
        @"\b(?:nothing|nil|nowt|zilch|nada)\b(?<end>\s*(?:[,.;]|$|on\b|for\b|with\b|at\s+all\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\ba\.?m\b\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Morning();

    [GeneratedRegex(@"^\s*(?:from\s+)?birth\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Birth();

    private static string InSource(OwnNames names, BriefContext context, FormItem item, string words, bool isTold)
    {
        var said = names.InSource(words, item);
        return isTold ? context.Input.Reader.Cues.OfParent(said) : said;
    }

    // What was tried may be in use: "fexofenadine works but makes me sleepy".
    private static AnswerContext ContextOf(BriefContext context, FormItem item, string words) =>
        item.Context == AnswerContext.PatientPast
        && (item.Kind == ItemKind.Text || context.Input.Reader.Cues.Says(Cue.Using, words))
            ? AnswerContext.PatientNow
            : item.Context;

    [GeneratedRegex(
        @"^\s*(?:(?:none|nothing|no)\b[^.;]*(?:[.;,]\s*)?\b(?:but|although|though|except|only|maybe|perhaps|might)\b|(?:I|we)\s+(?:cannot|can['’]?t|can\s+not|could\s+not|couldn['’]?t)\s+(?:name|think|say|tell|find|identify)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoneBut();

    [GeneratedRegex(
        @"^\s*(?:since\s+|in\s+|last\s+|this\s+)?May(?:\s+\d{4}|\s*[,.]|\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnlyMay();

    // "At night", where it is asked how often, is every night and once a day.
    private static IEnumerable<string> EachDay(ClaimReader reader, FormItem item, string words)
    {
        if (item.Topic != AnswerTopic.MedicationFrequency || !OnlyWhen().IsMatch(words))
            yield break;
        yield return reader.Cues.Sittings(words) switch
        {
            // "With breakfast and dinner".
            2 when Both().IsMatch(words) => "twice a day, daily",
            3 when Both().IsMatch(words) => "three times a day, daily",
            _ => "once a day, daily",
        };
        if (Night().IsMatch(words))
            yield return "every night, at night";
    }

    [GeneratedRegex(
        @"^[\s,.]*(?:(?:once|one|a|two|half|at|every|each|in|the|on|an|before|after|with|mornings?|evenings?|nights?|bedtime|breakfast|lunch|dinner|supper|bed|food|empty|stomach|first|thing|tea|and|day|daily|\d|tablets?|tabs?|pills?|capsules?|caps?|puffs?)\b[\s,.]*)+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnlyWhen();

    [GeneratedRegex(
        @"\band\b|\b(?:one|1|two|2)\b.*\b(?:one|1|two|2)\b.*\b(?:one|1|two|2)\b|^\W*(?:one|1)\b.*\b(?:one|1)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Both();

    [GeneratedRegex(@"\b(?:nights?|evenings?|bed|bedtime)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Night();

    // Of "asthma or hay fever", chosen by "my dad had hay fever", only the words that were said hold.
    private static IEnumerable<(string Text, bool Whole)> Displayed(BriefContext context, FormItem item, Answer answer)
    {
        if (answer.Values.All(value => value is not AnswerValue.Choice))
            return answer.Values.Select(value => (BriefContext.Display(item, answer with { Values = [value] }), false));
        var reader = context.Input.Reader;
        var quoted = reader.ReadSource(answer.Quote.Verbatim).Terms;
        var said = quoted.Select(term => term.Name).ToHashSet();
        return answer
            .Values.Where(value => value is not AnswerValue.Choice { Display: var display } || !IsOther(display))
            .Select(value => BriefContext.Display(item, answer with { Values = [value] }))
            .Select(display =>
                (
                    display,
                    display.Contains(" or ", StringComparison.Ordinal) && IsPartly(reader.ReadSource(display).Terms)
                )
            );

        // "Lichen planus", chosen by "lichen sclerosus": the one is not the other.
        bool IsOther(string display) =>
            reader.ReadSource(display).Terms is [{ Kind: TermKind.Condition, Name: var chosen }]
            && !said.Contains(chosen)
            && !reader.Broader.GetValueOrDefault(chosen, []).Any(said.Contains)
            && quoted.Any(term =>
                term.Kind == TermKind.Condition
                && !reader.Broader.GetValueOrDefault(term.Name, []).Contains(chosen)
                && Tokenizer
                    .Read(term.Name)
                    .Any(word =>
                        word.Word.Length > ShortName
                        && display.StartsWith(word.Word, StringComparison.OrdinalIgnoreCase)
                    )
            );

        bool IsPartly(ImmutableArray<Term> names) =>
            names.Any(term => said.Contains(term.Name)) && !names.All(term => said.Contains(term.Name));
    }

    private const int ShortName = 3;

    // The usual bands of a numerical rating of 0 to 10: below 4 mild, below 7 moderate, then severe.
    private static string Band(decimal score) =>
        score switch
        {
            0 => "none",
            < 4 => "mild, low, slight",
            < 7 => "moderate",
            _ => "severe, high, considerable",
        };

    // When something began is kept in the patient's words; how long ago that is follows from them.
    private static IEnumerable<AnswerValue> Times(BriefContext context, FormItem item, Answer answer)
    {
        if (
            item.Topic is not (AnswerTopic.Onset or AnswerTopic.MedicationSince)
            || context.Input.Words is not { } words
        )
            return [];
        var reading = new ReadingContext(words, context.Today)
        {
            Born = context.Find(SpecialItems.BirthDate)?.Values is [AnswerValue.Date born] ? born.Value : null,
        };
        var said = BriefContext.Display(item, answer);
        return new[] { DurationReader.Read(said, reading), DateReader.Read(said, reading) }
            .OfType<AnswerReading.Understood>()
            .SelectMany(understood => understood.Values);
    }

    private static Evidence OfQuestion(string text, EvidenceStance stance, FormItem item) =>
        new(new PatientText(text), stance, item.Context) { OfQuestion = true };

    private static Evidence Said(string text, FormItem item) =>
        new(
            new PatientText(text),
            item.LinkId == SpecialItems.Goals ? EvidenceStance.Wished : EvidenceStance.AsSaid,
            // Free words tell by themselves what is over.
            item.Kind == ItemKind.Text
            && item.Context == AnswerContext.PatientPast
                ? AnswerContext.PatientNow
                : item.Context
        );

    private static EvidenceStance StanceOf(FormItem item, Answer answer) =>
        answer.Values switch
        {
            [AnswerValue.YesNo yes] => yes.Value ? EvidenceStance.Affirmed : EvidenceStance.Denied,
            [AnswerValue.Number number] when item.IsScale => number.Value > 0
                ? EvidenceStance.Affirmed
                : EvidenceStance.Denied,
            [AnswerValue.Choice choice] => OfChoice(choice.Display) switch
            {
                EvidenceStance.Open when item.Repeats => EvidenceStance.Named,
                var stance => stance,
            },
            { Length: > 0 } when item.Repeats => EvidenceStance.Named,
            _ => EvidenceStance.Open,
        };

    // "Several days" says that it is so; "hardly ever" leaves it to the sentence.
    private static bool IsHowOften(BriefContext context, FormItem item, Answer answer) =>
        answer.Values is [AnswerValue.Choice]
        && context.Input.Reader.ReadSource(BriefContext.Display(item, answer)).Terms is { IsEmpty: false } terms
        && terms.All(term => term.Kind == TermKind.Time && term.Name != "hardly ever");

    private static EvidenceStance OfChoice(string display)
    {
        var plain = ReplyText.Fold(display);
        if (plain == "yes")
            return EvidenceStance.Affirmed;
        if (IsDenying(display))
            return EvidenceStance.Denied;
        return Doubting.Contains(plain) ? EvidenceStance.Uncertain : EvidenceStance.Open;
    }

    private static bool IsDenying(string display)
    {
        var plain = ReplyText.Fold(display);
        return Denying.Any(word => plain == word || plain.StartsWith(word + " ", StringComparison.Ordinal));
    }

    // An age follows from a date of birth, a number of years from a year, and the year from a number of years.
    private static IEnumerable<string> Derived(BriefContext context, FormItem item, AnswerValue value)
    {
        if (value is AnswerValue.Date date)
        {
            foreach (var spelling in Spelled(date.Value))
                yield return spelling;
            if (item.LinkId == SpecialItems.BirthDate && Ages.Display(date.Value, context.Today) is { } age)
                yield return $"{age} old";
            else if (item.LinkId != SpecialItems.BirthDate)
                yield return Elapsed(date.Value, context.Today);
        }
        if (value is AnswerValue.Stated { Value: Statement.Duration duration })
        {
            if (duration.Since is { } since)
                yield return $"{Elapsed(since, context.Today)}, since {since.Year}";
            else if (duration is { Low: { } low, High: { } high, Unit: TimeUnit.Year } && low == high)
                yield return string.Create(CultureInfo.InvariantCulture, $"since {context.Today.Year - (int)low}");
        }
        if (value is AnswerValue.Number score && item is { IsScale: true, Max: 10 })
            yield return Band(score.Value);
        if (value is AnswerValue.Number { Low: { } from, High: { } to })
            yield return string.Create(CultureInfo.InvariantCulture, $"{from} to {to} {item.Unit}");
        if (value is AnswerValue.Number number && item.Unit is { } unit)
            yield return string.Create(CultureInfo.InvariantCulture, $"{number.Value} {unit}");
    }

    private static IEnumerable<string> Spelled(PartialDate date)
    {
        yield return date.Year.ToString(CultureInfo.InvariantCulture);
        if (date.Month is null)
            yield break;
        yield return date.Earliest.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        yield return date.Earliest.ToString("'in' MMMM yyyy", CultureInfo.InvariantCulture);
        yield return date.Earliest.ToString("MM yyyy", CultureInfo.InvariantCulture);
        if (date.Day is not null)
            yield return date.Earliest.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    private static string Elapsed(PartialDate since, DateOnly today)
    {
        var years = TimeWords.Between(since.Earliest, today, TimeUnit.Year);
        var least = TimeWords.Between(since.Latest, today, TimeUnit.Year);
        var months = TimeWords.Between(since.Earliest, today, TimeUnit.Month);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{years} years, {least} years, {today.Year - since.Year} years{(months < 24 ? $", {months} months" : "")}"
        );
    }
}
