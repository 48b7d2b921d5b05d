using System.Net;
using System.Net.Http.Headers;
using System.Text;
using IntakeBot.Host.Delivery;
using IntakeBot.Host.Storage;
using IntakeBot.Host.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IntakeBot.Host.Tests.Delivery;

public sealed class OutboxTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_of_one_key_are_delivered_one_after_the_other_and_other_keys_do_not_wait()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.PutAsync(("a1", "a"), ("a2", "a"), ("b1", "b"));

        var (first, beside) = (await host.Receiver.NextAsync(), await host.Receiver.NextAsync());
        Assert.Equal(["a1", "b1"], new[] { first.Message.Id, beside.Message.Id }.Order(StringComparer.Ordinal));
        Assert.False(host.Receiver.HasMore);
        first.Accept();
        beside.Accept();
        var last = await host.Receiver.NextAsync();

        Assert.Equal("a2", last.Message.Id);
        Assert.Equal($"{Samples.Canary} a2", Encoding.UTF8.GetString(last.Message.Payload));
        last.Accept();
        Assert.Equal(0, (await host.UntilAsync(status => status.Pending == 0)).Poison);
    }

    [Fact]
    public async Task A_failure_is_tried_again_after_a_pause_that_grows_and_those_behind_it_wait()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.PutAsync(("a1", "a"), ("a2", "a"));

        foreach (var pause in new[] { 2, 4, 8 })
        {
            var failing = await host.Receiver.NextAsync();
            Assert.Equal("a1", failing.Message.Id);
            failing.Later();
            await AssertWaitsAsync(host, TimeSpan.FromSeconds(pause));
        }
        (await host.Receiver.NextAsync()).Accept();
        var next = await host.Receiver.NextAsync();

        Assert.Equal("a2", next.Message.Id);
        next.Accept();
        await host.UntilAsync(status => status.Pending == 0);
    }

    [Fact]
    public async Task The_receivers_own_pause_is_kept_where_it_is_longer()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.PutAsync(("a1", "a"));

        (await host.Receiver.NextAsync()).Later(TimeSpan.FromSeconds(77));

        await AssertWaitsAsync(host, TimeSpan.FromSeconds(77));
        (await host.Receiver.NextAsync()).Accept();
        await host.UntilAsync(status => status.Pending == 0);
    }

    [Fact]
    public async Task What_cannot_go_is_poison_with_its_reason_and_those_behind_it_go_on()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.PutAsync(("a1", "a"), ("a2", "a"));

        (await host.Receiver.NextAsync()).Refuse("HTTP 403");
        (await host.Receiver.NextAsync()).Accept();

        await host.UntilAsync(status => status is { Pending: 0, Poison: 1 });
        var poison = Assert.Single(await host.Outbox.PoisonAsync(10, Cancelled));
        Assert.Equal(("a1", "HTTP 403", 1), (poison.Id, poison.Reason, poison.Attempts));
        Assert.Contains(
            host.Logs.Lines,
            line => line.Contains("a1", StringComparison.Ordinal) && line.Contains("HTTP 403", StringComparison.Ordinal)
        );
        Assert.Equal(HealthStatus.Degraded, await HealthAsync(host));
    }

    [Fact]
    public async Task Poison_may_be_tried_again_once_its_cause_is_mended()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.PutAsync(("a1", "a"));
        (await host.Receiver.NextAsync()).Refuse("HTTP 403");
        await host.UntilAsync(status => status.Poison == 1);

        Assert.Equal(1, await host.Outbox.ReviveAsync(Cancelled));
        (await host.Receiver.NextAsync()).Accept();

        await host.UntilAsync(status => status is { Pending: 0, Poison: 0 });
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(host));
    }

    [Fact]
    public async Task What_fails_for_a_day_is_given_up()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.PutAsync(("a1", "a"));
        var failing = await host.Receiver.NextAsync();
        host.Advance(TimeSpan.FromSeconds(1));
        failing.Later();
        await host.UntilAsync(_ => host.Logs.Lines.Any(line => line.Contains("tried again", StringComparison.Ordinal)));
        host.Advance(TimeSpan.FromDays(1));

        (await host.Receiver.NextAsync()).Later();

        await host.UntilAsync(status => status is { Pending: 0, Poison: 1 });
        Assert.Equal("HTTP 503", Assert.Single(await host.Outbox.PoisonAsync(1, Cancelled)).Reason);
    }

    [Fact]
    public async Task A_receiver_that_never_answers_ends_with_the_attempt()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.PutAsync(("a1", "a"));
        await host.Receiver.NextAsync();

        host.Advance(TimeSpan.FromSeconds(15));

        await AssertWaitsAsync(host, TimeSpan.FromSeconds(2));
        (await host.Receiver.NextAsync()).Accept();
        await host.UntilAsync(status => status.Pending == 0);
    }

    [Fact]
    public async Task A_failure_is_logged_by_its_kind_and_never_by_its_words()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.PutAsync(("a1", "a"));

        (await host.Receiver.NextAsync()).Throw();

        await AssertWaitsAsync(host, TimeSpan.FromSeconds(2));
        Assert.Contains(host.Logs.Lines, line => line.Contains(nameof(HttpRequestException), StringComparison.Ordinal));
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains(Samples.Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_restart_forgets_nothing_and_repeats_nothing()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.PutAsync(("a1", "a"), ("a2", "a"), ("a3", "a"));
        (await host.Receiver.NextAsync()).Accept();
        Assert.Equal("a2", (await host.Receiver.NextAsync()).Message.Id); // begun, and never answered
        await host.StopAsync();

        await host.OpenAsync();
        await host.UntilAsync(status => status.Pending == 2);
        host.Advance(TimeSpan.FromSeconds(21)); // the lease of the one that was begun
        var again = await host.Receiver.NextAsync();
        again.Accept();
        var last = await host.Receiver.NextAsync();
        last.Accept();

        Assert.Equal(("a2", "a3"), (again.Message.Id, last.Message.Id));
        await host.UntilAsync(status => status.Pending == 0);
    }

    [Fact]
    public async Task The_same_id_is_put_in_once()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.PutAsync(("a1", "a"));
        (await host.Receiver.NextAsync()).Accept();
        await host.UntilAsync(status => status.Pending == 0);

        await host.PutAsync(("a1", "a"), ("a2", "a"));

        var next = await host.Receiver.NextAsync();
        Assert.Equal("a2", next.Message.Id);
        next.Accept();
        await host.UntilAsync(status => status.Pending == 0);
    }

    [Fact]
    public async Task What_was_delivered_keeps_no_words()
    {
        await using var host = await DeliveryHost.StartAsync();
        await host.PutAsync(("a1", "a"));
        (await host.Receiver.NextAsync()).Accept();
        await host.UntilAsync(status => status.Pending == 0);

        var contexts = host.Services.GetRequiredService<IDbContextFactory<IntakeDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(Cancelled);

        Assert.Empty((await context.Outbox.SingleAsync(Cancelled)).Payload);
    }

    [Fact]
    public async Task Two_processes_on_one_database_do_not_deliver_the_same_message()
    {
        await using var database = await TestDatabase.CreateAsync();
        var one = database.Host.Services.GetRequiredService<Outbox>();
        await database.OpenAsync();
        var other = database.Host.Services.GetRequiredService<Outbox>();
        await one.AddAsync(
            [.. Enumerable.Range(0, 50).Select(n => DeliveryHost.Message($"m{n}", $"key {n}"))],
            Cancelled
        );

        var leased = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(n => (n % 2 == 0 ? one : other).LeaseAsync(10, TimeSpan.FromMinutes(1), Cancelled))
        );

        var ids = leased.SelectMany(each => each).Select(lease => lease.Message.Id).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
    }

    [Fact]
    public async Task A_turn_and_what_it_delivers_are_written_together_or_not_at_all()
    {
        await using var database = await TestDatabase.CreateAsync();
        var outbox = database.Host.Services.GetRequiredService<Outbox>();
        var turn = Samples.Turn("c", 0, "a-1");
        turn = turn with
        {
            Outgoing = [.. turn.Outgoing.Select(activity => activity with { ServiceUrl = "https://channel.example/" })],
            Outbox = [DeliveryHost.Message("extra", "c")],
        };
        await database.ExecuteAsync("ALTER TABLE audit RENAME TO gone");
        await Assert.ThrowsAsync<DbUpdateException>(() => database.Store.CommitAsync(turn, Cancelled));
        Assert.Equal(0, (await outbox.StatusAsync(Cancelled)).Pending);
        await database.ExecuteAsync("ALTER TABLE gone RENAME TO audit");

        await database.Store.CommitAsync(turn, Cancelled);
        await database.Store.CommitAsync(turn, Cancelled);

        Assert.Equal(turn.Outgoing.Length + 1, (await outbox.StatusAsync(Cancelled)).Pending);
    }

    [Theory]
    [InlineData(200, "Delivered", null)]
    [InlineData(201, "Delivered", null)]
    [InlineData(202, "Delivered", null)]
    [InlineData(400, "GiveUp", null)]
    [InlineData(401, "GiveUp", null)]
    [InlineData(403, "GiveUp", null)]
    [InlineData(404, "GiveUp", null)]
    [InlineData(413, "GiveUp", null)]
    [InlineData(408, "TryAgain", null)]
    [InlineData(412, "TryAgain", null)]
    [InlineData(429, "TryAgain", 7)]
    [InlineData(500, "TryAgain", null)]
    [InlineData(502, "TryAgain", null)]
    [InlineData(503, "TryAgain", 30)]
    [InlineData(504, "TryAgain", null)]
    public void An_answer_means_what_the_Connector_documents(int status, string meaning, int? after)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        if (after is { } seconds)
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));

        var result = HttpOutcome.Of(response, TimeProvider.System);

        Assert.Equal(meaning, result.GetType().Name);
        if (result is DeliveryResult.TryAgain again)
            Assert.Equal(after, again.After?.TotalSeconds is { } asked ? (int)asked : null);
    }

    [Theory]
    [InlineData(1, null, 2)]
    [InlineData(2, null, 4)]
    [InlineData(5, null, 32)]
    [InlineData(40, null, 900)]
    [InlineData(1, 60, 60)]
    [InlineData(6, 1, 64)]
    [InlineData(1, 86400, 900)]
    [InlineData(1, -5, 2)]
    public void A_pause_doubles_and_has_a_limit(int attempts, int? asked, int seconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            new DeliveryOptions().Pause(attempts, asked is { } s ? TimeSpan.FromSeconds(s) : null)
        );

    private static async Task<HealthStatus> HealthAsync(DeliveryHost host)
    {
        var health = host.Services.GetRequiredService<HealthCheckService>();
        return (await health.CheckHealthAsync(Cancelled)).Status;
    }

    // Shortly before the pause is over nothing has come; with the rest of it comes the next attempt.
    private static async Task AssertWaitsAsync(DeliveryHost host, TimeSpan pause)
    {
        using var patience = new CancellationTokenSource(DeliveryHost.Patience);
        var due = host.Now + pause;
        while (await host.Outbox.NextDueAsync(patience.Token) != due)
            await Task.Yield();
        host.Advance(pause - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await host.Outbox.LeaseAsync(10, TimeSpan.FromMinutes(1), patience.Token));
        Assert.False(host.Receiver.HasMore);
        host.Advance(TimeSpan.FromMilliseconds(1));
    }
}
