using System.Net.WebSockets;
using IntakeBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IntakeBot.Channels.DirectLine;

/// <summary>GET conversations/{conversationId}/stream?t=TICKET as a WebSocket.</summary>
internal sealed class StreamEndpoint(
    StreamTickets tickets,
    StreamSlots slots,
    StreamPump pump,
    FileLinks links,
    IOptions<DirectLineOptions> options
)
{
    public async Task<IResult> OpenAsync(HttpContext context)
    {
        var conversationId = Requests.ConversationId(context);
        if (!context.WebSockets.IsWebSocketRequest)
            return DirectLineError.BadArgument("This address is for WebSockets.");
        if (!Origins.Admits(context.Request, options.Value.AllowedOrigins))
            return DirectLineError.Forbidden("Pages of this origin may not call; see DirectLine:AllowedOrigins.");
        if (tickets.Redeem(context.Request.Query["t"], conversationId) is not { } ticket)
            return DirectLineError.Forbidden("The stream's address works once and for a minute. Ask for a new one.");
        var transcript = context.RequestServices.GetRequiredService<ITranscript>();
        if (!await transcript.ExistsAsync(conversationId, context.RequestAborted))
            return DirectLineError.NoConversation;

        var slot = slots.Enter(conversationId);
        try
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync(
                new WebSocketAcceptContext { KeepAliveInterval = options.Value.KeepAliveInterval }
            );
            var origin = Requests.Origin(context.Request);
            var reader = new StreamReader(transcript, ticket, page => links.Show(page, conversationId, origin));
            await RunAsync(socket, reader, context, slot.Token);
        }
        finally
        {
            slots.Leave(conversationId, slot);
        }
        return Results.Empty;
    }

    private async Task RunAsync(WebSocket socket, StreamReader reader, HttpContext context, CancellationToken evicted)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping, evicted);
        var listening = StreamPump.ListenAsync(socket, context.RequestAborted);
        var sending = pump.SendAsync(socket, reader, stop.Token);
        await Task.WhenAny(listening, sending);
        await stop.CancelAsync();
        await pump.CloseAsync(socket, await sending, listening);
    }
}

/// <summary>Where a stream reads, and from which point on.</summary>
internal sealed record StreamReader(
    ITranscript Transcript,
    StreamTicket Ticket,
    Func<TranscriptPage, TranscriptPage> Show
);

/// <summary>Keeps count of the streams of each conversation.</summary>
internal sealed class StreamSlots(IOptions<DirectLineOptions> options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedList<CancellationTokenSource>> open = new(StringComparer.Ordinal);

    /// <summary>A slot whose token ends once newer streams of the conversation need the place.</summary>
    public CancellationTokenSource Enter(string conversationId)
    {
        var slot = new CancellationTokenSource();
        CancellationTokenSource? oldest = null;
        lock (gate)
        {
            if (!open.TryGetValue(conversationId, out var streams))
                open[conversationId] = streams = [];
            if (streams.Count >= options.Value.MaxStreamsPerConversation)
            {
                oldest = streams.First!.Value;
                streams.RemoveFirst();
            }
            streams.AddLast(slot);
        }
        oldest?.Cancel();
        return slot;
    }

    public void Leave(string conversationId, CancellationTokenSource slot)
    {
        lock (gate)
        {
            if (open.TryGetValue(conversationId, out var streams) && streams.Remove(slot) && streams.Count == 0)
                open.Remove(conversationId);
        }
    }
}
