using CsCheck;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>What a model reads of free words: nobody's name, and everything else.</summary>
public sealed class IdentifiersTests
{
    private static readonly Brief AnyBrief = Patient.Typical().Brief();

    [Theory]
    [InlineData("my husband Tom has it too", "my husband has it too")]
    [InlineData("my husband tom has it too", "my husband has it too")]
    [InlineData("MY HUSBAND TOM HAS IT TOO", "MY HUSBAND HAS IT TOO")]
    [InlineData("my daughter Aoife had eczema", "my daughter had eczema")]
    [InlineData("my daughter, Aoife, had eczema", "my daughter, had eczema")]
    [InlineData("My mum Oluwaseun O'Malley's cream", "My mum's cream")]
    [InlineData("my sister-in-law Xiadani itches", "my sister-in-law itches")]
    [InlineData("Tom, my husband, has it too", "somebody, my husband, has it too")]
    [InlineData("Xanthe, my wife, has it too", "somebody, my wife, has it too")]
    [InlineData("Dr Patel said it is eczema", "the doctor said it is eczema")]
    [InlineData("Dr. Okonkwo-Byrne said it is eczema", "the doctor said it is eczema")]
    [InlineData("dr patel gave me a cream", "the doctor gave me a cream")]
    [InlineData("my dermatologist Dr Xiu Wang gave me a cream", "my dermatologist gave me a cream")]
    [InlineData("DR XIU WANG SAID IT IS ECZEMA", "the doctor SAID IT IS ECZEMA")]
    [InlineData("I saw Nurse Brannigan on Monday", "I saw the nurse on Monday")]
    [InlineData("Mrs Featherstone next door has it", "somebody next door has it")]
    [InlineData("my GP Wexler thinks it is stress", "my GP thinks it is stress")]
    [InlineData("the itch began when Sarah moved in", "the itch began when somebody moved in")]
    [InlineData("Siobhan says it is the milk", "somebody says it is the milk")]
    [InlineData("Thandiwe says it is the milk", "somebody says it is the milk")]
    [InlineData("it was seen by Thandiwe Mbeki in May", "it was seen by somebody in May")]
    [InlineData("a friend called Zsofia has hives", "a friend called [removed] has hives")]
    [InlineData("the doctor said it is eczema", "the doctor said it is eczema")]
    [InlineData("La doctora García dijo que es eczema", "La doctora dijo que es eczema")]
    [InlineData("mi marido Tomás también lo tiene", "mi marido también lo tiene")]
    [InlineData("mi hija Xochitl tiene eczema", "mi hija tiene eczema")]
    public void Other_people_are_told_by_their_role(string said, string told) => Assert.Equal(told, Told(said));

    [Theory]
    [InlineData("call me on 07700 900123 please", "call me on [removed] please")]
    [InlineData("call +44 (0)20 7946-0958", "call [removed]")]
    [InlineData("write to j.bloggs+skin@example.org", "write to [removed]")]
    [InlineData("it is jay at example dot org", "it is [removed]")]
    [InlineData("see www.example.org/me", "see [removed]")]
    [InlineData("I am @itchyjay there", "I am [removed] there")]
    [InlineData("I live at 14 Rosewood Lane, Leeds", "I live at [removed]")]
    [InlineData("it began at 7b Old Mill Road last May", "it began at [removed] last May")]
    [InlineData("my postcode is sw1a 1aa", "my postcode is [removed]")]
    [InlineData("NHS number 943 476 5919", "NHS number [removed]")]
    [InlineData("I live in Hebden and it itches", "I live in [removed] and it itches")]
    [InlineData("my son born 3 May 2019 has it", "my son born [removed] has it")]
    [InlineData("date of birth: 03/05/1990", "date of birth: [removed]")]
    [InlineData("my birthday is in 1990", "my birthday is in [removed]")]
    [InlineData("vivo en la Calle Mayor 14", "vivo en la [removed]")]
    [InlineData("mi hija nacida el 3 de mayo de 2019", "mi hija nacida el [removed]")]
    public void Nobody_can_be_reached_by_what_is_told(string said, string told) => Assert.Equal(told, Told(said));

    [Theory]
    [InlineData("It began on 3 May 2024 after Christmas")]
    [InlineData("since 2024-05-03, or 03.05.2024")]
    [InlineData("vitamin b12 5mg and vitamin D 10000 IU")]
    [InlineData("I use Aveeno and Dermovate on Mondays")]
    [InlineData("Eczema on my Hands and Elbows since April")]
    [InlineData("my mother has psoriasis")]
    [InlineData("My mother, my sister and my brother")]
    [InlineData("my husband says it may be stress")]
    [InlineData("MY ARMS ITCH ALL NIGHT AND MY MOTHER HAS IT")]
    [InlineData("my daughter never had it and my son will not use it")]
    [InlineData("I had UVB light in hospital with MRSA")]
    [InlineData("No pain. Stress makes it worse. Milk too.")]
    [InlineData("blisters on 2 of 10 fingers, 30 minutes after a shower")]
    [InlineData("mi madre tiene psoriasis y mi hijo tiene asma")]
    [InlineData("The itch wakes me 3 to 4 times, 7 out of 10")]
    public void What_names_nobody_is_told_as_it_was_said(string said) => Assert.Equal(said, Told(said));

    [Theory]
    [InlineData("No Kim", "no pain, says Kim", "no pain, says [removed]")]
    [InlineData("May Will", "it may be infected, and I will wait", "it may be infected, and I will wait")]
    [InlineData("An Li", "an itch since spring, an li", "an itch since spring, an [removed]")]
    [InlineData("Rosa Hill", "rosacea on a hilly walk", "rosacea on a hilly walk")]
    [InlineData(
        "Zoë O'Brien",
        "zoe obrien, ZOE O BRIEN, Zoé O’Brien's",
        "[removed], [removed] O [removed], [removed]'s"
    )]
    public void A_name_that_is_a_word_takes_no_meaning_away(string name, string said, string told) =>
        Assert.Equal(
            told.Replace("'s", "", StringComparison.Ordinal),
            Told(said, name).Replace("'s", "", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("12/03/1985")]
    [InlineData("3-12-85")]
    [InlineData("12.3.85")]
    [InlineData("1985/03/12")]
    [InlineData("120385")]
    [InlineData("12031985")]
    [InlineData("12 March 1985")]
    [InlineData("12th of march, 1985")]
    [InlineData("MARCH 12TH, 1985")]
    [InlineData("Mar 12 '85")]
    [InlineData("12-Mar-85")]
    [InlineData("12 de marzo de 1985")]
    [InlineData("12 March")]
    public void The_date_of_birth_is_found_in_any_spelling(string written) =>
        Assert.Equal("it says [removed] here", Told($"it says {written} here"));

    [Theory]
    [InlineData("ask uxedddgk@home", "Uxed Ddgk")]
    [InlineData("ask annalee at home", "Anna Lee")]
    public void A_name_written_as_one_word_is_found_whatever_letters_meet(string said, string name) =>
        Assert.DoesNotContain(Tokenizer.Read(said)[1].Word[..4], Told(said, name), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_patients_own_name_is_never_told_in_any_case_or_place()
    {
        var part = Gen.String[Gen.Char["bdfgjkqvwxzaeiou"], 4, 9];
        var around = Gen.OneOf(
            "my arms itch, {0}",
            "{0}'s skin",
            "({0})",
            "SIGNED: {0}!",
            "a-{0}-b",
            "{0}{1}@home",
            "Mrs {1} {0}",
            "my son {0}",
            "x{0}"
        );
        Gen.Select(part, part, around, Gen.Int[0, 3])
            .Sample(
                (given, family, frame, form) =>
                {
                    var said = string.Format(
                        System.Globalization.CultureInfo.InvariantCulture,
                        frame,
                        Written(given, form),
                        Written(family, form)
                    );
                    // The mark itself holds letters that may be a name's ("oved").
                    var told = Told(said, $"{Written(given, 2)} {Written(family, 2)}")
                        .Replace("[removed]", "[]", StringComparison.Ordinal);
                    // A letter drawn out is read as two, which may make a name too short to be looked for inside a word.
                    if (Tokenizer.Read(given)[0].Word.Length >= 5 || frame[0] != 'x')
                        Assert.DoesNotContain(given, told, StringComparison.OrdinalIgnoreCase);
                    if (frame.Contains("{1} ", StringComparison.Ordinal))
                        Assert.DoesNotContain(family, told, StringComparison.OrdinalIgnoreCase);
                },
                iter: 600,
                threads: 1
            );
    }

    [Fact]
    public void No_text_makes_it_fail() =>
        Gen.String[Gen.Char[" .,'@()-/09aAzZñÉ\u2019\uD83D\n"], 0, 60]
            .Sample(said => Told(said) is not null, iter: 1500, threads: 1);

    private static string Written(string name, int form) =>
        form switch
        {
            0 => name.ToLowerInvariant(),
            1 => name.ToUpperInvariant(),
            2 => char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant(),
            _ => string.Concat(name.Select((letter, at) => at % 2 == 0 ? char.ToUpperInvariant(letter) : letter)),
        };

    private static string Told(string said, string name = "Quillon Zarkov")
    {
        var patient = new Patient()
            .Says("about.name", name)
            .Answers("about.birth-date", "12 March 1985", new AnswerValue.Date(new PartialDate(1985, 3, 12)))
            .Says("reason.main", said);
        return NarrationRequest.Of(patient.Input(), AnyBrief).Facts.FirstOrDefault()?.Text.Verbatim ?? "";
    }
}
