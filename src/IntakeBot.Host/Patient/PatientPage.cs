using IntakeBot.Channels.Activities;
using IntakeBot.Channels.DirectLine;
using IntakeBot.Host.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntakeBot.Host.Patient;

/// <summary>The patient's page: what this is and consent, then the chat, both at <c>/</c>.</summary>
internal static class PatientPage
{
    // Named, because the host's assembly is not the program's where tests run it.
    private const string StaticFiles = "IntakeBot.Host.staticwebassets.endpoints.json";

    /// <summary>A tick and a token: whatever is larger is not read.</summary>
    public static readonly RequestSizeLimitAttribute SmallForm = new(16 * 1024);

    /// <summary>Adds the page; needs <c>AddIntakeSecurity</c>, <c>AddDirectLine</c> and the bot behind it.</summary>
    public static IServiceCollection AddPatientPage(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddDataProtection();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PatientSessions>();
        services.TryAddSingleton<PatientChat>();
        services.TryAddSingleton(provider => new PatientForms(provider.GetService<Task<CompiledContent>>()));
        services.TryAddSingleton(provider => new PatientLanguages(provider.GetService<Task<CompiledContent>>()));
        return services;
    }

    /// <summary>
    /// Maps the page, its endpoints and its files; call <c>UseIntakeSecurity</c> before. The files are compressed by
    /// the build and carry an entity tag: a phone loads the chat client's megabyte once.
    /// </summary>
    public static IEndpointRouteBuilder MapPatientPage(this IEndpointRouteBuilder app)
    {
        Require<PatientSessions>(app, "services.AddPatientPage()");
        Require<DirectLineTokens>(app, "services.AddDirectLine()");
        Require<IActivityHandler>(app, "an IActivityHandler, which is the bot");
        Require<ITranscript>(app, "an ITranscript, such as services.AddIntakeStorage(configuration)");

        app.MapStaticAssets(StaticFiles);
        Home.Map(app);
        StartIntake.Map(app);
        EmbeddedChat.Map(app);
        ChatToken.Map(app);
        LeaveIntake.Map(app);
        return app;
    }

    private static void Require<T>(IEndpointRouteBuilder app, string call)
    {
        if (!app.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(T)))
            throw new InvalidOperationException($"The patient page needs {call}.");
    }
}
