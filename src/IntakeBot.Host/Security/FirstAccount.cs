using System.Security.Cryptography;
using System.Text;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Identity;

namespace IntakeBot.Host.Security;

/// <summary>What became of an attempt to make the first account. A closed union.</summary>
internal abstract record FirstAccountResult
{
    private FirstAccountResult() { }

    /// <summary>The link is not, or no longer, good.</summary>
    internal sealed record Refused : FirstAccountResult;

    /// <summary>The account was not made; the link stays good.</summary>
    internal sealed record Invalid(IReadOnlyList<string> Problems) : FirstAccountResult;

    /// <summary>The account was made; the link is dead.</summary>
    internal sealed record Created(Clinician Clinician) : FirstAccountResult;
}

/// <summary>
/// The one-time link with which the first clinician account is made. Only the token's hash is kept, and only in
/// memory: a restart makes a new link as long as there is no account.
/// </summary>
internal sealed class FirstAccount : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private byte[]? _hash;

    /// <summary>Makes the link where no clinician exists yet, else null. Call it once storage is initialised.</summary>
    public string? Open(UserManager<Clinician> clinicians)
    {
        if (clinicians.Users.Any())
            return null;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _hash = Hash(token);
        return $"/clinic/setup?token={token}";
    }

    /// <summary>Whether the link is still good.</summary>
    public bool IsGood(string? token) =>
        token is not null && _hash is { } hash && CryptographicOperations.FixedTimeEquals(hash, Hash(token));

    /// <summary>Makes the account, once: a second call with the same token waits and is refused.</summary>
    public async Task<FirstAccountResult> CreateAsync(
        string? token,
        Clinician clinician,
        string password,
        UserManager<Clinician> clinicians
    )
    {
        await _one.WaitAsync();
        try
        {
            // Another process on the same database may have made an account since this link was printed.
            if (!IsGood(token) || clinicians.Users.Any())
                return new FirstAccountResult.Refused();
            var created = await clinicians.CreateAsync(clinician, password);
            if (!created.Succeeded)
                return new FirstAccountResult.Invalid([.. created.Errors.Select(error => error.Description)]);
            _hash = null;
            return new FirstAccountResult.Created(clinician);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
