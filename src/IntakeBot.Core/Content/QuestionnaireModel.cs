using System.Runtime.CompilerServices;
using System.Text.Json;
using Hl7.Fhir.Introspection;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Specification;

namespace IntakeBot.Core.Content;

/// <summary>
/// The part of the FHIR R4 model that questionnaires are written in. The whole model takes a third of a second to load,
/// which is a tenth of a start; it is loaded only for a form that this part refuses, to have the last word on it.
/// </summary>
internal static class QuestionnaireModel
{
    // What an extension may hold: https://hl7.org/fhir/R4/datatypes.html#open
    private static readonly Type[] OpenTypes =
    [
        typeof(Base64Binary),
        typeof(FhirBoolean),
        typeof(Canonical),
        typeof(Code),
        typeof(Date),
        typeof(FhirDateTime),
        typeof(FhirDecimal),
        typeof(Id),
        typeof(Instant),
        typeof(Integer),
        typeof(Markdown),
        typeof(Oid),
        typeof(PositiveInt),
        typeof(FhirString),
        typeof(Time),
        typeof(UnsignedInt),
        typeof(FhirUri),
        typeof(FhirUrl),
        typeof(Uuid),
        typeof(Address),
        typeof(Age),
        typeof(Annotation),
        typeof(Attachment),
        typeof(CodeableConcept),
        typeof(Coding),
        typeof(ContactPoint),
        typeof(Count),
        typeof(Distance),
        typeof(Duration),
        typeof(HumanName),
        typeof(Identifier),
        typeof(Money),
        typeof(Period),
        typeof(Quantity),
        typeof(Hl7.Fhir.Model.Range),
        typeof(Ratio),
        typeof(ResourceReference),
        typeof(SampledData),
        typeof(Signature),
        typeof(Timing),
        typeof(ContactDetail),
        typeof(Contributor),
        typeof(DataRequirement),
        typeof(Expression),
        typeof(ParameterDefinition),
        typeof(RelatedArtifact),
        typeof(TriggerDefinition),
        typeof(UsageContext),
        typeof(Dosage),
        typeof(Meta),
    ];

    private static readonly Type[] Others =
    [
        // The type of Meta.profile, which nearly every published form has.
        typeof(PrimitiveType),
        typeof(Questionnaire),
        typeof(ValueSet),
        typeof(Extension),
        typeof(Narrative),
        typeof(XHtml),
    ];

    private static readonly JsonSerializerOptions Part = new JsonSerializerOptions().ForFhir(Inspector());

    private static readonly Lazy<JsonSerializerOptions> Whole = new(() =>
        new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector)
    );

    /// <summary>The questionnaire, or a value set of it.</summary>
    /// <param name="json">The resource.</param>
    /// <param name="layAside">Receives each fault that changes nothing of what is asked.</param>
    /// <exception cref="DeserializationFailedException">It is no valid R4 resource of that type.</exception>
    public static T? Read<T>(JsonElement json, Action<string> layAside)
        where T : Resource
    {
        try
        {
            return Read<T>(json, Part, layAside);
        }
        catch (DeserializationFailedException)
        {
            return Read<T>(json, Whole.Value, layAside);
        }
    }

    private static T? Read<T>(JsonElement json, JsonSerializerOptions model, Action<string> layAside)
        where T : Resource
    {
        try
        {
            return json.Deserialize<T>(model);
        }
        catch (DeserializationFailedException failed)
            when (failed.PartialResult is T && failed.Exceptions.All(FhirFaults.ChangesNothing))
        {
            foreach (var fault in failed.Exceptions)
                layAside(fault.Message);
            return (T)failed.PartialResult;
        }
    }

    private static ModelInspector Inspector()
    {
        var inspector = new ModelInspector(FhirRelease.R4);
        foreach (var type in OpenTypes.Concat(Others))
            inspector.ImportType(type);
        SetOpenTypes(inspector, OpenTypes);
        return inspector;
    }

    // The library sets it only when it loads the whole model.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_OpenTypes")]
    private static extern void SetOpenTypes(ModelInspector inspector, Type[] types);
}
