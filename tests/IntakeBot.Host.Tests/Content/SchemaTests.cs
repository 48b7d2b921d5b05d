using IntakeBot.EndToEnd.Tests;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace IntakeBot.Host.Tests.Content;

/// <summary>What editors check while a clinician types agrees with what ships.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("seeds/screening/concepts.en.yaml", "seeds/screening/concepts.schema.json")]
    [InlineData("seeds/screening/concepts-appointment.en.yaml", "seeds/screening/concepts.schema.json")]
    [InlineData("seeds/screening/assertions.en.yaml", "seeds/screening/assertions.schema.json")]
    [InlineData("seeds/screening/red-flags.yaml", "seeds/screening/red-flags.schema.json")]
    [InlineData("seeds/medications/medications.en.yaml", "seeds/medications/medications.schema.json")]
    [InlineData("seeds/medications/medications.es.yaml", "seeds/medications/medication-names.schema.json")]
    [InlineData("seeds/medications/words.en.yaml", "seeds/medications/medication-words.schema.json")]
    [InlineData("seeds/medications/words.es.yaml", "seeds/medications/medication-words.schema.json")]
    [InlineData("seeds/medications/notes.yaml", "seeds/medications/notes.schema.json")]
    [InlineData("seeds/verification/words.en.yaml", "seeds/verification/words.schema.json")]
    [InlineData("seeds/verification/cues.en.yaml", "seeds/verification/cues.schema.json")]
    [InlineData("seeds/verification/general.en.yaml", "seeds/verification/general.schema.json")]
    [InlineData("seeds/privacy/people.en.yaml", "seeds/privacy/people.schema.json")]
    [InlineData("seeds/privacy/people.es.yaml", "seeds/privacy/people.schema.json")]
    [InlineData("seeds/articles/topics.yaml", "seeds/articles/topics.schema.json")]
    [InlineData("prompts/dialog/en.json", "prompts/dialog/dialog.schema.json")]
    [InlineData("prompts/dialog/es.json", "prompts/dialog/dialog.schema.json")]
    public async Task A_content_file_is_valid_against_the_schema_beside_it(string file, string schema)
    {
        var text = await File.ReadAllTextAsync(Repository.Path(file), TestContext.Current.CancellationToken);
        var rules = await JsonSchema.FromFileAsync(Repository.Path(schema), TestContext.Current.CancellationToken);
        var json = file.EndsWith(".json", StringComparison.Ordinal) ? text : ToJson(text);

        Assert.Empty(rules.Validate(json).Select(error => error.ToString()));
    }

    [Fact]
    public void Every_seed_file_in_yaml_names_its_schema()
    {
        var files = Directory.EnumerateFiles(Repository.Path("seeds"), "*.yaml", SearchOption.AllDirectories);

        Assert.All(
            files,
            file =>
            {
                var first = File.ReadLines(file).First();
                Assert.StartsWith("# yaml-language-server: $schema=./", first, StringComparison.Ordinal);
                Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, first.Split("./")[1])));
            }
        );
    }

    private static string ToJson(string yaml) =>
        new SerializerBuilder()
            .JsonCompatible()
            .Build()
            .Serialize(
                new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml)
            );
}
