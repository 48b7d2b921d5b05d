using System.Data.Common;
using IntakeBot.Channels.Activities;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Storage;

/// <summary>How the host takes storage in: one call to add, one to initialise before serving.</summary>
internal static class StorageRegistration
{
    /// <summary>
    /// Adds the store, the transcript, and the database behind them; cookie and token keys live there too, so that
    /// a restart signs nobody out.
    /// </summary>
    public static IServiceCollection AddIntakeStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Database>();
        services.AddPooledDbContextFactory<IntakeDbContext>(
            (provider, builder) => provider.GetRequiredService<Database>().Configure(builder)
        );
        services.AddSingleton<StoreSignals>();
        services.AddSingleton<StoreWriter>();
        services.AddSingleton<IntakeStore>();
        services.AddSingleton<BriefArchive>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<SignOffStore>();
        services.AddSingleton<ChannelConversations>();
        services.AddSingleton<ITranscript, Transcript>();
        services.AddHostedService<NeighbourWatch>();
        services.AddDataProtection().SetApplicationName("IntakeBot").PersistKeysToDbContext<IntakeDbContext>();
        return services;
    }

    /// <summary>Keeps clinicians' accounts in the database; call it on what <c>AddIdentity</c> returns.</summary>
    public static IdentityBuilder AddIntakeStores(this IdentityBuilder builder) =>
        builder.AddEntityFrameworkStores<IntakeDbContext>();

    /// <summary>Creates or updates the database. Call it before the host runs; a failure tells the file and the mend.</summary>
    public static async Task InitialiseStorageAsync(this IHost host, CancellationToken cancellationToken = default)
    {
        var database = host.Services.GetRequiredService<Database>();
        var contexts = host.Services.GetRequiredService<IDbContextFactory<IntakeDbContext>>();
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await database.PrepareAsync(context, cancellationToken);
        }
        catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"The database '{database.Name}' cannot be opened: {problem.Message} "
                    + "Make sure that its folder can be written and that the file is a SQLite database of this "
                    + "product, or set Storage:ConnectionString to another, such as 'Data Source=PATH'.",
                problem
            );
        }
    }
}
