using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Tests.Clinic;

/// <summary>A clinician signs a brief off, on a real server.</summary>
public sealed class SignOffTests : IAsyncLifetime
{
    private RunningConsole _console = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _console = await RunningConsole.StartAsync();
        _browser = await _console.SignedInAsync();
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return _console.DisposeAsync();
    }

    [Fact]
    public async Task Signing_off_makes_the_next_version_and_is_audited()
    {
        await SaveAsync(finished: true);

        var answer = await _browser.SubmitAsync("/clinic/intakes/c-1", "/clinic/intakes/c-1/sign-off");
        var page = await _browser.GetAsync("/clinic/intakes/c-1");
        var before = await _browser.GetAsync("/clinic/intakes/c-1?version=1");

        Assert.Equal("/clinic/intakes/c-1", answer.Location);
        Assert.Contains("Brief version 2", page.Html, StringComparison.Ordinal);
        Assert.Contains("Signed off by Dr. Ada Example", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/sign-off", page.Html, StringComparison.Ordinal);
        Assert.Contains("This is version 1", before.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Signed off by", before.Html, StringComparison.Ordinal);
        Assert.Contains(
            await _console.AuditAsync(),
            row => row is { Kind: AuditKind.BriefSignedOff, ConversationId: "c-1" }
        );
    }

    [Fact]
    public async Task An_intake_that_goes_on_cannot_be_signed_off()
    {
        await SaveAsync(finished: false);

        Assert.DoesNotContain(
            "/sign-off",
            (await _browser.GetAsync("/clinic/intakes/c-1")).Html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_not_found()
    {
        await SaveAsync(finished: true);

        Assert.Equal(404, (int)(await _browser.GetAsync("/clinic/intakes/c-1?version=9")).Status);
    }

    private Task SaveAsync(bool finished) =>
        _console.Store.SaveAsync(
            "c-1",
            Samples.Intake("A.B.").Finished(),
            Samples.Brief("A.B.", "It itches") with
            {
                Finished = finished,
            }
        );
}
