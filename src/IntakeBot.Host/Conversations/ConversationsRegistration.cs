using IntakeBot.Channels.Activities;
using IntakeBot.Host.Content;
using IntakeBot.Host.Security;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Conversations;

/// <summary>How the host takes the dialog in.</summary>
internal static class ConversationsRegistration
{
    /// <summary>Adds the content and the handler that every channel calls. Needs storage and security.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ContentOptions>(configuration.GetSection("Content"));
        services.AddSingleton<ContentProvider>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ClinicOptions>>().Value.ToFacts());
        services.AddSingleton<ConversationLocks>();
        services.AddSingleton<IActivityHandler, TurnHandler>();
        return services;
    }
}
