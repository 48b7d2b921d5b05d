using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Tests.Dialog;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>A form of somebody else's asks for names and numbers by its own words: no model is told them.</summary>
public sealed class IdentifyingQuestionsTests
{
    [Fact]
    public void What_a_form_asks_of_who_somebody_is_is_told_to_no_model_and_heads_the_brief()
    {
        var (conversation, content) = Start(
            """
            { "linkId": "l", "type": "string", "text": "Last name" },
            { "linkId": "f", "type": "string", "text": "First name" },
            { "linkId": "b", "type": "date", "text": "Date of birth:" },
            { "linkId": "p", "type": "group", "text": "Primary care physician", "item": [ { "linkId": "p.n", "type": "string", "text": "Name" } ] },
            { "linkId": "c", "type": "group", "text": "Pharmacy", "item": [ { "linkId": "c.n", "type": "string", "text": "Name" } ] },
            { "linkId": "a", "type": "string", "text": "Home address" },
            { "linkId": "d", "type": "string", "text": "Which of these?", "definition": "http://hl7.org/fhir/StructureDefinition/Patient#Patient.identifier" },
            { "linkId": "s", "type": "text", "text": "What brings you here?" }
            """
        );
        conversation.Say(
            "Quillfeather",
            "Marisol",
            "4 May 1980",
            "Dr Wobblethorpe",
            "Greenleaf",
            "7 Nonesuch Lane",
            "ZZ99",
            "Itching, says Marisol"
        );
        var input = IntakeBrief.InputOf(content, conversation.Intake, Conversation.Start);
        var brief = BriefComposer.Compose(input);
        var told = Assert.Single(NarrationRequest.Of(input, brief).Facts);
        Assert.Equal("What brings you here", told.Label);
        Assert.DoesNotContain("Marisol", told.Text.Verbatim, StringComparison.Ordinal);
        Assert.Equal("Quillfeather, Marisol", brief.PatientName.Verbatim);
        Assert.StartsWith("45", brief.Identity.Verbatim, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dose_of_no_medicine_is_no_gap()
    {
        var (conversation, content) = Start(
            """
            { "linkId": "m", "type": "group", "text": "Medication", "repeats": true, "item": [
              { "linkId": "m.n", "text": "Medicine?", "type": "string" }, { "linkId": "m.d", "text": "Dose?", "type": "string" } ] },
            { "linkId": "b", "text": "B?", "type": "boolean" }
            """
        );
        conversation.Say("none", "skip");
        var input = IntakeBrief.InputOf(content, conversation.Intake, Conversation.Start);
        var gaps = BriefComposer
            .Compose(input)
            .Sections.Single(section => section.Id == "unanswered")
            .Blocks.OfType<BriefBlock.Note>()
            .Select(note => note.Text);
        Assert.Contains("Skipped: B.", gaps);
    }

    private static (Conversation, IntakeContent) Start(string items)
    {
        var content = Shipped.Content with { Prompts = Prompts.Of("other", SmallForm.Of(items), Shipped.Phrases) };
        return (new Conversation(content), content);
    }
}
