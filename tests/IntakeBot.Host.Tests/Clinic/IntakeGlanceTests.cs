using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Host.Clinic;
using IntakeBot.Host.Content;

namespace IntakeBot.Host.Tests.Clinic;

public sealed class IntakeGlanceTests
{
    public static TheoryData<string> Read => [IntakeGlance.NameItem.LinkId.Value, IntakeGlance.ReasonItem.LinkId.Value];

    [Theory]
    [MemberData(nameof(Read))]
    public void The_worklist_reads_only_items_that_the_shipped_form_asks(string linkId)
    {
        var content = Assert.IsType<ContentResult.Sound>(
            ContentCompiler.Compile(ContentFolder.Read(AppContext.BaseDirectory))
        );
        Assert.NotNull(content.Content.Form.Find(new LinkId(linkId)));
    }

    [Fact]
    public void A_patient_is_called_by_the_name_and_not_by_all_that_was_said_with_it()
    {
        var said = new PatientText("hello dear, I'm Maggie");
        var answer = new Answer([new AnswerValue.Text(new("Maggie"))], said, "m1", Samples.Morning);
        var sample = Samples.Intake("");
        var intake = sample with { Answers = sample.Answers.With(IntakeGlance.NameItem, answer) };
        Assert.Equal("Maggie", IntakeGlance.Name(intake, brief: null).Verbatim);
    }

    [Fact]
    public void The_reason_is_all_that_was_given_for_it_and_not_only_what_was_added_last()
    {
        var answer = new Answer(
            [new AnswerValue.Text(new("my hands crack; it began in June after all"))],
            new PatientText("it began in June after all"),
            "m2",
            Samples.Morning
        );
        var sample = Samples.Intake("");
        var intake = sample with { Answers = sample.Answers.With(IntakeGlance.ReasonItem, answer) };
        Assert.StartsWith("my hands crack", IntakeGlance.Reason(intake).Verbatim, StringComparison.Ordinal);
    }
}
