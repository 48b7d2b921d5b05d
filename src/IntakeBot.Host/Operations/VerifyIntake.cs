using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Operations;

/// <summary>
/// An intake out of a file, by looking at it: what a replay reads (a patient message per line), the state or the FHIR
/// response that it prints, or a Bundle that holds a response.
/// </summary>
internal static class VerifyIntake
{
    /// <summary>What a brief of the intake is composed from.</summary>
    /// <exception cref="FormatException">It is none of these; the message never quotes it.</exception>
    public static BriefInput Read(IntakeContent content, string text, ReplayOptions options)
    {
        if (Whole(text) is not { } json)
            return Played(content, text, options);
        if (ResponseImport.Find(json) is { } response)
            return Answered(content, response, options);
        if (json["answers"] is not null && json["state"] is not null && State(json) is { } intake)
            return IntakeBrief.InputOf(content, intake, intake.FinishedAt ?? options.At);
        if (json["text"] is not null || json["item"] is not null)
            return Played(content, text, options);
        throw new FormatException(
            "The intake is neither patient messages, one JSON object a line, nor a state or response of replay."
        );
    }

    // Several lines of JSON are no whole; neither is a first line that ends with its object.
    private static JsonNode? Whole(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Intake? State(JsonNode json)
    {
        try
        {
            return json.Deserialize<Intake>(CoreJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static BriefInput Played(IntakeContent content, string text, ReplayOptions options)
    {
        var lines = ReplayLine.ReadAll(text.Split('\n'));
        using var unheard = new StringWriter(CultureInfo.InvariantCulture);
        var intake = Replay.Play(content, lines, options, unheard);
        return IntakeBrief.InputOf(content, intake, options.At);
    }

    private static BriefInput Answered(IntakeContent content, ImportedResponse response, ReplayOptions options)
    {
        var forms = content.Prompts.Forms;
        var form = forms.FirstOrDefault(one => response.Answers(one.Own))?.Own ?? content.Form;
        var at = response.At ?? options.At;
        return new BriefInput
        {
            Form = form,
            Answers = response.AnswersTo(form, at),
            Utterances = [],
            Flags = [],
            Skipped = ImmutableHashSet<ItemKey>.Empty,
            Finished = true,
            Articles = content.Articles,
            Words = content.Prompts.PhrasesOf(form).Words,
            Reader = content.Reader,
            At = at,
        };
    }
}
