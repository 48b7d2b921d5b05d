using System.Net;
using System.Text.Json.Nodes;
using IntakeBot.Core.Forms;
using IntakeBot.Host.Storage;
using IntakeBot.Host.Tests.Clinic;

namespace IntakeBot.Host.Tests.Records;

public sealed class FhirDeliveryTests : IAsyncLifetime
{
    private const string Id = "c0ffee";
    private const string Token = "s3cret-of-the-record-system";

    private FhirServer _server = null!;
    private ClinicSite _site = null!;
    private Browser _browser = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await FhirServer.StartAsync();
        _site = ClinicSite.Start(("Fhir:Endpoint", _server.Address), ("Fhir:Token", Token), ("Pdf:Browser", "none"));
        _browser = await _site.SignedInAsync();
        await _site.SaveAsync(Id, "medicines-at-once");
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _site.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_brief_goes_to_the_record_system_when_it_is_signed_off_and_not_before()
    {
        Assert.Equal(0, (await _site.Outbox.StatusAsync(Cancelled)).Pending);

        await ClinicSite.SignOffAsync(_browser, Id);
        var bundle = await _server.TakenAsync();
        await DeliveredAsync();

        Assert.Equal("transaction", (string?)bundle["type"]);
        Assert.Equal($"Bearer {Token}", Assert.Single(_server.Tokens));
        Assert.Equal("final", (string?)Only("Composition")["status"]);
        Assert.True(All("MedicationStatement").Count > 1);
        Assert.All(References(bundle), reference => Assert.Contains(reference, _server.Resources.Keys));
    }

    [Fact]
    public async Task The_printed_brief_goes_along()
    {
        await ClinicSite.SignOffAsync(_browser, Id);
        await _server.TakenAsync();

        var reference = Only("DocumentReference");
        Assert.Equal("final", (string?)reference["docStatus"]);
        var attachment = Assert.Single(reference["content"]!.AsArray())!["attachment"]!;
        Assert.Equal("text/plain; charset=utf-8", (string?)attachment["contentType"]);
        var text = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((string)attachment["data"]!));
        Assert.StartsWith("PRE-VISIT BRIEF", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, null)]
    [InlineData(HttpStatusCode.ServiceUnavailable, null)]
    [InlineData(HttpStatusCode.TooManyRequests, "0")]
    [InlineData(HttpStatusCode.RequestTimeout, null)]
    public async Task A_server_that_cannot_now_is_asked_again(HttpStatusCode status, string? retryAfter)
    {
        _server.FailNext(status, retryAfter: retryAfter);
        _server.FailNext(status, retryAfter: retryAfter);

        await ClinicSite.SignOffAsync(_browser, Id);
        await _server.TakenAsync();
        await DeliveredAsync();

        Assert.Equal(3, _server.Tokens.Count);
    }

    [Fact]
    public async Task A_pause_that_the_server_asks_for_is_kept()
    {
        _server.FailNext(HttpStatusCode.TooManyRequests, retryAfter: "600");

        await ClinicSite.SignOffAsync(_browser, Id);
        await WaitingAsync();

        var due = await _site.Outbox.NextDueAsync(Cancelled);
        Assert.InRange(due!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task An_answer_that_is_lost_after_the_server_took_it_leaves_one_of_each()
    {
        _server.TakeNextAndHangUp();

        await ClinicSite.SignOffAsync(_browser, Id);
        var (first, again) = (await _server.TakenAsync(), await _server.TakenAsync());
        await DeliveredAsync();

        Assert.True(JsonNode.DeepEquals(first, again));
        Assert.Equal(first["entry"]!.AsArray().Count, _server.Resources.Count);
    }

    [Fact]
    public async Task A_restart_in_the_middle_leaves_one_of_each()
    {
        var taken = _server.TakeNextAndSayNothing();
        await ClinicSite.SignOffAsync(_browser, Id);
        await taken.WaitAsync(ClinicSite.Patience, Cancelled);
        await _site.StopAsync();
        var before = _server.Resources.Count;

        _site.Open();
        // What the process that died had begun is due when its lease ends.
        await _site.EndLeasesAsync();
        await DeliveredAsync();

        Assert.Equal(before, _server.Resources.Count);
        Assert.Single(All("Composition"));
    }

    [Fact]
    public async Task A_server_that_is_down_gets_it_when_it_is_back()
    {
        await _server.DisposeAsync();
        await ClinicSite.SignOffAsync(_browser, Id);

        await WaitingAsync();
        Assert.Equal(1, (await _site.Outbox.StatusAsync(Cancelled)).Pending);
    }

    [Fact]
    public async Task What_the_server_refuses_is_shown_by_code_and_place_and_may_be_tried_again()
    {
        _server.FailNext(
            HttpStatusCode.UnprocessableEntity,
            """
            {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"required",
             "expression":["Bundle.entry[3].resource.status"],"diagnostics":"quetzalfeather is missing"}]}
            """
        );
        await ClinicSite.SignOffAsync(_browser, Id);
        await _site.UntilAsync(status => status.Poison == 1);

        Assert.Contains("could not be delivered", (await _browser.GetAsync("/clinic")).Html, StringComparison.Ordinal);
        var page = (await _browser.GetAsync("/clinic/deliveries")).Html;
        Assert.Contains("HTTP 422: required at Bundle.entry[3].resource.status", page, StringComparison.Ordinal);
        Assert.DoesNotContain("quetzalfeather", page, StringComparison.Ordinal);

        await _browser.SubmitAsync("/clinic/deliveries", "/clinic/deliveries/retry");
        await _server.TakenAsync();
        await DeliveredAsync();
        Assert.Contains(
            "Everything is delivered",
            (await _browser.GetAsync("/clinic/deliveries")).Html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_next_version_takes_the_place_of_the_first_and_what_is_gone_is_deleted()
    {
        await ClinicSite.SignOffAsync(_browser, Id);
        await _server.TakenAsync();
        await DeliveredAsync();
        var medicines = All("MedicationStatement").Count;

        await _site.WriteMoreAsync(Id, "more", WithoutLastMedicine, brief: true);
        await ClinicSite.SignOffAsync(_browser, Id);
        await _server.TakenAsync();
        await DeliveredAsync();

        Assert.Equal("amended", (string?)Only("Composition")["status"]);
        Assert.Equal(medicines - 1, All("MedicationStatement").Count);
        Assert.Single(All("Patient"));
    }

    [Fact]
    public async Task An_old_version_that_is_tried_again_does_not_overwrite_a_newer_one()
    {
        _server.FailNext(HttpStatusCode.UnprocessableEntity);
        await ClinicSite.SignOffAsync(_browser, Id);
        await _site.UntilAsync(status => status.Poison == 1);
        await _site.WriteMoreAsync(Id, "more", intake => intake, brief: true);
        await ClinicSite.SignOffAsync(_browser, Id);
        await _server.TakenAsync();
        await _site.UntilAsync(status => status.Pending == 0);

        await _browser.SubmitAsync("/clinic/deliveries", "/clinic/deliveries/retry");
        await DeliveredAsync();

        Assert.Equal("amended", (string?)Only("Composition")["status"]);
    }

    [Fact]
    public async Task No_log_line_holds_a_word_of_the_patient_or_the_token()
    {
        _server.FailNext(HttpStatusCode.InternalServerError, Samples.Canary);
        _server.FailNext(HttpStatusCode.BadRequest, Samples.Canary);
        await ClinicSite.SignOffAsync(_browser, Id);
        await _site.UntilAsync(status => status.Poison == 1);

        var name = (await _site.Store.LatestBriefAsync(Id, Cancelled))!.Brief.PatientName.Verbatim;
        Assert.NotEmpty(_site.Logs.Lines);
        Assert.DoesNotContain(
            _site.Logs.Lines,
            line =>
                line.Contains(Samples.Canary, StringComparison.Ordinal)
                || line.Contains(Token, StringComparison.Ordinal)
                || line.Contains(name, StringComparison.Ordinal)
        );
    }

    private static Core.Dialog.Intake WithoutLastMedicine(Core.Dialog.Intake intake)
    {
        var last = intake
            .Answers.All.Where(pair => pair.Key.LinkId.Value == "medicine.name")
            .Max(pair => pair.Key.Occurrence);
        var gone = intake.Answers.All.Where(pair =>
            pair.Key.Occurrence == last && pair.Key.LinkId.Value.StartsWith("medicine.", StringComparison.Ordinal)
        );
        return intake with { Answers = AnswerSet.Of(intake.Answers.All.Except(gone)) };
    }

    private Task<OutboxStatus> DeliveredAsync() => _site.UntilAsync(status => status is { Pending: 0, Poison: 0 });

    // Until it was tried once and waits.
    private async Task WaitingAsync()
    {
        using var patience = new CancellationTokenSource(ClinicSite.Patience);
        while (!_site.Logs.Lines.Any(line => line.Contains("was not delivered at attempt", StringComparison.Ordinal)))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private JsonNode Only(string type) => Assert.Single(All(type));

    private List<JsonNode> All(string type) =>
        [
            .. _server
                .Resources.Where(pair => pair.Key.StartsWith(type + "/", StringComparison.Ordinal))
                .Select(pair => pair.Value),
        ];

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonObject it => it.SelectMany(member =>
                member is { Key: "reference", Value: JsonValue value } ? [(string)value!] : References(member.Value)
            ),
            JsonArray them => them.SelectMany(References),
            _ => [],
        };
}
