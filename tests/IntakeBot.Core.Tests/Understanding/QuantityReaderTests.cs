using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("5 foot 4", "162.6 cm")]
    [InlineData("11 stone", "69.9 kg")]
    [InlineData("70kg", "70 kg")]
    [InlineData("1m 70", "1.7 m")]
    [InlineData("70 kg or so", "70 kg about")]
    [InlineData("3 litres or more", "3 L about")]
    [InlineData("1.5 litres", "1.5 L")]
    [InlineData("8 glasses", "8 glass")]
    [InlineData("5'4\"", "162.6 cm")]
    [InlineData("5ft 10in", "177.8 cm")]
    [InlineData("6 foot", "182.9 cm")]
    [InlineData("11st 4", "71.7 kg")]
    [InlineData("10 stone 7 pounds", "66.7 kg")]
    [InlineData("150 lbs", "68 kg")]
    [InlineData("about 70 kilos", "70 kg about")]
    [InlineData("170 cm", "170 cm")]
    [InlineData("1.70m", "1.7 m")]
    [InlineData("2 pints", "2 pint")]
    [InlineData("38.5C", "38.5 Cel")]
    [InlineData("101F", "38.3 Cel")]
    [InlineData("half a tablet", "0.5 tablet")]
    [InlineData("3 cups of coffee", "3 cup")]
    [InlineData("20 a day", "UnitMissing")]
    [InlineData("10 units", "10 unit")]
    [InlineData("20 cigarettes", "20 cigarette")]
    [InlineData("1,5 l", "1.5 L")]
    [InlineData("two and a half litres", "2.5 L")]
    [InlineData("5-6 glasses", "5-6 glass")]
    [InlineData("70", "UnitMissing")]
    [InlineData("none", "UnitMissing")]
    [InlineData("5 feet 11 inches", "180.3 cm")]
    [InlineData("a bottle", "1 bottle")]
    [InlineData("1,000 ml", "1000 mL")]
    [InlineData("12 st", "76.2 kg")]
    [InlineData("six feet two", "188 cm")]
    [InlineData("37 degrees celsius", "37 Cel")]
    [InlineData("9 hours", "9 h")]
    public void An_amount_is_converted_only_where_its_unit_is_the_same_everywhere(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Quantity, text));
}
