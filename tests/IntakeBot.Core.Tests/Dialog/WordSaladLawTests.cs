using CsCheck;
using IntakeBot.Core.Dialog;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>
/// What random letters never hit: the words that readers act on, in any order, said where most of them listen. "No solo
/// hierro" once cost a patient the message.
/// </summary>
public sealed class WordSaladLawTests
{
    private const int Runs = 400;
    private const int MostWords = 9;

    private static readonly string[] English =
        "no not only just and also the my her take dont stopped wait sorry its was is iron zinc metformin hydrocortisone 5 10 mg twice a day once , . ? instead of change remove left right both sandra allergic to since march never used 2nd number 3 none all".Split(
            ' '
        );

    private static readonly string[] Spanish =
        "no solo sólo y también el la mi su tomo dejé espere perdón es era hierro eutirox loratadina betametasona 5 10 mg veces al día una , . ? en lugar de cambie quite izquierda derecha ambas rosalba alergia a desde marzo nunca uso la 2 número 3 ninguna todas".Split(
            ' '
        );

    [Theory]
    [InlineData(null, "medicines.any", "yes, iron and metformin 500 mg")]
    [InlineData(null, "medicine.dose", "")]
    [InlineData(null, "skin.areas", "")]
    [InlineData(null, "skin.onset", "")]
    [InlineData("es", "medicines.any", "sí, hierro")]
    [InlineData("es", "medicines.any", "sí, hierro y metformina 500 mg")]
    [InlineData("es", "skin.areas", "")]
    [InlineData("es", "diet.foods", "")]
    public void No_words_in_any_order_make_a_turn_fail(string? language, string item, string said)
    {
        var asked = Walk.To(item, "", language);
        if (said.Length > 0)
            asked.Say(said);
        var words = language is null ? English : Spanish;
        Gen.Int[0, words.Length - 1]
            .Select(at => words[at])
            .Array[1, MostWords]
            .Select(some => string.Join(' ', some).Replace(" ,", ",", StringComparison.Ordinal))
            .Sample(
                reply =>
                    DialogEngine.Take(
                        asked.Content,
                        Conversation.Clinic,
                        asked.Intake,
                        new PatientTurn.Said(new(reply), "r1", Conversation.Start)
                    ),
                iter: Runs
            );
    }

    [Theory]
    [InlineData("no solo hierro")]
    [InlineData("no solo hierro! también Eutirox de 50 en ayunas, y loratadina de 20 por la noche")]
    public void No_solo_behind_a_list_of_one_keeps_it_and_adds_what_else_is_named(string reply)
    {
        var shown = Walk.To("medicines.any", "", "es").Say("sí, hierro", reply);
        Assert.Contains("hierro", shown.Reply, StringComparison.Ordinal);
        Assert.Equal(reply.Contains("Eutirox"), shown.Reply.Contains("Eutirox", StringComparison.Ordinal));
    }

    [Fact]
    public void A_medicine_that_is_named_and_an_end_behind_it_of_nothing_named_fail_no_turn() =>
        Assert.NotEmpty(Walk.To("medicines.any", "", "es").Say("sí, hierro", "loratadina . ambas al dejé").Reply);

    [Theory]
    [InlineData("skin.itch")]
    [InlineData("medicine.name")]
    public void Words_that_could_not_be_read_for_a_fault_of_ours_are_kept_and_screened_and_the_question_comes_again(
        string item
    )
    {
        var asked = Walk.To(item);
        var words = new PatientTurn.Said(new("my throat is closing up, I can't breathe"), "r1", Conversation.Start);
        var kept = DialogEngine.KeepUnread(asked.Content, Conversation.Clinic, asked.Intake, words);
        Assert.Equal(words.Text, kept.Intake.Utterances[^1].Text);
        Assert.Contains(kept.Intake.Flags, flag => flag.Flag.Urgency == Core.Screening.Urgency.Emergency);
        var plain = DialogEngine.KeepUnread(
            asked.Content,
            Conversation.Clinic,
            asked.Intake,
            words with
            {
                Text = new("a word"),
            }
        );
        Assert.Equal(item, plain.Intake.State.Pending?.ToString());
        Assert.Contains("I have kept what you just wrote", plain.Messages[0].Text.Verbatim, StringComparison.Ordinal);
        Assert.True(plain.Messages.Length > 1);
    }
}
