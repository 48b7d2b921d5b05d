using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>What was said of a crisis of the mind stands together under its flag, wherever it was said.</summary>
public sealed class CrisisTests
{
    private static string Flags(string rule, params string[] lines)
    {
        var input = ShippedPatient.Of(["says: everyone would be better off if i wasnt here lol", .. lines]);
        var flag = new RedFlag(
            rule,
            Urgency.Emergency,
            "Thoughts",
            "",
            "",
            "",
            "",
            [
                new Evidence(
                    "suicidal",
                    "Thoughts",
                    new PatientText("everyone would be better off if i wasnt here lol"),
                    "m1",
                    null
                ),
            ]
        )
        {
            IsCrisis = rule == "suicidality",
        };
        return string.Join(
            '\n',
            BriefComposer
                .Compose(input with { Flags = [new RaisedFlag(flag, "m1", ShippedPatient.At)] })
                .Texts(Brief.RedFlagsSection)
        );
    }

    [Theory]
    [InlineData("says: nah its fine im not gonna do nothing its just a joke")]
    [InlineData("says: ive got my brother with me")]
    public void What_was_said_to_the_alarm_stands_there(string reply) =>
        Assert.Contains(reply[6..], Flags("suicidality", reply), StringComparison.Ordinal);

    [Fact]
    public void And_what_was_answered_when_it_was_asked_for() =>
        Assert.Contains(
            "few times not like id do it tho. stopped taking stuff from the cupboard ages ago",
            Flags(
                "suicidality",
                "stress.mood = nearly-every-day",
                "stress.dark-thoughts = several-days | few times not like id do it tho. stopped taking stuff from the cupboard ages ago"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void And_what_else_speaks_of_it() =>
        Assert.Contains(
            "cant see the point in another day",
            Flags("suicidality", "says: go on", "says: lie in bed on my phone. cant see the point in another day"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("suicidality", "says: go on")]
    [InlineData("suicidality", "says: tell the clinic")]
    [InlineData("suicidality", "skin.itch = 7 | a 7 at night")]
    [InlineData("anaphylaxis", "says: ive got my brother with me")]
    public void What_only_goes_on_and_what_is_of_another_alarm_does_not(string rule, string line) =>
        Assert.DoesNotContain(line.Split(['|', ':'])[^1].Trim(), Flags(rule, line), StringComparison.Ordinal);
}
