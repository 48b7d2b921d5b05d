using System.Globalization;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Operations;

/// <summary>A patient who answers whatever is asked with something plausible: any form can be tried to its end.</summary>
internal static class AutoPatient
{
    /// <summary>More turns than any form can need; who is not through by then is stuck.</summary>
    public const int MostTurns = 1000;

    /// <summary>The next thing to say; null when the intake is finished.</summary>
    public static string? Reply(IntakeContent content, Intake intake)
    {
        var form = content.FormFor(intake.Form, intake.Language);
        var phrases = content.Prompts.PhrasesOf(form);
        return intake.State.Phase switch
        {
            DialogPhase.Finished => null,
            DialogPhase.Reviewing => phrases[Phrase.FinishButton],
            DialogPhase.Emergency or DialogPhase.Stopped => phrases[Phrase.GoOnButton],
            _ when intake.State.Pending is { } key => Answer(form, phrases, intake, key),
            _ => phrases[Phrase.GoOnButton],
        };
    }

    private static string Answer(IntakeForm form, Phrases phrases, Intake intake, ItemKey key)
    {
        if (intake.State.Ahead.Any(told => told.Asked == key))
            return phrases[Phrase.ConfirmButton];
        if (form.Find(key.LinkId) is not { } item)
            return phrases[Phrase.SkipButton];
        // Two of a repeating group, so that "is there another?" is seen to work.
        var yes = item.Kind == ItemKind.Boolean || key.Occurrence == 0;
        return item.Kind switch
        {
            ItemKind.Boolean or ItemKind.Group => phrases[yes ? Phrase.Yes : Phrase.No],
            ItemKind.Choice or ItemKind.OpenChoice => Options(item),
            ItemKind.Integer or ItemKind.Decimal => Middle(item),
            ItemKind.Date or ItemKind.DateTime => "1985-06-15",
            ItemKind.Time => "7:30",
            ItemKind.Quantity => $"{Middle(item)} {item.Units.FirstOrDefault()?.Display ?? "kg"}",
            ItemKind.Url => "https://example.org/",
            _ => Words(item),
        };
    }

    // One that is no "none of these" where there is one, and of several the first two.
    private static string Options(FormItem item)
    {
        var named = item.Options.Where(option => !option.Exclusive).DefaultIfEmpty(item.Options[0]);
        return string.Join(
            ", ",
            named
                .Take(item.Repeats ? Math.Min(Math.Max(2, item.MinOccurs ?? 0), item.MaxOccurs ?? int.MaxValue) : 1)
                .Select(option => option.Display)
        );
    }

    private static string Middle(FormItem item)
    {
        var (min, max) = (item.Min ?? 0, item.Max ?? 10);
        return Math.Floor((min + max) / 2).ToString(CultureInfo.InvariantCulture);
    }

    private static string Words(FormItem item)
    {
        const string Plausible = "A little, about two weeks";
        return item.MaxLength is { } most && most < Plausible.Length ? Plausible[..most].Trim() : Plausible;
    }
}
