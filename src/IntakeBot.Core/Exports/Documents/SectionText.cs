using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Hl7.Fhir.Model;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Screening;
using Narrative = Hl7.Fhir.Model.Narrative;

namespace IntakeBot.Core.Exports.Documents;

/// <summary>
/// A section as the XHTML of a FHIR narrative (https://hl7.org/fhir/R4/narrative.html#xhtml): the words of the brief
/// and a few plain elements, nothing that runs, loads or leads anywhere.
/// </summary>
internal static class SectionText
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public static Narrative Of(BriefSection section) => Of([.. section.Blocks.SelectMany(Write)]);

    public static Narrative Of(string sentence) => Of([Paragraph(null, sentence)]);

    public static Narrative Of(Briefs.Narrative narrative) =>
        Of([.. narrative.Sentences.Select(sentence => Paragraph(null, sentence.Text.Verbatim))]);

    private static Narrative Of(IReadOnlyCollection<XElement> content)
    {
        var words = content.Any(element => !string.IsNullOrWhiteSpace(element.Value));
        var div = new XElement(Html + "div", words ? content : [Paragraph(null, "(no words)")]);
        return new Narrative
        {
            Status = Narrative.NarrativeStatus.Generated,
            Div = div.ToString(SaveOptions.DisableFormatting),
        };
    }

    private static IEnumerable<XElement> Write(BriefBlock block) =>
        block switch
        {
            BriefBlock.Fact fact => [Paragraph(fact.Label, fact.Claim.Text.Verbatim)],
            BriefBlock.Quote quote => [Paragraph(quote.Label, $"“{quote.Claim.Text.Verbatim}”")],
            BriefBlock.Scale scale => [Paragraph(scale.Label, scale.Claim.Text.Verbatim)],
            BriefBlock.Alert alert => Alert(alert.Flag),
            BriefBlock.Table table => [Table(table)],
            BriefBlock.Passage passage =>
            [
                Element("blockquote", Paragraph(null, passage.Claim.Text.Verbatim)),
                Paragraph(null, $"{passage.Source}; {passage.Why}"),
            ],
            BriefBlock.Note note => [Paragraph(null, note.Text)],
            BriefBlock.Prose prose =>
            [
                Paragraph(null, string.Join(' ', prose.Sentences.Select(sentence => sentence.Text.Verbatim))),
            ],
            // What is drawn stands in words beside the drawing.
            BriefBlock.Figure => [],
            BriefBlock.Timeline timeline =>
            [
                .. timeline.Events.Select(each => Paragraph(each.Label, each.Claim.Text.Verbatim)),
            ],
            BriefBlock.Reference reference =>
            [
                Paragraph(reference.Label, $"{reference.Claim.Text.Verbatim} Source: {reference.Source}"),
            ],
            BriefBlock.Suggestion suggestion => [Paragraph(null, suggestion.Text)],
            _ => throw new InvalidOperationException("BriefBlock is a closed union."),
        };

    private static IEnumerable<XElement> Alert(RaisedFlag raised)
    {
        var withdrawn = raised.WithdrawnBy is null ? "" : " (withdrawn after a correction)";
        yield return Paragraph(UrgencyNames.Of(raised.Flag.Urgency), raised.Flag.Title + withdrawn);
        foreach (var evidence in raised.Flag.Evidence)
            yield return Element("blockquote", Paragraph(null, $"“{evidence.Quote.Verbatim}” ({evidence.Concept})"));
        yield return Paragraph(null, $"{raised.Flag.ClinicianNote} Source: {raised.Flag.Source}");
    }

    private static XElement Table(BriefBlock.Table table) =>
        Element(
            "table",
            Element("thead", Row("th", table.Columns)),
            Element(
                "tbody",
                [.. table.Rows.Select(row => Row("td", row.Select(cell => cell?.Text.Verbatim ?? "not said")))]
            )
        );

    private static XElement Row(string cell, IEnumerable<string> texts) =>
        Element("tr", [.. texts.Select(text => new XElement(Html + cell, Text(text)))]);

    private static XElement Paragraph(string? label, string text) =>
        label is null
            ? new XElement(Html + "p", Text(text))
            : new XElement(Html + "p", new XElement(Html + "b", $"{Clean(label)}:"), " ", Text(text));

    // Lines that the patient broke stay broken.
    private static IEnumerable<object> Text(string text)
    {
        var lines = Clean(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.SelectMany((line, at) => at == 0 ? (object[])[line] : [new XElement(Html + "br"), line]);
    }

    private static XElement Element(string name, params XElement[] content) => new(Html + name, content);

    // Controls, halves of a pair and signs that turn a line round are no text, and some are no XML.
    private static string Clean(string text) =>
        string.Concat(
            text.ReplaceLineEndings("\n")
                .EnumerateRunes()
                .Where(rune => rune.Value != 0xFFFD && (rune.Value == '\n' || IsText(rune)))
                .Select(rune => rune.ToString())
        );

    private static bool IsText(System.Text.Rune rune) =>
        (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
        && (
            rune.Value == 0x200D
            || System.Text.Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
        );
}
