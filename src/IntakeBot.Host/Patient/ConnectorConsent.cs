using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Content;
using IntakeBot.Host.Security;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Patient;

/// <summary>What a message says before the intake has begun.</summary>
internal enum ConsentReply
{
    /// <summary>Consent is given.</summary>
    Agreed,

    /// <summary>It is not.</summary>
    Declined,

    /// <summary>Neither.</summary>
    Other,
}

/// <summary>
/// Asks for consent on a channel without a page, in the words of the landing, and reads the reply by a list of words: no
/// model, and nothing in between counts as consent.
/// </summary>
internal sealed class ConnectorConsent(
    ContentProvider content,
    IOptions<ClinicOptions> options,
    IOptions<NarrationOptions> narration,
    ClinicFacts facts,
    TimeProvider clock
)
{
    /// <summary>The words that are agreed to in a language: the page's, and that the chat is also kept by the channel.</summary>
    public static string VersionIn(string language) => $"{StartIntake.VersionIn(language)}-chat";

    /// <summary>The consent that is given now.</summary>
    public Consent Given(string language) =>
        new(clock.GetUtcNow(), ModelConsent.Version(VersionIn(language), narration.Value));

    /// <summary>The language to speak with somebody of that locale: English where theirs is not offered.</summary>
    public PageTexts TextsFor(string? locale)
    {
        var language = locale?.Split('-', '_')[0].ToLowerInvariant();
        var current = content.Current;
        return PageTexts.In(language) is { } texts && current.Offers(current.Prompts.Forms[0], texts.Language)
            ? texts
            : EnglishTexts.Page;
    }

    /// <summary>What the bot says first.</summary>
    public Activity Ask(PageTexts texts)
    {
        var (landing, words, clinic) = (texts.Landing, ConnectorTexts.In(texts.Language), options.Value);
        var title = PatientForms.TitleOf(content.Current.Prompts.Forms[0], texts.Language);
        var named = clinic.IsNamed ? clinic.Name : landing.Unnamed;
        string[] lines =
        [
            $"{clinic.Name}: {title ?? landing.Title}",
            title is null ? landing.Lede : landing.OtherLede,
            $"{landing.NotLive}. {Emergency(texts)}",
            string.Join(
                "\n",
                landing
                    .Facts.Concat(narration.Value.IsRemote ? [landing.Model] : Array.Empty<string>())
                    .Append(words.Kept)
                    .Select(fact => $"• {Filled(fact, named)}")
            ),
            .. clinic.Phone is { Length: > 0 } phone ? [$"{landing.Talk} {phone}"] : Array.Empty<string>(),
            Filled(words.Ask, words.Agree, named),
        ];
        return Say(string.Join("\n\n", lines), words.Agree, words.Decline);
    }

    /// <summary>Reads the reply.</summary>
    public static ConsentReply Read(PageTexts texts, string said)
    {
        var words = ConnectorTexts.In(texts.Language);
        return Is(said, words.AgreeWords) ? ConsentReply.Agreed
            : Is(said, words.DeclineWords) ? ConsentReply.Declined
            : ConsentReply.Other;
    }

    /// <summary>Whether that is all that is said.</summary>
    public static bool Is(string said, ImmutableArray<string> words) =>
        words.Contains(
            string.Join(
                ' ',
                new string([
                    .. said.ToLowerInvariant().Where(c => char.IsLetter(c) || char.IsWhiteSpace(c) || c == '\''),
                ]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
        );

    /// <summary>
    /// What is said to somebody who wrote something else before consenting. It is screened all the same, in memory and
    /// without keeping it: who needs help now is told so, consent or none.
    /// </summary>
    public ImmutableArray<Activity> Answer(PageTexts texts, string said)
    {
        var words = ConnectorTexts.In(texts.Language);
        var guidance = Guidance(texts, said);
        var notYet = Filled(words.NotYet, words.Agree);
        return
        [
            .. guidance,
            Say(guidance.IsEmpty ? $"{notYet}\n\n{Emergency(texts)}" : notYet, words.Agree, words.Decline),
        ];
    }

    /// <summary>What somebody who needs help now is told; nothing for others. What was said is not kept.</summary>
    public ImmutableArray<Activity> Guidance(PageTexts texts, string said)
    {
        var now = clock.GetUtcNow();
        var joined = new PatientTurn.Joined("before", now) { Language = texts.Language };
        var begun = DialogEngine.Begin(content.Current, facts, joined).Intake;
        var turn = new PatientTurn.Said(new PatientText(said), "before-consent", now);
        return
        [
            .. DialogEngine
                .Take(content.Current, facts, begun, turn)
                .Messages.Where(message => message is { Urgency: >= Urgency.SameDay, Buttons.IsEmpty: true })
                .Take(1)
                .Select(message => Say(message.Text.Verbatim)),
        ];
    }

    /// <summary>What is said to somebody who declines.</summary>
    public Activity Declined(PageTexts texts)
    {
        var words = ConnectorTexts.In(texts.Language);
        return Say($"{Filled(words.Declined, words.Agree)}\n\n{Emergency(texts)}", words.Agree);
    }

    /// <summary>A message of the bot with words that may be tapped.</summary>
    public static Activity Say(string text, params ImmutableArray<string> buttons) =>
        new()
        {
            Type = ActivityTypes.Message,
            Text = text,
            TextFormat = "plain",
            InputHint = buttons.IsEmpty ? "acceptingInput" : "expectingInput",
            SuggestedActions = buttons.IsEmpty
                ? null
                : new SuggestedActions([
                    .. buttons.Select(label => new CardAction
                    {
                        Type = "imBack",
                        Title = label,
                        Value = JsonSerializer.SerializeToElement(label, CoreJson.Options),
                    }),
                ]),
        };

    public static string Filled(string text, params ReadOnlySpan<string> values)
    {
        for (var i = 0; i < values.Length; i++)
            text = text.Replace($"{{{i}}}", values[i], StringComparison.Ordinal);
        return text;
    }

    private string Emergency(PageTexts texts) =>
        $"{texts.Landing.Emergency} {options.Value.EmergencyNumber}. "
        + $"{texts.Landing.Crisis} {facts.CrisisLineIn(texts.Language)}.";
}
