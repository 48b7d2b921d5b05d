using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Operations;

/// <summary>
/// Verifies sentences about an intake in bulk, one JSON object per line, as a model's are verified before they enter a
/// brief, and prints for each whether it is kept and why not.
/// </summary>
internal sealed class Verify(BriefInput input)
{
    private const int BadLines = 2;
    private readonly ClaimSources _sources = ClaimSources.Of(input);

    /// <summary>Verifies every line; 0, or 2 where a line was none: that one is answered with its error.</summary>
    public int Run(IEnumerable<string> lines, TextWriter output)
    {
        var (number, code) = (0, 0);
        var read = lines
            .Select(line => (Number: ++number, Line: line))
            .Where(one => !string.IsNullOrWhiteSpace(one.Line))
            .Select(one => (one.Number, Claim: VerifyLine.Read(one.Line)))
            .ToList();
        var draft = read.Select(one => one.Claim).OfType<VerifyLine.Claim>().Select(claim => claim.Sentence);
        var verdicts = new Queue<Verdict>(ClaimVerifier.Verify(input.Reader, _sources.Find, _sources.Answered, draft));
        foreach (var (at, line) in read)
        {
            object result = line switch
            {
                VerifyLine.Claim claim => VerifyResult.Of(claim.Id, verdicts.Dequeue()),
                VerifyLine.Bad bad => new VerifyError(bad.Id, $"Line {at} {bad.Problem}."),
                _ => throw new InvalidOperationException("VerifyLine is a closed union."),
            };
            if (result is VerifyError)
                code = BadLines;
            output.WriteLine(JsonSerializer.Serialize(result, CoreJson.Options));
        }
        return code;
    }
}

/// <summary>A line of claims, or what is wrong with it. A closed union.</summary>
internal abstract record VerifyLine
{
    private VerifyLine() { }

    /// <summary>A sentence with what it cites.</summary>
    public sealed record Claim(JsonElement? Id, DraftSentence Sentence) : VerifyLine;

    /// <summary>No such line.</summary>
    public sealed record Bad(JsonElement? Id, string Problem) : VerifyLine;

    /// <summary>Reads one; never throws.</summary>
    public static VerifyLine Read(string line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            return Read(parsed.RootElement.Clone());
        }
        catch (JsonException)
        {
            // The exception's message may quote the line.
            return new Bad(null, "is not JSON");
        }
    }

    private static VerifyLine Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
            return new Bad(null, "is no JSON object");
        var id = Member(line, "id");
        if (Text(Member(line, "text") ?? Member(line, "sentence") ?? Member(line, "claim")) is not { } text)
            return new Bad(id, "has no \"text\"");
        var cites = Member(line, "citations") ?? Member(line, "cites") ?? Member(line, "sources");
        return Cited(cites) is { } ids
            ? new Claim(id, new DraftSentence(new PatientText(text), ids))
            : new Bad(id, "has \"citations\" that are no list of texts");
    }

    // None are no error: the sentence then cites nothing, and is dropped for that.
    private static ImmutableArray<string>? Cited(JsonElement? cites)
    {
        if (cites is not { ValueKind: not JsonValueKind.Null } given)
            return [];
        if (given.ValueKind == JsonValueKind.String)
            return [.. Text(given)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (given.ValueKind != JsonValueKind.Array)
            return null;
        var ids = given.EnumerateArray().Select(IdOf).ToList();
        return ids.TrueForAll(id => id is not null) ? [.. ids.OfType<string>()] : null;
    }

    // A citation may be an object that names its id.
    private static string? IdOf(JsonElement cite) =>
        cite.ValueKind == JsonValueKind.Object
            ? Text(Member(cite, "id") ?? Member(cite, "linkId") ?? Member(cite, "item") ?? Member(cite, "passageId"))
            : Text(cite);

    private static JsonElement? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

    // A lone surrogate in an escape makes GetString throw; such a text is none.
    private static string? Text(JsonElement? element)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>What a line is answered with.</summary>
/// <param name="Id">The line's own id.</param>
/// <param name="Verdict"><c>kept</c> or <c>dropped</c>.</param>
/// <param name="Reason">Why, in plain words.</param>
/// <param name="Code">Why, for machines.</param>
internal sealed record VerifyResult(JsonElement? Id, string Verdict, string Reason, string Code)
{
    public static VerifyResult Of(JsonElement? id, Verdict verdict) =>
        verdict switch
        {
            Verdict.Dropped dropped => new(id, "dropped", dropped.Explained.Verbatim, DropReasons.Code(dropped.Reason)),
            _ => new(id, "kept", "Everything that it says is said by what it cites.", DropReasons.Supported),
        };
}

/// <summary>What a line that is none is answered with.</summary>
internal sealed record VerifyError(JsonElement? Id, string Error);
