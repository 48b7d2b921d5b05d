using IntakeBot.Core.Briefs;
using IntakeBot.Core.Tests.Briefs;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A correction reaches what it is of, and nothing beside it is lost.</summary>
public sealed class TakenAsMeantTests
{
    private const string Ibuprofen =
        "medicine.name=ibuprofen; medicine.dose=400 mg; medicine.frequency=twice a day; medicine.since=November";

    private const string Ibuprofeno =
        "medicine.name=ibuprofeno; medicine.dose=400 mg; medicine.frequency=una vez al día; medicine.since=noviembre";

    [Theory]
    [InlineData("en", "medicine", "take November off the ibuprofen", "medicine.since")]
    [InlineData("en", "allergies.any", "take the date off the ibuprofen please", "medicine.since")]
    [InlineData("en", "allergies.any", "remove the 400 mg from the ibuprofen", "medicine.dose")]
    [InlineData("es", "medicine", "quita noviembre del ibuprofeno", "medicine.since")]
    [InlineData("es", "allergies.any", "quítale noviembre al ibuprofeno", "medicine.since")]
    [InlineData("es", "allergies.any", "quite la dosis del ibuprofeno", "medicine.dose")]
    public void What_was_told_of_a_medicine_is_taken_off_and_the_medicine_stays(
        string language,
        string asked,
        string said,
        string gone
    )
    {
        var conversation = Walk.To(asked, language == "es" ? Ibuprofeno : Ibuprofen, language).Say(said);
        Assert.Null(conversation.Answer(gone));
        Assert.NotNull(conversation.Answer("medicine.name"));
        Assert.NotNull(conversation.Answer("medicine.frequency"));
        Assert.Equal(asked, conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("en", "take the ibuprofen off")]
    [InlineData("en", "scrap the ibuprofen")]
    [InlineData("es", "quita el ibuprofeno")]
    public void A_medicine_that_is_named_alone_is_taken_off_whole(string language, string said) =>
        Assert.Null(
            Walk.To("medicine", language == "es" ? Ibuprofeno : Ibuprofen, language).Say(said).Answer("medicine.name")
        );

    [Theory]
    [InlineData("take November off the ibuprofen", "ibuprofen, 400mg; zinc")]
    [InlineData("take the ibuprofen off", "You told me: zinc")]
    public void The_same_holds_of_medicines_that_are_shown(string said, string shown) =>
        Assert.Contains(
            shown,
            Walk.To("medicine.name").Say("ibuprofen 400mg since November and zinc", said).Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "en",
        "skin.family",
        "skin.triggers=none that I know",
        "you put none but it's wool",
        "skin.triggers",
        "Wool or tight clothes"
    )]
    [InlineData(
        "en",
        "skin.family",
        "skin.triggers=none that I know",
        "It says none. It's not none, it's the cold",
        "skin.triggers",
        "Cold or dry air"
    )]
    [InlineData(
        "en",
        "skin.tried",
        "skin.family=nobody",
        "you put \"Nobody\" but my mum has psoriasis",
        "skin.family",
        "Psoriasis"
    )]
    [InlineData(
        "en",
        "skin.tried",
        "skin.family=nobody",
        "excuse me, \"nobody\"?? my mum has psoriasis",
        "skin.family",
        "Psoriasis"
    )]
    [InlineData(
        "en",
        "diet.alcohol",
        "diet.digestion=none of these",
        "you've put none of these, I told you I get heartburn",
        "diet.digestion",
        "Heartburn"
    )]
    [InlineData(
        "en",
        "diet.alcohol",
        "diet.digestion=none of these",
        "hang on why none of these, I do get bloated",
        "diet.digestion",
        "Bloating"
    )]
    [InlineData(
        "en",
        "reason.main",
        "safety.now=none of these",
        "you wrote none of these but I do have a fever",
        "safety.now",
        "Fever or shivering"
    )]
    [InlineData(
        "es",
        "skin.tried",
        "skin.family=nadie",
        "puso nadie pero mi mamá tiene psoriasis",
        "skin.family",
        "Psoriasis"
    )]
    [InlineData(
        "es",
        "diet.alcohol",
        "diet.digestion=ninguna de estas",
        "ahí dice ninguna y yo dije acidez",
        "diet.digestion",
        "Heartburn"
    )]
    // What is asked may be answered by a none of its own.
    [InlineData("en", "skin.family", "skin.triggers=none that I know", "none, nobody has it", "skin.family", "Nobody")]
    [InlineData("en", "diet.foods", "", "I said dairy not none", "diet.foods", "Dairy")]
    public void A_complaint_that_quotes_a_none_takes_it_back(
        string language,
        string asked,
        string told,
        string said,
        string item,
        string answer
    ) => Assert.Equal(answer, Walk.To(asked, told, language).Say(said).Answer(item));

    [Fact]
    public void A_none_that_is_only_asked_about_is_asked_again() =>
        Assert.Equal(
            "skin.triggers",
            Walk.To("skin.family", "skin.triggers=none that I know")
                .Say("why does it say none that I know")
                .Pending.ToString()
        );

    [Theory]
    [InlineData("en", "skin.course", "No... skip")]
    [InlineData("en", "skin.course", "no thanks, skip")]
    [InlineData("en", "diet.foods", "no idea, skip")]
    [InlineData("en", "skin.itch", "dunno… skip this one")]
    [InlineData("es", "skin.course", "no, saltar")]
    public void A_no_before_skip_passes_the_question_over(string language, string asked, string said)
    {
        var conversation = Walk.To(asked, language: language).Say(said);
        Assert.NotEqual(asked, conversation.Pending.ToString());
        Assert.Null(conversation.Answer(asked));
    }

    [Fact]
    public void A_no_before_skip_answers_where_a_yes_or_a_no_is_asked() =>
        Assert.Equal("no", Walk.To("medicines.any").Say("No.. skip").Answer("medicines.any"));

    [Theory]
    [InlineData("en", "it has no name yet", "no, it does have a name, it's lichen planus", "Lichen planus")]
    [InlineData("en", "it has no name yet", "it's got a name, they called it lichen planus", "Lichen planus")]
    [InlineData("en", "eczema", "no it's not that, it's psoriasis", "Psoriasis")]
    [InlineData("es", "todavía no tiene nombre", "sí tiene nombre: liquen plano", "Lichen planus")]
    [InlineData("es", "todavía no tiene nombre", "no, sí tiene nombre, es liquen plano", "Lichen planus")]
    public void A_name_that_is_told_late_is_no_beginning(string language, string told, string said, string answer)
    {
        var conversation = Walk.To("skin.onset", $"skin.conditions={told}", language).Say(said);
        Assert.Equal(answer, conversation.Answer("skin.conditions"));
        Assert.Equal("skin.onset", conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("when my psoriasis started")]
    [InlineData("no idea, after my psoriasis came 3 years ago")]
    public void A_beginning_that_names_another_condition_stays_one(string said)
    {
        var conversation = Walk.To("skin.onset", "skin.conditions=eczema").Say(said);
        Assert.Equal("Eczema", conversation.Answer("skin.conditions"));
        Assert.NotNull(conversation.Answer("skin.onset"));
    }

    private static Conversation AtReview(string language, string course)
    {
        var said = new Dictionary<string, (string En, string Es)>
        {
            ["about.name"] = ("Ana", "Ana"),
            ["about.birth-date"] = ("3 June 1979", "3 de junio de 1979"),
            ["about.sex"] = ("female", "mujer"),
            ["about.pregnancy"] = ("no", "no"),
            ["safety.now"] = ("none of these", "ninguna de estas"),
            ["reason.main"] = ("a rash", "un sarpullido"),
            ["skin.conditions"] = ("eczema", "eccema"),
            ["skin.course"] = (course, course),
            ["skin.itch"] = ("6", "6"),
            ["skin.pain"] = ("4", "4"),
            ["skin.family"] = ("my mum has psoriasis", "mi mamá tiene psoriasis"),
            ["skin.mole"] = ("no", "no"),
            ["medicines.any"] = ("no", "no"),
            ["allergies.any"] = ("no", "no"),
        };
        var conversation = new Conversation(Shipped.Content, language);
        for (var turn = 0; turn < 90 && conversation.Pending is { } asked; turn++)
        {
            var (en, es) = said.GetValueOrDefault(asked.ToString(), ("skip", "saltar"));
            conversation.Say(language == "es" ? es : en);
        }
        return conversation;
    }

    [Theory]
    [InlineData("en", "always there", "it comes and goes", "Comes and goes")]
    [InlineData("en", "always there", "no, comes and goes", "Comes and goes")]
    [InlineData("es", "siempre está", "va y viene", "Comes and goes")]
    [InlineData("es", "siempre está", "no está siempre, va y viene", "Comes and goes")]
    public void At_the_review_the_name_of_an_option_is_said_of_the_question_that_has_it(
        string language,
        string course,
        string said,
        string answer
    )
    {
        var conversation = AtReview(language, course).Say(said);
        Assert.Equal(answer, conversation.Answer("skin.course"));
        Assert.Equal("No", conversation.Answer("about.pregnancy"));
    }

    [Theory]
    [InlineData("en", "always there", "it comes and goes", "still sees what you told me: Skin pain, Family history")]
    [InlineData(
        "es",
        "siempre está",
        "va y viene",
        "verá igual lo que usted me dijo: Dolor de piel, Antecedentes familiares"
    )]
    public void What_was_told_where_it_was_asked_is_not_lost_when_it_would_be_spared(
        string language,
        string course,
        string said,
        string reply
    )
    {
        var conversation = AtReview(language, course).Say(said);
        Assert.Contains(reply, conversation.Reply, StringComparison.Ordinal);
        var brief = string.Join(
            '\n',
            BriefComposer
                .Compose(ShippedPatient.Of(conversation.Intake.Answers, conversation.Intake.Utterances))
                .Sections.Single(section => section.Id == "own-words")
                .Blocks.OfType<BriefBlock.Quote>()
                .Select(quote => $"{quote.Label} {quote.Claim.Text.Verbatim}")
        );
        Assert.Contains("4/10", brief, StringComparison.Ordinal);
        Assert.Contains("Psoriasis", brief, StringComparison.Ordinal);
    }
}
