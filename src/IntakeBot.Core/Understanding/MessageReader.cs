using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads a message in every language that the content speaks, for patients mix them: a red flag said in English in a
/// Spanish chat is found, and the other way round. Each sentence has one home language, which alone says how what is
/// found in it is meant and which alone forgives misspellings there, so that no word is taken for one of another
/// language that looks like it ("son" is no child where it means "are"). Immutable and safe for any number of threads.
/// </summary>
public sealed class MessageReader
{
    private readonly ImmutableArray<FindingReader> _readers;
    private readonly HomeLanguages _homes;
    private readonly KnownWords _known;
    private readonly Lazy<string?> _peopleStamp;

    internal MessageReader(ImmutableArray<FindingReader> readers)
    {
        (_readers, _homes) = (readers.IsEmpty ? [FindingReader.Empty] : readers, new HomeLanguages(readers));
        _known = new KnownWords([.. _readers.Select(reader => reader.Words)]);
        _peopleStamp = new Lazy<string?>(People.Stamp);
    }

    private MessageReader(MessageReader other, People people)
    {
        (_readers, _homes, _known, People) = (other._readers, other._homes, other._known, people);
        _peopleStamp = new Lazy<string?>(people.Stamp);
    }

    /// <summary>Who is called what: by default whoever the lists of names know.</summary>
    public People People { get; } = People.None;

    /// <summary>As <see cref="People.Stamp"/>.</summary>
    internal string? PeopleStamp => _peopleStamp.Value;

    /// <summary>Whether phrases of findings ask for the word, in any language.</summary>
    internal bool IsOfFindings(string word) => _readers.Any(reader => reader.IsOfFindings(word));

    /// <summary>The same reader, for a conversation in which it is known who is called what.</summary>
    public MessageReader Knowing(People people) => new(this, people);

    /// <summary>A reader that knows nothing and finds nothing.</summary>
    public static MessageReader Empty { get; } = new([FindingReader.Empty]);

    /// <summary>The medicines that it recognises.</summary>
    public MedicationLexicon Medicines => _readers[0].Medicines;

    /// <summary>Whether the words name somebody near who is no child: "Mother", "my late father", "Maternal grandmother".</summary>
    public bool NamesRelative(PatientText words) => _readers.Any(reader => reader.NamesRelative(words));

    /// <summary>Whether the words name something and tell nothing of it, in any language: "heart attack".</summary>
    public bool OnlyNames(PatientText words) => _readers.All(reader => reader.OnlyNames(words));

    /// <summary>Every mention, in the order of the text, then of the concepts.</summary>
    /// <param name="text">The patient's words.</param>
    /// <param name="context">Whose and from when a finding is where the words do not say.</param>
    /// <param name="language">The language of a sentence that tells none (BCP 47); null for the first.</param>
    public ImmutableArray<Mention> Read(
        PatientText text,
        AnswerContext context = AnswerContext.PatientNow,
        string? language = null
    )
    {
        if (text.Length == 0)
            return [];
        var words = Tokenizer.Read(text.Verbatim, _known);
        if (_readers.Length == 1)
            return _readers[0].Read(text, words, context, People);
        var homes = _homes.Of(words, language);
        return homes.Only is { } only
            ? _readers[only].Read(text, words, context, People)
            : ReadMixed(text, words, homes, context);
    }

    private ImmutableArray<Mention> ReadMixed(
        PatientText text,
        ImmutableArray<TextToken> words,
        Homes homes,
        AnswerContext context
    )
    {
        var read = _readers
            .Select((reader, at) => (At: at, Reader: reader))
            .Where(one => homes.Has(one.At) || homes.Mixes(one.At))
            .Select(one =>
                (one.At, one.Reader, Result: one.Reader.Find(text, words, asWritten: !homes.Has(one.At), People))
            )
            .ToList();
        var mentions = new List<Mention>();
        foreach (var (at, reader, (readable, found)) in read)
        {
            if (!homes.Has(at))
                continue;
            var own = found.Where(one => homes.At(StartOf(readable, one.Found)) == at).ToList();
            foreach (var other in read.Where(other => other.At != at))
                Adopt(other.Result, (reader, readable), own, start => homes.At(start) == at);
            FindingReader.SortByPlace(own);
            mentions.AddRange(reader.Mentions(readable, own, context));
        }
        return [.. mentions.OrderBy(mention => mention.Span.Start)];
    }

    /// <summary>What the text says of each stretch of it, as it would of a finding there: whether, when, and whose.</summary>
    /// <param name="text">The patient's words.</param>
    /// <param name="spans">Stretches of at least one word each.</param>
    /// <param name="language">The language of a sentence that tells none (BCP 47); null for the first.</param>
    public ImmutableArray<Assertion> Assert(PatientText text, ImmutableArray<TextSpan> spans, string? language = null)
    {
        if (_readers.Length == 1)
            return _readers[0].Assert(text, spans, People);
        var homes = _homes.Of(Tokenizer.Read(text.Verbatim), language);
        var read = _readers.Select((reader, at) => homes.Has(at) ? reader.Assert(text, spans, People) : []).ToList();
        return [.. spans.Select((span, at) => read[homes.At(span.Start)][at])];
    }

    /// <summary>What the text says of a phrase wherever it stands, whether or not any concept knows it.</summary>
    /// <param name="text">The patient's words.</param>
    /// <param name="phrase">The phrase, in any case.</param>
    public ImmutableArray<(TextSpan Span, Assertion Assertion)> AssertPhrase(PatientText text, string phrase)
    {
        if (_readers.Length == 1)
            return _readers[0].AssertPhrase(text, phrase, People);
        var homes = _homes.Of(Tokenizer.Read(text.Verbatim), null);
        return
        [
            .. _readers
                .SelectMany(
                    (reader, at) =>
                        homes.Has(at)
                            ? reader.AssertPhrase(text, phrase, People).Where(one => homes.At(one.Span.Start) == at)
                            : []
                )
                .OrderBy(one => one.Span.Start),
        ];
    }

    /// <summary>The findings that a question asks after, as the reply states them, in the first language that reads both.</summary>
    /// <param name="question">The question's words.</param>
    /// <param name="reply">The patient's words; a mention's trigger stands in them.</param>
    public ImmutableArray<Mention> ReadReply(PatientText question, PatientText reply) =>
        _readers.Select(reader => reader.ReadReply(question, reply)).FirstOrDefault(read => !read.IsEmpty, []);

    /// <summary>
    /// Whether a reply says yes to what was asked, however faintly, in any of the languages; not where it is plainly in
    /// one that says no: the "ya" of "no, la vida ya es bastante corta" is no English yes.
    /// </summary>
    public bool Affirms(PatientText reply) =>
        _readers.Any(reader => reader.Affirms(reply))
        && !(_readers.Length > 1 && PlainlyIn(reply) is { } own && own.Denies(reply));

    // The one language that the words themselves tell, whatever stands for those that tell none.
    private FindingReader? PlainlyIn(PatientText reply)
    {
        var words = Tokenizer.Read(reply.Verbatim, _known);
        var only = _readers.Select(reader => _homes.Of(words, reader.Language).Only).Distinct().Take(2).ToList();
        return only is [{ } at] ? _readers[at] : null;
    }

    /// <summary>Whether a reply says of what was asked that it is over, in any of the languages.</summary>
    public bool SaysOver(PatientText reply) => _readers.Any(reader => reader.SaysOver(reply));

    // What another language found word for word in a sentence is kept, unless the sentence's own found it there too or
    // knows all its words, and so had its say: "hay fever" is no fever, though Spanish borrowed the word.
    private static void Adopt(
        (ReadableText Text, List<ConceptFound> Found) other,
        (FindingReader Reader, ReadableText Text) home,
        List<ConceptFound> own,
        Func<int, bool> isHome
    )
    {
        foreach (var (concept, found, isHint) in other.Found)
        {
            if (found.Match.IsNear || !isHome(StartOf(other.Text, found)))
                continue;
            var here = FindingReader.At(home.Text, other.Text.Text.SpanOf(found.First, found.End));
            if (home.Text.Tokens[here.First..here.End].All(token => home.Reader.Knows(token.Word)))
                continue;
            if (!own.Exists(one => one.Concept == concept && one.Found.First < here.End && here.First < one.Found.End))
                own.Add(new ConceptFound(concept, here, isHint));
        }
    }

    private static int StartOf(ReadableText text, Found found) => text.Tokens[found.First].Start;
}
