using System.Globalization;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Exports;

/// <summary>A brief as plain text of 80 columns, without a sign that a terminal would obey.</summary>
public static class TextExport
{
    private const string Unsaid = "not said";

    /// <summary>The page.</summary>
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var page = new TextPage();
        Head(page, brief);
        foreach (var section in brief.Sections)
        {
            page.Heading(section.Title);
            foreach (var block in section.Blocks)
                Write(page, block);
            // Flags come first whatever else there is; the narrative follows them.
            if (section == brief.Sections[0] && brief.Narrative is { } narrative)
                Write(page, narrative);
        }
        Foot(page, brief);
        return page.ToString();
    }

    private static void Head(TextPage page, Brief brief)
    {
        page.Line("PRE-VISIT BRIEF");
        page.Line(brief.PatientName.Length == 0 ? "(no name given)" : brief.PatientName.Verbatim);
        if (brief.Identity.Length > 0)
            page.Line(brief.Identity.Verbatim);
        page.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Headline(brief)} · {brief.Answered} of {brief.Applicable} questions answered"
            )
        );
    }

    private static void Write(TextPage page, Narrative narrative)
    {
        page.Heading($"Summary drafted by {narrative.Model}, each sentence with its sources");
        foreach (var sentence in narrative.Sentences)
            page.Item("-", $"{sentence.Text.Verbatim} [{string.Join("; ", sentence.Citations.Select(Source))}]");
    }

    private static void Write(TextPage page, BriefBlock block)
    {
        switch (block)
        {
            case BriefBlock.Fact fact:
                page.Item($"{fact.Label}:", fact.Claim.Text.Verbatim);
                break;
            case BriefBlock.Quote quote:
                page.Item($"{quote.Label}:", $"“{quote.Claim.Text.Verbatim}”");
                break;
            case BriefBlock.Scale scale:
                page.Item($"{scale.Label}:", $"{scale.Claim.Text.Verbatim} {Bar(scale)}");
                break;
            case BriefBlock.Alert alert:
                Write(page, alert.Flag);
                break;
            case BriefBlock.Table table:
                Write(page, table);
                break;
            case BriefBlock.Passage passage:
                page.Item(">", $"“{passage.Claim.Text.Verbatim}”");
                page.Item("   ", $"{passage.Source}; {passage.Why}");
                break;
            case BriefBlock.Note note:
                page.Line(note.Text);
                break;
            case BriefBlock.Prose prose:
                page.Line(string.Join(' ', prose.Sentences.Select(sentence => sentence.Text.Verbatim)));
                break;
            case BriefBlock.Figure:
                // What is drawn stands in words beside the drawing.
                break;
            case BriefBlock.Timeline timeline:
                page.Item(
                    "Timeline:",
                    string.Join("; ", timeline.Events.Select(each => $"{each.Label} {each.Claim.Text.Verbatim}"))
                );
                break;
            case BriefBlock.Reference reference:
                page.Item("*", $"{reference.Label}: {reference.Claim.Text.Verbatim} [{reference.Source}]");
                break;
            case BriefBlock.Suggestion suggestion:
                page.Item("?", suggestion.Text);
                break;
            default:
                throw new InvalidOperationException("BriefBlock is a closed union.");
        }
    }

    private static void Write(TextPage page, RaisedFlag raised)
    {
        var flag = raised.Flag;
        // It is no flag of today: what it was and on which words it rested is enough.
        if (raised.WithdrawnBy is not null)
        {
            page.Item(
                "-",
                $"Withdrawn after a correction: {flag.Title} ({string.Join("; ", Quotes(flag).Select(said => $"“{said.Key.Verbatim}”"))})"
            );
            return;
        }
        page.Item("!", $"{Name(flag.Urgency).ToUpperInvariant()}: {flag.Title}");
        foreach (var said in Quotes(flag))
            page.Item(
                "   ",
                $"“{said.Key.Verbatim}” ({string.Join("; ", said.Select(each => each.Concept).Distinct())})"
            );
        page.Item("   ", $"{flag.ClinicianNote} Source: {flag.Source}");
    }

    // Each finding by the words with which it was first told: a page needs no four quotes that say eczema.
    private static IEnumerable<IGrouping<PatientText, Evidence>> Quotes(RedFlag flag)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var said in flag.Evidence.GroupBy(evidence => evidence.Quote))
        {
            var before = told.Count;
            told.UnionWith(said.Select(each => each.Concept));
            if (told.Count > before)
                yield return said;
        }
    }

    private static void Write(TextPage page, BriefBlock.Table table)
    {
        var number = 0;
        foreach (var row in table.Rows)
        {
            number++;
            var cells = table.Columns.Zip(row, (column, cell) => $"{column}: {cell?.Text.Verbatim ?? Unsaid}");
            page.Item(string.Create(CultureInfo.InvariantCulture, $"{number}."), string.Join(" | ", cells));
        }
    }

    private static void Foot(TextPage page, Brief brief)
    {
        page.Heading("About this brief");
        page.Line(
            $"Composed {brief.ComposedAt.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)} from the patient's own answers. It holds no diagnosis."
        );
        foreach (var (key, value) in brief.Provenance.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            page.Item($"{key}:", value);
    }

    private static string Bar(BriefBlock.Scale scale)
    {
        const int Width = 10;
        var span = scale.Max - scale.Min;
        var filled = span <= 0 ? 0 : (int)Math.Clamp(Math.Round((scale.Value - scale.Min) / span * Width), 0, Width);
        return $"[{new string('#', filled)}{new string('.', Width - filled)}]";
    }

    private static string Source(Citation citation) =>
        citation switch
        {
            Citation.ToAnswer answer => answer.Label,
            Citation.ToPassage passage => $"article {passage.ArticleId}/{passage.PassageId}",
            _ => throw new InvalidOperationException("Citation is a closed union."),
        };

    private static string Headline(Brief brief) =>
        brief.UrgencyDenied ? $"Denied at once: {Name(brief.Urgency).ToLowerInvariant()}" : Name(brief.Urgency);

    private static string Name(Urgency urgency) =>
        urgency switch
        {
            Urgency.Emergency => "Emergency",
            Urgency.SameDay => "Same day",
            Urgency.UrgentAppointment => "Urgent appointment",
            Urgency.ClinicianNote => "For the clinician's notice",
            _ => "No red flag",
        };
}
