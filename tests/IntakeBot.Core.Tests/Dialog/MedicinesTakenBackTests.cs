namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A list of medicines is lost by no word that does not plainly reject the whole of it, and comes back when asked for.</summary>
public sealed class MedicinesTakenBackTests
{
    private const string Three = "bisoprolol 2.5 once a day, apixaban 5mg twice a day, losartan 50 once a day";

    private static Conversation Shown(string list, string? language = null) =>
        Walk.To("medicines.any", language: language).Say(list);

    private static string[] Names(Conversation conversation) =>
        [
            .. Enumerable
                .Range(0, 20)
                .Select(at => conversation.Answer(at == 0 ? "medicine.name" : $"medicine.name#{at}"))
                .OfType<string>(),
        ];

    [Theory]
    [InlineData("Nothing different, that's right. I'd tell you if it changed")]
    [InlineData("no that's all, thanks")]
    [InlineData("nothing else")]
    [InlineData("no, nothing more to add")]
    [InlineData("otherwise yes")]
    public void What_affirms_or_ends_a_list_keeps_all_of_it(string said) =>
        Assert.Equal(["bisoprolol", "apixaban", "losartan"], Names(Shown(Three).Say(said)));

    [Theory]
    [InlineData("no, nada más de remedios")]
    [InlineData("no, eso es todo")]
    [InlineData("lo demás está bien")]
    public void What_ends_a_list_in_Spanish_keeps_all_of_it(string said) =>
        Assert.Equal(["losartan", "metformina"], Names(Shown("losartan 50, metformina 850", "es").Say(said)));

    [Theory]
    [InlineData("What? That makes no sense to me at all, my dear")]
    [InlineData("the doctor knows all about it")]
    public void Words_that_tell_nothing_against_it_put_no_list_aside(string said)
    {
        var conversation = Shown(Three).Say("no", said, said);
        Assert.Equal(["bisoprolol", "apixaban", "losartan"], Names(conversation));
    }

    [Fact]
    public void What_is_added_behind_a_last_word_takes_nothing_away() =>
        Assert.Equal(["zinc", "ramipril"], Names(Shown("zinc").Say("no that's all, oh and ramipril 5", "yes")));

    [Fact]
    public void A_plain_rejection_of_the_whole_takes_all_of_it() =>
        Assert.Empty(Names(Shown(Three).Say("no, I don't take any of those")));

    [Theory]
    [InlineData("What? No don't throw it away, that list was right! Put it back please")]
    [InlineData("no!! bring it back")]
    [InlineData("you had it right")]
    [InlineData("I never said that")]
    public void A_list_that_was_put_aside_comes_back(string said)
    {
        var conversation = Shown(Three).Say("no", "no");
        Assert.Contains("set this aside", conversation.Reply, StringComparison.Ordinal);
        conversation.Say(said);
        Assert.Contains("apixaban, 5mg, twice a day", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(["bisoprolol", "apixaban", "losartan"], Names(conversation.Say("yes")));
    }

    [Theory]
    [InlineData("no te dije eso, la lista estaba bien")]
    [InlineData("no, no los borres")]
    [InlineData("vuelva a ponerlos, yo no dije eso")]
    public void A_list_that_was_put_aside_comes_back_in_Spanish(string said) =>
        Assert.Equal(
            ["losartan", "metformina"],
            Names(Shown("losartan 50, metformina 850", "es").Say("no", "no", said, "sí"))
        );

    [Fact]
    public void A_list_that_is_gone_may_be_asked_for_where_allergies_are_asked()
    {
        var conversation = Shown(Three).Say("no", "no", "no");
        Assert.Equal("allergies.any", conversation.Pending.ToString());
        conversation.Say("I do take medicines!! bisoprolol, apixaban, losartan, like you had it", "yes");
        Assert.Equal(["bisoprolol", "apixaban", "losartan"], Names(conversation));
        Assert.Null(conversation.Answer("allergies.any"));
    }

    [Fact]
    public void Only_what_is_named_comes_back() =>
        Assert.Equal(
            ["bisoprolol", "apixaban"],
            Names(
                Shown("bisoprolol 2.5, apixaban 5mg, zinc")
                    .Say("leave out the zinc and the apixaban", "I never said apixaban, put it back", "yes")
            )
        );

    [Fact]
    public void What_was_taken_off_an_answered_list_comes_back_as_it_was()
    {
        var conversation = Shown("bisoprolol 2.5mg once a day, apixaban 5mg twice a day").Say("yes");
        conversation.Say("scrap the apixaban");
        Assert.Equal(["bisoprolol"], Names(conversation));
        conversation.Say("no no put it back");
        Assert.Equal(["bisoprolol", "apixaban"], Names(conversation));
        Assert.Equal("twice a day", conversation.Answer("medicine.frequency#1"));
    }

    [Fact]
    public void A_dose_that_was_changed_wrongly_is_as_before_when_the_list_was_right()
    {
        var conversation = Shown("levothyroxine 88, losartan 50").Say("losartan 88");
        Assert.Contains("losartan, 88", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains(
            "losartan, 50",
            conversation.Say("no that list was right before").Reply,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void My_medicines_are_these_tells_the_whole_of_them() =>
        Assert.Equal(
            ["levotiroxina", "losartan", "ibuprofeno"],
            Names(
                Shown("levotiroxina 75, losartan 50, metotrexato 10", "es")
                    .Say("Mis remedios son: levotiroxina 88 mcg, losartán 50 mg e ibuprofeno 400. Nada más", "sí")
            )
        );

    [Theory]
    [InlineData("I used to take ibuprofen for my knees but they made me stop in January because of the blood thinner")]
    [InlineData("yes that's the lot now. They made me stop ibuprofen in January")]
    public void What_was_stopped_is_told_as_stopped_and_nothing_else_is(string said)
    {
        var conversation = Shown(Three).Say(said, "yes");
        Assert.Equal(["bisoprolol", "apixaban", "losartan", "ibuprofen"], Names(conversation));
        Assert.Equal("stopped January 2026", conversation.Answer("medicine.since#3"));
        Assert.Null(conversation.Answer("medicine.since#1"));
    }

    [Fact]
    public void What_gave_way_to_another_stands_beside_it_as_stopped()
    {
        var conversation = Shown("In January they swapped ramipril for losartan because of the cough").Say("yes");
        Assert.Equal(["ramipril", "losartan"], Names(conversation));
        Assert.Equal("stopped January 2026", conversation.Answer("medicine.since"));
        Assert.Null(conversation.Answer("medicine.since#1"));
    }

    [Theory]
    [InlineData(
        "en",
        "levothyroxine 88, losartan 50",
        "ah and the levothyroxine was 75, they put it up in March",
        "88"
    )]
    [InlineData("es", "levotiroxina 88, losartan 50", "ah y la levotiroxina era 75 me la subieron en marzo", "88")]
    [InlineData("es", "levotiroxina 88, losartan 50", "la levotiroxina es 88 ahora, antes 75", "88")]
    public void What_a_dose_was_is_kept_and_overwrites_none_of_now(
        string language,
        string list,
        string said,
        string now
    )
    {
        var conversation = Shown(list, language).Say(said, language == "es" ? "sí" : "yes");
        Assert.StartsWith(now, conversation.Answer("medicine.dose"), StringComparison.Ordinal);
        Assert.Contains("75", conversation.Answer("medicine.dose"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dose_put_right_beside_another_part_counts_at_once()
    {
        var conversation = Shown("sertraline 50, cetirizine 10")
            .Say("yes", "sertraline every morning, 2 yrs. oh its 100 now not 50, gp put it up in april");
        Assert.StartsWith("100", conversation.Answer("medicine.dose"), StringComparison.Ordinal);
        Assert.Equal("2 yrs", conversation.Answer("medicine.since"));
    }

    [Fact]
    public void Two_are_taken_off_whatever_politeness_follows() =>
        Assert.Equal(
            ["levotiroxina"],
            Names(
                Shown("levotiroxina 88, zinc, metotrexato 10", "es").Say("saca el zinc y metotrexato por favor", "sí")
            )
        );

    [Theory]
    [InlineData("lol 'creams i said' isnt a med")]
    [InlineData("the creams i said is not a medicine, the rest is right")]
    public void What_is_said_to_be_no_medicine_goes(string said) =>
        Assert.Equal(["sertraline", "zinc"], Names(Shown("sertraline 50, zinc + the creams i said").Say(said, "yes")));

    [Fact]
    public void What_is_said_of_a_medicine_that_is_answered_makes_no_second_one()
    {
        var conversation = Shown("levotiroxina 88, bisoprolol 2,5", "es").Say("sí", "saltar el resto");
        conversation.Say("el bisoprolol es 2,5 mg. y 'más' no es un remedio jaja");
        Assert.Equal(["levotiroxina", "bisoprolol"], Names(conversation));
        Assert.Equal("2.5 mg", conversation.Answer("medicine.dose#1"));
    }

    [Fact]
    public void Every_morning_is_no_word_for_all_of_them()
    {
        var conversation = Shown("levotiroxina 88, losartan 50", "es")
            .Say("sí", "todas las mañanas en ayunas, desde los 45");
        Assert.Equal("una vez al día, por la mañana, en ayunas", conversation.Answer("medicine.frequency"));
        Assert.Equal("desde los 45", conversation.Answer("medicine.since"));
        Assert.Null(conversation.Answer("medicine.frequency#1"));
    }

    [Fact]
    public void What_comes_and_goes_takes_no_rate_away_and_a_childhood_is_no_year()
    {
        var conversation = Shown("hidrocortisona 1% dos veces al día, cetirizina 5 ml", "es")
            .Say("sí", "la hidrocortisona la usa desde bebe a ratos. la cetirizina desde los 4 años");
        Assert.Equal("dos veces al día, a ratos", conversation.Answer("medicine.frequency"));
        Assert.Equal("desde bebe", conversation.Answer("medicine.since"));
    }

    [Theory]
    [InlineData("once a day to the elbows, except on days I swim", null)]
    [InlineData("pea size every 2nd night, 6 weeks now", "6 weeks now")]
    public void Only_a_time_tells_since_when(string said, string? since) =>
        Assert.Equal(since, Shown("clobetasol 0.05%").Say("yes", said).Answer("medicine.since"));

    [Fact]
    public void Several_parts_of_the_one_that_is_shown_are_all_kept()
    {
        var conversation = Shown("whey protein").Say("yes, 1 shake a day since last summer", "yes");
        Assert.Equal("1 shake", conversation.Answer("medicine.dose"));
        Assert.Equal("once a day", conversation.Answer("medicine.frequency"));
        Assert.Equal("since last summer", conversation.Answer("medicine.since"));
    }

    [Fact]
    public void A_course_of_last_year_is_told_as_over_behind_a_no()
    {
        var conversation = Shown("cetirizina 5 ml", "es").Say("sí", "saltar", "saltar");
        conversation.Say("no. el año pasado le dieron prednisolona 3 dias por el asma, nada mas", "sí");
        Assert.Equal("prednisolona", conversation.Answer("medicine.name#1"));
        Assert.EndsWith("ya no desde 2025", conversation.Answer("medicine.since#1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("el metotrexato eran 15 mg por semana, ya no lo tomo")]
    [InlineData("1 vez por semana el metotrexato, nunca 10 veces!!")]
    public void What_is_told_of_another_medicine_is_told_of_none_that_is_asked(string said)
    {
        var conversation = Shown("levotiroxina 88, losartan 50", "es").Say("sí", said);
        Assert.Null(conversation.Answer("medicine.frequency"));
        Assert.Null(conversation.Answer("medicine.since"));
        Assert.Null(conversation.Answer("medicine.frequency#1"));
    }

    [Fact]
    public void When_a_dose_changed_is_no_beginning()
    {
        var conversation = Shown("sertraline 50, cetirizine 10")
            .Say("yes", "sertraline every morning, oh its 100 now not 50, gp put it up in april", "sertraline is 100");
        Assert.Equal("100, gp put it up in april", conversation.Answer("medicine.dose"));
        Assert.Null(conversation.Answer("medicine.since"));
    }
}
