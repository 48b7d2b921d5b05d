using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Understanding;

public sealed class ChoiceReaderTests
{
    private static readonly FormItem Often = Choice("Yes", "No", "Sometimes");
    private static readonly FormItem Side = Choice("Left", "Right");

    private static readonly FormItem Foods = Choice("Dairy", "Gluten", "Sugar", "Nightshades", "None") with
    {
        Repeats = true,
        Options =
        [
            new AnswerOption("dairy", null, "Dairy", ["milk"]),
            new AnswerOption("gluten", null, "Gluten", ["bread"]),
            new AnswerOption("sugar", null, "Sugar", []),
            new AnswerOption("nightshades", null, "Nightshades", []),
            new AnswerOption("none", null, "None of these", [], Exclusive: true),
        ],
    };

    private static readonly FormItem Course = Choice(
        "Comes and goes",
        "Always there",
        "Getting worse",
        "Getting better"
    );

    [Theory]
    [InlineData("worse at night", "NoSuchOption")]
    [InlineData("7 out of 10, worse at night", "NoSuchOption")]
    [InlineData("a lot worse in winter", "NoSuchOption")]
    [InlineData("comes and goes, worse when I sweat", "comes and goes")]
    [InlineData("worse", "getting worse")]
    [InlineData("it got worse after I stopped the cream", "getting worse")]
    [InlineData("getting worse at night", "getting worse")]
    public void Worse_at_a_time_is_no_course(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Course, text));

    private static readonly FormItem Tried = Choice("Moisturiser", "Steroid cream", "Light") with
    {
        Kind = ItemKind.OpenChoice,
        Repeats = true,
        Options =
        [
            new AnswerOption("moisturiser", null, "Moisturiser", []) { MedicineClasses = ["emollient"] },
            new AnswerOption("steroid", null, "Steroid cream", []) { MedicineClasses = ["steroid-topical"] },
            new AnswerOption("light", null, "Light treatment", []),
        ],
    };

    [Theory]
    [InlineData("had elocon, that double base stuff", "steroid; \"elocon\"; moisturiser; \"double base\"")]
    [InlineData("elocon and something from the internet", "steroid; \"elocon\"; \"something from the internet\"")]
    [InlineData("not elocon", "NoSuchOption")]
    [InlineData("I eat plain food dear, meat, two veg", "\"I eat plain food dear, meat, two veg\"")]
    [InlineData("not like hurting myself, anything", "\"not like hurting myself, anything\"")]
    [InlineData("snake oil, two prayers", "\"snake oil\"; \"two prayers\"")]
    [InlineData("who the hell knows", "declined")]
    public void Own_words_stay_one_piece_and_a_product_is_named_by_its_class(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Tried, text));

    [Theory]
    [InlineData("all")]
    [InlineData("the lot")]
    [InlineData("everything")]
    public void All_is_the_option_that_is_called_everything(string text) =>
        Assert.Equal(
            "a bit of everything",
            Readings.Read(Choice("A bit of everything", "Vegan", "Keto") with { Repeats = true }, text)
        );

    [Theory]
    [InlineData("every Sunday", "about once a week")]
    [InlineData("Mondays and Thursdays", "ambiguous SeveralOptions: about once a week or every day")]
    [InlineData("each day", "every day")]
    public void An_option_that_says_how_often_is_named_by_as_often(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Choice("Never", "About once a week", "Every day"), text));

    [Theory]
    [InlineData("drives me up the wall", "very much")]
    [InlineData("tiny bit, one night maybe", "a little")]
    [InlineData("the parking at your place is dreadful by the way", "NoSuchOption")]
    [InlineData("work", "NoSuchOption")]
    public void How_much_is_told_by_words_of_its_degree(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Choice("Not at all", "A little", "A lot", "Very much"), text));

    [Theory]
    [InlineData("3 coffees a day and 2 glasses of wine at weekends", "NoSuchOption")]
    [InlineData("3 or 4 days", "several days")]
    [InlineData("most days tbh, maybe 10 out of the 14", "more than half the days")]
    [InlineData("every day without fail", "nearly every day")]
    public void Days_are_counted_against_the_weeks_asked_about(string text, string expected) =>
        Assert.Equal(
            expected,
            Readings.Read(
                Choice("Not at all", "Several days", "More than half the days", "Nearly every day"),
                text,
                Readings.Context with
                {
                    Question = "Over the last two weeks, how often have you felt down?",
                }
            )
        );

    [Theory]
    [InlineData("more oily than dry", "oily")]
    [InlineData("oily nose but my cheeks are dry", "combination")]
    [InlineData("the second. no sorry the third one", "oily")]
    public void A_comparison_denies_and_a_correction_stands_last(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Choice("Dry", "Normal", "Oily", "Combination"), text));

    [Fact]
    public void What_came_after_another_is_not_called_so()
    {
        var tried = Foods with { Kind = ItemKind.OpenChoice };
        Assert.Equal(
            "\"metronidazole gel which did nothing\"; \"ivermectin\"",
            Readings.Read(tried, "metronidazole gel which did nothing, then ivermectin")
        );
        Assert.Equal("dairy; \"coal tar\"", Readings.Read(tried, "milk, which helped, then coal tar"));
        Assert.Equal("\"metronidazole\"; \"ivermectin\"", Readings.Read(tried, "metronidazole then ivermectin"));
    }

    [Theory]
    [InlineData("the second one", "no")]
    [InlineData("last one", "sometimes")]
    [InlineData("2", "no")]
    [InlineData("not really", "no")]
    [InlineData("nope", "no")]
    [InlineData("yeah sometimes", "sometimes")]
    [InlineData("sometimes", "sometimes")]
    [InlineData("yes", "yes")]
    [InlineData("yeah", "yes")]
    [InlineData("sumtimes", "sometimes")]
    [InlineData("sometmes", "sometimes")]
    [InlineData("no idea", "declined")]
    [InlineData("3", "sometimes")]
    [InlineData("option 2", "no")]
    [InlineData("some times", "sometimes")]
    [InlineData("yes and no", "ambiguous SeveralOptions: yes or no")]
    [InlineData("9", "NoSuchOption")]
    [InlineData("back", "command Back")]
    [InlineData("well, sometimes I guess", "sometimes")]
    [InlineData("?", "Empty")]
    [InlineData("definitely", "yes")]
    public void One_option_is_found_by_label_place_misspelling_or_a_plain_yes_or_no(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Often, text));

    [Theory]
    [InlineData("I've got excema", "eczema")]
    [InlineData("the doctor called it sore ryasis", "psoriasis")]
    [InlineData("definitely not psoriasis, just exema", "eczema")]
    [InlineData("exema and psoriasis", "ambiguous SeveralOptions: eczema or psoriasis")]
    [InlineData("I think eczema but not sure", "eczema")]
    [InlineData("haven't a clue", "not sure")]
    [InlineData("first one I guess", "eczema")]
    [InlineData("it was eczema, now it's psoriasis", "psoriasis")]
    public void A_name_is_found_misspelt_among_other_words(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Choice("Eczema", "Psoriasis", "Not sure"), text));

    [Theory]
    [InlineData("I do", "yes")]
    [InlineData("think so", "yes")]
    public void A_bare_yes_is_no_part_of_a_doubt(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Choice("Yes", "No", "Don't know"), text));

    [Theory]
    [InlineData("a bit worse if anything", "worse")]
    [InlineData("up and down all night", "about the same")]
    [InlineData("stopped everything", "NoSuchOption")]
    public void A_word_for_all_names_no_set_where_it_says_something_else(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Choice("Better", "About the same", "Worse"), text));

    [Theory]
    [InlineData("dairy", "dairy")]
    [InlineData("all of them", "dairy; gluten; sugar; nightshades")]
    [InlineData("none", "none")]
    [InlineData("everything except dairy", "gluten; sugar; nightshades")]
    [InlineData("everything but dairy and sugar", "gluten; nightshades")]
    [InlineData("all apart from gluten", "dairy; sugar; nightshades")]
    [InlineData("all except number 2", "dairy; sugar; nightshades")]
    [InlineData("both", "ambiguous SeveralOptions: dairy or gluten or sugar or nightshades")]
    [InlineData("both dairy and gluten", "dairy; gluten")]
    [InlineData("dairy and gluten", "dairy; gluten")]
    [InlineData("1 and 3", "dairy; sugar")]
    [InlineData("first and third", "dairy; sugar")]
    [InlineData("no dairy", "none")]
    [InlineData("all", "dairy; gluten; sugar; nightshades")]
    [InlineData("gluten, but not dairy", "gluten")]
    [InlineData("I don't eat dairy", "none")]
    [InlineData("diary", "dairy")]
    [InlineData("none of them", "none")]
    [InlineData("1-3", "dairy; gluten; sugar")]
    [InlineData("the first two", "dairy; gluten")]
    [InlineData("the last two", "nightshades")]
    [InlineData("nothing", "none")]
    [InlineData("peanuts", "NoSuchOption")]
    [InlineData("not gluten", "none")]
    [InlineData("Dairy, none of these", "dairy")]
    [InlineData("yes dairy", "dairy")]
    [InlineData("dairy & sugar", "dairy; sugar")]
    [InlineData("2, 4", "gluten; nightshades")]
    [InlineData("neither", "none")]
    [InlineData("just sugar", "sugar")]
    [InlineData("mostly dariy and gluten", "dairy; gluten")]
    [InlineData("not just dairy, sugar too", "dairy; sugar")]
    [InlineData("DAIRY!!", "dairy")]
    [InlineData("anything with sugar", "sugar")]
    [InlineData("dairy\ngluten", "dairy; gluten")]
    [InlineData("* milk\n* bread", "dairy; gluten")]
    public void Several_options_are_found_in_one_message_and_as_a_set(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Foods, text));

    [Theory]
    [InlineData("both", "ambiguous SeveralOptions: left or right")]
    [InlineData("left", "left")]
    [InlineData("neither", "NoSuchOption")]
    [InlineData("right one", "right")]
    [InlineData("either", "ambiguous SeveralOptions: left or right")]
    [InlineData("not the left, the right", "right")]
    [InlineData("not left", "NoSuchOption")]
    [InlineData("leftt", "left")]
    [InlineData("rihgt", "right")]
    public void Of_two_options_both_is_no_answer_where_one_is_asked(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Side, text));

    [Fact]
    public void Both_names_two_options_where_several_may_be_chosen() =>
        Assert.Equal("left; right", Readings.Read(Side with { Repeats = true }, "both"));

    [Fact]
    public void A_label_in_digits_comes_before_a_place_in_the_list() =>
        Assert.Equal("2", Readings.Read(Choice("3", "2", "1"), "2"));

    [Fact]
    public void Not_sure_is_an_answer_where_it_is_offered() =>
        Assert.Equal("not sure", Readings.Read(Choice("Yes", "No", "Not sure"), "not sure"));

    private static FormItem Choice(params ImmutableArray<string> labels) =>
        Readings.Item(ItemKind.Choice) with
        {
            Options =
            [
                .. labels.Select(label => new AnswerOption(
                    label.ToLowerInvariant(),
                    null,
                    label,
                    ImmutableArray<string>.Empty
                )),
            ],
        };
}
