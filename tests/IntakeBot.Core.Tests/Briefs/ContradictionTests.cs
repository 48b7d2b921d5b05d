using IntakeBot.Core.Briefs;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>Answers to the shipped form that do not agree, and answers that only look so.</summary>
public sealed class ContradictionTests
{
    private const string Born = "about.birth-date = 1990-06-03";

    private static bool SaysHelped(BriefInput input) =>
        BriefComposer
            .Compose(input)
            .Texts("contradictions")
            .Any(text => text.StartsWith("How it worked", StringComparison.Ordinal));

    [Theory]
    [InlineData("the cream did help a little but it comes back", true)]
    [InlineData("number 16 is wrong, the cream helped a bit", true)]
    [InlineData("Elocom helped a lot, and hydrocortisone made a big difference", true)]
    [InlineData("the cream has not helped", false)]
    [InlineData("my sister said the cream helped", false)]
    [InlineData("would the cream have helped?", false)]
    [InlineData("the sun helped in August", false)]
    public void Nothing_helped_and_something_did_do_not_agree(string said, bool found) =>
        Assert.Equal(
            found,
            SaysHelped(
                ShippedPatient.Of("skin.tried = steroid-cream", "skin.tried-result = no-change", $"says: {said}")
            )
        );

    [Theory]
    [InlineData("oiga le puso que no cambio nada. yo dije que la crema me ayudo un poco", true)]
    [InlineData("la crema no me ayudo", false)]
    public void Nothing_helped_and_something_did_do_not_agree_in_Spanish_either(string said, bool found) =>
        Assert.Equal(
            found,
            SaysHelped(
                ShippedPatient.OfSpanish("skin.tried = steroid-cream", "skin.tried-result = no-change", $"says: {said}")
            )
        );

    [Theory]
    [InlineData("Started", Born, "skin.onset = since 1975")]
    [InlineData("Started", "reason.main = I have had this itchy rash for 10 years", "skin.onset = 2 weeks ago")]
    [InlineData("Age", Born, "reason.main = I am 52 years old and itchy")]
    [InlineData(
        "Medicines: methotrexate",
        "medicines.any = no",
        "other.notes = I use my wife's methotrexate tablets now and then"
    )]
    [InlineData("Medicines: cetirizine", "reason.main = itchy hands, I take cetirizine", "medicines.any = no")]
    [InlineData("Allergies", "allergies.any = no", "other.notes = I am allergic to penicillin")]
    [InlineData("Fever", "safety.now = none", "other.notes = I have had a fever since last night")]
    [InlineData("Joint pain", "reason.main = my joints hurt", "other.notes = I have no joint pain")]
    [InlineData("Pregnancy", "about.sex = female", "about.pregnancy = no", "other.notes = I am 12 weeks pregnant")]
    [InlineData("Pregnancy", "about.sex = male", "other.notes = I'm pregnant")]
    [InlineData("Pregnancy", "about.birth-date = 1950-01-01", "about.sex = female", "other.notes = I'm pregnant")]
    [InlineData(
        "Pregnancy",
        "about.sex = female",
        "about.pregnancy = trying",
        "medicines.any = yes",
        "medicine.name = desogestrel"
    )]
    [InlineData("Itch", "skin.itch = 0", "reason.main = my arms are so itchy")]
    [InlineData("Itch", "skin.itch = 8", "reason.main = a rash, it does not itch")]
    [InlineData("Itch", "skin.itch = 8 | none, well 8 at night")]
    [InlineData("Skin pain", "skin.course = always-there", "skin.pain = 0", "reason.main = it is very painful")]
    [InlineData("Skin condition", "reason.main = my eczema is back", "skin.conditions = psoriasis")]
    [InlineData("Skin condition", "skin.conditions = unsure,eczema")]
    [InlineData("Course", "skin.course = getting-better", "reason.main = a rash that is getting worse")]
    [InlineData("Side (arm)", "reason.main = a rash on my right arm", "skin.areas = arms | left arm")]
    [InlineData("Body areas", "reason.main = itchy rash on my face", "skin.areas = legs")]
    [InlineData(
        "Family history",
        "reason.main = my sister has psoriasis",
        "skin.conditions = psoriasis",
        "skin.family = nobody"
    )]
    [InlineData("Tried so far", "skin.tried = nothing", "medicines.any = yes", "medicine.name = betnovate")]
    [InlineData(
        "New medicine in the 8 weeks before",
        "skin.course = always-there",
        "skin.onset = 6 weeks ago",
        "skin.new-medicine = no",
        "medicines.any = yes",
        "medicine.name = amoxicillin",
        "medicine.since = 8 weeks ago"
    )]
    [InlineData("New medicine", "skin.course = always-there", "skin.new-medicine = yes", "medicines.any = no")]
    [InlineData("Medicine as a trigger", "skin.triggers = medicine", "medicines.any = no")]
    [InlineData(
        "methotrexate",
        "medicines.any = yes",
        "medicine.name = methotrexate",
        "medicine.dose = 10 mg",
        "medicine = yes",
        "medicine.name#1 = MTX",
        "medicine.dose#1 = 15 mg"
    )]
    [InlineData("Alcohol", "diet.alcohol = never", "skin.triggers = alcohol")]
    [InlineData("Alcohol", "diet.alcohol = never", "diet.foods = alcohol")]
    [InlineData("Alcohol", "diet.alcohol = never", "other.notes = I have a whisky most evenings")]
    [InlineData("Trigger foods", "skin.triggers = foods", "diet.foods = none")]
    [InlineData("Way of eating", "diet.pattern = vegan", "diet.foods = dairy")]
    [InlineData("Way of eating", "diet.pattern = everything,gluten-free")]
    [InlineData(
        "Leaving foods out",
        "skin.tried = food-change",
        "diet.foods = dairy",
        "diet.digestion = bloating",
        "diet.elimination = no"
    )]
    [InlineData("Sleep quality", "reason.main = I can't sleep because of the itch", "sleep.quality = good")]
    [InlineData(
        "Itch at night",
        "skin.itch = 6",
        "sleep.quality = poor",
        "sleep.waking = hardly-ever",
        "sleep.itch = every-night"
    )]
    [InlineData("Smoking", "reason.main = spots, I have never smoked", "other.notes = I smoke ten a day")]
    public void What_does_not_agree_is_shown_with_both_sides(string label, params string[] lines)
    {
        var found = BriefComposer.Compose(ShippedPatient.Of(lines)).Texts("contradictions").ToList();

        Assert.Contains(found, text => text.StartsWith(label + ": ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Born, "skin.onset = since I was about 20", "reason.main = itchy patches for 15 years")]
    [InlineData(Born, "reason.main = I am 35 and itchy")]
    [InlineData("about.birth-date = 2022-03-12", "about.sex = female", "skin.onset = since she was 4 months old")]
    [InlineData("medicines.any = no", "other.notes = my sister takes methotrexate")]
    [InlineData("medicines.any = no", "skin.tried = steroid-cream | betnovate, years ago")]
    [InlineData("medicines.any = no", "other.notes = I don't want methotrexate")]
    [InlineData("allergies.any = no", "other.notes = my son is allergic to nuts")]
    [InlineData("allergies.any = no", "other.notes = I am not allergic to anything")]
    [InlineData("safety.now = none", "reason.main = a rash on my arms that keeps coming back")]
    [InlineData("safety.now = none", "other.notes = no fever, no mouth sores")]
    [InlineData("skin.itch = 7", "reason.main = itchy elbows", "sleep.quality = poor", "sleep.itch = some-nights")]
    [InlineData("skin.itch = 1 | not really itchy, maybe 1")]
    [InlineData("reason.main = my eczema is back", "skin.conditions = eczema")]
    [InlineData("reason.main = it looks like psoriasis, my sister has psoriasis", "skin.conditions = psoriasis")]
    [InlineData("reason.main = itchy patches inside my elbows", "skin.areas = arms")]
    [InlineData("reason.main = my hand cream stings", "skin.areas = face")]
    [InlineData("reason.main = rash on both arms, worse on the left arm", "skin.areas = arms")]
    [InlineData("skin.tried = nothing", "medicines.any = yes", "medicine.name = cetirizine")]
    [InlineData("skin.tried = moisturiser", "skin.tried-result = helped-a-little")]
    [InlineData(
        "skin.course = always-there",
        "skin.new-medicine = no",
        "skin.onset = 3 years ago",
        "medicines.any = yes",
        "medicine.name = cetirizine",
        "medicine.since = 2 months ago"
    )]
    [InlineData("diet.alcohol = never", "other.notes = no wine, no beer")]
    [InlineData(
        "reason.main = hives, I take naproxen",
        "medicine.name = naproxen",
        "other.notes = no ibuprofen, no aspirin"
    )]
    [InlineData("reason.main = a patch on my shin for 4 weeks", "other.notes = I use the cream twice, not for 3 weeks")]
    [InlineData("safety.now = none", "allergies.any = yes | penicillin, my lips swelled")]
    [InlineData("diet.alcohol = weekly", "skin.triggers = alcohol")]
    [InlineData("diet.pattern = vegan", "diet.foods = sugar")]
    [InlineData("sleep.quality = good", "skin.itch = 8")]
    [InlineData("about.sex = female", "about.pregnancy = no", "other.notes = my sister is pregnant")]
    [InlineData(
        "about.sex = female",
        "about.pregnancy = breastfeeding",
        "medicines.any = yes",
        "medicine.name = desogestrel"
    )]
    public void What_agrees_is_no_contradiction(params string[] lines) =>
        Assert.Empty(BriefComposer.Compose(ShippedPatient.Of(lines)).Texts("contradictions"));

    // What another has, what is over, a joke, a question, a length of time and another thing are no side of one; beside
    // each stands the same where it is meant.
    [Theory]
    [InlineData("safety.now = none", "says: My flatmate is a nurse and says I look fine, she had a fever last week")]
    [InlineData("safety.now = none", "says: haha I have a fever of excitement, only joking")]
    [InlineData("safety.now = none", "says: Do I have a fever?")]
    [InlineData("says: I had a fever last week", "safety.now = none | none of these, the fever is gone")]
    [InlineData("about.sex = female", "about.pregnancy = no", "says: with my exams I'm two weeks away")]
    [InlineData("says: I get constipated", "other.notes = I have no heartburn")]
    [InlineData("says: I was told it is dermatitis", "other.notes = it is not eczema")]
    [InlineData("safety.now = none", "allergies.any = yes | kiwi, as a girl", "allergies.what = my face swelled")]
    [InlineData("diet.pattern = everything,vegetarian | everything, my sister is the vegetarian")]
    [InlineData("reason.main = I have seborrhoeic dermatitis", "skin.conditions = seborrhoeic dermatitis")]
    [InlineData(Born, "skin.onset = since I am 20 years old")]
    [InlineData("stress.level = 9 | I'm 9, today", Born)]
    [InlineData("stress.level = 4 | no the stress is 4. 6 is her age")]
    [InlineData("says: eczema flare, 3 weeks", "says: no eczema in the family, just psoriasis")]
    [InlineData("skin.mole = no | no mole changing and no sore", "says: few things wrong. the mole answer is NO.")]
    [InlineData("skin.mole = no", "says: A mole that is changing or a sore: change to No")]
    [InlineData(
        "skin.areas = face",
        "skin.pain = 4",
        "other.notes = my eyes are dry and gritty the last few months, no pain or blurry"
    )]
    [InlineData(
        "reason.main = eczema on my hands since I was a baby, back for a year",
        "skin.onset = as a baby, it left me at 12 and came back a year ago"
    )]
    [InlineData(
        "medicines.any = yes | azelaic acid and finacea are the same one",
        "medicine.name = azelaic acid",
        "medicine.dose = a thin layer",
        "medicine = yes",
        "medicine.name#1 = finacea",
        "medicine.dose#1 = a pea"
    )]
    public void What_is_not_said_of_the_patient_now_and_in_earnest_contradicts_nothing(params string[] lines) =>
        Assert.Empty(BriefComposer.Compose(ShippedPatient.Of(lines)).Texts("contradictions"));

    [Theory]
    [InlineData("safety.now = none", "says: I look fine, but I have a fever since last night")]
    [InlineData("about.sex = female", "about.pregnancy = no", "says: with my exams and I'm two weeks pregnant")]
    [InlineData("says: I have bad heartburn", "other.notes = I have no heartburn")]
    [InlineData("says: my eczema is back", "other.notes = it is not eczema")]
    [InlineData("safety.now = none", "other.notes = my face has been swollen since this morning")]
    [InlineData("diet.pattern = everything,vegetarian | everything, and I am vegetarian")]
    [InlineData("reason.main = I have seborrhoeic dermatitis", "skin.conditions = pityriasis")]
    [InlineData(Born, "reason.main = itchy for years, I am 20 years old")]
    [InlineData("reason.main = I'm 9, today", Born)]
    [InlineData("stress.level = 9 | no stress, 9")]
    [InlineData("says: eczema flare, 3 weeks", "says: no eczema on me, just psoriasis")]
    [InlineData("skin.mole = no", "says: I have a mole that is changing")]
    [InlineData(
        "skin.areas = face",
        "skin.pain = 4",
        "other.notes = my face is dry the last few months, no pain or itch"
    )]
    [InlineData(
        "reason.main = eczema on my hands for a year",
        "skin.onset = it came to me on the Monday, two weeks ago"
    )]
    [InlineData(
        "medicines.any = yes | azelaic acid and finacea",
        "medicine.name = azelaic acid",
        "medicine.dose = a thin layer",
        "medicine = yes",
        "medicine.name#1 = finacea",
        "medicine.dose#1 = a pea"
    )]
    public void The_same_said_of_the_patient_now_and_in_earnest_contradicts(params string[] lines) =>
        Assert.NotEmpty(BriefComposer.Compose(ShippedPatient.Of(lines)).Texts("contradictions"));

    [Theory]
    [InlineData("His sister had a nasty fever last week but Ollie never caught it.", false)]
    [InlineData("Ruby has a fever.", false)]
    [InlineData("I have a fever myself.", false)]
    [InlineData("He has a fever since last night.", true)]
    public void Who_answers_for_a_child_contradicts_by_what_is_the_childs_alone(string said, bool contradicts)
    {
        var input = ShippedPatient.Of(
            "about.name = Oliver | His name is Oliver. I'm Mark, his dad",
            "safety.now = none",
            "skin.family = eczema | his sister Ruby has eczema",
            $"says: {said}"
        );

        Assert.Equal(contradicts, BriefComposer.Compose(input).Texts("contradictions").Any());
    }

    [Theory]
    [InlineData("omg no, I'm not burned", false)]
    [InlineData("yes, my hand is burned", true)]
    public void A_reply_to_the_alarm_that_denies_puts_right_what_raised_it(string reply, bool contradicts)
    {
        var input = ShippedPatient.Of(
            "says: the gel burned my face",
            $"says: {reply}",
            "other.notes = I have not burned myself"
        );
        var flag = new RedFlag("burn", Urgency.Emergency, "Burn", "", "", "", "", []);

        var brief = BriefComposer.Compose(input with { Flags = [new RaisedFlag(flag, "m1", ShippedPatient.At)] });

        Assert.Equal(contradicts, brief.Texts("contradictions").Any());
    }

    [Fact]
    public void What_two_rules_find_is_told_once() =>
        Assert.Single(
            BriefComposer
                .Compose(
                    ShippedPatient.Of(
                        "about.sex = female",
                        "about.pregnancy = no",
                        "other.notes = I am 12 weeks pregnant"
                    )
                )
                .Texts("contradictions")
        );

    [Fact]
    public void Two_matters_of_one_sentence_are_told_each() =>
        Assert.Equal(
            2,
            BriefComposer
                .Compose(
                    ShippedPatient.Of(
                        "safety.now = none",
                        "other.notes = my tongue is swelling and I have a fever since last night"
                    )
                )
                .Texts("contradictions")
                .Count()
        );

    [Fact]
    public void Every_contradiction_cites_an_answer_or_a_message()
    {
        var brief = BriefComposer.Compose(
            ShippedPatient.Of(
                "medicines.any = no",
                "diet.alcohol = never",
                "other.notes = I take methotrexate and drink wine"
            )
        );

        Assert.All(
            brief.Sections.Single(section => section.Id == "contradictions").Blocks.SelectMany(block => block.Claims),
            claim => Assert.Equal(2, claim.Citations.OfType<Citation.ToAnswer>().Count())
        );
    }
}
