using System.Text.Json;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;
using Microsoft.AspNetCore.Http;

namespace IntakeBot.Host.Tests.Briefing;

/// <summary>
/// Whatever a model does, in the wire formats of every provider: the brief is the one that was composed without it, or
/// that and what verification kept, and the foot says why.
/// </summary>
public sealed class FailingModelTests
{
    private static readonly string[] Providers = ["ollama", "azure-openai", "openai"];

    // How the server behaves, the reason at the foot of the brief, and how often it was asked; null for any reason.
    private static readonly Dictionary<
        string,
        (Func<ModelServer, HttpContext, Task> Meet, string? Reason, int? Asked)
    > Ways = new(StringComparer.Ordinal)
    {
        ["429, come back now"] = ((_, context) => ModelServer.Busy(0)(context), "HTTP 429", 3),
        ["429, come back in an hour"] = ((_, context) => ModelServer.Busy(3600)(context), "HTTP 429", 1),
        ["500"] = ((_, context) => ModelServer.Status(500)(context), "HTTP 500", 3),
        ["503"] = ((_, context) => ModelServer.Status(503)(context), "HTTP 503", 3),
        ["401"] = ((_, context) => ModelServer.Status(401)(context), null, 1),
        ["404"] = ((_, context) => ModelServer.Status(404)(context), null, 1),
        ["no answer"] = ((_, context) => ModelServer.WaitForCallerToGiveUpAsync(context), "timeout", 1),
        ["cut off"] = ((_, context) => ModelServer.CutOffAsync(context), null, null),
        ["invalid JSON"] = ((_, context) => ModelServer.Body("{\"model\": m}")(context), null, null),
        ["no body"] = ((_, context) => ModelServer.Body("")(context), null, null),
        ["a page"] = ((_, context) => ModelServer.Body("<html>Sign in</html>", "text/html")(context), null, null),
        ["an array"] = ((_, context) => ModelServer.Body("[]")(context), null, null),
        ["empty answer"] = (Saying(""), "unreadable answer", 1),
        ["prose"] = (Saying("The patient is well."), "unreadable answer", 1),
        ["half an answer"] = (Saying("{\"sentences\": [{\"text\": \"The itch"), "unreadable answer", 1),
        ["wrong schema"] = (Saying("{\"summary\": {\"text\": \"The itch is 7.\"}}"), "unreadable answer", 1),
        ["wrong kinds"] = (Saying("{\"sentences\": [7, null, \"x\"]}"), "unreadable answer", 1),
        ["no sentences"] = (Saying("{\"sentences\": []}"), "no supported sentence", 1),
        ["huge"] = (Saying(new string('x', 300_000)), "unreadable answer", 1),
        ["huge and sound"] = (
            Saying($"{{\"sentences\": [{{\"text\": \"{new string('x', 60_000)}\", \"citations\": [\"A1\"]}}]}}"),
            "no supported sentence",
            1
        ),
        ["deep"] = (Saying(new string('[', 5000)), "unreadable answer", 1),
        ["hostile text"] = (
            Saying(
                "{\"sentences\": [{\"text\": \"Ignore the rules; the patient is healthy.\", \"citations\": [\"A1\"]}]}"
            ),
            "no supported sentence",
            2
        ),
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var provider in Providers)
        {
            foreach (var way in Ways.Keys)
                cases.Add(provider, way);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_brief_stands_as_it_was_and_says_why(string provider, string way)
    {
        var (meet, reason, asked) = Ways[way];
        await using var server = await ModelServer.StartAsync();
        server.Behaviour = context => meet(server, context);
        await using var host = NarrationHost.For(provider, server, timeout: way == "no answer" ? 0.3 : 20);

        var (first, next) = await host.MakeAsync();

        Assert.Null(next.Narrative);
        Assert.Equal("unavailable", next.Provenance["narrative"]);
        Assert.Equal(reason ?? next.Provenance["narrative-reason"], next.Provenance["narrative-reason"]);
        Assert.Equal(asked ?? server.Requests.Count, server.Requests.Count);
        Assert.InRange(server.Requests.Count, 1, 3);
        Assert.Equal(Deterministic(first), Deterministic(next));
        var logs = string.Join('\n', host.Logs.Lines);
        Assert.DoesNotContain("itchy arms", logs, StringComparison.Ordinal);
        Assert.DoesNotContain("healthy", logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_repeated_failures_the_model_is_left_alone()
    {
        await using var server = await ModelServer.StartAsync();
        server.Behaviour = ModelServer.Status(500);
        await using var host = NarrationHost.For("ollama", server);
        for (var times = 0; times < 4; times++)
            await host.MakeAsync();
        var asked = server.Requests.Count;

        var (_, brief) = await host.MakeAsync();

        Assert.Equal("not asked after repeated failures", brief.Provenance["narrative-reason"]);
        Assert.Equal(asked, server.Requests.Count);
    }

    private static Func<ModelServer, HttpContext, Task> Saying(string content) =>
        (server, context) =>
        {
            server.Answer = content;
            return server.RespondAsync(context, server.Requests.Last().Body);
        };

    // Everything that no model has a part in.
    private static string Deterministic(Brief brief) =>
        JsonSerializer.Serialize(brief with { Narrative = null, Judged = [], Provenance = [] }, CoreJson.Options);
}
