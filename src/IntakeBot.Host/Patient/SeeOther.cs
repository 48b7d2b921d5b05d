namespace IntakeBot.Host.Patient;

/// <summary>303: the form is dealt with, go and get that page. A reload then posts nothing again.</summary>
internal sealed class SeeOther(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = httpContext.Request.PathBase + path;
        return Task.CompletedTask;
    }
}
