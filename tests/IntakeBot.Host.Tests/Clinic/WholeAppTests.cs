using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Host.Tests.Clinic;

/// <summary>The rule of <see cref="EndpointRules"/> over everything that the program maps, whichever room maps it.</summary>
public sealed class WholeAppTests
{
    [Fact]
    public async Task No_endpoint_of_the_program_shows_a_patient_without_policy_and_audit_kind()
    {
        var folder = Directory.CreateTempSubdirectory("whole-app-");
        await using var app = new WebApplicationFactory<IntakeStore>().WithWebHostBuilder(host =>
            host.UseSetting("Urls", "http://127.0.0.1:0")
                .UseSetting("Storage:ConnectionString", $"Data Source={folder.FullName}/app.db")
        );
        _ = app.Server;
        var endpoints = app
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .ToList();

        Assert.Equal(4, endpoints.Count(EndpointRules.IsGuarded));
        Assert.Empty(EndpointRules.Unguarded(endpoints));
    }
}
