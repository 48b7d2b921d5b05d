using IntakeBot.Channels.Connector;
using IntakeBot.Channels.DirectLine;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Clinic;
using IntakeBot.Host.Content;
using IntakeBot.Host.Conversations;
using IntakeBot.Host.Delivery;
using IntakeBot.Host.Operations;
using IntakeBot.Host.Patient;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;

if (Commands.Named(args))
    return await Commands.RunAsync(args);

var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = ProductFolder.Find() }
);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddConversations(builder.Configuration, builder.Environment);
builder.Services.AddIntakeStorage(builder.Configuration);
builder.Services.AddIntakeSecurity(builder.Configuration);
builder.Services.AddBriefing(builder.Configuration);
builder.Services.AddHostedService<BriefRehearsal>();
builder.Services.AddDelivery(builder.Configuration);
builder.Services.AddDirectLine();
builder.Services.AddConnector();
builder.Services.AddPatientPage();
builder.Services.AddConnectorIntake();
builder.Services.AddClinicConsole();

var app = builder.Build();
await app.InitialiseStorageAsync();
app.UseIntakeSecurity();
app.MapDirectLine();
app.MapConnector();
app.MapPatientPage();
app.MapClinicConsole();
app.MapHealthChecks("/health").AllowAnonymous();

// Beside each other: until the content is sound, whoever asks for it waits, and broken content ends the program.
await Task.WhenAll(ContentProvider.KeepCurrentAsync(app.Services, CancellationToken.None), app.StartAsync());
Welcome.Print(app, await app.OpenFirstAccountAsync());
await app.WaitForShutdownAsync();
return 0;
