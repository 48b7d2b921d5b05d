using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>A story is no yes, and nothing that is told beside a medicine is lost.</summary>
public sealed class ToldBesideTests
{
    private const string Pregnant = "Are you pregnant, or could you be?";
    private const string LeftOut = "Have you ever left foods out to help your skin?";
    private const string NewMedicine = "Did you start a new medicine in the 8 weeks before your skin began or flared?";

    [Theory]
    [InlineData(Pregnant, "I have two kids", "NotYesOrNo")]
    [InlineData(Pregnant, "I have a coil", "NotYesOrNo")]
    [InlineData(Pregnant, "I am on the pill", "NotYesOrNo")]
    [InlineData(Pregnant, "I am three months gone", "yes")]
    [InlineData(Pregnant, "I am", "yes")]
    [InlineData("Do you have moles that changed?", "I have two on my back", "yes")]
    [InlineData("Are you on the pill?", "I am on the pill", "yes")]
    [InlineData(LeftOut, "I was thinking about dairy because a friend told me milk is bad for skin", "NotYesOrNo")]
    [InlineData(LeftOut, "my skin loves cheese", "NotYesOrNo")]
    [InlineData(LeftOut, "I was thinking about it, and did, yes", "yes")]
    [InlineData(LeftOut, "I gave up milk for a month", "yes")]
    [InlineData(NewMedicine, "well it started after my holiday in Spain and I was in the sun", "NotYesOrNo")]
    [InlineData(NewMedicine, "I started a new job in May", "NotYesOrNo")]
    [InlineData(NewMedicine, "I started one in May", "yes")]
    [InlineData(NewMedicine, "I started lisinopril in May", "yes")]
    [InlineData(NewMedicine, "it flared after the new tablets", "yes")]
    public void A_story_says_yes_only_where_it_tells_what_is_asked(string question, string said, string read) =>
        Assert.Equal(read, Readings.ReadAsked(question, said));

    [Theory]
    [InlineData(
        "hydroxychloroquine 408mg, it was just 3 months in 2024",
        "hydroxychloroquine 408 mg for 3mo stopped 2024"
    )]
    [InlineData("methotrexate, it was just 3 months last year", "methotrexate for 3mo stopped 2025")]
    [InlineData("metotrexato, fueron solo 3 meses en 2024", "methotrexate for 3mo stopped 2024", true)]
    [InlineData("methotrexate, been on it 3 years", "methotrexate for 3a")]
    [InlineData("ramipril 5mg, it was 10mg last year", "ramipril 5 mg")]
    public void A_length_of_time_at_a_time_that_is_over_is_a_course(string said, string read, bool inSpanish = false) =>
        Assert.Equal(read, Read(said, inSpanish));

    [Theory]
    [InlineData("lymecycline, January till August 2025", "lymecycline since 2025-01 stopped 2025-08")]
    [InlineData("lymecycline January to August", "lymecycline since 2026-01 stopped 2026-08")]
    [InlineData("methotrexate, 2019 to 2021", "methotrexate since 2019 stopped 2021")]
    [InlineData("ramipril 5 to 10 mg", "ramipril 5-10 mg")]
    public void From_one_time_to_another_needs_no_from(string said, string read) => Assert.Equal(read, Read(said));

    [Theory]
    [InlineData("ibuprofen forever", "ibuprofen for about")]
    [InlineData("ibuprofen 200mg, been on it forever", "ibuprofen 200 mg for about")]
    [InlineData("methotrexate for years", "methotrexate for about")]
    [InlineData("methotrexate for ages", "methotrexate for about")]
    [InlineData("ibuprofen always after food", "ibuprofen PC all the time")]
    [InlineData("cetirizine for my eczema", "cetirizine for \"eczema\"")]
    public void A_time_that_nobody_counts_is_a_length(string said, string read) => Assert.Equal(read, Read(said));

    [Theory]
    [InlineData("betamethasone, a squirt on each elbow and knee", "betamethasone x 1 squirt")]
    [InlineData("betamethasone, two squirts", "betamethasone x 2 squirt")]
    [InlineData("psoriasis on my elbows and knees for 30 years, I am on methotrexate", "methotrexate")]
    [InlineData("betametasona, una capita en cada codo", "betamethasone x 1 layer", true)]
    public void What_is_put_where_is_how_much(string said, string read, bool inSpanish = false) =>
        Assert.Equal(read, Read(said, inSpanish));

    [Theory]
    [InlineData("dermovate instead of betnovate, and cetirizine instead of loratadine", "clobetasol; cetirizine")]
    [InlineData(
        "instead of loratadine I take cetirizine, instead of betnovate I use dermovate",
        "cetirizine; clobetasol"
    )]
    [InlineData("cetirizine 10mg instead of loratadine, and ramipril 5mg", "cetirizine 10 mg; ramipril 5 mg")]
    [InlineData("en vez de enalapril losartán 50, y cetirizina", "losartan 50; cetirizine", true)]
    [InlineData("losartan instead of ramipril since September", "losartan since 2026-09; ramipril stopped 2026-09")]
    public void What_gave_way_is_not_taken_and_what_stands_beside_it_is(
        string said,
        string read,
        bool inSpanish = false
    ) => Assert.Equal(read, Read(said, inSpanish));

    private static string Read(string said, bool inSpanish = false) =>
        Readings.Read(
            StatementKind.Medications,
            said,
            inSpanish ? Readings.Context with { Words = Shipped.SpanishWords } : null
        );
}
