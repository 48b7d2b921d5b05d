using System.Text.Json;

namespace IntakeBot.Core.Content;

/// <summary>One file of <c>prompts/</c> or <c>seeds/</c>, as read by the host.</summary>
/// <param name="Path">Relative, with forward slashes, such as <c>seeds/screening/red-flags.yaml</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record ContentFile(string Path, string Text);

/// <summary>Something wrong in the content, told so that a clinician can mend it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Where">A line ("line 12") or a JSON pointer.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Mend">What would make it right.</param>
public sealed record ContentProblem(string Path, string Where, string Problem, string Mend)
{
    /// <summary>A file that is meant to be JSON and is not.</summary>
    public static ContentProblem NotJson(string path, JsonException broken)
    {
        ArgumentNullException.ThrowIfNull(broken);
        return new ContentProblem(
            path,
            $"line {(broken.LineNumber ?? 0) + 1}",
            "This is not JSON.",
            "Check the brackets, commas and quotes there."
        );
    }

    /// <summary>One line for the console.</summary>
    public override string ToString() => $"{Path}, {Where}: {Problem} {Mend}";
}
