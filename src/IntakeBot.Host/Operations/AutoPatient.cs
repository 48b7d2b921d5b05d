using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Operations;

/// <summary>
/// A patient who answers whatever is asked with something plausible: any form can be tried to its end. What is not
/// taken at first is tried in another way.
/// </summary>
internal static class AutoPatient
{
    /// <summary>More turns than any form can need; who is not through by then is stuck.</summary>
    public const int MostTurns = 20_000;

    /// <summary>So many of what repeats, so that "is there another?" is seen to work.</summary>
    private const int Several = 2;

    /// <summary>The next thing to say or send; null when the intake is finished.</summary>
    public static ReplayLine? Reply(IntakeContent content, Intake intake)
    {
        var form = content.FormFor(intake.Form, intake.Language);
        var phrases = content.Prompts.PhrasesOf(form);
        return intake.State.Phase switch
        {
            DialogPhase.Finished => null,
            DialogPhase.Reviewing => Say(phrases[Phrase.FinishButton]),
            DialogPhase.Emergency or DialogPhase.Stopped => Say(phrases[Phrase.GoOnButton]),
            _ when intake.State.Pending is { } key => Answer(form, phrases, intake, key),
            _ => Say(phrases[Phrase.GoOnButton]),
        };
    }

    private static ReplayLine Say(string text) => new(text, Item: null, Values: null);

    private static ReplayLine Answer(IntakeForm form, Phrases phrases, Intake intake, ItemKey key)
    {
        if (intake.State.Ahead.Any(told => told.Asked == key))
            return Say(phrases[Phrase.ConfirmButton]);
        if (form.Find(key.LinkId) is not { } item)
            return Say(phrases[Phrase.SkipButton]);
        var given = intake.Answers[key]?.Values.Length ?? 0;
        if (intake.State.Adding && given >= Math.Max(Several, item.MinOccurs ?? 0))
            return Say(phrases[Phrase.NoMoreButton]);
        var (again, today) = (intake.State.Tries > 0, DateOnly.FromDateTime(intake.StartedAt.DateTime));
        return item.Kind switch
        {
            ItemKind.Boolean => Say(phrases[again ? Phrase.No : Phrase.Yes]),
            ItemKind.Group => Say(phrases[key.Occurrence < Several - 1 ? Phrase.Yes : Phrase.No]),
            ItemKind.Choice or ItemKind.OpenChoice => Options(item, key, again, Said(intake, key)),
            ItemKind.Integer or ItemKind.Decimal => Say(Number(item, again)),
            ItemKind.Date or ItemKind.DateTime => Say(Day(item, today, again)),
            ItemKind.Time => Say(again ? "18:00" : "7:30"),
            ItemKind.Quantity => Say(Number(item, again)),
            ItemKind.Url => Say("https://example.org/"),
            ItemKind.Attachment => File(item, given),
            _ => Say(Words(item, again)),
        };
    }

    private static IEnumerable<string> Said(Intake intake, ItemKey key) =>
        intake.Utterances.Where(said => said.Item == key).Select(said => said.Text.Verbatim);

    // By the label, as patients do; where it is not understood, by the card. One that is no "none of these", and of
    // several the first two.
    private static ReplayLine Options(FormItem item, ItemKey key, bool again, IEnumerable<string> said)
    {
        var named = item.Options.Where(option => !option.Exclusive).DefaultIfEmpty(item.Options.FirstOrDefault());
        var chosen = named
            .OfType<AnswerOption>()
            .Take(item.Repeats ? Math.Min(Math.Max(Several, item.MinOccurs ?? 0), item.MaxOccurs ?? int.MaxValue) : 1)
            .ToImmutableArray();
        if (chosen.IsEmpty)
            return Say(Words(item, again));
        var labels = string.Join(", ", chosen.Select(option => option.Display));
        // Labels that the bot obeys instead ("Back, 2") are not said twice.
        return again || said.Contains(labels, StringComparer.Ordinal)
            ? new ReplayLine(Text: null, key.ToString(), [.. chosen.Select(option => option.Code)])
            : Say(labels);
    }

    private static string Number(FormItem item, bool again)
    {
        if (item is { Min: null, Max: null } && AutoWords.Number(item) is { } usual)
            return again ? "5" : usual;
        var min = item.Min ?? Math.Min(0, item.Max ?? 0);
        var max = item.Max ?? min + 10;
        var decimals = item.Kind == ItemKind.Integer ? 0 : Math.Clamp(item.MaxDecimals ?? 6, 0, 6);
        var middle = Math.Floor((min + max) / 2);
        var number =
            again ? max
            : middle >= min ? middle
            : Math.Round((min + max) / 2, decimals);
        return number.ToString("0.######", CultureInfo.InvariantCulture);
    }

    private static string Day(FormItem item, DateOnly today, bool again)
    {
        var usual = again ? today : new DateOnly(1985, 6, 15);
        var least = item.MinToday ? today : item.MinDate ?? usual;
        var most = item.MaxToday ? today : item.MaxDate ?? DateOnly.MaxValue;
        var day = usual < least ? least : usual;
        return (day > most ? most : day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static ReplayLine File(FormItem item, int given)
    {
        var type = item.MimeTypes.FirstOrDefault() is { } first
            ? first.Replace("*", "jpeg", StringComparison.Ordinal)
            : "image/jpeg";
        var number = (given + 1).ToString(CultureInfo.InvariantCulture);
        return new ReplayLine(Text: null, Item: null, Values: null)
        {
            Files =
            [
                new SentFile($"{item.LinkId.Value}-{number}", type, new PatientText($"file {number}"))
                {
                    Size = Math.Min(1000, item.MaxSize ?? 1000),
                },
            ],
        };
    }

    private static string Words(FormItem item, bool again)
    {
        if (item.Pattern is { } pattern && RegexSample.Of(pattern, item.MinLength ?? 0) is { } sample)
            return sample;
        var plausible =
            again ? "Something"
            : AutoWords.Of(item) is { } usual ? usual
            : item.Collects ? "Something"
            : "A little, about two weeks";
        while (plausible.Length < item.MinLength)
            plausible += " and a little more";
        return item.MaxLength is { } most && most < plausible.Length ? plausible[..most].Trim() : plausible;
    }
}
