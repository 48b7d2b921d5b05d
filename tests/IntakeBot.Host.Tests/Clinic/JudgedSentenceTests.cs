using System.Net;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Exports;

namespace IntakeBot.Host.Tests.Clinic;

public sealed class JudgedSentenceTests : IAsyncLifetime
{
    private static readonly JudgedSentence[] Judged =
    [
        new(new("She comes for itchy elbows."), DropReasons.Supported, new("")),
        new(
            new("She takes <b>warfarin</b>."),
            DropReasons.Code(DropReason.UnsupportedMedicine),
            DropReasons.Explain(DropReason.UnsupportedMedicine, new("warfarin"))
        ),
    ];

    private RunningConsole _console = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _console = await RunningConsole.StartAsync();
        _browser = await _console.SignedInAsync();
        var brief = Samples.Brief("A.B.", "Itchy elbows");
        await _console.Store.SaveAsync("told", Samples.Intake("A.B.").Finished(), brief with { Judged = [.. Judged] });
        await _console.Store.SaveAsync("untold", Samples.Intake("C.D.").Finished(), brief);
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return _console.DisposeAsync();
    }

    [Fact]
    public async Task Every_sentence_that_a_model_drafted_is_on_the_page_with_its_verdict_and_folded()
    {
        var html = (await _browser.GetAsync("/clinic/intakes/told")).Html;

        Assert.Contains("<details class=\"judged\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<details open", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>warfarin</b>", html, StringComparison.Ordinal);
        var text = WebUtility.HtmlDecode(html);
        Assert.Contains("She takes <b>warfarin</b>.", text, StringComparison.Ordinal);
        Assert.Contains(
            "What it cites does not name this medicine: “warfarin”. (unsupported-medicine)",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("2 sentences, and what became of each", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_model_drafted_anything_nothing_is_folded() =>
        Assert.DoesNotContain(
            "class=\"judged\"",
            (await _browser.GetAsync("/clinic/intakes/untold")).Html,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_json_export_holds_them() =>
        Assert.Contains(
            "\"code\": \"unsupported-medicine\"",
            JsonExport.Write(Samples.Brief("A.B.", "Itchy elbows") with { Judged = [.. Judged] }),
            StringComparison.Ordinal
        );
}
