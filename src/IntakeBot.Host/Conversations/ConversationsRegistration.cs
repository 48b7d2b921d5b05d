using IntakeBot.Channels.Activities;
using IntakeBot.Host.Content;
using IntakeBot.Host.Security;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Conversations;

/// <summary>How the host takes the dialog in.</summary>
internal static class ConversationsRegistration
{
    /// <summary>
    /// Adds the content and the handler that every channel calls. Needs storage and security. The content begins to be
    /// compiled at once, beside the rest of the start: the first to ask for it waits for what is left.
    /// </summary>
    public static IServiceCollection AddConversations(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        var options = configuration.GetSection("Content").Get<ContentOptions>() ?? new ContentOptions();
        var compiling = Task.Run(() => CompiledContent.Of(ContentLocation.Of(options, environment), options.Form));
        services.AddSingleton(compiling);
        services.AddSingleton(_ => compiling.GetAwaiter().GetResult());
        services.AddSingleton<ContentProvider>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ClinicOptions>>().Value.ToFacts());
        services.AddSingleton<ConversationLocks>();
        services.AddSingleton<TurnHandler>();
        services.AddSingleton<IActivityHandler>(provider => provider.GetRequiredService<TurnHandler>());
        return services;
    }
}
