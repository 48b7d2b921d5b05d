using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Screening;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace IntakeBot.Core.Content;

/// <summary>A text in a YAML file and its line.</summary>
internal readonly record struct YamlText(string Value, int Line);

/// <summary>A mapping in a YAML file of <c>seeds/</c>. What is asked of it and is wrong becomes a problem with its line.</summary>
internal sealed class ScreeningYaml(YamlMappingNode map, string path, ICollection<ContentProblem> problems)
{
    /// <summary>The line where it begins.</summary>
    public int Line => (int)map.Start.Line;

    /// <summary>The file's one mapping; null with a problem where there is none.</summary>
    public static ScreeningYaml? Open(
        IReadOnlyList<ContentFile> files,
        string path,
        ICollection<ContentProblem> problems
    )
    {
        var file = files.FirstOrDefault(file => file.Path == path);
        if (file is null)
        {
            problems.Add(new ContentProblem(path, "file", "The file is missing.", "Put it back."));
            return null;
        }
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(file.Text));
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
                return new ScreeningYaml(root, path, problems);
        }
        catch (YamlException broken)
        {
            problems.Add(
                new ContentProblem(
                    path,
                    $"line {broken.Start.Line}",
                    "This is not YAML.",
                    "Check the indentation and quotes there."
                )
            );
            return null;
        }
        problems.Add(new ContentProblem(path, "line 1", "The file is empty.", "Put its entries back."));
        return null;
    }

    /// <summary>The node under the key.</summary>
    public YamlNode? Child(string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    /// <summary>The text under the key; null where it is missing.</summary>
    public string? Optional(string key) => (Child(key) as YamlScalarNode)?.Value;

    /// <summary>The text under the key; empty with a problem where it is missing.</summary>
    public string Text(string key)
    {
        if (Optional(key) is { Length: > 0 } text)
            return text;
        Refuse($"The text {key} is missing.", "Write it.");
        return "";
    }

    /// <summary>The number under the key; null where it is missing.</summary>
    public decimal? Number(string key) =>
        decimal.TryParse(Optional(key), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The texts listed under the key.</summary>
    public ImmutableArray<string> List(string key) => [.. Texts(key).Select(text => text.Value)];

    /// <summary>The texts listed under the key, with their lines.</summary>
    public ImmutableArray<YamlText> Texts(string key) =>
        Child(key) is YamlSequenceNode list
            ? [.. list.OfType<YamlScalarNode>().Select(node => new YamlText(node.Value ?? "", (int)node.Start.Line))]
            : [];

    /// <summary>The mappings listed under the key.</summary>
    public IEnumerable<ScreeningYaml> Items(string key) =>
        Child(key) is YamlSequenceNode list
            ? list.OfType<YamlMappingNode>().Select(item => new ScreeningYaml(item, path, problems))
            : [];

    /// <summary>The phrases listed under the key; those that are no phrases become problems.</summary>
    public ImmutableArray<PhrasePattern> Phrases(string key)
    {
        var read = ImmutableArray.CreateBuilder<PhrasePattern>();
        foreach (var (text, line) in Texts(key))
        {
            if (PhrasePattern.Parse(text) is { } pattern)
                read.Add(pattern);
            else
                RefuseAt(
                    line,
                    $"The phrase \"{text}\" is not understood.",
                    "Use words, word*, (a|b) and ... between words."
                );
        }
        return read.ToImmutable();
    }

    /// <summary>Refuses every key but these.</summary>
    public void Allow(params string[] keys)
    {
        foreach (var key in map.Children.Keys.OfType<YamlScalarNode>().Where(key => !keys.Contains(key.Value)))
            Refuse($"The key {key.Value} is not known.", $"Use {string.Join(", ", keys)}.", key);
    }

    /// <summary>Adds a problem at the node, or where the mapping begins.</summary>
    public void Refuse(string problem, string mend, YamlNode? at = null) =>
        RefuseAt((int)(at ?? map).Start.Line, problem, mend);

    /// <summary>Adds a problem at a line.</summary>
    public void RefuseAt(int line, string problem, string mend) =>
        problems.Add(
            new ContentProblem(path, string.Create(CultureInfo.InvariantCulture, $"line {line}"), problem, mend)
        );
}
