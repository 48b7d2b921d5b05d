using Hl7.Fhir.Model;
using IntakeBot.Core.Content;

namespace IntakeBot.Core.Exports.Documents;

/// <summary>
/// Where the document comes from (https://hl7.org/fhir/R4/provenance.html): the patient told, this version of the
/// software composed on these versions of the content, a model drafted or did not, a clinician signed off or has not.
/// </summary>
internal static class ProvenanceParts
{
    /// <summary>On the Provenance: whether a language model drafted any sentence of the document.</summary>
    public const string ModelDrafted = DocumentContext.Own + "StructureDefinition/model-drafted";

    private const string Types = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    public static DocumentPart Build(DocumentContext context, IEnumerable<DocumentPart> others)
    {
        var source = context.Source;
        var brief = source.Brief;
        var provenance = new Provenance
        {
            Id = context.Id("provenance"),
            Target = [context.Composition, .. others.Select(part => context.Reference(part.Resource))],
            Recorded = source.SignedOff?.At ?? brief.ComposedAt,
            Activity = new CodeableConcept(
                "http://terminology.hl7.org/CodeSystem/v3-DataOperation",
                source.Version == 1 ? "CREATE" : "UPDATE",
                source.Version == 1 ? "create" : "revise"
            ),
            Agent = [.. Agents(context)],
            Entity =
            [
                .. brief
                    .Provenance.Where(version => version.Value.Length > 0)
                    .OrderBy(version => version.Key, StringComparer.Ordinal)
                    .Select(version => Version(version.Key, version.Value)),
            ],
        };
        provenance.AddExtension(ModelDrafted, new FhirBoolean(brief.Narrative is { Sentences.IsEmpty: false }));
        return new DocumentPart(provenance, []);
    }

    private static IEnumerable<Provenance.AgentComponent> Agents(DocumentContext context)
    {
        yield return Agent("assembler", "Assembler", context.Software);
        yield return Agent("informant", "Informant", context.Patient);
        if (context.Source.Brief.Narrative is { Sentences.IsEmpty: false } narrative)
        {
            var model =
                $"{narrative.Model}, prompt {narrative.PromptVersion}; each sentence verified against its sources";
            yield return Agent("composer", "Composer", new ResourceReference { Display = model });
        }
        if (context.Source.SignedOff is { } signed)
            yield return Agent("attester", "Attester", new ResourceReference { Display = Clean(signed.By) });
    }

    private static Provenance.AgentComponent Agent(string code, string display, ResourceReference who) =>
        new() { Type = new CodeableConcept(Types, code, display), Who = who };

    private static Provenance.EntityComponent Version(string what, string version) =>
        new()
        {
            Role = Provenance.ProvenanceEntityRole.Source,
            What = new ResourceReference
            {
                Identifier = new Identifier($"{DocumentContext.Own}NamingSystem/{what}-version", version),
                Display = $"{what}: {version}",
            },
        };

    private static string Clean(string text) => FhirAnswers.Clean(new(text));
}
