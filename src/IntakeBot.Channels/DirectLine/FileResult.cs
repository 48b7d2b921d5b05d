using IntakeBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace IntakeBot.Channels.DirectLine;

/// <summary>
/// A patient's file as it goes out: under the type that its bytes showed, as a download and never as a page. An
/// <c>img</c> element shows it all the same.
/// </summary>
public sealed class FileResult(AttachedFile file) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "no-store";
        headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = FileTypes.FileName(file.ContentType),
        }.ToString();
        response.ContentType = file.ContentType;
        response.ContentLength = file.Bytes.Length;
        await response.Body.WriteAsync(file.Bytes, httpContext.RequestAborted);
    }
}
