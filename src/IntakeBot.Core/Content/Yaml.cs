using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;

namespace IntakeBot.Core.Content;

/// <summary>Where in a YAML file something stands, with the means to say what is wrong there.</summary>
internal sealed class YamlFile(ContentFile file, ICollection<ContentProblem> problems)
{
    /// <summary>The file.</summary>
    public string Path => file.Path;

    /// <summary>How many problems this file has so far.</summary>
    public int Faults { get; private set; }

    /// <summary>The file's one mapping; null with a problem where it has none.</summary>
    public YamlMap? Root()
    {
        try
        {
            if (YamlNode.Read(file.Text) is YamlNode.Mapping root)
                return new YamlMap(this, root);
            Refuse(1, "The file holds no mapping.", "Begin with \"version:\" at the start of a line.");
        }
        catch (YamlException broken)
        {
            Refuse(
                (int)broken.Start.Line,
                $"This is not YAML: {broken.Message}",
                "Check indentation, quotes and brackets there."
            );
        }
        return null;
    }

    /// <summary>Adds a problem.</summary>
    public void Refuse(int line, string problem, string mend)
    {
        Faults++;
        problems.Add(
            new ContentProblem(file.Path, string.Create(CultureInfo.InvariantCulture, $"line {line}"), problem, mend)
        );
    }
}

/// <summary>A text in a YAML file and its line.</summary>
internal readonly record struct YamlText(string Value, int Line);

/// <summary>A mapping of a YAML file. What is asked of it and is not there becomes a problem.</summary>
internal sealed class YamlMap(YamlFile file, YamlNode.Mapping node)
{
    /// <summary>The file.</summary>
    public YamlFile File => file;

    /// <summary>The line where it begins.</summary>
    public int Line => node.Line;

    /// <summary>Every key in order.</summary>
    public IEnumerable<YamlText> Keys => node.Children.Select(child => TextOf(child.Key));

    /// <summary>Refuses every key that is not among these.</summary>
    public void AllowOnly(params ReadOnlySpan<string> known)
    {
        foreach (var key in Keys)
        {
            if (!known.Contains(key.Value))
                file.Refuse(
                    key.Line,
                    $"The key \"{key.Value}\" is unknown.",
                    $"Known here: {string.Join(", ", known!)}."
                );
        }
    }

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The text under the key; empty with a problem where it is missing.</summary>
    public YamlText Text(string key)
    {
        if (Find(key) is YamlNode.Scalar { Value: { } value } found && value.Trim().Length > 0)
            return new YamlText(value.Trim(), found.Line);
        file.Refuse(Line, $"\"{key}\" is missing or empty.", $"Write \"{key}: …\".");
        return new YamlText("", Line);
    }

    /// <summary>Yes or no under the key; the default where it is missing.</summary>
    public bool Flag(string key, bool otherwise)
    {
        if (Find(key) is not { } found)
            return otherwise;
        if (found is YamlNode.Scalar { Value: "true" or "false" } scalar)
            return scalar.Value == "true";
        file.Refuse(found.Line, $"\"{key}\" is neither true nor false.", "Write one of them.");
        return otherwise;
    }

    /// <summary>A number under the key; null where it is missing.</summary>
    public decimal? Number(string key)
    {
        if (Find(key) is not { } found)
            return null;
        if (
            found is YamlNode.Scalar { Value: { } value }
            && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        )
        {
            return number;
        }
        file.Refuse(found.Line, $"\"{key}\" is no number.", "Write it in digits.");
        return null;
    }

    /// <summary>The texts listed under the key; one text stands for a list of one; empty where it is missing.</summary>
    public ImmutableArray<YamlText> Texts(string key) =>
        Find(key) switch
        {
            null => [],
            YamlNode.Scalar scalar => [TextOf(scalar)],
            YamlNode.Sequence list => [.. list.Children.Select(TextOf)],
            { } other => Refused<YamlText>(other, key, "is no list of texts"),
        };

    /// <summary>The mappings listed under the key; empty where it is missing.</summary>
    public ImmutableArray<YamlMap> Maps(string key) =>
        Find(key) switch
        {
            null => [],
            YamlNode.Sequence list => [.. list.Children.Select(child => MapOf(child, key)).OfType<YamlMap>()],
            { } other => Refused<YamlMap>(other, key, "is no list"),
        };

    /// <summary>The mapping under the key; null where it is missing.</summary>
    public YamlMap? Map(string key) => Find(key) is { } found ? MapOf(found, key) : null;

    /// <summary>The node under the key; null where it is missing.</summary>
    public YamlNode? Find(string key) => node.Find(key);

    private YamlText TextOf(YamlNode found)
    {
        if (found is YamlNode.Scalar { Value: { Length: > 0 } value })
            return new YamlText(value, found.Line);
        file.Refuse(found.Line, "A text is empty or is no text.", "Write it, in quotes where it holds a colon.");
        return new YamlText("", found.Line);
    }

    private YamlMap? MapOf(YamlNode found, string key)
    {
        if (found is YamlNode.Mapping map)
            return new YamlMap(file, map);
        file.Refuse(found.Line, $"An entry of \"{key}\" is no mapping.", "Write it as \"key: value\" lines.");
        return null;
    }

    private ImmutableArray<T> Refused<T>(YamlNode found, string key, string problem)
    {
        file.Refuse(found.Line, $"\"{key}\" {problem}.", "Write one entry per line, each after \"- \".");
        return [];
    }
}
