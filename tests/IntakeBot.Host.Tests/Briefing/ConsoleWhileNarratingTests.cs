using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Clinic;
using IntakeBot.Host.Content;
using IntakeBot.Host.Storage;
using IntakeBot.Host.Tests.Clinic;
using IntakeBot.Host.Tests.Operations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Host.Tests.Briefing;

/// <summary>The whole program with a model that takes its time: what a clinician sees meanwhile.</summary>
public sealed class ConsoleWhileNarratingTests
{
    private static CancellationToken Stopping => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_brief_is_on_the_console_while_the_model_still_thinks_and_stays_when_it_fails()
    {
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        await using var server = await ModelServer.StartAsync();
        server.Behaviour = async context =>
        {
            asked.TrySetResult();
            await answer.Task;
            await ModelServer.Status(401)(context);
        };
        var folder = Directory.CreateTempSubdirectory("narrating-");
        await using (var app = Start(folder, server))
        {
            using var browser = await SignedInAsync(app);
            await FinishAsync(app, "c-1");
            await asked.Task.WaitAsync(TimeSpan.FromSeconds(60), Stopping);

            var meanwhile = (await browser.GetAsync(Links.Brief("c-1"))).Html;
            Assert.Contains("narrative in preparation", meanwhile, StringComparison.Ordinal);
            Assert.Contains("Brief version 1,", meanwhile, StringComparison.Ordinal);
            Assert.Contains("questions answered", meanwhile, StringComparison.Ordinal);

            answer.SetResult();
            var later = await PageAsync(browser, "Brief version 2,");
            Assert.Contains("narrative unavailable", later, StringComparison.Ordinal);
            Assert.Contains("narrative-reason HTTP 401", later, StringComparison.Ordinal);
            Assert.Contains("No part of it was drafted by a model", later, StringComparison.Ordinal);
        }
        folder.Discard();
    }

    private static WebApplicationFactory<IntakeStore> Start(DirectoryInfo folder, ModelServer server)
    {
        var app = new WebApplicationFactory<IntakeStore>().WithWebHostBuilder(host =>
            host.UseSetting("Urls", "http://127.0.0.1:0")
                .UseSetting("Storage:ConnectionString", $"Data Source={folder.FullName}/app.db;Pooling=False")
                .UseSetting("Narration:Provider", "ollama")
                .UseSetting("Narration:Endpoint", server.Address)
                .UseSetting("Narration:Model", "m")
        );
        app.UseKestrel(0);
        app.StartServer();
        return app;
    }

    private static async Task<Browser> SignedInAsync(WebApplicationFactory<IntakeStore> app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var made = await scope
            .ServiceProvider.GetRequiredService<UserManager<Clinician>>()
            .CreateAsync(new Clinician { UserName = "ada", DisplayName = "Dr. Ada Example" }, RunningConsole.Password);
        Assert.True(made.Succeeded);
        var addresses = app
            .Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>();
        var browser = new Browser(new Uri(addresses.Addresses.Single()));
        await browser.SubmitAsync("/clinic/sign-in", "/clinic/sign-in", RunningConsole.Credentials());
        return browser;
    }

    private static async Task FinishAsync(WebApplicationFactory<IntakeStore> app, string id)
    {
        var content = app.Services.GetRequiredService<ContentProvider>().Current;
        var intake = GoldenTests.Play("typical") with { ContentVersion = content.Version };
        var commit = BriefSamples.Finishing(id, expectedVersion: 0, intake);
        Assert.Equal(
            CommitResult.Committed,
            await app.Services.GetRequiredService<IntakeStore>().CommitAsync(commit, Stopping)
        );
    }

    // The store tells nobody of a stored brief, so that a test can only look until it is there.
    private static async Task<string> PageAsync(Browser browser, string holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stopping);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            var page = (await browser.GetAsync(Links.Brief("c-1"))).Html;
            if (page.Contains(holds, StringComparison.Ordinal))
                return page;
            limit.Token.ThrowIfCancellationRequested();
        }
    }
}
