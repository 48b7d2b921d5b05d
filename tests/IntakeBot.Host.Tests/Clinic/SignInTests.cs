using System.Net;
using IntakeBot.Host.Clinic;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Tests.Clinic;

public sealed class SignInTests : IAsyncLifetime
{
    private RunningConsole _console = null!;

    public async ValueTask InitializeAsync() => _console = await RunningConsole.StartAsync();

    public ValueTask DisposeAsync() => _console.DisposeAsync();

    [Fact]
    public async Task The_first_account_link_makes_one_account_and_signs_it_in()
    {
        using var browser = await _console.SignedInAsync();
        var worklist = await browser.GetAsync("/clinic");

        Assert.Equal(HttpStatusCode.OK, worklist.Status);
        Assert.Contains("Dr. Ada Example", worklist.Html, StringComparison.Ordinal);
        Assert.Contains("No intakes yet.", worklist.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_account_link_is_dead_once_it_was_used()
    {
        using var other = _console.NewBrowser();
        var early = await other.GetAsync(_console.SetupLink!);
        using var browser = await _console.SignedInAsync();

        Assert.Equal(HttpStatusCode.OK, early.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(_console.SetupLink!)).Status);
        var late = await other.PostAsync("/clinic/setup", WithToken(early));
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        Assert.Single(await _console.AuditAsync(), row => row.Kind == AuditKind.AccountCreated);
    }

    [Fact]
    public async Task Two_people_with_the_link_at_the_same_moment_make_one_account()
    {
        using var one = _console.NewBrowser();
        using var two = _console.NewBrowser();
        var forms = new[]
        {
            (one, await one.GetAsync(_console.SetupLink!)),
            (two, await two.GetAsync(_console.SetupLink!)),
        };

        var made = await Task.WhenAll(
            forms.Select((form, index) => form.Item1.PostAsync("/clinic/setup", WithToken(form.Item2, "user" + index)))
        );

        Assert.Single(made, page => page.Status == HttpStatusCode.Redirect);
        Assert.Single(made, page => page.Status == HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/clinic/setup")]
    [InlineData("/clinic/setup?token=")]
    [InlineData("/clinic/setup?token=0123456789abcdef")]
    public async Task A_wrong_first_account_link_finds_nothing(string path)
    {
        using var browser = _console.NewBrowser();
        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("<form", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("too short", "too short")]
    [InlineData(RunningConsole.Password, "another one entirely")]
    public async Task A_refused_password_leaves_the_link_good(string password, string repeated)
    {
        using var browser = _console.NewBrowser();
        var account = RunningConsole.Account();
        (account["password"], account["repeated"]) = (password, repeated);

        var refused = await browser.SubmitAsync(_console.SetupLink!, "/clinic/setup", account);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("role=\"alert\"", refused.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(password, refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(_console.SetupLink!)).Status);
    }

    [Fact]
    public async Task There_is_no_link_where_an_account_exists()
    {
        using var browser = await _console.SignedInAsync();
        Assert.Null(await _console.OpenFirstAccountAgainAsync());
    }

    [Fact]
    public async Task Signing_in_leads_to_the_page_that_was_asked_for()
    {
        using var browser = await SignedOutAsync();
        var asked = await browser.GetAsync("/clinic/intakes/abc");
        var entered = await browser.SubmitAsync(asked.Location!, "/clinic/sign-in", RunningConsole.Credentials());

        Assert.Equal("/clinic/intakes/abc", entered.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(entered.Location!)).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://elsewhere.example/clinic/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/clinic.elsewhere.example")]
    public void Signing_in_never_leads_out_of_the_console(string? returnUrl) =>
        Assert.Equal("/clinic", SignIn.Inside(returnUrl));

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_page()
    {
        using var browser = await SignedOutAsync();
        var wrong = await SignInAsync(browser, "not the password");
        var unknown = await browser.SubmitAsync(
            IntakeSecurity.SignInPath,
            IntakeSecurity.SignInPath,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["userName"] = "nobody",
                ["password"] = "not the password",
            }
        );

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.Status);
        Assert.Equal(Shape(wrong), Shape(unknown));
        Assert.DoesNotContain("nobody", unknown.Html, StringComparison.Ordinal);

        // The form token differs on every page; all else must not.
        static string Shape(Page page) =>
            string.Join('\n', page.Html.Split('\n').Where(line => !line.Contains("__Req")));
    }

    [Fact]
    public async Task Five_failures_lock_the_account_even_for_the_right_password()
    {
        using var browser = await SignedOutAsync();
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(browser, "not the password")).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(browser, RunningConsole.Password)).Status);
        Assert.Equal(6, (await _console.AuditAsync()).Count(row => row.Kind == AuditKind.SignInFailed));
    }

    [Fact]
    public async Task Four_failures_do_not_lock_the_account()
    {
        using var browser = await SignedOutAsync();
        for (var attempt = 0; attempt < 4; attempt++)
            await SignInAsync(browser, "not the password");

        Assert.Equal("/clinic", (await SignInAsync(browser, RunningConsole.Password)).Location);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var browser = await _console.SignedInAsync();
        var left = await browser.SubmitAsync("/clinic", "/clinic/sign-out");

        Assert.Equal(IntakeSecurity.SignInPath, left.Location);
        Assert.StartsWith(
            IntakeSecurity.SignInPath,
            (await browser.GetAsync("/clinic")).Location,
            StringComparison.Ordinal
        );
        Assert.Equal(AuditKind.SignedOut, (await _console.AuditAsync())[^1].Kind);
    }

    [Fact]
    public async Task A_session_lasts_while_it_is_used_and_ends_when_it_is_not()
    {
        using var browser = await _console.SignedInAsync();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            _console.Clock.Ahead += TimeSpan.FromMinutes(20);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/clinic")).Status);
        }
        _console.Clock.Ahead += TimeSpan.FromMinutes(31);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/clinic")).Status);
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var browser = _console.NewBrowser();
        var made = await browser.SubmitAsync(_console.SetupLink!, "/clinic/setup", RunningConsole.Account());
        var cookie = made.Header("Set-Cookie")!;

        Assert.Contains("intake.clinic=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/clinic/sign-in")]
    [InlineData("/clinic/sign-out")]
    [InlineData("/clinic/setup")]
    public async Task A_form_without_its_token_is_refused(string action)
    {
        using var browser = await _console.SignedInAsync();
        var refused = await browser.PostAsync(action, RunningConsole.Credentials());

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("This page was out of date", refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/clinic")).Status);
    }

    private async Task<Browser> SignedOutAsync()
    {
        using (await _console.SignedInAsync())
            return _console.NewBrowser();
    }

    private static Task<Page> SignInAsync(Browser browser, string password) =>
        browser.SubmitAsync(IntakeSecurity.SignInPath, IntakeSecurity.SignInPath, RunningConsole.Credentials(password));

    private static IEnumerable<KeyValuePair<string, string>> WithToken(Page form, string userName = "late")
    {
        var account = RunningConsole.Account();
        account["userName"] = userName;
        return account.Concat(Browser.HiddenFields(form.Html));
    }
}
