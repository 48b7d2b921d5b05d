using System.Diagnostics;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Exports;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Operations;

namespace IntakeBot.Host.Tests.Operations;

/// <summary>The responses of whole conversations, before our own checker and before two that know nothing of us.</summary>
public sealed class ResponseTests
{
    private static readonly string Validators = Repository.Path("tests/validators");

    [Theory]
    [MemberData(nameof(GoldenTests.Transcripts), MemberType = typeof(GoldenTests))]
    public void The_response_of_every_conversation_is_valid_against_its_form(string name)
    {
        var form = GoldenTests.Shipped.Form;
        Assert.Empty(ResponseChecker.Check(form, ResponseExport.Of(form, GoldenTests.Play(name))));
    }

    [Fact]
    public async Task Independent_validators_accept_the_form_and_the_response_and_document_of_every_conversation()
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Validators, "node_modules")),
            "Needs two FHIR validators: npm ci --prefix tests/validators"
        );
        var folder = Directory.CreateTempSubdirectory("intakebot-fhir-");
        try
        {
            File.Copy(
                Repository.Path("prompts/intake/skin-intake.questionnaire.json"),
                Path.Combine(folder.FullName, "form.json")
            );
            foreach (var name in GoldenTests.Transcripts.Select(row => row.Data))
            {
                var source = GoldenTests.Source(name);
                await File.WriteAllTextAsync(
                    Path.Combine(folder.FullName, $"{name}.json"),
                    ResponseExport.Write(ResponseExport.Of(source.Form, source.Intake)),
                    TestContext.Current.CancellationToken
                );
                await File.WriteAllTextAsync(
                    Path.Combine(folder.FullName, $"{name}.bundle.json"),
                    ExportFormats.Bundle.Write(source),
                    TestContext.Current.CancellationToken
                );
                await File.WriteAllTextAsync(
                    Path.Combine(folder.FullName, $"{name}.signed.bundle.json"),
                    ExportFormats.Bundle.Write(
                        source with
                        {
                            SignedOff = new SignOff("Dr. Ada Example", GoldenTests.At),
                        }
                    ),
                    TestContext.Current.CancellationToken
                );
            }
            foreach (var name in FormTests.Forms.Select(row => row.Data))
            {
                File.Copy(
                    Repository.Path($"tests/forms/{name}.questionnaire.json"),
                    Path.Combine(folder.FullName, $"{name}.form.json")
                );
                await File.WriteAllTextAsync(
                    Path.Combine(folder.FullName, $"{name}.json"),
                    FormTests.Response(name),
                    TestContext.Current.CancellationToken
                );
            }
            var start = new ProcessStartInfo("node")
            {
                ArgumentList = { Path.Combine(Validators, "validate.mjs"), folder.FullName },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var node = Process.Start(start)!;
            var faults = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal((0, ""), (node.ExitCode, faults));
        }
        finally
        {
            folder.Discard();
        }
    }

    [Fact]
    public void A_form_is_answered_to_its_end_by_itself()
    {
        var intake = Replay.Play(
            GoldenTests.Shipped,
            [],
            new ReplayOptions(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero), ReplayOutput.State, Auto: true),
            TextWriter.Null
        );
        Assert.NotNull(intake.FinishedAt);
        var response = ResponseExport.Of(GoldenTests.Shipped.Form, intake);
        Assert.Equal("Completed", response.Status.ToString());
        Assert.Empty(ResponseChecker.Check(GoldenTests.Shipped.Form, response));
    }
}
