using CsCheck;
using IntakeBot.Core.Dialog;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Replies to medicines that are shown for a confirmation.</summary>
public sealed class ShownMedicinesTests
{
    private static Conversation Shown(string list)
    {
        var conversation = new Conversation(Shipped.Content)
            .Say("Ana", "3 June 1991", "male", "none of these", "spots", "a plan", "acne", "2020", "always there", "face")
            .Say("2", "skip");
        while (conversation.Pending?.ToString() != "medicines.any")
            conversation.Say(conversation.Pending?.ToString() == "skin.mole" ? "no" : "skip");
        conversation.Say("yes", list);
        Assert.Contains("You told me", conversation.Reply, StringComparison.Ordinal);
        return conversation;
    }

    [Theory]
    [InlineData(
        "Humira 40 every week, Absorica 30 mg twice a day, metformin 1000 twice a day",
        "yep but Humira is 40 MILLIGRAMS",
        "adalimumab, 40 MILLIGRAMS, once a week; isotretinoin, 30 mg, twice a day; metformin, 1000, twice a day"
    )]
    [InlineData(
        "the warfarin 5 mg, baby aspirin, metoprolol 25 twice a day and atorvastatin, 40 I think",
        "yes thats it, 81 on the aspirin, atorvastatin 40",
        "warfarin, 5 mg; aspirin, 81; metoprolol, 25, twice a day; atorvastatin, 40"
    )]
    [InlineData(
        "sertraline 50 and propranolol 10 when I panic",
        "no, sertraline is 100 not 50",
        "sertraline, 100; propranolol, 10, as needed"
    )]
    [InlineData("metformin 500 mg and zinc", "no, not the zinc", "metformin, 500 mg")]
    [InlineData("metformin 500 mg and zinc", "I don't take zinc, I'm allergic to it", "metformin, 500 mg")]
    [InlineData("penicillin and metformin 500 mg", "penicillin is wrong", "metformin, 500 mg")]
    [InlineData("metformin 500 mg and zinc", "and vitamin D 1000 IU", "metformin, 500 mg; zinc; vitamin d, 1000 IU")]
    [InlineData("metformin 500 mg and zinc", "yes, and my eye ointment", "metformin, 500 mg; zinc; eye ointment")]
    [InlineData(
        "metformin 500 mg and zinc",
        "no, the metformin is twice a day",
        "metformin, 500 mg, twice a day; zinc"
    )]
    [InlineData(
        "Dianette, paracetamol 500 mg and zinc",
        "cetirizine 10 mg once a day",
        "contraceptive pill; paracetamol, 500 mg; zinc; cetirizine, 10 mg, once a day"
    )]
    [InlineData("metformin 500 mg", "yes, twice a day", "metformin, 500 mg, twice a day")]
    [InlineData("metformin 500 mg", "no, 1000 mg", "metformin, 1000 mg")]
    [InlineData("metformin 500 mg", "no, sitagliptin 100 mg", "sitagliptin, 100 mg")]
    [InlineData("metformin 500 mg", "no, and zinc", "metformin, 500 mg; zinc")]
    [InlineData("metformin 500 mg and zinc since May", "I stopped the zinc", "metformin, 500 mg; zinc, stopped")]
    public void A_reply_to_a_list_changes_what_it_names_and_nothing_else(string list, string said, string shown)
    {
        var conversation = Shown(list).Say(said);
        Assert.Contains($"You told me: {shown}. Is that right?", conversation.Reply, StringComparison.OrdinalIgnoreCase);
        Assert.Null(conversation.Answer("medicine.name"));
    }
}
