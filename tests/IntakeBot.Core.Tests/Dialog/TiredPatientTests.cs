using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What people say who are tired of being asked: beside each the nearest words that must be read otherwise.</summary>
public sealed class TiredPatientTests
{
    private static Conversation Treated(string language = "en") =>
        Walk.To("medicines.any", "", language == "es" ? "es" : null);

    private static string Shown(Conversation conversation) =>
        conversation.Reply is var reply && reply.LastIndexOf("told me: ", StringComparison.Ordinal) is >= 0 and var at
            ? reply[(at + "told me: ".Length)..].Split(". Is that right")[0]
        : reply.LastIndexOf("me dijo: ", StringComparison.Ordinal) is >= 0 and var es
            ? reply[(es + "me dijo: ".Length)..].Split(". ¿Es correcto")[0]
        : reply;

    [Theory]
    [InlineData("en", "ramipril 5 mg, do i stop it", "ramipril, 5 mg")]
    [InlineData("en", "i take ramipril, should i stop taking it", "ramipril")]
    [InlineData("en", "ramipril 5 mg. i have not stopped ramipril", "ramipril, 5 mg")]
    [InlineData("en", "bisoprolol and ramipril, they say i have to stop ramipril", "bisoprolol; ramipril")]
    [InlineData("en", "i stopped ramipril in may, and i take bisoprolol", "ramipril, stopped May 2025; bisoprolol")]
    [InlineData("en", "ramipril no longer. bisoprolol 5", "ramipril, stopped; bisoprolol, 5")]
    [InlineData("es", "tomo ramipril 5 y no lo he dejado", "ramipril, 5")]
    [InlineData("es", "tomo enalapril. debo dejar el enalapril", "enalapril")]
    [InlineData("es", "tomo enalapril, será que lo dejo", "enalapril")]
    [InlineData(
        "es",
        "bisoprolol 5 mg y ramipril 5 mg, lo dejé en mayo",
        "bisoprolol, 5 mg; ramipril, 5 mg, ya no desde mayo de 2025"
    )]
    public void A_medicine_is_stopped_where_that_is_told_and_not_where_it_is_asked_denied_or_planned(
        string language,
        string said,
        string shown
    ) => Assert.Equal(shown, Shown(Treated(language).Say(said)));

    [Theory]
    [InlineData("skin.itch", "7. should i stop the cream", "skin.itch", "7/10")]
    [InlineData("skin.new-medicine", "should i stop taking ramipril", "skin.new-medicine", null)]
    [InlineData("stress.level", "8. do i stop taking ramipril", "stress.level", "8/10")]
    public void A_question_about_a_treatment_is_met_without_its_sign_and_the_rest_is_heard(
        string item,
        string said,
        string asked,
        string? answer
    )
    {
        var conversation = Walk.To(item).Say(said);
        Assert.Contains("good question for your clinician", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(answer, conversation.Answer(asked));
    }

    [Fact]
    public void A_question_whether_to_stop_a_medicine_leaves_the_list_as_it_is_wherever_it_is_asked()
    {
        var conversation = Walk.To("medicine.dose").Say("should i stop taking lisinopril");
        Assert.Contains("good question for your clinician", conversation.Reply, StringComparison.Ordinal);
        Assert.Null(conversation.Answer("medicine.since"));
        Assert.Equal("medicine.dose", conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData(
        "en",
        "bisoprolol 5 mg and ramipril 5 mg, stopped in may",
        "no i have not stopped ramipril",
        "bisoprolol, 5 mg; ramipril, 5 mg"
    )]
    [InlineData(
        "es",
        "bisoprolol 5 mg y ramipril 5 mg, lo dejé en mayo",
        "no he dejado el ramipril",
        "bisoprolol, 5 mg; ramipril, 5 mg"
    )]
    [InlineData(
        "es",
        "bisoprolol 5 mg y ramipril 5 mg",
        "sí, pero el ramipril lo dejé",
        "bisoprolol, 5 mg; ramipril, 5 mg, ya no"
    )]
    public void What_is_said_not_to_be_stopped_goes_on(string language, string told, string said, string shown) =>
        Assert.Equal(shown, Shown(Treated(language).Say(told).Say(said)));

    [Theory]
    [InlineData(
        "en",
        "ramipril 2.5, bisoprolol 5",
        "no, theres aspirin 75 and atorvastatin 80, both since march 2020",
        "ramipril, 2.5; bisoprolol, 5; aspirin, 75, since March 2020; atorvastatin, 80, since March 2020"
    )]
    [InlineData(
        "es",
        "ramipril 2.5, bisoprolol 5",
        "faltan aspirina 100 y atorvastatina 80, ambas desde marzo de 2020",
        "ramipril, 2.5; bisoprolol, 5; aspirina, 100, desde marzo de 2020; atorvastatina, 80, desde marzo de 2020"
    )]
    [InlineData(
        "es",
        "hierro",
        "sí, y también alfametildopa 250 y clobetasol que me echo en las ronchas",
        "hierro; alfametildopa, 250; clobetasol"
    )]
    [InlineData("en", "iron", "yes, 1 drop a day, and the hydrocortisone", "iron, 1 drop, once a day; hydrocortisone")]
    [InlineData("es", "tomo loratadina 10, hierro y zurbinol", "bórrela, la loratadina", "hierro; zurbinol")]
    [InlineData("en", "i take loratadine 10, iron and zurbinol", "zurbinol doesnt exist", "loratadine, 10; iron")]
    public void What_is_told_of_a_list_is_told_of_those_that_it_names(
        string language,
        string told,
        string said,
        string shown
    ) => Assert.Equal(shown, Shown(Treated(language).Say(told).Say(said)));

    [Fact]
    public void Words_to_the_chat_are_no_medicines() =>
        Assert.Equal(
            "Eutirox, 50; loratadina, 10",
            Shown(Treated("es").Say("tomo Eutirox 50. aló? se quedó callado. le decía que también tomo loratadina 10"))
        );

    [Theory]
    [InlineData("en", "i take loratadine 10, iron and zurbinol", "yes", "delete it, the zurbinol", "medicine.name#2")]
    [InlineData(
        "es",
        "tomo loratadina 10, hierro y zurbinol",
        "sí",
        "bórrelo, el zurbinol no existe",
        "medicine.name#2"
    )]
    public void An_entry_is_taken_off_in_plain_words_while_details_of_another_are_asked(
        string language,
        string told,
        string yes,
        string said,
        string gone
    ) => Assert.Null(Treated(language).Say(told).Say(yes).Say(said).Answer(gone));

    [Theory]
    [InlineData("es", "no más remedios, gracias", null)]
    [InlineData("es", "no tomo más remedios", null)]
    [InlineData("en", "no more meds thanks", null)]
    [InlineData("es", "no", "no")]
    [InlineData("en", "no, never had one", "no")]
    [InlineData("en", "no medicines make me ill", "no")]
    public void A_no_that_ends_the_list_of_medicines_denies_no_allergy(string language, string said, string? answer) =>
        Assert.Equal(
            answer,
            Walk.To("allergies.any", "", language == "es" ? "es" : null).Say(said).Answer("allergies.any")
        );

    [Theory]
    [InlineData("en", "no moles. well me shin cracks but it heals", "no")]
    [InlineData("es", "no lunares. la pierna se me abre pero sana", "no")]
    [InlineData("en", "no moles but a sore that never heals", "yes")]
    [InlineData("en", "no moles but a sore that wont close", "yes")]
    [InlineData("en", "no moles but a sore that heals and opens again", "yes")]
    [InlineData("es", "no lunares pero una llaga que no sana", "yes")]
    [InlineData("es", "lunares no, pero una herida que nunca cierra", "yes")]
    public void A_sore_that_heals_is_none_and_one_that_does_not_is_one_whatever_it_is_called(
        string language,
        string said,
        string answer
    ) => Assert.Equal(answer, Walk.To("skin.mole", "", language == "es" ? "es" : null).Say(said).Answer("skin.mole"));

    [Theory]
    [InlineData("scalp and legs, it comes straight back", "Scalp, Legs")]
    [InlineData("scalp and straight up my back", "Scalp, Back or shoulders")]
    [InlineData("shins, thats my own thing", "Legs")]
    [InlineData("shins both. sandra has it on her face", "Legs")]
    [InlineData("my wife has it on her face and hands but thats her own thing. shins for me", "Legs")]
    [InlineData("shins and face, sandra saw it first", "Legs, Face")]
    public void A_place_is_the_patients_own(string said, string places) =>
        Assert.Equal(places, Walk.To("skin.areas").Say(said).Answer("skin.areas"));

    [Theory]
    [InlineData(
        "cara, brazos y piernas",
        "ay espere, dije la mejilla izquierda pero es la derecha",
        "Face, Arms, Legs"
    )]
    [InlineData("cara, brazos y piernas", "dije la cara pero son los pies", "Arms, Legs, Feet")]
    public void The_other_side_of_a_place_drops_no_other_place(string told, string said, string places) =>
        Assert.Equal(places, Walk.To("skin.areas", "", "es").Say(told).Say(said).Answer("skin.areas"));

    private static Conversation AtReview()
    {
        var conversation = Walk.To("skin.areas", "reason.main=psoriasis, right shin is the worst");
        conversation.Say("shins and scalp");
        for (var turn = 0; turn < 90 && conversation.Pending is { } asked; turn++)
            conversation.Say(
                asked.ToString() switch
                {
                    "skin.mole" or "allergies.any" or "diet.elimination" => "no",
                    "diet.foods" => "spicy food, tomatoes",
                    "medicines.any" => "i take zinc, iron and aspirin",
                    "medicine.name" => "yes",
                    "medicine.dose" or "medicine.frequency" => "skip the rest",
                    "medicine#2" => "no",
                    _ => "skip",
                }
            );
        return conversation;
    }

    private static int LineOf(Conversation conversation, string answer) =>
        conversation
            .Last.Messages.SelectMany(message => message.Review)
            .First(line => line.Answer.Verbatim.Contains(answer, StringComparison.OrdinalIgnoreCase))
            .Number;

    [Fact]
    public void A_line_of_the_review_that_is_taken_out_by_its_number_is_the_only_one_that_goes()
    {
        var conversation = AtReview();
        var (iron, foods) = (LineOf(conversation, "iron"), LineOf(conversation, "spicy"));
        var before = conversation.Intake.Answers;
        conversation.Say($"take out {iron}, and {foods}, tomatoes no");
        Assert.Equal("aspirin", conversation.Answer("medicine.name#1"));
        Assert.Null(conversation.Answer("medicine.name#2"));
        Assert.Equal("Spicy food", conversation.Answer("diet.foods"));
        Assert.Equal(before[ItemKey.Parse("skin.areas")], conversation.Intake.Answers[ItemKey.Parse("skin.areas")]);
    }

    [Fact]
    public void Several_lines_that_are_wrong_are_put_right_in_one_message()
    {
        var conversation = AtReview();
        var (reason, left) = (LineOf(conversation, "right shin"), LineOf(conversation, "spicy"));
        conversation.Say($"{left} is wrong, tomatoes no. and {reason} is wrong its the left shin and 3 years");
        Assert.Contains("left shin is the worst", conversation.Answer("reason.main"), StringComparison.Ordinal);
        Assert.Equal("Spicy food", conversation.Answer("diet.foods"));
        Assert.Equal("female", conversation.Answer("about.sex"), ignoreCase: true);
    }

    [Fact]
    public void A_yes_or_no_behind_its_number_changes_it()
    {
        var conversation = AtReview();
        var line = conversation
            .Last.Messages.SelectMany(message => message.Review)
            .First(one => one.Label.Contains("leaving foods out", StringComparison.Ordinal))
            .Number;
        Assert.Equal("yes", conversation.Say($"{line} yes, i left out coffee").Answer("diet.elimination"));
    }

    [Theory]
    [InlineData("finish, thanks, god bless", DialogPhase.Finished)]
    [InlineData("finish, but the itch is 9", DialogPhase.Reviewing)]
    public void Courtesies_behind_the_word_for_it_finish_and_anything_else_does_not(string said, DialogPhase phase) =>
        Assert.Equal(phase, AtReview().Say(said).Intake.State.Phase);
}
