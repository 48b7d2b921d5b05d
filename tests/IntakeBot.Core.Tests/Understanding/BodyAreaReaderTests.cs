using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

public sealed class BodyAreaReaderTests
{
    [Theory]
    [InlineData("backs of both knees, left hand", "both back knee; left hand")]
    [InlineData("hands", "hand")]
    [InlineData("my left elbow and right knee", "left elbow; right knee")]
    [InlineData("both knees and elbows", "both knee; both elbow")]
    [InlineData("face and neck", "face; neck")]
    [InlineData("all over", "whole-body")]
    [InlineData("inside of my elbows", "inner elbow")]
    [InlineData("scalp, behind the ears", "scalp; back ear")]
    [InlineData("not my face, just my hands", "hand")]
    [InlineData("lower back", "lower-back")]
    [InlineData("it comes back", "NotABodyArea")]
    [InlineData("fingers on right hand", "right finger")]
    [InlineData("between my toes", "between toe")]
    [InlineData("the soles of my feet", "sole")]
    [InlineData("eyelids", "eyelid")]
    [InlineData("left side of my face", "left face")]
    [InlineData("hands (left)", "left hand")]
    [InlineData("back of my neck", "back neck")]
    [InlineData("upper arms", "upper-arm")]
    [InlineData("my back", "back")]
    [InlineData("tummy", "abdomen")]
    [InlineData("behind my knees", "back knee")]
    [InlineData("on the other hand nothing", "NotABodyArea")]
    [InlineData("legs and feet", "leg; foot")]
    [InlineData("chest, back and arms", "chest; back; arm")]
    [InlineData("left foot", "left foot")]
    [InlineData("around my mouth", "mouth")]
    [InlineData("nowhere", "NotABodyArea")]
    [InlineData("armpits", "armpit")]
    [InlineData("inner thighs", "inner thigh")]
    [InlineData("right cheek and chin", "right cheek; right chin")]
    [InlineData("top of my head", "scalp")]
    [InlineData("bum", "buttock")]
    [InlineData("down below", "genitals")]
    [InlineData("both hands", "both hand")]
    [InlineData("backs of hands", "back hand")]
    [InlineData("behind the ears", "back ear")]
    public void A_place_is_found_with_its_side_and_part(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.BodyAreas, text));
}
