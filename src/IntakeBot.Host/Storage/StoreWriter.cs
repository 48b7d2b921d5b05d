using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Storage;

/// <summary>The one queue of this process for writing to the database.</summary>
internal sealed class StoreWriter(IDbContextFactory<IntakeDbContext> contexts) : IDisposable
{
    // SQLite has one writer at a time. Queueing here costs no thread and no retry; busy_timeout is for other processes.
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<T> WriteAsync<T>(Func<IntakeDbContext, Task<T>> write, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await write(context);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
