using System.Net;
using System.Text.RegularExpressions;

namespace IntakeBot.Host.Tests.Clinic;

/// <summary>What a browser got.</summary>
internal sealed record Page(HttpStatusCode Status, string Html, string? Location, HttpResponseMessage Response)
{
    public string? Header(string name) =>
        Response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}

/// <summary>A browser without JavaScript: keeps cookies, follows no redirect by itself, submits forms with their token.</summary>
internal sealed partial class Browser(Uri site) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = site,
    };

    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>The languages that it asks for, as it says them; none where empty.</summary>
    public string Accepts { get; set; } = "";

    public Task<Page> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Page> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Opens a page and submits the form on it that posts to that address, with its hidden fields.</summary>
    public async Task<Page> SubmitAsync(
        string pagePath,
        string action,
        IEnumerable<KeyValuePair<string, string>>? fields = null
    )
    {
        var page = await GetAsync(pagePath);
        var form = Form().Matches(page.Html).Single(match => match.Groups["action"].Value == action).Value;
        return await PostAsync(action, HiddenFields(form).Concat(fields ?? []));
    }

    public static IEnumerable<KeyValuePair<string, string>> HiddenFields(string html) =>
        Hidden()
            .Matches(html)
            .Select(match =>
                KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value))
            );

    public void Dispose() => _client.Dispose();

    private async Task<Page> SendAsync(HttpRequestMessage request)
    {
        if (Accepts.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept-Language", Accepts);
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
                Keep(cookie.Split(';')[0]);
        }
        return new(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            Relative(response.Headers.Location),
            response
        );
    }

    private void Keep(string pair)
    {
        var (name, value) = (pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..]);
        if (value.Length == 0)
            Cookies.Remove(name);
        else
            Cookies[name] = value;
    }

    private static string? Relative(Uri? location) =>
        location is { IsAbsoluteUri: true } ? location.PathAndQuery : location?.OriginalString;

    [GeneratedRegex("""<form [^>]*action="(?<action>[^"]*)".*?</form>""", RegexOptions.Singleline, 1000)]
    private static partial Regex Form();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)""", default, 1000)]
    private static partial Regex Hidden();
}
