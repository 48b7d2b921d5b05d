namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Instructions over a list of medicines that is shown: take off, put on, put right, and what is the same.</summary>
public sealed class MendedListTests
{
    private static Conversation Shown(string list) => Walk.To("medicines.any").Say(list);

    private static Conversation ShownInSpanish(string list) => Walk.To("medicines.any", language: "es").Say(list);

    private static void AssertShown(Conversation conversation, string shown) =>
        Assert.Contains($": {shown}. ", conversation.Reply, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("zinc, metformin 500 mg, aspirin", "leave out zinc and aspirin", "metformin, 500 mg")]
    [InlineData("zinc, metformin 500 mg, aspirin", "delete the zinc, the aspirin", "metformin, 500 mg")]
    [InlineData(
        "zinc, metformin 500 mg",
        "leave out zinc, add rose water twice a day",
        "metformin, 500 mg; rose water, twice a day"
    )]
    [InlineData("zinc, metformin 500 mg", "add rose water, remove the zinc", "metformin, 500 mg; rose water")]
    [InlineData("zinc 15 mg, metformin 500 mg", "remove the zinc 15 mg", "metformin, 500 mg")]
    [InlineData(
        "hydrocortisone ointment, zinc",
        "leave out the hydrocortisone ointment, add hydrocortisone cream 1% once a day",
        "hydrocortisone cream, 1%, once a day; zinc"
    )]
    [InlineData("zinc, metformin 500 mg", "leave out quinoa and zinc", "metformin, 500 mg")]
    [InlineData("zinc, metformin 500 mg", "don't remove the zinc, metformin is 1000 mg", "zinc; metformin, 1000 mg")]
    public void An_instruction_holds_for_the_names_that_follow_it_until_another(
        string list,
        string said,
        string shown
    ) => AssertShown(Shown(list).Say(said), shown);

    [Theory]
    [InlineData("hydrocortisone 1%, zinc", "hydrocortisone CREAM", "hydrocortisone cream, 1%; zinc")]
    [InlineData("paracetamol injection, zinc", "paracetamol is syrup not injection", "paracetamol liquid; zinc")]
    [InlineData("paracetamol injection, zinc", "the paracetamol is not an injection", "paracetamol; zinc")]
    [InlineData(
        "hydrocortisone cream 1%, zinc",
        "the hydrocortisone is an ointment, not a cream",
        "hydrocortisone ointment, 1%; zinc"
    )]
    [InlineData(
        "metformin sometimes, zinc",
        "metformin is not sometimes, it's twice a day",
        "metformin, twice a day; zinc"
    )]
    [InlineData("metformin once a day, zinc", "the metformin is not once a day", "metformin; zinc")]
    [InlineData("levothyroxine 75, zinc", "levothyroxine is in micrograms", "levothyroxine, 75 micrograms; zinc")]
    [InlineData("hydrocortisone cream, zinc", "not the hydrocortisone cream", "zinc")]
    public void What_is_said_not_to_be_so_is_put_right_and_takes_no_medicine_away(
        string list,
        string said,
        string shown
    ) => AssertShown(Shown(list).Say(said), shown);

    [Theory]
    [InlineData(
        "zinc, atorvastatin stopped last year",
        "it was simvastatin not atorvastatin",
        "zinc; simvastatin, stopped 2025"
    )]
    [InlineData(
        "zinc, atorvastatin at night",
        "wait it was simvastatin not atorvastatin, 40",
        "zinc; simvastatin, 40, once a day, at night"
    )]
    [InlineData(
        "zinc, atorvastatin at night",
        "it's simvastatin 40 mg and not atorvastatin",
        "zinc; simvastatin, 40 mg, once a day, at night"
    )]
    [InlineData(
        "zinc, atorvastatin at night",
        "it's not atorvastatin, it's simvastatin",
        "zinc; simvastatin, once a day, at night"
    )]
    // Two that are said to be taken, or not: nothing of the one is told of the other.
    [InlineData("atorvastatin at night, zinc", "I don't take atorvastatin, I take simvastatin", "zinc; simvastatin")]
    public void What_was_told_under_a_wrong_name_is_told_of_the_right_one(string list, string said, string shown) =>
        AssertShown(Shown(list).Say(said), shown);

    [Theory]
    [InlineData("cetraben, zinc", "not cetraben, its diprobase", "diprobase (emollient); zinc")]
    [InlineData("zinc, metformin", "and cetraben, no wait diprobase", "zinc; metformin; diprobase (emollient)")]
    [InlineData("zinc, metformin", "and ibuprofen, sorry no ibuprofen, naproxen 500", "zinc; metformin; naproxen, 500")]
    [InlineData(
        "Zerobase, zinc",
        "and Diprobase twice a day",
        "Zerobase (emollient); zinc; Diprobase (emollient), twice a day"
    )]
    public void Of_two_brands_the_one_takes_the_place_of_the_other_only_where_that_is_said(
        string list,
        string said,
        string shown
    ) => AssertShown(Shown(list).Say(said), shown);

    [Theory]
    [InlineData(
        "torasemide, antibiotic since May, cotrim 960 mg twice a day",
        "the antibiotic IS the cotrim",
        "torasemide; antibiotic (cotrim), 960 mg, twice a day, since May 2025"
    )]
    [InlineData("zinc, iron, ferrous sulfate 200mg", "iron = ferrous sulfate", "zinc; iron (ferrous sulfate), 200mg")]
    [InlineData(
        "zinc, iron, ferrous sulfate 200mg",
        "iron and ferrous sulfate are the same thing",
        "zinc; iron (ferrous sulfate), 200mg"
    )]
    [InlineData(
        "zinc, pregnancy vitamin",
        "the pregnancy vitamin is called Elevit",
        "zinc; pregnancy vitamin (Elevit)"
    )]
    [InlineData("zinc, contraceptive pill", "the pill is called Yasmin", "zinc; contraceptive pill (Yasmin)")]
    [InlineData(
        "zinc, iron, ferrous sulfate 200mg",
        "iron is not ferrous sulfate, add selenium",
        "zinc; ferrous sulfate, 200mg; iron; selenium"
    )]
    public void Two_names_of_one_medicine_become_one_entry_with_both(string list, string said, string shown) =>
        AssertShown(Shown(list).Say(said), shown);

    [Theory]
    [InlineData(
        "vitamin D drops",
        "yes 1 drop a day 400 units, and the hydrocortisone 1%",
        "vitamin D drops, 1 drop, 400 units, once a day; hydrocortisone, 1%"
    )]
    [InlineData(
        "zinc, ramipril 5 mg, metformin twice a day",
        "the rest in the morning, zinc at night",
        "zinc, once a day, at night; ramipril, 5 mg, once a day, in the morning; metformin, twice a day"
    )]
    [InlineData("zinc, hydrocortisone cream", "the cream is twice a day", "zinc; hydrocortisone cream, twice a day")]
    [InlineData("zinc, lisdexamfetamine", "lisdex is 30 mg", "zinc; lisdexamfetamine, 30 mg")]
    [InlineData(
        "zinc, hydrocortisone cream",
        "my hand cream twice a day",
        "zinc; hydrocortisone cream; hand cream, twice a day"
    )]
    [InlineData(
        "zinc, metformin",
        "and omega 3, collagen, a probiotic",
        "zinc; metformin; omega-3; collagen; probiotic"
    )]
    public void A_reply_speaks_of_the_medicine_that_it_names_whatever_it_calls_it(
        string list,
        string said,
        string shown
    ) => AssertShown(Shown(list).Say(said), shown);

    [Theory]
    [InlineData(
        "losartán, ibuprofeno, zinc",
        "quita el ibuprofeno y el zinc y pon naproxeno 500",
        "losartán; naproxeno, 500"
    )]
    [InlineData(
        "losartán a ratos, zinc",
        "lo de losartán no es a ratos, es todos los días",
        "losartán, una vez al día; zinc"
    )]
    [InlineData("losartán a ratos, zinc", "no, quita lo de a ratos", "losartán; zinc")]
    [InlineData("levotiroxina de 75, zinc", "la levotiroxina es de microgramos", "levotiroxina, 75 microgramos; zinc")]
    [InlineData("anticonceptivas, zinc", "la pastilla se llama Yaz", "anticonceptivas (Yaz); zinc")]
    [InlineData("enalapril, zinc", "el enalapril me lo quitaron", "enalapril, ya no; zinc")]
    [InlineData(
        "losartán, zinc",
        "y metformina 850 1-0-1",
        "losartán; zinc; metformina, 850, dos veces al día, por la mañana, al anochecer"
    )]
    public void Instructions_are_heard_in_Spanish_too(string list, string said, string shown) =>
        AssertShown(ShownInSpanish(list).Say(said), shown);

    [Fact]
    public void Whoever_leaves_the_list_as_it_is_loses_none_of_it()
    {
        var conversation = ShownInSpanish("losartán 50, zinc").Say("no", "Déjelo así, es correcto");
        Assert.Equal(
            ("losartán", "zinc"),
            (conversation.Answer("medicine.name"), conversation.Answer("medicine.name#1"))
        );
        conversation = Shown("metformin 500 mg, zinc").Say("no", "no, I don't like how that reads");
        Assert.Equal(
            ("metformin", "zinc"),
            (conversation.Answer("medicine.name"), conversation.Answer("medicine.name#1"))
        );
    }

    [Fact]
    public void Of_the_only_one_that_is_shown_all_is_told_without_its_name()
    {
        var conversation = Shown("sertraline sometimes").Say("No, it's every day, one in the morning, since 2019");
        AssertShown(conversation, "sertraline, once a day, in the morning, since 2019");
        Assert.Equal("since 2019", conversation.Say("perfect").Answer("medicine.since"));
    }

    [Fact]
    public void What_is_eaten_is_no_medicine_of_a_list()
    {
        AssertShown(Shown("torasemide, cotrim for his bladder, eats only soup"), "torasemide; cotrim, for his bladder");
        AssertShown(Shown("torasemide, zinc, rose water"), "torasemide; zinc; rose water");
    }

    [Fact]
    public void One_more_that_is_named_beside_a_no_is_shown_for_the_list()
    {
        var conversation = Shown("metformin 500 mg twice a day since May and zinc 15 mg daily since June").Say("yes");
        Assert.Equal("medicine#1", conversation.Pending.ToString());
        AssertShown(conversation.Say("no thats it, oh and gaviscon after meals"), "gaviscon (alginate), after meals");
        Assert.Equal("gaviscon", conversation.Say("yes").Answer("medicine.name#2"));
    }

    [Theory]
    [InlineData(
        "vitamin D",
        "yes, and calpol as needed. i'm on salbutamol but thats me",
        "vitamin D; calpol (paracetamol), as needed"
    )]
    [InlineData("calpol, salbutamol", "no salbutamol is mine, not noah's", "calpol (paracetamol)")]
    [InlineData("calpol, blue puffer", "the blue puffer is Toms not his", "calpol (paracetamol)")]
    [InlineData(
        "calpol",
        "yes, I use cetraben on him twice a day",
        "calpol (paracetamol); cetraben (emollient), twice a day"
    )]
    public void What_the_writer_or_another_takes_is_none_of_the_list(string list, string said, string shown)
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "it's for my son Noah, I'm his mum Anna",
            "3 June 2024",
            "male",
            "none of these"
        );
        conversation.SkipTo("medicines.any");
        AssertShown(conversation.Say(list, said), shown);
    }

    [Theory]
    [InlineData("metanium cream, zinc", "no the metanium is my toddlers, take it off", "zinc")]
    [InlineData("zinc", "and gaviscon. Milo gets metanium cream but thats for his bum", "zinc; gaviscon (alginate)")]
    [InlineData("metformin 500 mg, zinc", "my doctor says metformin is 850", "metformin, 850 mg; zinc")]
    [InlineData("iron, zinc", "the iron is called pregaday, I take one pregaday", "iron (pregaday), one; zinc")]
    public void Whose_a_medicine_is_decides_whether_it_is_of_the_list(string list, string said, string shown) =>
        AssertShown(Shown(list).Say(said), shown);

    [Theory]
    [InlineData("amlodipine, ramipril", "amlodipine not ramipril", "amlodipine")]
    [InlineData("amlodipine, ramipril", "amlodipine, not ramipril", "amlodipine")]
    public void One_and_not_the_other_leaves_out_the_other(string list, string said, string shown) =>
        AssertShown(Shown(list).Say(said), shown);

    [Theory]
    [InlineData(null, "that's all")]
    [InlineData(null, "done")]
    [InlineData("es", "nada más")]
    public void Who_has_nothing_more_to_add_goes_on_with_the_next_question(string? language, string said)
    {
        var conversation = Walk.To("medicines.any", language: language)
            .Say("metformin 500 mg", language is null ? "yes" : "sí");
        conversation.SkipTo("medicine", language is null ? "skip" : "saltar");
        Assert.Equal("allergies.any", conversation.Say(said).Pending?.ToString());
        Assert.Equal("diet.pattern", conversation.Say("no").Pending?.ToString());
    }
}
