namespace IntakeBot.Core.Tests.Screening;

/// <summary>Few patients write figures where they would say a word.</summary>
public sealed class NumberWordTests
{
    [Theory]
    [InlineData("zinc 50 mg a day", "zinc-copper", true)]
    [InlineData("zinc fifty mg a day", "zinc-copper", true)]
    [InlineData("zinc fifteen mg a day", "zinc-copper", false)]
    [InlineData("zinc forty-five mg a day", "zinc-copper", true)]
    [InlineData("zinc twenty five mg a day", "zinc-copper", false)]
    [InlineData("zinc cincuenta y cinco mg al día", "zinc-copper", true)]
    [InlineData("zinc veinticinco mg al día", "zinc-copper", false)]
    [InlineData("thirty-three weeks pregnant and my palms itch", "pregnancy-itch", true)]
    [InlineData("estoy de treinta y tres semanas y me pican las palmas de las manos", "pregnancy-itch", true)]
    [InlineData("colitis, on the toilet fourteen times today with blood", "ibd-flare", true)]
    [InlineData("colitis, on the toilet one time today with blood", "ibd-flare", false)]
    [InlineData("colitis, on the toilet twenty, two times of them with blood", "ibd-flare", false)]
    [InlineData("my temperature is thirty nine and I am on methotrexate", "immunosuppressed-fever", true)]
    [InlineData("my temperature is thirty six and I am on methotrexate", "immunosuppressed-fever", false)]
    [InlineData("tengo treinta y nueve de fiebre y tomo metotrexato", "immunosuppressed-fever", true)]
    public void A_number_in_words_is_the_number(string text, string rule, bool raised) =>
        Assert.Equal(raised, Screened.Flags(text).Any(flag => flag.RuleId == rule));
}
