namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What is open of several medicines, asked in few questions.</summary>
public sealed class PartsTogetherTests
{
    private static readonly string[] Names = ["dose", "frequency", "since"];

    private static Conversation Asked(params string[] said) =>
        AtMedicines().Say("yes", "ramipril, metformin and aspirin", "yes").Say(said);

    private static Conversation AtMedicines() => Walk.To("medicines.any", "about.sex=male; skin.mole=no");

    private static string Parts(Conversation conversation) =>
        string.Join(
            "; ",
            Enumerable
                .Range(0, 3)
                .Select(at =>
                    string.Join(
                        ", ",
                        Names.Select(part =>
                            conversation.Answer(at == 0 ? $"medicine.{part}" : $"medicine.{part}#{at}") ?? "-"
                        )
                    )
                )
        );

    [Fact]
    public void All_that_is_open_is_asked_of_one_medicine_at_a_time()
    {
        var conversation = Asked();
        string[] asked =
        [
            conversation.Reply,
            conversation.Say("5 mg once a day").Reply,
            conversation.Say("skip").Reply,
        ];
        Assert.Equal(
            ["ramipril", "metformin", "aspirin"],
            asked.Select(reply => reply.Split("Now the details of ")[1].Split(": amount, how often, since. ")[0])
        );
        conversation.Say("75 at night since 2019");
        Assert.Equal(
            ("medicine#2", "5 mg, once a day, -; -, -, -; 75, once a day, at night, since 2019"),
            (conversation.Pending?.ToString(), Parts(conversation))
        );
    }

    [Fact]
    public void One_thing_is_asked_of_three_medicines_in_a_breath_and_then_of_the_next()
    {
        var conversation = AtMedicines()
            .Say(
                "yes",
                "ramipril 5 mg od, metformin 500 mg bd, aspirin 75 mg od, zinc 10 mg od, vitamin D 20 mg od",
                "yes"
            );
        Assert.StartsWith(
            "Now the details of ramipril, metformin, aspirin: since.",
            conversation.Reply,
            StringComparison.Ordinal
        );
        conversation.Say("ramipril since 2016, the others since 2019");
        Assert.Equal(
            "5 mg, once a day, since 2016; 500 mg, twice a day, since 2019; 75 mg, once a day, since 2019",
            Parts(conversation)
        );
    }

    [Fact]
    public void Whoever_is_asked_of_one_of_several_may_pass_over_all_that_follow()
    {
        var conversation = Asked();
        Assert.Equal(["Skip", "Skip the rest"], conversation.Last.Messages[^1].Buttons);
        conversation.Say("5 mg", "Skip the rest");
        Assert.Equal(
            ("medicine#2", "5 mg, -, -; -, -, -; -, -, -"),
            (conversation.Pending?.ToString(), Parts(conversation))
        );
    }

    [Fact]
    public void Of_the_last_one_there_is_no_rest_to_pass_over() =>
        Assert.Equal(["Skip"], Asked("skip", "skip").Last.Messages[^1].Buttons);

    [Theory]
    [InlineData("one a day all of em", "-, once a day, -; -, once a day, -; -, once a day, -")]
    [InlineData("all of them once a day", "-, once a day, -; -, once a day, -; -, once a day, -")]
    [InlineData("one a day, all of them", "-, once a day, -; -, once a day, -; -, once a day, -")]
    [InlineData(
        "ramipril 5 mg since 2016, metformin is 500 twice a day, the rest once at night",
        "5 mg, once a day, at night, since 2016; 500, twice a day, -; -, once a day, at night, -"
    )]
    [InlineData(
        "ramipril and aspirin since 2011, metformin 500 mg",
        "-, -, since 2011; 500 mg, -, -; -, -, since 2011"
    )]
    [InlineData(
        "all of them once a day since 2019 except aspirin since May",
        "-, once a day, since 2019; -, once a day, since 2019; -, once a day, since May 2025"
    )]
    [InlineData("ramipril 5 mg, that's all I know", "5 mg, -, -; -, -, -; -, -, -")]
    [InlineData("skip all these", "-, -, -; -, -, -; -, -, -")]
    [InlineData("I've answered all this", "-, -, -; -, -, -; -, -, -")]
    public void What_is_told_goes_to_its_medicine_and_the_rest_stays_open(string said, string parts)
    {
        var conversation = Asked(said);
        Assert.Equal(("medicine#2", parts), (conversation.Pending?.ToString(), Parts(conversation)));
    }

    [Theory]
    [InlineData("all since 2019 except the aspirin", "-, -, since 2019; -, -, since 2019; -, -, -", 2)]
    [InlineData("all the vitamins since 2019, ramipril 5 mg, aspirin 75", "5 mg, -, -; -, -, -; 75, -, -", 1)]
    public void One_that_was_neither_asked_nor_told_is_asked(string said, string parts, int next)
    {
        var conversation = Asked(said);
        Assert.Equal(($"medicine.dose#{next}", parts), (conversation.Pending?.ToString(), Parts(conversation)));
    }

    [Theory]
    [InlineData("not with the metformin, at night")]
    [InlineData("hmm let me see")]
    public void What_is_told_of_none_by_name_is_put_on_none_and_each_is_asked_by_itself(string said)
    {
        var conversation = Asked(said);
        Assert.Equal(
            ("medicine.dose", "-, -, -; -, -, -; -, -, -"),
            (conversation.Pending?.ToString(), Parts(conversation))
        );
        Assert.StartsWith("ramipril: How much", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "ramipril and zinc",
        "5 mg once a day since 2016, zinc 10 mg",
        "5 mg, once a day, since 2016; 10 mg, -, -"
    )]
    [InlineData(
        "ramipril and zinc",
        "ramipril 5 mg, zinc one a day since May",
        "5 mg, -, -; -, once a day, since May 2025"
    )]
    // As many as there are medicines, and of one kind, in their order.
    [InlineData("zinc 10 mg od and ramipril 5 mg", "2016, 2019", "10 mg, once a day, 2016; 5 mg, -, 2019")]
    [InlineData(
        "ramipril 5 mg and zinc",
        "ramipril every morning, 2016",
        "5 mg, once a day, in the morning, since 2016; -, -, -"
    )]
    [InlineData("ramipril and zinc 5 mg", "two tablets", "two tablets, -, -; 5 mg, -, -")]
    public void Two_medicines_are_asked_together_too(string medicines, string said, string parts)
    {
        var conversation = AtMedicines().Say("yes", medicines, "yes", said);
        Assert.Equal(parts + "; -, -, -", Parts(conversation));
        Assert.NotEqual("medicine.dose", conversation.Pending?.ToString());
    }

    [Fact]
    public void Fewer_than_three_open_parts_are_asked_one_by_one() =>
        Assert.StartsWith(
            "ramipril: When",
            AtMedicines().Say("yes", "ramipril 5 mg once a day and zinc 10 mg at night", "yes").Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("both", "10 mg, once a day, since 2019; 5 mg, -, since 2019")]
    [InlineData("both of them", "10 mg, once a day, since 2019; 5 mg, -, since 2019")]
    [InlineData("the ramipril", "10 mg, once a day, -; 5 mg, -, since 2019")]
    [InlineData("zinc", "10 mg, once a day, since 2019; 5 mg, -, -")]
    public void What_is_told_of_none_by_name_is_asked_of_which(string which, string parts)
    {
        var conversation = AtMedicines().Say("yes", "zinc 10 mg od and ramipril 5 mg", "yes", "since 2019");
        Assert.StartsWith("Which one is that for: zinc, ramipril?", conversation.Reply, StringComparison.Ordinal);
        conversation.Say(which);
        Assert.Equal(("medicine#1", parts + "; -, -, -"), (conversation.Pending?.ToString(), Parts(conversation)));
    }

    [Fact]
    public void Of_whoever_tells_one_alone_the_last_is_asked_once_by_itself()
    {
        var conversation = AtMedicines().Say("yes", "ramipril and zinc", "yes", "ramipril 5 mg once a day");
        Assert.EndsWith(
            "Now the details of zinc: amount, how often, since. "
                + "Tell me what you know in one message; the rest can stay open.",
            conversation.Reply,
            StringComparison.Ordinal
        );
        conversation.Say("10 mg at night since my son was born");
        Assert.Equal(
            ("medicine#1", "5 mg, once a day, -; 10 mg, once a day, at night, since my son was born; -, -, -"),
            (conversation.Pending?.ToString(), Parts(conversation))
        );
    }

    [Fact]
    public void Words_that_tell_nothing_the_second_time_are_kept_and_the_rest_is_asked_no_more()
    {
        var conversation = AtMedicines().Say("yes", "ramipril and zinc", "yes", "zinc 10 mg", "its in the blue drawer");
        Assert.Equal(
            ("medicine#1", "-, -, -; 10 mg, -, -; -, -, -"),
            (conversation.Pending?.ToString(), Parts(conversation))
        );
    }

    [Theory]
    [InlineData("the ramipril is 12 years, zinc 5 year", "5 mg, -, 12 years; 10 mg, -, 5 year")]
    [InlineData("ramipril 2019, zinc Mar 2023", "5 mg, -, since 2019; 10 mg, -, since March 2023")]
    public void A_year_takes_the_place_of_no_dose(string said, string parts) =>
        Assert.Equal(parts + "; -, -, -", Parts(AtMedicines().Say("yes", "ramipril 5 mg and zinc 10 mg", "yes", said)));

    [Theory]
    [InlineData("no that's the list. ramipril is 10 mg, zinc 20mg", "10 mg, -, -; 20mg, -, -", "allergies.any")]
    [InlineData("no not 5! ramipril is 10 mg twice a day", "10 mg, twice a day, -; 10 mg, -, -", "allergies.any")]
    [InlineData("ramipril is 10 mg", "10 mg, -, -; 10 mg, -, -", "medicine#1")]
    public void What_is_mended_where_another_is_asked_for_is_heard(string said, string parts, string pending)
    {
        var conversation = AtMedicines().Say("yes", "ramipril 5 mg and zinc 10 mg", "yes", "skip the rest", said);
        Assert.Equal((parts + "; -, -, -", pending), (Parts(conversation), conversation.Pending?.ToString()));
        Assert.StartsWith("Changed. ramipril: amount: 10 mg.", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_one_that_is_asked_by_itself_the_others_are_told_too()
    {
        var conversation = Asked("hmm let me see", "ramipril 5 mg since May, aspirin 75 since 2019");
        Assert.Equal("5 mg, -, since May 2025; -, -, -; 75, -, since 2019", Parts(conversation));
    }

    [Fact]
    public void A_medicine_is_taken_off_where_its_name_is_changed()
    {
        var conversation = AtMedicines()
            .Say("yes", "ramipril 5 mg and zinc 10 mg", "yes", "skip the rest", "change zinc");
        Assert.Contains("You told me: zinc, 10 mg.", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("remove it, it was a mistake");
        Assert.StartsWith("All right, I've left out zinc.", conversation.Reply, StringComparison.Ordinal);
        Assert.Null(conversation.Answer("medicine.name#1"));
    }

    [Fact]
    public void A_part_that_several_have_is_asked_for_by_the_lines_of_its_medicines()
    {
        var conversation = AtMedicines()
            .Say("yes", "ramipril 5 mg and zinc 10 mg", "yes", "skip the rest", "change amount");
        Assert.Equal(
            ["ramipril, 5 mg", "zinc, 10 mg"],
            conversation.Last.Messages.SelectMany(message => message.Review).Select(line => line.Answer.Verbatim)
        );
    }

    [Fact]
    public void Told_of_another_than_was_asked_that_one_is_asked_once_more()
    {
        var conversation = Asked("metformin 500 mg");
        Assert.StartsWith("Got it: metformin, 500 mg.", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("Now the details of ramipril: amount", conversation.Reply, StringComparison.Ordinal);
        // What is told of one that was left open is kept where another is asked for.
        conversation.Say("aspirin 75", "ramipril 5 mg");
        Assert.Equal(
            ("medicine#2", "5 mg, -, -; 500 mg, -, -; 75, -, -"),
            (Asked("metformin 500 mg", "aspirin 75").Pending?.ToString(), Parts(conversation))
        );
    }

    [Theory]
    [InlineData("why")]
    [InlineData("help")]
    public void A_command_is_obeyed_and_all_are_asked_again(string said) =>
        Assert.EndsWith("the rest can stay open.", Asked(said).Reply, StringComparison.Ordinal);

    [Theory]
    [InlineData("can't you just do the rest together?", "Now the details of")]
    [InlineData("skip all these", "That's fine, I'll leave the rest")]
    [InlineData("that's all I know", "That's fine, I'll leave the rest")]
    public void A_plea_at_one_of_many_is_heard(string said, string reply) =>
        Assert.StartsWith(reply, Asked("hmm let me see", "5 mg", said).Reply, StringComparison.Ordinal);

    [Fact]
    public void What_stands_before_a_plea_is_kept_of_the_one_that_was_asked()
    {
        var conversation = Asked("hmm let me see", "5 mg", "since 2019 I think. can't you do the rest together?");
        Assert.Equal("5 mg, -, since 2019 I think; -, -, -; -, -, -", Parts(conversation));
        Assert.Contains("ramipril: How often do you", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_for_the_others_is_asked_of_none()
    {
        var conversation = Asked("hmm let me see", "5 mg", "one a day, same for the others");
        Assert.Equal("5 mg, once a day, -; -, once a day, -; -, once a day, -", Parts(conversation));
    }

    [Fact]
    public void Same_again_is_what_was_told_of_the_one_before()
    {
        var conversation = Asked("hmm let me see", "5 mg", "twice a day", "2019", "500 mg", "same as the others");
        Assert.Equal("5 mg, twice a day, 2019; 500 mg, twice a day, -; -, -, -", Parts(conversation));
    }

    [Theory]
    [InlineData("statin", "20 at night. Its atorvastatin", "statin (atorvastatin)", "20", "once a day, at night")]
    [InlineData("water tablet", "40 it says on the box, furosemide", "water tablet (furosemide)", "40", null)]
    [InlineData("the pill", "it's Microgynon", "the pill (Microgynon)", null, null)]
    // Of another kind it is another medicine.
    [InlineData("statin", "I take it with my metformin", "statin", "I take it with my metformin", null)]
    public void A_medicine_of_a_kind_is_named_where_its_name_is_told(
        string kind,
        string said,
        string name,
        string? dose,
        string? often
    )
    {
        var conversation = AtMedicines().Say("yes", kind);
        if (conversation.Pending?.ToString() == "medicine.name")
            conversation.Say("yes");
        conversation.Say(said);
        Assert.Equal(
            (name, dose, often),
            (
                conversation.Answer("medicine.name"),
                conversation.Answer("medicine.dose"),
                conversation.Answer("medicine.frequency")
            )
        );
    }

    [Fact]
    public void Kinds_are_named_where_all_are_asked_together()
    {
        var conversation = AtMedicines().Say("yes", "the statin, water tablet and ramipril 5", "yes");
        conversation.Say("statin is atorvastatin 20 at night, furosemide 40, that's the water tablet");
        Assert.Equal(
            ("statin (atorvastatin)", "20", "water tablet (furosemide)", "40"),
            (
                conversation.Answer("medicine.name"),
                conversation.Answer("medicine.dose"),
                conversation.Answer("medicine.name#1"),
                conversation.Answer("medicine.dose#1")
            )
        );
    }
}
