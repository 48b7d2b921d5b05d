using IntakeBot.Channels.DirectLine;
using IntakeBot.Host;
using IntakeBot.Host.Content;
using IntakeBot.Host.Conversations;
using IntakeBot.Host.Operations;
using IntakeBot.Host.Storage;

if (Commands.Named(args))
    return await Commands.RunAsync(args);

var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = ProductFolder.Find() }
);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddIntakeStorage(builder.Configuration);
builder.Services.AddConversations(builder.Configuration);
builder.Services.AddDirectLine(builder.Configuration);

var app = builder.Build();
await app.InitialiseStorageAsync();
await app.Services.GetRequiredService<ContentProvider>().KeepCurrentAsync(CancellationToken.None);
app.UseWebSockets();
app.MapDirectLine();
await app.RunAsync();
return 0;

/// <summary>The host; the entry point, named so that tests can start it.</summary>
internal sealed partial class Program;
