using CsCheck;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Replies to medicines that are shown for a confirmation.</summary>
public sealed class ShownMedicinesTests
{
    private static Conversation Shown(string list)
    {
        var conversation = new Conversation(Shipped.Content)
            .Say(
                "Ana",
                "3 June 1991",
                "male",
                "none of these",
                "spots",
                "a plan",
                "acne",
                "2020",
                "always there",
                "face"
            )
            .Say("2", "skip");
        conversation.SkipTo("medicines.any");
        conversation.Say("yes", list);
        Assert.Contains("You told me", conversation.Reply, StringComparison.Ordinal);
        return conversation;
    }

    // At the question whether there are any, told with the reason.
    private static Conversation ToldBefore(string list)
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", "3 June 1991", "male", "none of these");
        conversation.Say($"spots, and I take {list}", "a plan", "acne", "2020", "always there", "face", "2", "skip");
        conversation.SkipTo("medicines.any");
        Assert.Contains("You told me", conversation.Reply, StringComparison.Ordinal);
        return conversation;
    }

    [Theory]
    [InlineData(
        "Humira 40 every week, Absorica 30 mg twice a day, metformin 1000 twice a day",
        "yep but Humira is 40 MILLIGRAMS",
        "Humira (adalimumab), 40 MILLIGRAMS, once a week; Absorica (isotretinoin), 30 mg, twice a day; metformin, 1000, twice a day"
    )]
    [InlineData(
        "the warfarin 5 mg, baby aspirin, metoprolol 25 twice a day and atorvastatin, 40 I think",
        "yes thats it, 81 on the aspirin, atorvastatin 40",
        "warfarin, 5 mg; baby aspirin (aspirin), 81; metoprolol, 25, twice a day; atorvastatin, 40"
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
        "Dianette (contraceptive pill); paracetamol, 500 mg; zinc; cetirizine, 10 mg, once a day"
    )]
    [InlineData("metformin 500 mg", "yes, twice a day", "metformin, 500 mg, twice a day")]
    [InlineData("metformin 500 mg", "no, 1000 mg", "metformin, 1000 mg")]
    [InlineData("metformin 500 mg", "no, sitagliptin 100 mg", "sitagliptin, 100 mg")]
    [InlineData("metformin 500 mg", "no, and zinc", "metformin, 500 mg; zinc")]
    [InlineData("metformin 500 mg and zinc", "and rose water", "metformin, 500 mg; zinc; rose water")]
    [InlineData(
        "metformin 500 mg and zinc",
        "there's also honey at night, one spoon",
        "metformin, 500 mg; zinc; honey, one spoon, once a day, at night"
    )]
    [InlineData(
        "metformin 500 mg and zinc",
        "missing: horsetail, fish oil 1000 and brewers yeast",
        "metformin, 500 mg; zinc; horsetail; fish oil, 1000; brewers yeast"
    )]
    [InlineData("metformin 500 mg and zinc", "no, you left out the rose water", "metformin, 500 mg; zinc; rose water")]
    [InlineData("metformin 500 mg and zinc", "rose water is missing", "metformin, 500 mg; zinc; rose water")]
    [InlineData("metformin 500 mg and zinc", "rose water as well", "metformin, 500 mg; zinc; rose water")]
    [InlineData("metformin, zinc, rose water", "and sea water", "metformin; zinc; rose water; sea water")]
    [InlineData(
        "metformin, zinc, rose water",
        "add rose water twice a day",
        "metformin; zinc; rose water, twice a day"
    )]
    [InlineData("metformin 500 mg and zinc since May", "I stopped the zinc", "metformin, 500 mg; zinc, stopped")]
    public void A_reply_to_a_list_changes_what_it_names_and_nothing_else(string list, string said, string shown)
    {
        var conversation = Shown(list).Say(said);
        Assert.Contains(
            $"You told me: {shown}. Is that right?",
            conversation.Reply,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Null(conversation.Answer("medicine.name"));
    }

    [Fact]
    public void Who_tells_of_a_list_that_is_right_what_is_not_on_it_has_confirmed_it()
    {
        var conversation = Shown("amlodipine 5 mg once a day since May").Say("amlodipine, not ramipril");
        Assert.DoesNotContain("What is different", conversation.Reply, StringComparison.Ordinal);
        Assert.NotNull(conversation.Answer("medicine.name"));
        Assert.Contains(
            "What is different",
            Shown("amlodipine 5 mg and zinc").Say("no, amlodipine not ramipril").Reply,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_bare_no_to_several_asks_what_is_different_and_then_says_what_is_put_aside()
    {
        var conversation = Shown("metformin 500 mg and zinc").Say("no");
        Assert.Contains(
            "I have: metformin, 500 mg; zinc. What is different?",
            conversation.Reply,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "You told me: metformin, 1000 mg; zinc.",
            conversation.Say("metformin is 1000 mg").Reply,
            StringComparison.Ordinal
        );
        conversation = Shown("metformin 500 mg and zinc").Say("no", "no");
        Assert.Contains("I've set this aside: metformin, 500 mg; zinc.", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("medicine.name", conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("yes, metformin 500 mg and the zinc")]
    [InlineData("yep thanks")]
    public void A_yes_that_changes_nothing_confirms(string said)
    {
        var conversation = Shown("metformin 500 mg and zinc").Say(said);
        Assert.Equal(
            ("metformin", "zinc"),
            (conversation.Answer("medicine.name"), conversation.Answer("medicine.name#1"))
        );
    }

    [Theory]
    [InlineData("sí, pero losartán es de 100", "losartán, 100; metformina")]
    [InlineData("sí, y la aspirina de 81", "losartán; metformina; aspirina, 81")]
    [InlineData("no, la metformina no", "losartán")]
    [InlineData("no, losartán es una pastilla de 50 mg UNA vez al día", "losartán, 50 mg, una vez al día; metformina")]
    public void A_list_is_mended_in_Spanish_too(string said, string shown)
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "español",
            "Ana",
            "3 de junio de 1991",
            "hombre",
            "ninguno",
            "granos",
            "nada",
            "acné"
        );
        conversation.SkipTo("medicines.any", "saltar");
        conversation.Say("sí, losartán y metformina", said);
        Assert.Contains($"Usted me dijo: {shown}. ¿Es correcto?", conversation.Reply, StringComparison.Ordinal);
    }

    private static readonly string[] Openings = ["", "yes, ", "yep but ", "no, ", "no ", "actually ", "and ", "sí, "];
    private static readonly string[] Listed = ["metformin", "aspirin", "zinc"];
    private static readonly string[] Clauses =
    [
        "metformin is 1000",
        "81 on the aspirin",
        "not the zinc",
        "I don't take aspirin",
        "twice a day",
        "vitamin D too",
        "zinc 50 mg not 15",
        "the little white pill",
        "that's wrong",
        "none of them",
        "I don't take any",
        "what is zinc for?",
        "skip",
        "no",
        "back",
        "help",
        "finish",
        "whatever",
        "allergic to aspirin",
        "only metformin",
        "stopped the zinc in May",
    ];

    private static readonly Gen<string> Replies = Gen.Select(
        Gen.Int[0, Openings.Length - 1].Select(at => Openings[at]),
        Gen.OneOf(
            Gen.Int[0, Clauses.Length - 1]
                .Select(at => Clauses[at])
                .Array[1, 3]
                .Select(parts => string.Join(", ", parts)),
            Gen.String[0, 40]
        ),
        (opening, rest) => opening + rest
    );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whatever_is_said_no_medicine_that_is_shown_vanishes_unless_it_is_denied_by_name_or_put_aside_aloud(
        bool toldBefore
    )
    {
        const string List = "metformin 500 mg, aspirin 75 mg and zinc 15 mg";
        var shown = toldBefore ? ToldBefore(List) : Shown(List);
        Replies
            .Array[1, 3]
            .Sample(
                replies =>
                {
                    var intake = shown.Intake;
                    var gone = new HashSet<string>();
                    foreach (var reply in replies)
                    {
                        // A lone surrogate has no JSON form; the channel replaces it before a turn is made.
                        var outcome = DialogEngine.Take(
                            Shipped.Content,
                            Conversation.Clinic,
                            intake,
                            new PatientTurn.Said(new(reply), $"r{intake.Utterances.Length}", Conversation.Start)
                        );
                        intake = outcome.Intake;
                        // What to do in an emergency is said instead of all else.
                        if (intake.State.Phase == DialogPhase.Emergency)
                            return;
                        var said = string.Join(' ', outcome.Messages.Select(message => message.Text.Verbatim));
                        foreach (var name in Listed)
                        {
                            if (!Has(intake, name))
                                Assert.True(
                                    gone.Contains(name) || said.Contains(name, StringComparison.Ordinal),
                                    $"{name} vanished after: {reply}"
                                );
                            // As an allergy it may be told on, and be denied there.
                            var leftOut =
                                said.Contains("left out", StringComparison.Ordinal)
                                && said.Contains(name, StringComparison.Ordinal);
                            if (leftOut || !Has(intake, name))
                                gone.Add(name);
                        }
                    }
                },
                iter: 500
            );
    }

    private static bool Has(Intake intake, string medicine) =>
        intake
            .State.Ahead.SelectMany(told => told.Answers.Select(one => one.Answer))
            .Concat(intake.Answers.All.Select(one => one.Value))
            .SelectMany(answer => answer.Values)
            .Any(value =>
                value is AnswerValue.Text { Value.Verbatim: { } said }
                && said.Contains(medicine, StringComparison.OrdinalIgnoreCase)
            );

    [Fact]
    public void Whoever_says_that_a_medicine_is_not_taken_where_its_dose_is_asked_takes_it_off_the_list()
    {
        var conversation = Shown("penicillin, metformin 500 mg and zinc").Say("yes");
        Assert.StartsWith(
            "Now the details of penicillin: amount, how often, since.",
            conversation.Reply,
            StringComparison.Ordinal
        );
        conversation.Say("I dont take penicillin, I'm allergic to it");
        Assert.StartsWith("All right, I've left out penicillin.", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(
            ("metformin", "500 mg", "zinc", null),
            (
                conversation.Answer("medicine.name"),
                conversation.Answer("medicine.dose"),
                conversation.Answer("medicine.name#1"),
                conversation.Answer("medicine.name#2")
            )
        );
        Assert.Equal("medicine.frequency", conversation.Pending.ToString());
        Assert.Contains(conversation.Intake.State.Ahead, told => told.Asked.ToString() == "allergies.any");
    }

    [Theory]
    [InlineData("penicillin 500 mg", "I DONT TAKE IT", "medicines.any")]
    [InlineData("metformin 500 mg twice a day since May and zinc", "I don't take zinc", "medicine")]
    public void The_yes_that_opened_it_goes_with_a_medicine_that_is_taken_off(string list, string said, string pending)
    {
        var conversation = Shown(list).Say("yes", said);
        Assert.StartsWith("All right, I've left out", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(pending, conversation.Pending.ToString());
    }

    [Fact]
    public void What_is_said_beside_of_another_medicine_where_a_dose_is_asked_changes_none()
    {
        var conversation = Shown("zinc and metformin 500 mg").Say("yes", "not with the metformin, at night");
        Assert.Equal(
            ("zinc", "metformin", "500 mg"),
            (
                conversation.Answer("medicine.name"),
                conversation.Answer("medicine.name#1"),
                conversation.Answer("medicine.dose#1")
            )
        );
        conversation.Say("no, metformin is 850 not 500");
        Assert.Equal("850 mg", conversation.Answer("medicine.dose#1"));
    }
}
