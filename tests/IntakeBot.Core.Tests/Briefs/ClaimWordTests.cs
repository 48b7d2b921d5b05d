using System.Collections.Immutable;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// What a letter may make of a patient's words, and what it may not: <c>tests/briefs/words.txt</c>, of which the first
/// lines tell the grammar.
/// </summary>
public sealed class ClaimWordTests
{
    private static readonly DateOnly Day = new(2026, 11, 28);
    private static readonly FormItem Notes = Shipped.Content.Form.Find(ItemKey.Parse("other.notes").LinkId)!;

    private const StringSplitOptions Listed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static TheoryData<string, string, bool> Rows()
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "briefs", "words.txt")))
        {
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line))
                continue;
            var sides = line.Split(['=', '!'], StringSplitOptions.TrimEntries);
            Assert.True(sides.Length == 3, line);
            foreach (var kept in sides[1].Split('|', Listed))
                rows.Add(sides[0], kept, true);
            foreach (var dropped in sides[2].Split('|', Listed))
                rows.Add(sides[0], dropped, false);
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_letter_says_in_its_words_what_the_patient_said_and_nothing_else(string told, string said, bool kept)
    {
        var verdict = Judge(told, said);
        Assert.True(verdict is Verdict.Kept == kept, $"{said} ({told}): {verdict}");
    }

    private static Verdict Judge(string told, string said)
    {
        var words = new PatientText(told);
        var at = new DateTimeOffset(Day, new TimeOnly(9, 0), TimeSpan.Zero);
        var answer = new Answer([new AnswerValue.Text(words)], words, "m1", at);
        var sources = ClaimSources.Of(
            new BriefInput
            {
                Form = Shipped.Content.Form,
                Answers = AnswerSet.Empty.With(new ItemKey(Notes.LinkId), answer),
                Utterances = [],
                Flags = [],
                Skipped = [],
                Finished = true,
                Articles = Shipped.Content.Articles,
                Words = Shipped.Words,
                Reader = Shipped.Content.Reader,
                At = at,
            }
        );
        ImmutableArray<string> cites = [Notes.LinkId.Value];
        var draft = new DraftSentence(new PatientText(said), cites);
        return ClaimVerifier.Verify(Shipped.Content.Reader, sources.Find, sources.Answered, [draft]).Single();
    }
}
