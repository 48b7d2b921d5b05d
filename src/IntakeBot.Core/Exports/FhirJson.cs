using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace IntakeBot.Core.Exports;

/// <summary>How resources are written: indented, so that a person can read what leaves.</summary>
internal static class FhirJson
{
    private static readonly Lazy<JsonSerializerOptions> Options = new(() =>
        new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }.ForFhir(ModelInfo.ModelInspector)
    );

    public static string Write<T>(T resource)
        where T : Resource => JsonSerializer.Serialize(resource, Options.Value) + "\n";
}
