using System.Collections.Immutable;
using CsCheck;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// Laws that hold of any two facts of one answer: told as they were said they are kept, and exchanged they are dropped.
/// </summary>
public sealed class ClaimLawTests
{
    private static readonly Gen<int> Order = Gen.Int[0, 1];

    [Fact]
    public void A_time_that_the_answer_says_of_one_finding_is_not_said_of_another() =>
        Swap(
            Words("eczema", "psoriasis", "hives", "acne", "rosacea"),
            Gen.Int[1995, 2025].Select(year => $"in {year}"),
            (finding, time) => $"I had {finding} {time}",
            (finding, time) => $"She had {finding} {time}"
        );

    [Fact]
    public void A_dose_that_the_answer_says_of_one_medicine_is_not_said_of_another() =>
        Swap(
            Words("cetirizine", "ramipril", "prednisolone", "methotrexate", "doxycycline"),
            Words("5 mg", "10 mg", "20 mg", "40 mg", "100 mg"),
            (medicine, dose) => $"I take {medicine} {dose}",
            (medicine, dose) => $"She takes {medicine} {dose}"
        );

    [Fact]
    public void What_one_medicine_provoked_another_did_not() =>
        Swap(
            Words("penicillin", "ibuprofen", "aspirin", "codeine", "trimethoprim"),
            Words("hives", "vomiting", "wheezing", "diarrhoea", "dizziness"),
            (medicine, finding) => $"{medicine} gave me {finding}",
            (medicine, finding) => $"{medicine} gave her {finding}"
        );

    [Fact]
    public void What_one_treatment_did_another_did_not() =>
        Swap(
            Words("hydrocortisone", "clobetasol", "tacrolimus", "calcipotriol", "adapalene"),
            Words("helped", "made no difference", "made it worse"),
            (medicine, outcome) => $"{medicine} {outcome}",
            (medicine, outcome) => $"{medicine} {outcome}"
        );

    [Fact]
    public void What_one_relative_has_another_has_not() =>
        Swap(
            Words("mother", "father", "aunt", "grandmother"),
            Words("eczema", "psoriasis", "asthma", "lupus", "acne"),
            (person, finding) => $"My {person} has {finding}",
            (person, finding) => $"Her {person} has {finding}"
        );

    [Fact]
    public void A_score_of_one_place_is_not_that_of_another() =>
        Swap(
            Words("scalp", "knees", "elbows", "neck", "feet"),
            Words("for 2 years", "for 5 months", "since 2019", "for 3 weeks"),
            (area, time) => $"It has been on my {area} {time}",
            (area, time) => $"It has been on her {area} {time}"
        );

    [Theory]
    [InlineData("I missed work in October because of a chest infection", "She currently has a chest infection.")]
    [InlineData("I missed work in October because of a chest infection", "She has a chest infection.")]
    [InlineData("In March I had a fever", "The patient is now feverish.")]
    [InlineData("methotrexate worked but it was stopped in 2016", "She is taking methotrexate.")]
    public void What_is_told_as_done_is_not_so_now(string answer, string sentence) =>
        Dropped(DropReason.PastAsPresent, answer, sentence);

    [Fact]
    public void What_is_said_since_a_medicine_is_not_said_before_it() =>
        Dropped(
            DropReason.Misplaced,
            "My sugars have run between 12 and 15 since the prednisolone",
            "Her sugars ran between 12 and 15 before the prednisolone."
        );

    [Fact]
    public void What_is_booked_was_not_done() =>
        Dropped(
            DropReason.TooCertain,
            "A bone scan is booked for the tenth of December",
            "A bone scan was done on the tenth of December."
        );

    [Theory]
    [InlineData("I have a fever and feel cold", "She had a fever years ago.")]
    [InlineData("I have a fever and feel cold", "She previously had a fever.")]
    public void What_is_so_now_is_not_told_of_long_ago(string answer, string sentence) =>
        Assert.IsType<Verdict.Dropped>(Judge(answer, sentence));

    [Theory]
    [InlineData("steroid cream was offered but I refused it", "She uses steroid cream.")]
    [InlineData("I missed two weeks of methotrexate in October", "She took methotrexate in October.")]
    [InlineData("ordinary plasters make me itch but the paper ones are fine", "Paper plasters make her itch.")]
    public void What_was_not_taken_or_does_no_harm_is_not_said_to_be(string answer, string sentence) =>
        Dropped(DropReason.FlippedNegation, answer, sentence);

    [Theory]
    [InlineData(
        "My wife thinks the hives began after the flu jab",
        "She believes that the hives began after the flu jab."
    )]
    [InlineData("My daughter does my dressings. I have blisters", "Her daughter has blisters.")]
    public void What_is_of_one_person_is_not_of_another(string answer, string sentence) =>
        Dropped(DropReason.WrongExperiencer, answer, sentence);

    [Theory]
    [InlineData("it spread from my elbows to my wrists", "It spread from her wrists to her elbows.")]
    [InlineData("losartan replaced amlodipine", "Amlodipine replaced losartan.")]
    [InlineData("shingles on the right side of my chest", "Shingles on the left side of her chest.")]
    public void What_came_first_and_where_is_not_turned_round(string answer, string sentence) =>
        Assert.IsType<Verdict.Dropped>(Judge(answer, sentence));

    [Theory]
    [InlineData("2021, I think", "It began in 2021.")]
    [InlineData("stress, dairy maybe", "Dairy sets it off.")]
    public void What_is_left_open_is_not_said_for_sure(string answer, string sentence) =>
        Assert.IsType<Verdict.Dropped>(Judge(answer, sentence));

    [Theory]
    [InlineData(DropReason.TooCertain, "about 2019, I'd guess", "It is certain that it was started in 2019.")]
    [InlineData(DropReason.TooCertain, "to know if I should stop the cream", "She has decided to stop the cream.")]
    [InlineData(
        DropReason.UnsupportedNumber,
        "amoxicillin gave him a rash on day seven when he was three",
        "Amoxicillin gave him a rash on day three when he was seven."
    )]
    [InlineData(
        DropReason.UnsupportedNumber,
        "half a fingertip of cream per ankle",
        "A whole fingertip of cream per ankle."
    )]
    [InlineData(
        DropReason.Misplaced,
        "hives ten weeks ago, three days after I came home",
        "The hives began ten weeks ago, three days before coming home."
    )]
    public void What_the_answer_leaves_open_is_not_told_more_exactly(
        DropReason reason,
        string answer,
        string sentence
    ) => Dropped(reason, answer, sentence);

    [Theory]
    [InlineData("some soaps make me itch", "Certain soaps make her itch.")]
    [InlineData("amoxicillin gave him a rash on day seven", "Amoxicillin gave him a rash on day 7.")]
    [InlineData("half a tablet of ramipril twice a day", "Half a tablet of ramipril twice a day.")]
    [InlineData("hives three days after I came home", "The hives began three days after coming home.")]
    public void What_the_answer_says_as_exactly_may_be_told(string answer, string sentence) =>
        Assert.IsType<Verdict.Kept>(Judge(answer, sentence));

    private static void Swap(
        Gen<string> things,
        Gen<string> values,
        Func<string, string, string> answered,
        Func<string, string, string> told
    ) =>
        Gen.Select(things, things, values, values, Order)
            .Where(facts => facts.Item1 != facts.Item2 && facts.Item3 != facts.Item4)
            .Sample(
                (one, other, first, second, order) =>
                {
                    var answer = $"{answered(one, first)}, and {answered(other, second)}";
                    var (thing, value, wrong) = order == 0 ? (one, first, second) : (other, second, first);
                    Assert.IsType<Verdict.Kept>(Judge(answer, told(thing, value) + "."));
                    Assert.IsType<Verdict.Dropped>(Judge(answer, told(thing, wrong) + "."));
                },
                iter: 60
            );

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private static void Dropped(DropReason reason, string answer, string sentence) =>
        Assert.Equal(reason, Assert.IsType<Verdict.Dropped>(Judge(answer, sentence)).Reason);

    /// <summary>Asserts that a sentence about an answer is kept, and its corrupted twin dropped.</summary>
    internal static void Told(
        string answer,
        string faithful,
        string corrupted,
        bool ofChild = false,
        string item = Notes,
        string? asked = null
    )
    {
        var kept = Judge(answer, faithful, ofChild, item, asked);
        Assert.True(kept is Verdict.Kept, kept is Verdict.Dropped why ? $"{why.Reason}: {why.Word.Verbatim}" : "");
        Assert.IsType<Verdict.Dropped>(Judge(answer, corrupted, ofChild, item, asked));
    }

    private const string Notes = "other.notes";

    /// <summary>What becomes of a sentence that cites one answer.</summary>
    /// <param name="answer">The patient's words.</param>
    /// <param name="sentence">The sentence that cites them.</param>
    /// <param name="ofChild">Whether a parent answers for a child.</param>
    /// <param name="item">The question's linkId.</param>
    /// <param name="asked">The question, where it says a part of what is answered.</param>
    internal static Verdict Judge(
        string answer,
        string sentence,
        bool ofChild = false,
        string item = Notes,
        string? asked = null
    )
    {
        var words = new PatientText(answer);
        var source = new NarrationSource(
            "A1",
            "Anything else",
            words,
            new Citation.ToAnswer(new ItemKey(new LinkId(item), 0), "Anything else", words, "m1")
        )
        {
            Evidence =
            [
                .. asked is null
                    ? ImmutableArray<Evidence>.Empty
                    : [new Evidence(new PatientText(asked), EvidenceStance.Open) { OfQuestion = true }],
                new Evidence(words, EvidenceStance.AsSaid) { IsQuote = true },
            ],
            OfChild = ofChild,
            IsTold = ofChild,
            IsAllergies = item.StartsWith("allergies.", StringComparison.Ordinal),
            IsFrequency = item == "medicine.frequency",
        };
        var request = new NarrationRequest
        {
            Facts = [source],
            Passages = [],
            Reader = Shipped.Content.Reader,
        };
        return ClaimVerifier.Verify(request, [new DraftSentence(new PatientText(sentence), ["A1"])])[0];
    }
}
