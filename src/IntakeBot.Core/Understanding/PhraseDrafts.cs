using System.Runtime.InteropServices;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// The phrases of an automaton while they are added: states and what leads from one to another. Few of the states are
/// ever reached by a text, so that each is only sketched here, in few bytes, and worked out when it is first asked for.
/// </summary>
internal sealed class PhraseDrafts(PhraseWords words, WordUse use)
{
    private const int None = -1;

    private readonly Dictionary<PhrasePart, (int Set, PhrasePart[] Others)> _setOf = new(
        ReferenceEqualityComparer.Instance
    );

    // By the number of a set, its words; once it is asked for, all their forms in order.
    private readonly List<int[]> _sets = [];
    private SetForms?[] _formsOfSets = [];
    private readonly List<PhrasePart> _classes = [];
    private readonly List<int> _ids = [];
    private readonly List<Edge> _edges = [];

    // Thousands of states are worked out while the content loads: what that needs for a moment is kept for the next.
    [ThreadStatic]
    private static (
        List<int> Reached,
        List<WordTarget> Lists,
        List<(PhrasePart, int)> Classes,
        List<int> Any,
        List<int> Accepts
    )? Working;

    [ThreadStatic]
    private static List<int>? Forms;

    // By state, its edge that was added last; each edge knows the one before it.
    private readonly List<int> _lastEdge = [None];

    /// <summary>How many states.</summary>
    public int Count => _lastEdge.Count;

    /// <summary>Makes room for so many phrases, of the length that they have on average.</summary>
    public void Expect(int phrases)
    {
        const int StatesOfAPhrase = 12;
        const int EdgesOfAPhrase = 20;
        _lastEdge.EnsureCapacity(StatesOfAPhrase * phrases);
        _edges.EnsureCapacity(EdgesOfAPhrase * phrases);
    }

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
        _formsOfSets = new SetForms?[_sets.Count];
    }

    /// <summary>What a state can do: what every state does that is reached from it for free.</summary>
    public State Freeze(int start)
    {
        var (reached, lists, classes, any, accepts) = Working ??= ([], [], [], [], []);
        reached.Add(start);
        var next = default(WordSieve);
        for (var at = 0; at < reached.Count; at++)
        {
            for (var edge = _lastEdge[reached[at]]; edge != None; edge = _edges[edge].Before)
            {
                var (kind, label, to, _) = _edges[edge];
                switch (kind)
                {
                    case EdgeKind.Word:
                        lists.Add(new WordTarget(words.FormsOf(label), to));
                        next |= WordSieve.Of(words.FormsOf(label));
                        break;
                    case EdgeKind.Words:
                        lists.Add(new WordTarget(FormsOfSet(label).Words, to));
                        next |= FormsOfSet(label).Sieve;
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
        var state = new State(WordTargets.Of(lists), [.. any], [.. classes], [.. accepts])
        {
            Next = next,
            BehindGap = any.Count > 0 ? BehindGap(any, reached) : null,
        };
        reached.Clear();
        lists.Clear();
        classes.Clear();
        any.Clear();
        accepts.Clear();
        return state;
    }

    // Which words go on after a gap, whatever stands in it; null where other things than words do.
    private WordSieve? BehindGap(List<int> gaps, List<int> reached)
    {
        reached.Clear();
        reached.AddRange(gaps);
        var sieve = default(WordSieve);
        for (var at = 0; at < reached.Count; at++)
        {
            for (var edge = _lastEdge[reached[at]]; edge != None; edge = _edges[edge].Before)
            {
                var (kind, label, to, _) = _edges[edge];
                if (kind is EdgeKind.Class or EdgeKind.Accept)
                    return null;
                if (kind is EdgeKind.Free or EdgeKind.Any)
                    AddOnce(reached, to);
                else
                    sieve |= kind == EdgeKind.Word ? WordSieve.Of(words.FormsOf(label)) : FormsOfSet(label).Sieve;
            }
        }
        return sieve;
    }

    // Two threads that come first to a set work out the same: either may stay.
    private SetForms FormsOfSet(int set)
    {
        if (Volatile.Read(ref _formsOfSets[set]) is { } known)
            return known;
        var forms = Forms ??= [];
        forms.Clear();
        foreach (var word in _sets[set])
            forms.AddRange(words.FormsOf(word));
        forms.Sort();
        var count = 0;
        for (var at = 0; at < forms.Count; at++)
        {
            if (at == 0 || forms[at] != forms[at - 1])
                forms[count++] = forms[at];
        }
        int[] once = [.. CollectionsMarshal.AsSpan(forms)[..count]];
        var made = new SetForms(once, WordSieve.Of(once));
        Volatile.Write(ref _formsOfSets[set], made);
        return made;
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
                AddEdge(from, EdgeKind.Word, Used(word), to);
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
        var (set, others) = SetOf(choice);
        if (_sets[set].Length > 0)
            AddEdge(from, EdgeKind.Words, set, to);
        foreach (var one in others)
            Build(from, one, to);
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

    // The words among the alternatives, and what else is among them.
    private (int Set, PhrasePart[] Others) SetOf(PhrasePart.Choice choice)
    {
        if (_setOf.TryGetValue(choice, out var known))
            return known;
        _ids.Clear();
        foreach (var one in choice.Parts)
        {
            if (one is PhrasePart.Word word)
                _ids.Add(Used(word));
        }
        _sets.Add([.. _ids]);
        PhrasePart[] others =
            _ids.Count == choice.Parts.Length ? [] : [.. choice.Parts.Where(one => one is not PhrasePart.Word)];
        return _setOf[choice] = (_sets.Count - 1, others);
    }

    private int Used(PhrasePart.Word word)
    {
        words.Use(word.Index, use);
        return word.Index;
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

    // All forms of the words of a set, in order, and their sieve: a list of hundreds stands in many states.
    private sealed record SetForms(int[] Words, WordSieve Sieve);

    private readonly record struct Edge(EdgeKind Kind, int Label, int To, int Before);

    /// <summary>A state worked out.</summary>
    /// <param name="Words">Where each word leads.</param>
    /// <param name="Any">Where a word in a gap leads.</param>
    /// <param name="Classes">Where a number or a medicine leads.</param>
    /// <param name="Accepts">The phrases that end here.</param>
    internal sealed record State(WordTargets Words, int[] Any, (PhrasePart Class, int To)[] Classes, int[] Accepts)
    {
        /// <summary>The words that lead on from here.</summary>
        public required WordSieve Next { get; init; }

        /// <summary>Those that lead on behind a gap that begins here; null where more than words may, or none begins.</summary>
        public required WordSieve? BehindGap { get; init; }

        /// <summary>Whether anything may come of it: most states that a text reaches lead nowhere in it.</summary>
        /// <param name="next">The word that follows, and those behind it that it may be passed over for.</param>
        /// <param name="rest">All words that follow in the sentence.</param>
        public bool LeadsOn(in WordSieve next, in WordSieve rest) =>
            Accepts.Length > 0
            || Classes.Length > 0
            || Next.Meets(next)
            || (Any.Length > 0 && (BehindGap is not { } behind || behind.Meets(rest)));
    }

    /// <summary>Words, by their numbers in order, that lead to a state.</summary>
    internal readonly record struct WordTarget(int[] Words, int To);

    /// <summary>Where words lead: few lists are looked through one by one, many are made one list.</summary>
    internal readonly struct WordTargets
    {
        private const int Few = 12;
        private static readonly Comparison<WordTarget> ByTarget = (a, b) => a.To.CompareTo(b.To);

        // A word in the upper half, the state to which it leads in the lower.
        private readonly long[] _edges;

        private WordTargets(WordTarget[] lists, long[] edges) => (Lists, _edges) = (lists, edges);

        /// <summary>The lists, where they are few.</summary>
        public WordTarget[] Lists { get; }

        /// <summary>Of lists in any order.</summary>
        public static WordTargets Of(List<WordTarget> lists)
        {
            if (lists.Count > Few)
                return new WordTargets([], EdgesOf(lists));
            if (lists.Count > 1)
                lists.Sort(ByTarget);
            return new WordTargets([.. lists], []);
        }

        /// <summary>Where the lists are many: the edges of a word.</summary>
        public ReadOnlySpan<long> On(int word)
        {
            var (first, end) = (FirstFrom((long)word << 32), FirstFrom(((long)word + 1) << 32));
            return _edges.AsSpan(first, end - first);
        }

        /// <summary>The state of an edge.</summary>
        public static int Target(long edge) => (int)edge;

        private static long[] EdgesOf(List<WordTarget> lists)
        {
            var edges = new long[lists.Sum(list => list.Words.Length)];
            var count = 0;
            foreach (var (words, to) in lists)
            {
                foreach (var word in words)
                    edges[count++] = ((long)word << 32) | (uint)to;
            }
            Array.Sort(edges);
            return edges;
        }

        private int FirstFrom(long least)
        {
            var (from, to) = (0, _edges.Length);
            while (from < to)
            {
                var middle = (from + to) / 2;
                if (_edges[middle] < least)
                    from = middle + 1;
                else
                    to = middle;
            }
            return from;
        }
    }
}
