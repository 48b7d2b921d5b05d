using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>Where a later message puts a side right, the older words are not quoted without it.</summary>
public sealed class PutRightLaterTests
{
    private static IEnumerable<string> All(Brief brief) =>
        brief.Sections.SelectMany(section => brief.Texts(section.Id));

    private static string Of(BriefInput input) => string.Join('\n', All(BriefComposer.Compose(input)));

    [Theory]
    [InlineData(
        "skin.course = getting-worse | worse since summer. got big lumps on my back and scars on my right cheek",
        "says: its my left cheek not right i always get them mixed up in the mirror"
    )]
    [InlineData(
        "skin.course = getting-worse | worse since summer. got big lumps on my back and scars on my right cheek",
        "says: also the scars on my left cheek, i put right before"
    )]
    [InlineData(
        "reason.main = my right knee swells in the mornings",
        "says: sorry the knee is the left one, not the right"
    )]
    [InlineData("reason.main = my right knee swells in the mornings", "says: left knee, I meant, not right")]
    public void It_stands_beside_the_quote(string first, string later) =>
        Assert.Contains("later: left)", Of(ShippedPatient.Of(first, later)), StringComparison.Ordinal);

    [Theory]
    [InlineData("reason.main = my right knee swells in the mornings", "says: my left elbow hurts, not the right")]
    [InlineData("reason.main = my right knee swells in the mornings", "says: the left knee is fine")]
    [InlineData("reason.main = my right knee swells in the mornings", "says: not right now, my left knee is fine")]
    [InlineData("reason.main = my left knee swells in the mornings", "says: its the left knee not the right")]
    [InlineData("reason.main = that list is not right", "says: left knee, not right")]
    public void What_is_of_another_place_or_says_the_same_does_not(string first, string later) =>
        Assert.DoesNotContain("later:", Of(ShippedPatient.Of(first, later)), StringComparison.Ordinal);

    [Theory]
    [InlineData("says: la rodilla que mas me duele es la izquierda no la derecha", true)]
    [InlineData("says: y lo de la rodilla es la izquierda", true)]
    [InlineData("says: el codo es el izquierdo no el derecho", false)]
    [InlineData("says: la rodilla izquierda no me duele", false)]
    public void It_does_in_Spanish_too(string later, bool isPutRight) =>
        Assert.Equal(
            isPutRight,
            Of(
                    ShippedPatient.OfSpanish(
                        "reason.main = tambien me duelen las rodillas mas la derecha en la mañana",
                        later
                    )
                )
                .Contains("later: izquierda)", StringComparison.Ordinal)
        );
}
