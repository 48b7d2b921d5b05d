using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>What a reply takes back, or tells of another time, gives way to what is meant and is so now.</summary>
public sealed class SecondThoughtTests
{
    [Theory]
    [InlineData("3rd of June, no sorry the 5th", "2026-06-05")]
    [InlineData("the 12th of march sorry 13th", "2026-03-13")]
    [InlineData("june the 4th. sorry 14th", "2026-06-14")]
    [InlineData("3rd of June, no sorry the 5th of July", "2026-07-05")]
    public void A_day_put_right_is_of_the_same_month(string said, string read) =>
        Assert.Equal(read, Readings.Read(Readings.Item(ItemKind.Date), said));

    [Theory]
    [InlineData("10 days... 12 actually counting the weekend", "12d")]
    [InlineData("about 3 weeks, 4 actually", "4wk")]
    public void A_correction_may_stand_behind_its_figure(string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.Duration, said));

    [Theory]
    [InlineData("7... nah 6 actually", "6")]
    [InlineData("between a 4 and a 5 today", "5 (4-5)")]
    public void A_level_put_right_or_between_two(string said, string read) =>
        Assert.Equal(read, Readings.Read(Readings.Scale, said));

    [Theory]
    [InlineData("right. sorry, left, my left", "left")]
    [InlineData("left sorry right", "right")]
    [InlineData("better not left sorry", "NoSuchOption")]
    public void A_word_alone_takes_an_option_back(string said, string read)
    {
        var item = Readings.Item(ItemKind.Choice) with
        {
            Text = "Which side is it on?",
            Options = [new AnswerOption("left", null, "Left", []), new AnswerOption("right", null, "Right", [])],
        };
        Assert.Equal(read, Readings.Read(item, said));
    }

    [Theory]
    [InlineData("dog yes cat no", "dog")]
    [InlineData("dog no cat yes", "cat")]
    [InlineData("dog: no. cat: no", "none")]
    [InlineData("yes, a dog, no cat", "dog")]
    public void What_is_ticked_stands_before_its_yes(string said, string read)
    {
        var item = Readings.Item(ItemKind.Choice) with
        {
            Text = "Do you have pets?",
            Repeats = true,
            Options =
            [
                new AnswerOption("dog", null, "Dog", []),
                new AnswerOption("cat", null, "Cat", []),
                new AnswerOption("none", null, "None", []) { Exclusive = true },
            ],
        };
        Assert.Equal(read, Readings.Read(item, said));
    }

    [Theory]
    [InlineData("prednisolone, it was 30mg but im down to 20mg now", "prednisolone 20 mg")]
    [InlineData("prednisolone, started on 40mg now down to 15mg", "prednisolone 15 mg")]
    [InlineData("amlodipine, doctor put me up from 5 to 10mg", "amlodipine 10 mg")]
    [InlineData("ramipril used to be 5mg its 10mg now", "ramipril 10 mg")]
    [InlineData("prednisolone was on 30mg, now 20", "prednisolone 20 mg")]
    [InlineData("sertraline 50mg, now up to 100mg", "sertraline 100 mg")]
    // A most is none, and what was a medicine is one that was stopped.
    [InlineData("ibuprofen 200mg up to 3 times a day", "ibuprofen 200 mg -3/1d")]
    [InlineData("used to take ibuprofen 400, now paracetamol", "ibuprofen 400 stopped; paracetamol")]
    public void What_a_dose_became_is_the_dose(string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.Medications, said));

    [Theory]
    [InlineData("99.4 F this morning", "Cel", "What is your temperature?", "37.4")]
    [InlineData("99.4", "Cel", "What is your temperature?", "37.4")]
    [InlineData("37.9", "Cel", "What is your temperature?", "37.9")]
    [InlineData("1.72", "cm", "How tall are you?", "172")]
    [InlineData("2", "cm", "How wide is the patch?", "2")]
    [InlineData("64,300", "kg", "What do you weigh?", "64.3")]
    public void A_figure_that_nobody_has_in_the_unit_asked_is_of_another(
        string said,
        string unit,
        string question,
        string read
    ) =>
        Assert.Equal(
            read,
            Readings.Read(
                Readings.Item(ItemKind.Decimal) with
                {
                    Text = question,
                    Unit = unit,
                },
                said,
                Readings.Context with
                {
                    Question = question,
                }
            )
        );

    [Theory]
    [InlineData("Did the cream help?", "made no odds", "no")]
    [InlineData("Is it getting worse?", "about the same", "no")]
    [InlineData("Is it getting worse?", "a lot better", "no")]
    [InlineData("Is it getting worse?", "it was better but now its bad again", "NotYesOrNo")]
    [InlineData("Is it spreading?", "getting bigger by the day yes", "yes")]
    [InlineData("Have you ever had a patch test?", "not sure what one of those is", "NotYesOrNo")]
    [InlineData("Have you ever had a patch test?", "dont know what that is but no", "no")]
    public void A_yes_or_a_no_is_told_by_what_changed(string question, string said, string read) =>
        Assert.Equal(read, Readings.ReadAsked(question, said));

    [Theory]
    [InlineData("5 on shifts 7 when off", "6 (5-7)")]
    [InlineData("6 in the week, 9 at weekends", "8 (6-9)")]
    public void Figures_of_different_times_are_both_kept(string said, string read) =>
        Assert.Equal(
            read,
            Readings.Read(
                Readings.Item(ItemKind.Integer) with
                {
                    Text = "About how many hours do you sleep a night?",
                },
                said
            )
        );

    [Theory]
    [InlineData("Do you have a mole that is changing?", "no, I do be watching them since daddy's nose", "no")]
    [InlineData("Do you have a mole that is changing?", "no, I am always careful in the sun", "no")]
    [InlineData("Do you smoke?", "no, I do", "yes")]
    [InlineData("Do you smoke?", "no, I do smoke", "yes")]
    public void A_no_stands_where_what_follows_tells_of_something_else(string question, string said, string read) =>
        Assert.Equal(read, Readings.ReadAsked(question, said));

    [Theory]
    [InlineData("no eczema in the family just psoriasis", "psoriasis")]
    [InlineData("none of these. bit of psoriasis but thats the stress", "psoriasis")]
    [InlineData("psoriasis, 2-3 days between. no eczema", "psoriasis")]
    [InlineData("psoriasis (it comes when the heat is on), eczema she never had", "psoriasis")]
    public void What_is_denied_goes_and_what_is_told_beside_it_stays(string said, string read)
    {
        var item = Readings.Item(ItemKind.Choice) with
        {
            Text = "Which have you had?",
            Repeats = true,
            Options =
            [
                new AnswerOption("eczema", null, "Eczema", []),
                new AnswerOption("psoriasis", null, "Psoriasis", []),
                new AnswerOption("none", null, "None of these", []) { Exclusive = true },
            ],
        };
        Assert.Equal(read, Readings.Read(item, said));
    }

    [Theory]
    [InlineData("she's 6, hard to say. 4?", "4")]
    [InlineData("im 34 and its a 7", "7")]
    [InlineData("im 8 today", "8")]
    public void An_age_is_no_level(string said, string read) => Assert.Equal(read, Readings.Read(Readings.Scale, said));

    [Theory]
    [InlineData("sertraline 100mg every morning now, was 50 till September", "sertraline 100 mg 1/1d MORN")]
    [InlineData("ramipril was 5mg until last month, 10 now", "ramipril 10 mg")]
    [InlineData("citalopram 20mg until march", "citalopram 20 mg stopped 2026-03")]
    [InlineData("hydrocortisone I stopped, 10 days ago", "hydrocortisone stopped 2026-11-13")]
    [InlineData("hydrocortisone stopped, on it since May", "hydrocortisone since 2026-05 stopped")]
    [InlineData("iron 210mg. It should be every day but I take it every other day", "iron 210 mg 1/2d")]
    [InlineData("ramipril, should be twice a day", "ramipril 2/1d")]
    [InlineData("Yasmin, the pill", "drospirenone with ethinylestradiol [pill]")]
    [InlineData("ramipril, the water tablet", "ramipril; ?water tablet [tablet]")]
    public void A_dose_that_ended_ends_no_medicine(string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.Medications, said));
}
