namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What patients take back, add, and tell of somebody else or of a question's neighbour.</summary>
public sealed class TakenBackTests
{
    [Theory]
    [InlineData("diet.digestion", "diet.foods=nuts", "NUTS? no I said the beer", "diet.foods", "Alcohol")]
    [InlineData(
        "skin.areas",
        "skin.course=comes and goes",
        "no no I meant always there",
        "skin.course",
        "Always there"
    )]
    [InlineData(
        "skin.areas",
        "skin.course=comes and goes",
        "better?! no, it comes and goes",
        "skin.course",
        "Comes and goes"
    )]
    public void With_heat_or_late_the_last_answer_is_changed_and_the_next_not_answered(
        string item,
        string before,
        string said,
        string changed,
        string value
    )
    {
        var conversation = Walk.To(item, before).Say(said);
        Assert.Equal(value, conversation.Answer(changed));
        Assert.Null(conversation.Answer(item));
    }

    [Fact]
    public void What_is_thrown_back_without_another_answer_is_asked_again()
    {
        var conversation = Walk.To("diet.digestion", "diet.foods=nuts").Say("nuts?! no!");
        Assert.Equal("diet.foods", conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("money? I never said money, it's my health", "My health")]
    [InlineData("money? I never said that", null)]
    [InlineData("money? yes", "Money")]
    public void What_was_never_said_is_not_kept(string said, string? kept) =>
        Assert.Equal(
            kept,
            Walk.To("stress.sources", "stress.level=8, money worries").Say(said).Answer("stress.sources")
        );

    [Theory]
    [InlineData("diet.foods", "diet.pattern=vegana", "¿vegana yo? no hija, como de todo")]
    [InlineData("diet.pattern", "reason.main=granos, soy vegana", "¿vegana yo? no hija, como de todo")]
    public void An_indignant_no_does_not_name_what_it_denies(string item, string before, string said) =>
        Assert.Equal(
            "A bit of everything",
            Walk.To(item, before, "es")
                .Say(said)
                .Answer("diet.pattern")
                ?.Replace("De todo un poco", "A bit of everything", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        "nobody's told me. my brother has psoriasis but his is all elbows, mine's not like that",
        "It has no name yet"
    )]
    [InlineData(
        "my brother has psoriasis but his is all elbows, mine's not like that; nobody's told me",
        "It has no name yet"
    )]
    [InlineData("my sister has psoriasis, I have acne", "Acne")]
    [InlineData("my mum says it's eczema", "Eczema")]
    [InlineData("eczema like my mum", "Eczema")]
    [InlineData("my sister has eczema", null)]
    public void A_brothers_disease_is_not_the_patients(string said, string? kept) =>
        Assert.Equal(kept, Walk.To("skin.conditions").Say(said).Answer("skin.conditions"));

    [Fact]
    public void What_a_mother_has_is_the_patients_where_the_child_answers_for_her() =>
        Assert.Equal(
            "Psoriasis",
            Walk.To("skin.conditions", "about.name=Ana, I'm her daughter Eva")
                .Say("my mum has psoriasis")
                .Answer("skin.conditions")
        );

    [Fact]
    public void A_brothers_disease_is_shown_for_the_family_and_his_elbows_nowhere()
    {
        const string Said = "my brother has psoriasis but his is all elbows, nobody's told me";
        Assert.Null(
            Walk.To("skin.areas", $"skin.conditions={Said}")
                .Intake.State.Ahead.FirstOrDefault(told => told.Asked.ToString() == "skin.areas")
        );
        Assert.Contains(
            "Family history. You told me: Psoriasis.",
            Walk.To("skin.family", "skin.conditions=my brother has psoriasis, nobody's told me").Reply,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "about.name=Poppy, I'm her mum; skin.conditions=eczema",
        "I had it as a kid and her dad gets hayfever",
        "Eczema, Asthma or hay fever"
    )]
    [InlineData("skin.conditions=psoriasis", "my mother have also this", "Psoriasis")]
    [InlineData(
        "skin.conditions=psoriasis",
        "my mum hasn't got it, asthma in the family though",
        "Asthma or hay fever"
    )]
    public void It_of_the_family_is_what_the_patient_has(string before, string said, string kept) =>
        Assert.Contains(kept, Walk.To("skin.family", before).Say(said).Answer("skin.family"), StringComparison.Ordinal);

    [Theory]
    [InlineData("skin.conditions", "reason.main=I have psoriasis", "yes. since 8 year", "Psoriasis")]
    [InlineData("skin.areas", "reason.main=eczema on my hands", "yes, mole on calf too", "Hands, Legs")]
    [InlineData("skin.areas", "reason.main=eczema on my hands", "and her ankles", "Hands, Feet")]
    public void What_is_added_to_what_is_shown_is_of_its_kind(string item, string before, string said, string kept) =>
        Assert.Equal(kept, Walk.To(item, before).Say(said).Answer(item));

    [Theory]
    [InlineData(
        "skin.conditions",
        "my hands have eczema for 2 years and theres a mole on my left calf thats got bigger",
        "Eczema, A mole or growth."
    )]
    [InlineData(
        "skin.areas",
        "my hands have eczema for 2 years and theres a mole on my left calf thats got bigger",
        "Hands, Legs."
    )]
    [InlineData("allergies.any", "she has eczema and an egg allergy", "an egg allergy.")]
    [InlineData("diet.foods", "she has eczema and an egg allergy", "Eggs.")]
    public void All_that_was_told_at_the_start_is_shown(string item, string said, string shown) =>
        Assert.Contains(
            $"You told me: {shown}",
            Walk.To(item, $"reason.main={said}; skin.conditions=yes; allergies.any=yes").Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("en", "PPD in hair dye and nickel, both patch tested", "yes")]
    [InlineData("en", "to nickel", "yes")]
    [InlineData("es", "al níquel, y el kiwi me pica la boca", "yes")]
    [InlineData("es", "a la mañana no", "no")]
    public void An_allergen_named_is_an_allergy(string language, string said, string? kept) =>
        Assert.Equal(kept, Walk.To("allergies.any", language: language).Say(said).Answer("allergies.any"));

    [Theory]
    [InlineData("6, worry for baby", "worry for baby")]
    [InlineData("6, work and the mole", "Work or study, the mole")]
    [InlineData("7 this week", null)]
    public void The_reason_beside_a_figure_is_shown_where_it_is_asked(string said, string? shown)
    {
        var conversation = Walk.To("stress.level").Say(said);
        Assert.Equal(
            shown is not null,
            conversation.Reply.Contains($"You told me: {shown}. Is that right?", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("5 hours")]
    [InlineData("7.5 hours")]
    public void Hours_told_beside_how_well_are_shown(string hours) =>
        Assert.Contains(
            $"You told me: {hours}.",
            Walk.To("sleep.quality", "stress.mood=not at all").Say($"poor, {hours}").Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("for my wife")]
    [InlineData("it's for my daughter")]
    public void Whom_it_is_for_is_no_name(string said) =>
        Assert.Null(new Conversation(Shipped.Content).Say(said).Answer("about.name"));

    [Fact]
    public void Of_several_numbers_to_change_the_first_comes_first()
    {
        var conversation = Walk.To("skin.course").Say("finish", "finish");
        for (var turn = 0; turn < 20 && conversation.Intake.State.Phase != Core.Dialog.DialogPhase.Reviewing; turn++)
            conversation.Say("skip");
        conversation.Say("change 2, 3 and 4. it's wrong");
        Assert.StartsWith("One at a time, please.", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("about.birth-date", conversation.Pending.ToString());
    }
}
