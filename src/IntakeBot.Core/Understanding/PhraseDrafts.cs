namespace IntakeBot.Core.Understanding;

/// <summary>
/// The phrases of an automaton while they are added: states and what leads from one to another. Few of the states are
/// ever reached by a text, so that each is only sketched here, in few bytes, and worked out when it is first asked for.
/// </summary>
internal sealed class PhraseDrafts
{
    private const int None = -1;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<PhrasePart, int> _setOf = new(ReferenceEqualityComparer.Instance);

    // The forms of a word, by their numbers, are kept once, however many lists name the word: a Spanish verb has forty.
    private readonly List<int[]> _forms = [];
    private readonly List<int[]> _sets = [];
    private readonly List<PhrasePart> _classes = [];
    private readonly List<int> _ids = [];
    private readonly List<Edge> _edges = [];

    // By state, its edge that was added last; each edge knows the one before it.
    private readonly List<int> _lastEdge = [None];

    /// <summary>How many states.</summary>
    public int Count => _lastEdge.Count;

    /// <summary>Every word form that some phrase asks for, with its number.</summary>
    public Dictionary<string, int> Words => _words;

    /// <summary>Adds a phrase; the state behind it accepts the number.</summary>
    public void Add(PhrasePart phrase, int pattern)
    {
        var end = New();
        Build(0, phrase, end);
        AddEdge(end, EdgeKind.Accept, pattern, None);
    }

    /// <summary>Ends the adding.</summary>
    public void Done()
    {
        _setOf.Clear();
        _setOf.TrimExcess();
    }

    /// <summary>What a state can do: what every state does that is reached from it for free.</summary>
    public State Freeze(int start)
    {
        var reached = new List<int> { start };
        var (words, classes) = (new List<long>(), new List<(PhrasePart, int)>());
        var (any, accepts) = (new List<int>(), new List<int>());
        for (var at = 0; at < reached.Count; at++)
        {
            for (var edge = _lastEdge[reached[at]]; edge != None; edge = _edges[edge].Before)
            {
                var (kind, label, to, _) = _edges[edge];
                switch (kind)
                {
                    case EdgeKind.Word:
                        AddForms(words, label, to);
                        break;
                    case EdgeKind.Words:
                        foreach (var word in _sets[label])
                            AddForms(words, word, to);
                        break;
                    case EdgeKind.Class:
                        AddOnce(classes, (_classes[label], to));
                        break;
                    default:
                        AddOnce(
                            kind switch
                            {
                                EdgeKind.Any => any,
                                EdgeKind.Accept => accepts,
                                _ => reached,
                            },
                            kind == EdgeKind.Accept ? label : to
                        );
                        break;
                }
            }
        }
        return new State(WordTargets.Of(words), [.. any], [.. classes], [.. accepts]);
    }

    private void AddForms(List<long> words, int word, int to)
    {
        foreach (var form in _forms[word])
            words.Add(((long)form << 32) | (uint)to);
    }

    private static void AddOnce<T>(List<T> all, T one)
    {
        if (!all.Contains(one))
            all.Add(one);
    }

    private int New()
    {
        _lastEdge.Add(None);
        return _lastEdge.Count - 1;
    }

    private void AddEdge(int from, EdgeKind kind, int label, int to)
    {
        _edges.Add(new Edge(kind, label, to, _lastEdge[from]));
        _lastEdge[from] = _edges.Count - 1;
    }

    private void Build(int from, PhrasePart part, int to)
    {
        switch (part)
        {
            case PhrasePart.Word word:
                AddEdge(from, EdgeKind.Word, FormsOf(word), to);
                break;
            case PhrasePart.Sequence sequence:
                for (var at = 0; at < sequence.Parts.Length; at++)
                {
                    var next = at == sequence.Parts.Length - 1 ? to : New();
                    Build(from, sequence.Parts[at], next);
                    from = next;
                }
                break;
            case PhrasePart.Choice choice:
                BuildChoice(from, choice, to);
                break;
            case PhrasePart.Optional optional:
                Build(from, optional.Part, to);
                AddEdge(from, EdgeKind.Free, None, to);
                break;
            case PhrasePart.Repeat repeat:
                var loop = New();
                AddEdge(from, EdgeKind.Free, None, loop);
                Build(loop, repeat.Part, loop);
                AddEdge(loop, EdgeKind.Free, None, to);
                break;
            case PhrasePart.Gap gap:
                BuildGap(from, gap.Longest, to);
                break;
            default:
                _classes.Add(part);
                AddEdge(from, EdgeKind.Class, _classes.Count - 1, to);
                break;
        }
    }

    // All single words of a choice are one edge: a list of a hundred words is used by many phrases.
    private void BuildChoice(int from, PhrasePart.Choice choice, int to)
    {
        var set = SetOf(choice);
        if (_sets[set].Length > 0)
            AddEdge(from, EdgeKind.Words, set, to);
        foreach (var one in choice.Parts)
        {
            if (one is not PhrasePart.Word)
                Build(from, one, to);
        }
    }

    private void BuildGap(int from, int longest, int to)
    {
        AddEdge(from, EdgeKind.Free, None, to);
        for (var length = 0; length < longest; length++)
        {
            var next = New();
            AddEdge(from, EdgeKind.Any, None, next);
            AddEdge(next, EdgeKind.Free, None, to);
            from = next;
        }
    }

    // The words among the alternatives.
    private int SetOf(PhrasePart.Choice choice)
    {
        if (_setOf.TryGetValue(choice, out var set))
            return set;
        _ids.Clear();
        foreach (var one in choice.Parts)
        {
            if (one is PhrasePart.Word word)
                _ids.Add(FormsOf(word));
        }
        _sets.Add([.. _ids]);
        return _setOf[choice] = _sets.Count - 1;
    }

    private int FormsOf(PhrasePart.Word word)
    {
        if (_setOf.TryGetValue(word, out var known))
            return known;
        var forms = new int[word.Forms.Length];
        for (var at = 0; at < forms.Length; at++)
            forms[at] = IdOf(word.Forms[at]);
        _forms.Add(forms);
        return _setOf[word] = _forms.Count - 1;
    }

    private int IdOf(string word)
    {
        if (!_words.TryGetValue(word, out var id))
            _words[word] = id = _words.Count;
        return id;
    }

    private enum EdgeKind : byte
    {
        Word,
        Words,
        Class,
        Any,
        Free,
        Accept,
    }

    private readonly record struct Edge(EdgeKind Kind, int Label, int To, int Before);

    /// <summary>A state worked out.</summary>
    /// <param name="Words">Where each word leads.</param>
    /// <param name="Any">Where a word in a gap leads.</param>
    /// <param name="Classes">Where a number or a medicine leads.</param>
    /// <param name="Accepts">The phrases that end here.</param>
    internal sealed record State(WordTargets Words, int[] Any, (PhrasePart Class, int To)[] Classes, int[] Accepts);

    /// <summary>Edges in the order of their words, each once.</summary>
    internal readonly struct WordTargets(long[] edges)
    {
        /// <summary>Of edges in any order; the list is used up.</summary>
        public static WordTargets Of(List<long> edges)
        {
            edges.Sort();
            var count = 0;
            for (var at = 0; at < edges.Count; at++)
            {
                if (at == 0 || edges[at] != edges[at - 1])
                    edges[count++] = edges[at];
            }
            edges.RemoveRange(count, edges.Count - count);
            return new WordTargets([.. edges]);
        }

        /// <summary>The states to which the word leads.</summary>
        public ReadOnlySpan<long> On(int word)
        {
            var (first, end) = (FirstFrom((long)word << 32), FirstFrom(((long)word + 1) << 32));
            return edges.AsSpan(first, end - first);
        }

        /// <summary>The state of an edge.</summary>
        public static int Target(long edge) => (int)edge;

        private int FirstFrom(long least)
        {
            var (from, to) = (0, edges.Length);
            while (from < to)
            {
                var middle = (from + to) / 2;
                if (edges[middle] < least)
                    from = middle + 1;
                else
                    to = middle;
            }
            return from;
        }
    }
}
