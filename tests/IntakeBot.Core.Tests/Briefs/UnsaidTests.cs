using IntakeBot.Core.Briefs;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>What a patient leaves unsaid because it was said before is read in its place.</summary>
public sealed class UnsaidTests
{
    [Theory]
    [InlineData(
        "reason.main = spots on my face and back, the ones on my jaw go deep and leave dark marks",
        "skin.conditions = acne",
        "reason.main",
        "The spots on his jaw are deep and leave dark marks.",
        "The spots on his chin are deep and leave dark marks."
    )]
    [InlineData(
        "reason.main = painful boils under my arms",
        "reason.goals = to stop new ones coming",
        "reason.goals",
        "She wants to stop new boils coming.",
        "She wants to stop new blisters coming."
    )]
    [InlineData(
        "skin.conditions = psoriasis",
        "other.notes = My aunt has the same thing and my grandmother had bowel cancer",
        "other.notes",
        "Her aunt has psoriasis, and her grandmother had bowel cancer.",
        "Her grandmother had psoriasis, and her aunt has bowel cancer."
    )]
    public void It_is_read_in_its_place(string one, string other, string cited, string faithful, string corrupted)
    {
        var input = ShippedPatient.Of(one, other);
        Assert.IsType<Verdict.Kept>(Judge(input, cited, faithful));
        Assert.IsType<Verdict.Dropped>(Judge(input, cited, corrupted));
    }

    private static Verdict Judge(BriefInput input, string cited, string sentence)
    {
        var sources = ClaimSources.Of(input);
        return Assert.Single(
            ClaimVerifier.Verify(
                input.Reader,
                sources.Find,
                sources.Answered,
                [new DraftSentence(new PatientText(sentence), [cited])]
            )
        );
    }
}
