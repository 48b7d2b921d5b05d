using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Security;

/// <summary>Who may see what: accounts, the session cookie, the policy, response headers.</summary>
internal static class IntakeSecurity
{
    /// <summary>The policy of everything that shows something of a patient.</summary>
    public const string ClinicianPolicy = "Clinician";

    /// <summary>Where somebody without a session is sent.</summary>
    public const string SignInPath = "/clinic/sign-in";

    /// <summary>How long a session lasts without a click.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Adds accounts, session and policy; needs storage (<c>AddIntakeStorage</c>).</summary>
    public static IServiceCollection AddIntakeSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ClinicOptions>().Bind(configuration.GetSection(ClinicOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ClinicOptions>, ClinicOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        AddAccounts(services);
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, ConfigureCookie);
        services.AddAuthorizationBuilder().AddPolicy(ClinicianPolicy, policy => policy.RequireAuthenticatedUser());
        services.AddRequestLimits();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "intake.form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true; // frame-ancestors says it, and stricter
        });
        return services;
    }

    /// <summary>Headers, session, policies and form tokens, in the order that they need; call it before mapping.</summary>
    public static IApplicationBuilder UseIntakeSecurity(this IApplicationBuilder app) =>
        app.UseSecurityHeaders().UseAuthentication().UseAuthorization().UseRateLimiter().UseAntiforgery();

    /// <summary>
    /// The path of the one-time link for the first clinician account, or null where there is an account. Call it
    /// once, after <c>InitialiseStorageAsync</c>, and print it.
    /// </summary>
    public static async Task<string?> OpenFirstAccountAsync(this IHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return scope
            .ServiceProvider.GetRequiredService<FirstAccount>()
            .Open(scope.ServiceProvider.GetRequiredService<UserManager<Clinician>>());
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services
            .AddIdentityCore<Clinician>(options =>
            {
                // Length, not composition, is what makes a password hard to guess (NIST SP 800-63B).
                options.Password.RequiredLength = 12;
                options.Password.RequiredUniqueChars = 4;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.Lockout.AllowedForNewUsers = true;
            })
            .AddIntakeStores()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<ClinicianClaims>();
        // A removed account, or one with a new password, is out within a minute.
        services.Configure<SecurityStampValidatorOptions>(options =>
            options.ValidationInterval = TimeSpan.FromMinutes(1)
        );
        services.AddSingleton<FirstAccount>();
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "intake.clinic";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.LoginPath = SignInPath;
        options.AccessDeniedPath = SignInPath;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
    }
}
