namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A medicine in the review: one line with all that was told of it, and one change for any of it.</summary>
public sealed class ReviewedMedicinesTests
{
    private const string List =
        "whey protein since 2023, metformin 500 mg twice a day since May, hydrocortisone cream once a day since May";

    private static Conversation Reviewed()
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", "3 June 1991", "male", "none of these");
        conversation.SkipTo("medicines.any");
        return conversation.Say(List, "yes", "skip", "no", "no", "review");
    }

    private static string[] Lines(Conversation conversation) =>
        [
            .. conversation
                .Last.Messages.SelectMany(message => message.Review)
                .Where(line => line.Label == "Medicine")
                .Select(line => line.Answer.Verbatim),
        ];

    private static string NumberOf(Conversation conversation, string medicine) =>
        "change "
        + conversation
            .Last.Messages.SelectMany(message => message.Review)
            .Single(line => line.Answer.Verbatim.StartsWith(medicine, StringComparison.Ordinal))
            .Number;

    [Fact]
    public void A_medicine_is_one_line() =>
        Assert.Equal(
            [
                "whey protein, since 2023",
                "metformin, 500 mg, twice a day, since May 2025",
                "hydrocortisone cream, once a day, since May 2025",
            ],
            Lines(Reviewed())
        );

    [Theory]
    [InlineData("whey protein", "since June 2024", "whey protein, since June 2024")]
    [InlineData("whey protein", "1 scoop a day", "whey protein, 1 scoop, once a day, since 2023")]
    [InlineData("metformin", "850 mg", "metformin, 850 mg, twice a day, since May 2025")]
    [InlineData("metformin", "metformin is three times a day", "metformin, 500 mg, 3 times a day, since May 2025")]
    [InlineData("hydrocortisone", "it's an ointment", "hydrocortisone ointment, once a day, since May 2025")]
    [InlineData("hydrocortisone", "not once a day", "hydrocortisone cream, since May 2025")]
    public void A_change_of_a_line_changes_what_it_tells_and_nothing_else(string medicine, string said, string line)
    {
        var conversation = Reviewed();
        var before = Lines(conversation);
        conversation.Say(NumberOf(conversation, medicine), said);
        Assert.Contains($"Changed. Medicine: {line}.", conversation.Reply, StringComparison.Ordinal);
        var after = Lines(conversation.Say("review"));
        Assert.Contains(line, after);
        Assert.Equal(before.Length, after.Length);
        Assert.Single(before.Except(after));
    }

    [Fact]
    public void A_line_is_changed_in_one_message_too_and_taken_off()
    {
        var conversation = Reviewed();
        conversation.Say(NumberOf(conversation, "metformin") + " to 850 mg");
        Assert.Contains(
            "metformin, 850 mg, twice a day",
            Lines(conversation.Say("review"))[1],
            StringComparison.Ordinal
        );
        conversation.Say(NumberOf(conversation, "whey"), "remove it");
        Assert.Equal(2, Lines(conversation.Say("review")).Length);
    }

    [Fact]
    public void Another_name_takes_the_place_of_the_name()
    {
        var conversation = Reviewed();
        conversation.Say(NumberOf(conversation, "whey"), "casein");
        Assert.Equal("casein", conversation.Answer("medicine.name"));
    }

    [Fact]
    public void A_part_is_still_changed_by_its_own_name()
    {
        var conversation = Reviewed().Say("change the dose of metformin", "1000 mg", "review");
        Assert.Equal("metformin, 1000 mg, twice a day, since May 2025", Lines(conversation)[1]);
    }

    [Theory]
    [InlineData("cambia la dosis de la metformina", "medicine.dose")]
    [InlineData("cambia la frecuencia de la metformina", "medicine.frequency")]
    public void A_part_of_one_medicine_is_named_in_Spanish_too(string said, string part)
    {
        var conversation = Walk.To("medicines.any", language: "es")
            .Say(
                "metformina 500 mg dos veces al día desde mayo y enalapril 10 mg una vez al día desde 2019",
                "sí",
                said
            );
        Assert.Equal(part, conversation.Pending?.ToString());
    }
}
