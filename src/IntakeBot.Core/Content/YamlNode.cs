using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IntakeBot.Core.Content;

/// <summary>What stands somewhere in a YAML file. A closed union.</summary>
internal abstract record YamlNode
{
    private const int Few = 16;

    private YamlNode(int line) => Line = line;

    /// <summary>The line where it begins.</summary>
    public int Line { get; }

    /// <summary>A text.</summary>
    public sealed record Scalar(string Value, int At) : YamlNode(At);

    /// <summary>A list.</summary>
    public sealed record Sequence(List<YamlNode> Children, int At) : YamlNode(At);

    /// <summary>A mapping, in the order in which it is written. Nearly all have a handful of keys.</summary>
    public sealed record Mapping(List<(Scalar Key, YamlNode Value)> Children, int At) : YamlNode(At)
    {
        private readonly Dictionary<string, YamlNode>? _byKey =
            Children.Count > Few
                ? Children.ToDictionary(child => child.Key.Value, child => child.Value, StringComparer.Ordinal)
                : null;

        /// <summary>What stands under the key; null where nothing does.</summary>
        public YamlNode? Find(string key)
        {
            if (_byKey is not null)
                return _byKey.GetValueOrDefault(key);
            foreach (var (written, value) in Children)
            {
                if (written.Value == key)
                    return value;
            }
            return null;
        }
    }

    /// <summary>What the one document of a text holds; null where there is none, or are several.</summary>
    /// <exception cref="YamlException">The text is not YAML, or a key stands twice in one mapping.</exception>
    public static YamlNode? Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return null;
        var root = new Reader(parser).Node();
        parser.Consume<DocumentEnd>();
        return parser.Accept<StreamEnd>(out _) ? root : null;
    }

    private sealed class Reader(Parser parser)
    {
        private readonly Dictionary<string, YamlNode> _anchored = new(StringComparer.Ordinal);

        public YamlNode Node()
        {
            if (parser.TryConsume<AnchorAlias>(out var alias))
                return _anchored.GetValueOrDefault(alias.Value.Value)
                    ?? throw new YamlException(alias.Start, alias.End, $"There is no &{alias.Value} before it.");
            var begins = parser.Consume<NodeEvent>();
            var line = (int)begins.Start.Line;
            YamlNode node = begins switch
            {
                YamlDotNet.Core.Events.Scalar scalar => new Scalar(scalar.Value, line),
                SequenceStart => new Sequence(Children(), line),
                _ => new Mapping(Entries(), line),
            };
            if (!begins.Anchor.IsEmpty)
                _anchored[begins.Anchor.Value] = node;
            return node;
        }

        private List<YamlNode> Children()
        {
            var children = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                children.Add(Node());
            return children;
        }

        private List<(Scalar Key, YamlNode Value)> Entries()
        {
            var entries = new List<(Scalar Key, YamlNode Value)>();
            HashSet<string>? keys = null;
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var (start, end) = (parser.Current!.Start, parser.Current.End);
                if (Node() is not Scalar key)
                    throw new YamlException(start, end, "A key is no text.");
                var isTwice =
                    entries.Count < Few
                        ? entries.Exists(one => one.Key.Value == key.Value)
                        : !(keys ??= [.. entries.Select(one => one.Key.Value)]).Add(key.Value);
                if (isTwice)
                    throw new YamlException(start, end, $"The key \"{key.Value}\" stands twice.");
                entries.Add((key, Node()));
            }
            return entries;
        }
    }
}
