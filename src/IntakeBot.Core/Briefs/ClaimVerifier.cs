using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// Judges what a model drafted, sentence by sentence, against the sources that each names. Pure and strict: what it
/// cannot tie to a source it drops. Every word that says something must be said by a source, in these words or in others
/// of the same meaning, of the same person, as much denied and as far in the past.
/// </summary>
public static class ClaimVerifier
{
    private const int MostWords = 60;

    /// <summary>One verdict per sentence, in order. Never throws, whatever the sentences hold.</summary>
    public static ImmutableArray<Verdict> Verify(NarrationRequest request, IEnumerable<DraftSentence> draft)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Verify(request.Reader, id => request.Find(id) is { } found ? [found] : [], request.Facts, draft);
    }

    /// <summary>One verdict per sentence, in order. Never throws, whatever the sentences hold.</summary>
    /// <param name="reader">Reads the sentences and their sources.</param>
    /// <param name="find">The sources of an id; none where there is no such source.</param>
    /// <param name="answers">Every answer: what "the rash" may mean beside what a sentence cites.</param>
    /// <param name="draft">The sentences.</param>
    public static ImmutableArray<Verdict> Verify(
        ClaimReader reader,
        Func<string, ImmutableArray<NarrationSource>> find,
        IEnumerable<NarrationSource> answers,
        IEnumerable<DraftSentence> draft
    )
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(find);
        ArgumentNullException.ThrowIfNull(draft);
        var readings = new Dictionary<string, SourceReading>(StringComparer.Ordinal);
        SourceReading Read(NarrationSource source) =>
            readings.TryGetValue(source.Id, out var known)
                ? known
                : readings[source.Id] = SourceReading.Of(reader, source);
        return [.. draft.Select(sentence => Verify(reader, find, Read, answers, sentence))];
    }

    private static Verdict Verify(
        ClaimReader reader,
        Func<string, ImmutableArray<NarrationSource>> find,
        Func<NarrationSource, SourceReading> read,
        IEnumerable<NarrationSource> answers,
        DraftSentence sentence
    )
    {
        var text = PlainText.Of(sentence.Text.Verbatim);
        if (!text.Any(char.IsLetter))
            return new Verdict.Dropped(DropReason.Empty);
        if (reader.ReadSentence(text).Words > MostWords)
            return new Verdict.Dropped(DropReason.TooLong);
        if (sentence.Cites.IsDefaultOrEmpty)
            return new Verdict.Dropped(DropReason.NoCitation);
        var cited = sentence.Cites.Select(id => find((id ?? "").Trim())).ToList();
        if (cited.Exists(sources => sources.IsDefaultOrEmpty))
            return new Verdict.Dropped(DropReason.UnknownCitation);
        var sources = cited.SelectMany(each => each).DistinctBy(source => source.Id).ToImmutableArray();
        if (Persons.OtherDay(reader.Cues, text, sources) is { } who)
            return new Verdict.Dropped(DropReason.WrongExperiencer) { Word = new PatientText(who) };
        var (unquoted, quoted) = Quotations.Without(text, sources);
        unquoted = Persons.OfOtherSex(reader.Cues, OwnNames.Of(answers).InSentence(unquoted), answers);
        unquoted = Persons.Together(unquoted, sources);
        ClaimJudge Judge(string statement) =>
            new(reader, reader.ReadSentence(statement), [.. sources.Select(read)], () => answers.Select(read))
            {
                Quoted = quoted,
            };
        var fault =
            Statements
                .Of(reader, unquoted)
                .Select(statement => Judge(statement).Wrong())
                .FirstOrDefault(wrong => wrong is not null)
            ?? Judge(unquoted).Idle();
        return fault is { } found
            ? new Verdict.Dropped(found.Reason) { Word = new PatientText(found.Word) }
            : new Verdict.Kept(
                new Claim(
                    new PatientText(PlainText.Shown(sentence.Text.Verbatim)),
                    [.. sources.Select(source => source.Citation)]
                )
            );
    }
}
