using IntakeBot.Host.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Clinic;

/// <summary>The clinician's console: plain pages, rendered here, that work without JavaScript.</summary>
internal static class ClinicConsole
{
    /// <summary>Adds the console; needs <c>AddIntakeSecurity</c> and <c>AddIntakeStorage</c>.</summary>
    public static IServiceCollection AddClinicConsole(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddOptions<PdfOptions>().BindConfiguration(PdfOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PdfOptions>, PdfOptionsValidator>();
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<BriefPrinter>();
        services.AddSingleton<BriefSources>();
        services.AddSingleton<BriefSigner>();
        return services;
    }

    /// <summary>Maps the pages under <c>/clinic</c>; call <c>UseIntakeSecurity</c> before.</summary>
    public static IEndpointRouteBuilder MapClinicConsole(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<FirstAccount>() is null)
            throw new InvalidOperationException("The clinic console needs services.AddIntakeSecurity(configuration).");

        var doors = app.MapGroup("/clinic").RequireValidForms(StaleForm);
        SignIn.Map(doors);
        Setup.Map(doors);
        doors.MapGet(
            "/theme.css",
            (IOptions<ClinicOptions> options) =>
                TypedResults.Text(ClinicColour.Parse(options.Value.Colour).ToCss(), "text/css")
        );

        var clinic = app.MapGroup("/clinic")
            .RequireAuthorization(IntakeSecurity.ClinicianPolicy)
            .RequireValidForms(StaleForm)
            .WithAudit();
        Worklist.Map(clinic);
        Briefs.Map(clinic);
        SignOffs.Map(clinic);
        Transcripts.Map(clinic);
        Exporting.Map(clinic);
        Deliveries.Map(clinic);
        Attachments.Map(clinic);
        SignIn.MapSignOut(clinic);
        return app;
    }

    private static RazorComponentResult StaleForm() =>
        new RazorComponentResult<StaleFormPage>() { StatusCode = StatusCodes.Status400BadRequest };

    /// <summary>The same page for whatever does not exist and whatever may not be known to exist.</summary>
    public static RazorComponentResult NotFound() =>
        new RazorComponentResult<NotFoundPage>() { StatusCode = StatusCodes.Status404NotFound };
}
