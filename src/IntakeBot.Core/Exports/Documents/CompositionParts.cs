using System.Collections.Immutable;
using Hl7.Fhir.Model;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using Claim = IntakeBot.Core.Briefs.Claim;

namespace IntakeBot.Core.Exports.Documents;

/// <summary>
/// The head of the document (https://hl7.org/fhir/R4/composition.html): the brief's sections in the brief's order, each
/// with its words and with the resources that state the same.
/// </summary>
internal static class CompositionParts
{
    /// <summary>A document that a patient generated; see decision 10.</summary>
    public static CodeableConcept Type => Loinc("51855-5", "Patient Note");

    public static DocumentPart Build(DocumentContext context, IReadOnlyList<DocumentPart> parts)
    {
        var source = context.Source;
        var composition = new Composition
        {
            Id = context.Id("composition"),
            Identifier = DocumentContext.Identifier(context.Id("composition")),
            Status = Status(source.SignedOff),
            Type = Type,
            Subject = context.Patient,
            DateElement = DocumentContext.Moment(source.SignedOff?.At ?? source.Brief.ComposedAt),
            Author = [context.Software],
            Title = "Pre-visit brief",
            // The head of the page: age, sex and pregnancy, which no section repeats.
            Text = SectionText.Of(source.Brief.Identity.Verbatim),
            Section = [.. Sections(context, parts)],
        };
        if (source.Clinic.Length > 0)
            composition.Custodian = new ResourceReference { Display = FhirAnswers.Clean(new(source.Clinic)) };
        if (source.SignedOff is { } signed)
            composition.Attester =
            [
                new()
                {
                    Mode = Composition.CompositionAttestationMode.Professional,
                    TimeElement = DocumentContext.Moment(signed.At),
                    Party = new ResourceReference { Display = FhirAnswers.Clean(new(signed.By)) },
                },
            ];
        return new DocumentPart(composition, []);
    }

    /// <summary>How far it can be relied on.</summary>
    public static CompositionStatus Status(SignOff? signed) =>
        signed is null ? CompositionStatus.Preliminary
        : signed.Amends ? CompositionStatus.Amended
        : CompositionStatus.Final;

    private static IEnumerable<Composition.SectionComponent> Sections(
        DocumentContext context,
        IReadOnlyList<DocumentPart> parts
    )
    {
        var open = parts.Where(part => part.Resource is not (Patient or Device or QuestionnaireResponse)).ToList();
        var lists = ListSection.Build(context, open).ToList();
        open.RemoveAll(part => lists.Exists(list => list.Parts.Contains(part)));
        foreach (var section in context.Source.Brief.Sections)
        {
            var mine = open.Where(part => Belongs(part, section)).ToList();
            var under = lists.Where(list => Cites(section, list.Keys)).ToList();
            open.RemoveAll(mine.Contains);
            lists.RemoveAll(under.Contains);
            yield return new Composition.SectionComponent
            {
                Title = section.Title,
                Code = new CodeableConcept(DocumentContext.Own + "CodeSystem/brief-section", section.Id),
                Text = SectionText.Of(section),
                Entry = [.. mine.Select(part => context.Reference(part.Resource))],
                Section = [.. under.Select(list => list.Section)],
            };
            if (
                section.Id == Brief.RedFlagsSection
                && context.Source.Brief.Narrative is { Sentences.IsEmpty: false } drafted
            )
                yield return new Composition.SectionComponent
                {
                    Title = $"Summary drafted by {drafted.Model}",
                    Code = new CodeableConcept(DocumentContext.Own + "CodeSystem/brief-section", "narrative"),
                    Text = SectionText.Of(drafted),
                };
        }
        foreach (var list in lists)
            yield return list.Section;
        // Nothing that was reported may be left out because no section happens to mention it.
        if (open.Count > 0)
            yield return new Composition.SectionComponent
            {
                Title = "Also reported",
                Entry = [context.Response, .. open.Select(part => context.Reference(part.Resource))],
            };
    }

    private static bool Belongs(DocumentPart part, BriefSection section) =>
        part.Rule is { } rule
            ? section.Blocks.OfType<BriefBlock.Alert>().Any(alert => alert.Flag.Flag.RuleId == rule)
            : Cites(section, part.RestsOn);

    private static bool Cites(BriefSection section, ImmutableArray<ItemKey> keys) =>
        section
            .Blocks.SelectMany(Claims)
            .SelectMany(claim => claim.Citations)
            .OfType<Citation.ToAnswer>()
            .Any(citation => keys.Contains(citation.Item));

    // A section is where an answer belongs, not where something else is said because of it.
    private static IEnumerable<Claim> Claims(BriefBlock block) =>
        block is BriefBlock.Passage or BriefBlock.Reference or BriefBlock.Timeline ? [] : block.Claims;

    internal static CodeableConcept Loinc(string code, string display) => new("http://loinc.org", code, display, null);
}
