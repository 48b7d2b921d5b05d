using IntakeBot.Channels.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IntakeBot.Channels.DirectLine;

/// <summary>Direct Line 3.0 inside of the host: what a Web Chat page talks to.</summary>
public static class DirectLineEndpoints
{
    /// <summary>What Web Chat takes as its <c>domain</c>, behind the origin.</summary>
    public const string BasePath = "/v3/directline";

    /// <summary>
    /// Adds Direct Line with the settings of section <c>DirectLine</c>. The host also registers an
    /// <see cref="IActivityHandler"/> and an <see cref="ITranscript"/>, and keeps data protection keys where a restart
    /// finds them, or tokens end with the process.
    /// </summary>
    public static IServiceCollection AddDirectLine(
        this IServiceCollection services,
        Action<DirectLineOptions>? configure = null
    )
    {
        services
            .AddOptions<DirectLineOptions>()
            .BindConfiguration(DirectLineOptions.Section)
            .Configure(configure ?? (_ => { }))
            .ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddDataProtection();
        services.AddCors();
        services.TryAddSingleton<DirectLineTokens>();
        services.TryAddSingleton<StreamTickets>();
        services.TryAddSingleton<StreamSlots>();
        services.TryAddSingleton<StreamPump>();
        services.TryAddSingleton<Bearer>();
        services.TryAddSingleton<BodyReader>();
        services.TryAddSingleton<ActivityStamp>();
        services.TryAddSingleton<DirectLineLimits>();
        services.TryAddSingleton<DirectLineGate>();
        services.TryAddSingleton<ConversationReplies>();
        services.TryAddSingleton<ConversationEndpoints>();
        services.TryAddSingleton<ActivityEndpoints>();
        services.TryAddSingleton<FileLinks>();
        services.TryAddSingleton<UploadReader>();
        services.TryAddSingleton<FileEndpoints>();
        services.TryAddSingleton<StreamEndpoint>();
        return services;
    }

    /// <summary>
    /// Maps Direct Line under <see cref="BasePath"/>. It authenticates its callers itself and needs no middleware.
    /// </summary>
    public static IEndpointConventionBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        Require<DirectLineTokens>(endpoints, "builder.Services.AddDirectLine()");
        Require<IActivityHandler>(endpoints, "builder.Services.AddSingleton<IActivityHandler, …>()");
        Require<ITranscript>(endpoints, "builder.Services.AddSingleton<ITranscript, …>()");

        var services = endpoints.ServiceProvider;
        var gate = services.GetRequiredService<DirectLineGate>();
        var conversations = services.GetRequiredService<ConversationEndpoints>();
        var activities = services.GetRequiredService<ActivityEndpoints>();
        var files = services.GetRequiredService<FileEndpoints>();
        var group = endpoints.MapGroup(BasePath);
        group.AllowAnonymous();

        group.MapPost("tokens/generate", gate.Around(conversations.GenerateAsync));
        group.MapPost("tokens/refresh", gate.Around(conversations.RefreshAsync));
        group.MapPost("conversations", gate.Around(conversations.StartAsync));
        group.MapGet("conversations/{conversationId}", gate.Around(conversations.RejoinAsync));
        group.MapPost("conversations/{conversationId}/activities", gate.Around(activities.PostAsync));
        group.MapGet("conversations/{conversationId}/activities", gate.Around(activities.PollAsync));
        group.MapPost("conversations/{conversationId}/upload", gate.Around(files.UploadAsync));
        group.MapGet("conversations/{conversationId}/files/{fileId}", gate.Around(files.ReadAsync));
        group.Map("conversations/{conversationId}/stream", Stream(endpoints, gate));
        group.MapMethods("{**any}", [HttpMethods.Options], gate.Around(Preflight));
        return group;
    }

    private static RequestDelegate Stream(IEndpointRouteBuilder endpoints, DirectLineGate gate)
    {
        var stream = endpoints.ServiceProvider.GetRequiredService<StreamEndpoint>();
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(gate.Around(stream.OpenAsync));
        return pipeline.Build();
    }

    private static Task<IResult> Preflight(HttpContext context) => Task.FromResult<IResult>(TypedResults.NoContent());

    private static void Require<T>(IEndpointRouteBuilder endpoints, string call)
    {
        var known = endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsService>();
        if (!known.IsService(typeof(T)))
        {
            throw new InvalidOperationException(
                $"MapDirectLine needs {typeof(T).Name}: call {call} before the application is built."
            );
        }
    }
}
