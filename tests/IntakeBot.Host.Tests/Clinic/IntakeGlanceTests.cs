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
}
