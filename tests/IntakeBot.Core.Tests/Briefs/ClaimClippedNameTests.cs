using System.Collections.Immutable;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>What was tried, told by how its name begins, beside what that must not be taken for.</summary>
public sealed class ClaimClippedNameTests
{
    private static readonly LinkId Tried = new("skin.tried");
    private static readonly LinkId Result = new("skin.tried-result");

    [Theory]
    [InlineData(
        "lymecycline, clindamycin lotion",
        "lyme helped, clinda did nothing",
        "Lymecycline helped.",
        "Clindamycin helped."
    )]
    [InlineData(
        "ketoconazole shampoo, oat bath",
        "keto diet helped, shampoo did nothing",
        "The shampoo did nothing.",
        "Ketoconazole helped."
    )]
    public void How_a_name_begins_stands_for_what_was_tried(
        string tried,
        string result,
        string faithful,
        string corrupted
    )
    {
        var kept = Judge(tried, result, faithful);
        Assert.True(kept is Verdict.Kept, kept.ToString());
        Assert.IsType<Verdict.Dropped>(Judge(tried, result, corrupted));
    }

    private static Verdict Judge(string tried, string result, string said)
    {
        var at = new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);
        var answers = AnswerSet
            .Empty.With(new ItemKey(Tried), Told(Tried, tried, at))
            .With(new ItemKey(Result), Told(Result, result, at));
        var sources = ClaimSources.Of(ShippedPatient.Of(answers, []) with { At = at });
        ImmutableArray<string> cites = [Result.Value];
        var draft = new DraftSentence(new PatientText(said), cites);
        return ClaimVerifier.Verify(Shipped.Content.Reader, sources.Find, sources.Answered, [draft]).Single();
    }

    private static Answer Told(LinkId item, string text, DateTimeOffset at)
    {
        var words = new PatientText(text);
        var context = new ReadingContext(Shipped.Words, DateOnly.FromDateTime(at.Date))
        {
            Medications = Shipped.Content.Medications,
        };
        var read = AnswerReader.ReadWords(Shipped.Content.Form.Find(item)!, words, context);
        return new Answer(Assert.IsType<AnswerReading.Understood>(read).Values, words, $"m-{item}", at);
    }
}
