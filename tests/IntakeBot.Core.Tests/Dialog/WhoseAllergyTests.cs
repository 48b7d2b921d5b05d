namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Whose each allergy is that is told, and what a correction leaves of them.</summary>
public sealed class WhoseAllergyTests
{
    // At the question for allergies: a grown-up's own answers, a mother's for her son, or a grown-up's in Spanish.
    private static Conversation Asked(bool forAnother, string language)
    {
        var conversation = new Conversation(Shipped.Content);
        if (language == "es")
            conversation.Say("español", "Ana", "3 de junio de 1991", "hombre", "ninguno", "granos", "nada", "acné");
        else if (forAnother)
            conversation.Say("it's for my son Noah, I'm his mum Anna", "3 June 2024", "male", "none of these");
        else
            conversation.Say("Ana", "3 June 1991", "male", "none of these");
        while (conversation.Pending?.ToString() != "allergies.any")
            conversation.Say(
                conversation.Pending?.ToString() is "skin.mole" or "medicines.any" ? "no"
                : language == "es" ? "saltar"
                : "skip"
            );
        return conversation;
    }

    [Theory]
    [InlineData("not me, wife cant have penicilin. plasters make me red a bit", true)]
    [InlineData("no. cheap earrings bring me out in a rash", true)]
    [InlineData("no. eggs make my wife sick", false)]
    [InlineData("no, plasters never make me red", false)]
    public void What_something_does_to_the_patient_is_a_yes(string said, bool isYes) =>
        Assert.Equal(isYes, Asked(forAnother: false, "en").Say(said).Pending?.ToString() == "allergies.what");

    [Fact]
    public void A_friends_is_not_the_patients() =>
        Assert.DoesNotContain(
            "peanuts",
            Own(
                "amoxicillin, a rash as a kid, my mum says. A friend of mine went into anaphylaxis from peanuts",
                forAnother: false
            ),
            StringComparison.Ordinal
        );

    private static string Own(string told, bool forAnother, string language = "en")
    {
        var conversation = Asked(forAnother, language).Say((language == "es" ? "sí, " : "yes, ") + told);
        Assert.Equal("allergies.what", conversation.Pending.ToString());
        return conversation.Say(language == "es" ? "sí" : "yes").Answer("allergies.what")!;
    }

    private static string Corrected(string told, string reply, bool forAnother, string language = "en")
    {
        var conversation = Asked(forAnother, language).Say((language == "es" ? "sí, " : "yes, ") + told).Say(reply);
        while (conversation.Pending?.ToString() == "allergies.what")
            conversation.Say(language == "es" ? "sí" : "yes");
        return conversation.Answer("allergies.what")!;
    }

    [Theory]
    [InlineData(
        "penicillin rash as a toddler, and peanut? no thats his cousin. cats make him sneeze",
        "penicillin rash as a toddler; cats make him sneeze"
    )]
    [InlineData("egg gave him hives. I'm allergic to nickel", "egg gave him hives")]
    [InlineData("penicillin, a rash in 1998. Mum is allergic to nuts but not him", "penicillin, a rash in 1998")]
    [InlineData("nuts. Noah is allergic to eggs too", "nuts. Noah is allergic to eggs too")]
    [InlineData("I think he is allergic to nuts", "I think he is allergic to nuts")]
    [InlineData("my son is allergic to nuts", "my son is allergic to nuts")]
    [InlineData("nuts and his sister is allergic to eggs", "nuts")]
    public void Of_what_somebody_tells_of_the_patient_what_is_of_others_is_left_out(string told, string own) =>
        Assert.Equal(own, Own(told, forAnother: true));

    [Theory]
    [InlineData(
        "strawberries gave me hives, fine now. Leo is allergic to milk",
        "strawberries gave me hives, fine now"
    )]
    [InlineData("I'm allergic to nickel", "I'm allergic to nickel")]
    [InlineData("my mum says I'm allergic to latex, and peanuts", "my mum says I'm allergic to latex, and peanuts")]
    [InlineData("penicillin, no, not penicillin, it was co-trimoxazole, a rash", "it was co-trimoxazole, a rash")]
    [InlineData(
        "Codeine - nausea (intolerance, not allergy). No anaphylaxis ever",
        "Codeine - nausea (intolerance, not allergy). No anaphylaxis ever"
    )]
    [InlineData("Penicillin is what I am allergic to", "Penicillin is what I am allergic to")]
    public void Of_what_the_patient_tells_only_what_is_given_to_others_or_taken_back_goes(string told, string own) =>
        Assert.Equal(own, Own(told, forAnother: false));

    [Theory]
    [InlineData("egg, hives. nickel. milk", "the nickel is me not him", true, "egg, hives; milk")]
    [InlineData(
        "egg in may. nickel. not sure about milk",
        "just egg, and maybe milk",
        true,
        "egg in may; not sure about milk"
    )]
    [InlineData("sulfa, swollen face. latex", "leave out the latex, that was me", true, "sulfa, swollen face")]
    [InlineData("sulfa and plaster and latex", "just sulfa and plasters", true, "sulfa and plaster")]
    [InlineData(
        "penicillin and co-trimoxazole",
        "Yes but penicillin is fine, I take it no bother",
        false,
        "co-trimoxazole"
    )]
    [InlineData("strawberries and milk", "yes but Leo not me for the milk", false, "strawberries")]
    [InlineData("penicillin, peanut and cats", "penicillin and cats", false, "penicillin; cats")]
    [InlineData("penicillin and latex", "latex no", false, "penicillin")]
    public void A_correction_takes_out_what_it_names(string told, string reply, bool forAnother, string kept) =>
        Assert.Equal(kept, Corrected(told, reply, forAnother));

    [Theory]
    [InlineData(
        "nickel, eggs give me hives, sulfa drugs made me swell",
        "the nickel is my sister",
        "eggs give me hives, sulfa drugs made me swell"
    )]
    [InlineData("penicillin, latex and peanuts", "latex gives me a rash", "penicillin, latex and peanuts")]
    [InlineData("penicillin and latex", "yes, and it was me", "penicillin and latex")]
    [InlineData("penicillin and latex", "I had a scan with dye and that was fine", "penicillin and latex")]
    [InlineData("penicillin", "not penicillin", "penicillin")]
    public void No_allergy_goes_that_the_words_do_not_take_out(string told, string reply, string kept) =>
        Assert.StartsWith(kept, Corrected(told, reply, forAnother: false), StringComparison.Ordinal);

    [Theory]
    [InlineData("a la penicilina y al látex. Mi madre es alérgica al huevo", "", "a la penicilina y al látex")]
    [InlineData("penicilina, y el marisco no me sienta bien", "", "penicilina, y el marisco no me sienta bien")]
    [InlineData("penicilina y marisco", "el marisco no", "penicilina")]
    [InlineData("penicilina y marisco", "solo penicilina", "penicilina")]
    [InlineData("penicilina y huevo", "el huevo es mi hermana", "penicilina")]
    public void Allergies_are_told_apart_in_Spanish_too(string told, string reply, string kept) =>
        Assert.Equal(
            kept,
            reply.Length == 0 ? Own(told, forAnother: false, "es") : Corrected(told, reply, forAnother: false, "es")
        );

    [Fact]
    public void A_yes_with_the_allergen_is_heard_whatever_is_told_of_others_and_the_brief_names_what_was_kept()
    {
        var conversation = Asked(forAnother: true, "en")
            .Say("Yes. penicillin gave him a rash, and ibuprofen stomach bleed. Mum is allergic to nuts but not him");
        Assert.Contains(
            "penicillin gave him a rash, and ibuprofen stomach bleed. Is that",
            conversation.Reply,
            StringComparison.Ordinal
        );
        Assert.Equal("yes", conversation.Answer("allergies.any"));
    }
}
