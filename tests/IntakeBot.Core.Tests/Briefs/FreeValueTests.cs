using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>Of what was kept in the patient's own words, only what names a thing is told as one; all of it is quoted.</summary>
public sealed class FreeValueTests
{
    private static string Skin(params string[] lines) => Joined(BriefComposer.Compose(ShippedPatient.Of(lines)));

    private static string Joined(Brief brief) =>
        string.Join('\n', brief.Sections.Select(section => section.Id).SelectMany(brief.Texts));

    [Theory]
    [InlineData("skin.triggers = alcohol,did u get that im breastfeeding", "off by alcohol (“")]
    [InlineData("skin.family = eczema,she went on roaccutane in her 20s", "family: eczema (“")]
    [InlineData("skin.family = skin-cancer,she's fine now", "family: melanoma or skin cancer (“")]
    [InlineData("skin.tried = moisturiser,tablets for it never", "Tried: moisturiser (“")]
    [InlineData("skin.triggers = stress,not chocolate as far as I can tell", "off by stress (“")]
    [InlineData("skin.triggers = stress,also on reflection an 8 was just one night a 7 is fairer", "off by stress (“")]
    [InlineData("skin.triggers = stress,what about dairy?", "off by stress (“")]
    [InlineData("diet.pattern = everything,he's a good eater", "Eats: a bit of everything (“")]
    [InlineData("skin.tried = moisturiser,came back", "Tried: moisturiser (“")]
    [InlineData("skin.triggers = stress,juice but correct that", "off by stress (“")]
    public void What_names_no_thing_is_quoted_and_told_as_none(string line, string told)
    {
        var kept = line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..];

        var brief = Skin($"{line} | it is {kept}, you see");

        Assert.Contains(told, brief, StringComparison.Ordinal);
        Assert.Contains(kept, brief, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skin.triggers = stress,her cat", "stress and “her cat”")]
    [InlineData("stress.sources = work-study,no money", "work or study, “no money”")]
    [InlineData("diet.pattern = everything,no red meat on most days", "everything and “no red meat on most days”")]
    [InlineData("skin.tried = moisturiser,black tar ointment", "moisturiser and “black tar ointment”")]
    [InlineData(
        "skin.triggers = being in the sun for more than ten minutes",
        "“being in the sun for more than ten minutes”"
    )]
    public void What_names_a_thing_is_told(string line, string told) =>
        Assert.Contains(told, Skin("skin.onset = 2019", "stress.level = 8", line), StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_is_named_the_words_stand_as_such()
    {
        var brief = Skin("skin.triggers = I asked if it is catching | I asked if it is catching");

        Assert.Contains("Triggers: I asked if it is catching", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("set off", brief, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("well it was all quiet here and then about 5 months ago", "Onset: about December 2025 (“well it was")]
    [InlineData("since I was 31, after my second child, much worse since last December", "Onset: between ")]
    [InlineData("well a few spots as a teen but properly about 5 months ago", "Onset: “well a few spots as a teen")]
    [InlineData("the psoriasis came about 15 years ago, the rosacea 3 years ago", "Onset: “the psoriasis")]
    [InlineData("about 5 months ago", "Onset: “about 5 months ago”")]
    public void A_story_of_how_it_began_is_read_with_its_date_first(string said, string told) =>
        Assert.Contains(told, Skin("about.birth-date = 1992-02-14", $"skin.onset = {said}"), StringComparison.Ordinal);

    [Fact]
    public void The_timeline_takes_a_date_and_no_story()
    {
        var brief = BriefComposer.Compose(
            ShippedPatient.Of(
                "skin.onset = well it was all quiet here and then about 5 months ago",
                "medicines.any = yes",
                "medicine.name = cetirizine",
                "medicine.since = 2 months ago"
            )
        );
        var line = brief.Sections.SelectMany(one => one.Blocks).OfType<BriefBlock.Timeline>().Single();

        Assert.Equal(["about December 2025", "2 months ago"], line.Events.Select(one => one.Claim.Text.Verbatim));
    }

    [Theory]
    [InlineData(
        "well a few spots as a teen but properly about 5 months ago",
        "“well a few spots as a teen”",
        "“properly about 5 months ago”"
    )]
    [InlineData(
        "the eczema since she was 4 months old. this flare for the last 3 weeks",
        "“the eczema since she was 4 months old”",
        "“this flare for the last 3 weeks”"
    )]
    public void A_story_that_tells_two_times_stands_on_the_timeline_by_the_words_of_each(
        string said,
        string first,
        string second
    ) =>
        Assert.Equal(
            [first, second],
            BriefComposer
                .Compose(ShippedPatient.Of("about.birth-date = 1992-02-14", $"skin.onset = {said}"))
                .Sections.SelectMany(one => one.Blocks)
                .OfType<BriefBlock.Timeline>()
                .Single()
                .Events.Select(one => one.Label)
        );

    [Theory]
    [InlineData("had it since 4 months old. this flare for the last 3 weeks", "about June 1992")]
    [InlineData("had it for the last 4 months. this flare for the last 3 weeks", "about January 2026")]
    public void An_age_is_no_length_of_time(string said, string began) =>
        Assert.Equal(
            began,
            BriefComposer
                .Compose(ShippedPatient.Of("about.birth-date = 1992-02-14", $"skin.onset = {said}"))
                .Sections.SelectMany(one => one.Blocks)
                .OfType<BriefBlock.Timeline>()
                .Single()
                .Events[0]
                .Claim.Text.Verbatim
        );

    [Theory]
    [InlineData("face,arms | both eyelids and the elbows", "Areas: face (both eyelids) and arms (elbow)")]
    [InlineData("legs | backs of both knees", "Areas: legs (backs of both knees)")]
    [InlineData("face,hands | my face and hands", "Areas: face and hands.")]
    [InlineData("feet | both feet", "Areas: feet")]
    [InlineData("legs | left leg", "Areas: legs (left leg)")]
    public void An_area_stands_as_it_was_named_where_its_option_is_broader(string said, string told) =>
        Assert.Contains(told, Skin($"skin.areas = {said}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("sleep.hours = 4.5 | 4 or 5 if I'm lucky", "Sleeps 4 to 5 hours a night")]
    [InlineData("sleep.hours = 4.5 | 4 and a half", "Sleeps 4.5 hours a night")]
    [InlineData("sleep.hours = 5 | some nights 3 and some 7, so I'd say 5", "Sleeps 5 hours a night")]
    [InlineData("sleep.hours = 8 | 8, not 4 or 5", "Sleeps 8 hours a night")]
    public void A_range_stays_a_range(string line, string told) =>
        Assert.Contains(told, Skin(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("unas 4 o 5 horas", 4.5, "Sleeps 4 to 5 hours a night")]
    [InlineData("Unas 6, o 6 y media, antes dormía 8", 6.25, "Sleeps 6 to 6.5 hours a night")]
    public void A_range_stays_a_range_in_Spanish_too(string said, double kept, string told) =>
        Assert.Contains(
            told,
            Joined(
                BriefComposer.Compose(
                    ShippedPatient.OfSpanish(FormattableString.Invariant($"sleep.hours = {kept} | {said}"))
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("ya te dije que fue a los 5 meses de nacido", "Onset: about November 2022")]
    [InlineData("fue como le dije a los 2 meses de empezar la crema nueva", "Onset: “fue como")]
    [InlineData("la psoriasis hace como 15 años, la rosacea hace 3", "Onset: “la psoriasis")]
    [InlineData("ya le dije que fue hace 5 meses mas o menos", "Onset: about December 2025")]
    public void An_age_is_no_time_ago(string said, string told) =>
        Assert.Contains(
            told,
            Joined(
                BriefComposer.Compose(ShippedPatient.OfSpanish("about.birth-date = 2022-06-03", $"skin.onset = {said}"))
            ),
            StringComparison.Ordinal
        );
}
