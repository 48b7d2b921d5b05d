using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Briefing;

/// <summary>
/// Reads the sentences out of whatever a model answered: JSON in a code fence, after a greeting, before a farewell.
/// It only reads; <see cref="ClaimVerifier"/> judges.
/// </summary>
internal static partial class DraftReader
{
    private const int MostCharacters = 64 * 1024;
    private const int MostSentences = 16;
    private const int MostAttempts = 32;

    /// <summary>The sentences in order; null where there is no JSON of that shape.</summary>
    public static ImmutableArray<DraftSentence>? Read(string answer)
    {
        if (answer.Length > MostCharacters)
            return null;
        var bytes = Encoding.UTF8.GetBytes(answer);
        var attempts = 0;
        for (var at = 0; at < bytes.Length && attempts < MostAttempts; at++)
        {
            if (bytes[at] is not ((byte)'{' or (byte)'['))
                continue;
            attempts++;
            if (Parse(bytes.AsSpan(at)) is not { } parsed)
                continue;
            using (parsed)
            {
                if (Sentences(parsed.RootElement) is { } sentences)
                    return sentences;
            }
        }
        return null;
    }

    private static JsonDocument? Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(
            bytes,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
        );
        try
        {
            return JsonDocument.TryParseValue(ref reader, out var document) ? document : null;
        }
        catch (JsonException)
        {
            // Not JSON from here on; the message may hold what the model wrote and is not kept.
            return null;
        }
    }

    private static ImmutableArray<DraftSentence>? Sentences(JsonElement root)
    {
        var list = root.ValueKind == JsonValueKind.Array ? root : Member(root, "sentences");
        if (list is not { ValueKind: JsonValueKind.Array } sentences)
            return null;
        var elements = sentences.EnumerateArray().Take(MostSentences).ToList();
        return elements.TrueForAll(element => element.ValueKind == JsonValueKind.Object)
            ? [.. elements.Select(Sentence)]
            : null;
    }

    private static DraftSentence Sentence(JsonElement element)
    {
        var text = Text(Member(element, "text") ?? Member(element, "sentence"));
        var cites = Member(element, "citations") ?? Member(element, "cites") ?? Member(element, "sources");
        var named = cites switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(id => Text(id)),
            { ValueKind: JsonValueKind.String } one => Text(one)
                .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries),
            _ => [],
        };
        // Ids that the model wrote into the sentence are no words of it.
        var inline = InlineIds().Matches(text).SelectMany(match => Ids().Matches(match.Value)).Select(id => id.Value);
        return new DraftSentence(
            new PatientText(InlineIds().Replace(text, "").Trim()),
            [.. named.Select(id => id.Trim('[', ']', ' ')).Concat(inline).Distinct(StringComparer.OrdinalIgnoreCase)]
        );
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : null;

    // A lone surrogate in an escape makes GetString throw; such a text is no sentence.
    private static string Text(JsonElement? element)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.String } text ? text.GetString() ?? "" : "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"\s*[\[(]\s*[AP]\d+(?:\s*[,;]\s*[AP]\d+)*\s*[\])]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InlineIds();

    [GeneratedRegex(@"[AP]\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ids();
}
