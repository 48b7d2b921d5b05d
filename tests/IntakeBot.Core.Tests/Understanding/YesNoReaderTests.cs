using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

public sealed class YesNoReaderTests
{
    [Theory]
    [InlineData("Do you have asthma?", "5 mg", null)]
    [InlineData("Do you have any allergies?", "20 mg", null)]
    [InlineData("Do you have a fever?", "39 degrees", null)]
    [InlineData("Do you take methotrexate?", "15 mg", true)]
    [InlineData("Do you take any vitamins?", "1000 IU", true)]
    [InlineData("Do you take vitamin D?", "0 mg", false)]
    [InlineData("Do you drink alcohol?", "2 glasses", true)]
    public void An_amount_answers_only_what_is_counted_so(string question, string said, bool? expected) =>
        Assert.Equal(
            expected,
            AnswerReader.ReadWords(
                Readings.Item(ItemKind.Boolean) with
                {
                    Text = question,
                },
                new PatientText(said),
                new ReadingContext(Shipped.Content.Phrases.Words, new DateOnly(2026, 3, 14))
                {
                    Medications = Shipped.Content.Medications,
                }
            )
                is AnswerReading.Understood { Values: [AnswerValue.YesNo yes] }
                ? yes.Value
                : null
        );

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("yés", "yes")]
    [InlineData("ＹＥＳ", "yes")]
    [InlineData("ye\u0301s", "yes")]
    [InlineData("I'm not sure but I think so", "yes hedged")]
    [InlineData("yes. no wait, no", "no")]
    [InlineData("no wait yes", "yes")]
    [InlineData("nooooo", "no")]
    [InlineData("yesssss", "yes")]
    [InlineData("maybe not", "no hedged")]
    [InlineData("I'm afraid so", "yes")]
    [InlineData("I'm afraid not", "no")]
    [InlineData("sometimes yes sometimes no", "ambiguous YesAndNo")]
    [InlineData("I have no allergies", "no")]
    [InlineData("Not since I was a child", "no")]
    [InlineData("no", "no")]
    [InlineData("nope", "no")]
    [InlineData("yep", "yes")]
    [InlineData("not at the moment", "no")]
    [InlineData("I think so", "yes hedged")]
    [InlineData("sort of", "yes hedged")]
    [InlineData("not really", "no hedged")]
    [InlineData("yeah sometimes", "yes")]
    [InlineData("no, I do", "yes")]
    [InlineData("yeah no", "no")]
    [InlineData("yes and no", "ambiguous YesAndNo")]
    [InlineData("maybe", "ambiguous YesAndNo")]
    [InlineData("only at night", "yes")]
    [InlineData("used to", "no")]
    [InlineData("never", "no")]
    [InlineData("I don't know", "declined")]
    [InlineData("no I do not", "no")]
    [InlineData("I have never had any", "no")]
    [InlineData("I do have some", "yes")]
    [InlineData("um no", "no")]
    [InlineData("well yes", "yes")]
    [InlineData("👍", "yes")]
    [InlineData("👎", "no")]
    [InlineData("no, I have never had any", "no")]
    [InlineData("hardly ever", "no")]
    [InlineData("i don't think so", "no hedged")]
    [InlineData("absolutely not", "no")]
    [InlineData("of course not", "no")]
    [InlineData("not that I know of", "no hedged")]
    [InlineData("yes, but not now", "yes")]
    [InlineData("I'm not", "no")]
    [InlineData("definitely not", "no")]
    [InlineData("no but my mum does", "no")]
    [InlineData("nah mate", "no")]
    [InlineData("ye", "yes")]
    [InlineData("can't say I do", "no")]
    [InlineData("I wish", "no")]
    [InlineData("skip", "command Skip")]
    [InlineData("help", "command Help")]
    [InlineData("occasionally", "yes")]
    [InlineData("not sure", "declined")]
    [InlineData("yes I don't", "no")]
    [InlineData("not often", "no")]
    [InlineData("no not really", "no hedged")]
    [InlineData("why would I", "NotYesOrNo")]
    [InlineData("i have", "yes")]
    [InlineData("None", "no")]
    public void A_yes_or_a_no_is_heard_in_the_words_of_a_chat(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Readings.Item(ItemKind.Boolean), text));

    [Theory]
    [InlineData("no, I do", "yes")]
    [InlineData("no", "no")]
    [InlineData("yes I do", "yes")]
    [InlineData("yes I don't", "no")]
    [InlineData("I smoke", "yes")]
    [InlineData("I smoke a bit", "yes")]
    [InlineData("I don't smoke", "no")]
    [InlineData("no I don't", "no")]
    [InlineData("I stopped smoking", "no")]
    public void A_negative_question_turns_no_clause_of_the_reply_round(string text, string expected) =>
        Assert.Equal(expected, ReadAsked("Don't you smoke?", text));

    [Theory]
    [InlineData("I used to", "yes")]
    [InlineData("used to", "yes")]
    [InlineData("never", "no")]
    [InlineData("no", "no")]
    public void What_was_once_so_answers_a_question_about_ever(string text, string expected) =>
        Assert.Equal(expected, ReadAsked("Have you ever smoked?", text));

    private static string ReadAsked(string question, string text) =>
        Readings.Read(Readings.Item(ItemKind.Boolean), text, Readings.Context with { Question = question });
}
