using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Tests.Operations;
using NJsonSchema;

namespace IntakeBot.Host.Tests.Records;

/// <summary>The schema of the JSON export, which whoever takes it in may rely on.</summary>
public sealed class BriefSchemaTests
{
    private static readonly string SchemaPath = Repository.Path("docs/brief.schema.json");

    [Fact]
    public void The_schema_says_what_is_written()
    {
        var now = Generate();
        if (Environment.GetEnvironmentVariable("INTAKEBOT_ACCEPT") == "1")
            File.WriteAllText(SchemaPath, now);
        Assert.Equal(File.ReadAllText(SchemaPath), now);
    }

    [Theory]
    [MemberData(nameof(GoldenTests.Transcripts), MemberType = typeof(GoldenTests))]
    public async Task The_brief_of_every_conversation_keeps_to_it(string name)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath, TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(ExportFormats.Json.Write(GoldenTests.Source(name))));
    }

    [Fact]
    public async Task What_is_no_brief_does_not()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath, TestContext.Current.CancellationToken);
        var brief = JsonNode.Parse(ExportFormats.Json.Write(GoldenTests.Source("typical")))!.AsObject();
        brief.Remove("sections");
        brief["urgency"] = "whenever";

        Assert.Equal(2, schema.Validate(brief.ToJsonString()).Count);
    }

    private static string Generate()
    {
        var options = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            // These write themselves as strings, which reflection cannot see.
            TransformSchemaNode = (context, node) =>
                context.TypeInfo.Type == typeof(PatientText) ? Text("Words of the patient, or words that hold them.")
                : context.TypeInfo.Type == typeof(ItemKey)
                    ? Text("An item of the form; medicine.name#1 is the second medicine's.")
                : node,
        };
        var schema = CoreJson.Options.GetJsonSchemaAsNode(typeof(Brief), options).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "A pre-visit brief");
        schema.Insert(2, "description", "What the JSON download and replay --json give. Members may be added.");
        var written = new JsonSerializerOptions(CoreJson.Options) { WriteIndented = true, NewLine = "\n" };
        return schema.ToJsonString(written) + "\n";
    }

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
}
