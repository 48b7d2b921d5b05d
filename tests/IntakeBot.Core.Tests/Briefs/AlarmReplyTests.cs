using System.Collections.Immutable;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// An alarm that the patient denied at once stands behind what was not denied, with their words, and heads no brief as if
/// it were so; none is hidden for it.
/// </summary>
public sealed class AlarmReplyTests
{
    private static Brief Of(bool isCrisis, params string[] lines)
    {
        var input = ShippedPatient.Of(["reason.main = the gel burned my face", .. lines]);
        var rule = isCrisis ? "suicidality" : "burn";
        var evidence = new Evidence(
            isCrisis ? "suicidal" : "burn-injury",
            "What it rests on",
            new PatientText("the gel burned my face"),
            "m1",
            null
        );
        return BriefComposer.Compose(
            input with
            {
                Flags =
                [
                    Raised(rule, Urgency.Emergency, isCrisis, evidence),
                    Raised("other", Urgency.SameDay, false) with
                    {
                        RaisedBy = "m0",
                    },
                ],
            }
        );
    }

    private static RaisedFlag Raised(
        string rule,
        Urgency urgency,
        bool isCrisis,
        params ImmutableArray<Evidence> rests
    ) => new(new RedFlag(rule, urgency, rule, "", "", "", "", rests) { IsCrisis = isCrisis }, "m1", ShippedPatient.At);

    private static ImmutableArray<string> Order(Brief brief) =>
        [
            .. brief
                .Sections.Single(one => one.Id == Brief.RedFlagsSection)
                .Blocks.OfType<BriefBlock.Alert>()
                .Select(alert => alert.Flag.Flag.RuleId),
        ];

    [Theory]
    [InlineData("says: omg no I'm fine, I'm not burned, it just stung")]
    [InlineData("says: false alarm, I was talking about the sting")]
    public void What_was_denied_at_once_stands_last_with_the_denial(string reply)
    {
        var brief = Of(isCrisis: false, reply);

        Assert.True(brief.UrgencyDenied);
        Assert.Equal(["other", "burn"], Order(brief));
        Assert.Contains(
            brief.Texts(Brief.RedFlagsSection),
            text => text.StartsWith("Denied at once (burn): ", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("says: no")]
    [InlineData("says: no, there is nobody with me")]
    [InlineData("says: go on")]
    [InlineData("says: I'm not burned", "says: my hand is burned and blistered")]
    [InlineData("says: yes, my hand is burned")]
    public void What_was_not_denied_or_is_said_again_heads_the_brief(params string[] replies)
    {
        var brief = Of(isCrisis: false, replies);

        Assert.False(brief.UrgencyDenied);
        Assert.Equal(["burn", "other"], Order(brief));
    }

    [Theory]
    [InlineData(true, "says: it was a joke", "stress.dark-thoughts = not-at-all")]
    [InlineData(false, "says: false alarm", "stress.dark-thoughts = several-days")]
    [InlineData(false, "says: false alarm, it was a joke")]
    public void A_crisis_is_denied_only_where_it_was_asked_for_and_denied(bool isDenied, params string[] replies) =>
        Assert.Equal(isDenied, Of(isCrisis: true, ["stress.mood = several-days", .. replies]).UrgencyDenied);
}
