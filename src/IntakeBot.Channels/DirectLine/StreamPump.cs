using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntakeBot.Channels.DirectLine;

/// <summary>
/// Sends a conversation down a socket. Nothing queues up: the transcript is read again when a frame has gone out, and
/// a socket that does not take a frame in time is dropped; its client comes back with its watermark.
/// </summary>
internal sealed class StreamPump(IOptions<DirectLineOptions> options, TimeProvider clock, ILogger<StreamPump> logger)
{
    private static readonly TimeSpan SlowestSend = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SlowestClose = TimeSpan.FromSeconds(3);

    /// <summary>Sends until it is stopped or the socket is gone, and says with which status to close.</summary>
    public async Task<WebSocketCloseStatus> SendAsync(
        WebSocket socket,
        StreamReader reader,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var watermark = reader.Ticket.Watermark;
            while (true)
            {
                var page = await reader.Transcript.ReadAsync(
                    reader.Ticket.ConversationId,
                    watermark,
                    cancellationToken
                );
                if (!page.Activities.IsEmpty)
                {
                    var set = Pages.After(reader.Show(page), watermark);
                    var frame = JsonSerializer.SerializeToUtf8Bytes(set, DirectLineJson.Default.ActivitySet);
                    await SendFrameAsync(socket, frame, cancellationToken);
                    watermark = page.Watermark;
                }
                await WaitAsync(socket, reader, watermark, cancellationToken);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            return WebSocketCloseStatus.EndpointUnavailable;
        }
#pragma warning disable CA1031 // the stream's edge: the client comes back, the log keeps what happened
        catch (Exception e)
#pragma warning restore CA1031
        {
            DirectLineLog.StreamFailed(logger, Faults.Describe(e));
            return WebSocketCloseStatus.InternalServerError;
        }
    }

    /// <summary>Reads what the client sends, which means nothing, until it closes or is gone.</summary>
    public static async Task ListenAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var nothing = new byte[1024];
        try
        {
            while (
                (await socket.ReceiveAsync(nothing.AsMemory(), cancellationToken)).MessageType
                != WebSocketMessageType.Close
            ) { }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // gone is the same as closed
        }
    }

    /// <summary>Says goodbye where there is someone to hear it, and ends the socket in any case.</summary>
    public async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status, Task listening)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                using var late = new CancellationTokenSource(SlowestClose, clock);
                await socket.CloseOutputAsync(status, null, late.Token);
                await listening.WaitAsync(SlowestClose, clock, CancellationToken.None);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or TimeoutException)
        {
            // gone already
        }
        if (!listening.IsCompleted)
            socket.Abort();
        await listening;
    }

    private async Task WaitAsync(
        WebSocket socket,
        StreamReader reader,
        long watermark,
        CancellationToken cancellationToken
    )
    {
        var news = reader.Transcript.WaitForNewAsync(reader.Ticket.ConversationId, watermark, cancellationToken);
        while (!news.IsCompleted)
        {
            try
            {
                await news.WaitAsync(options.Value.KeepAliveInterval, clock, cancellationToken);
            }
            catch (TimeoutException) when (!news.IsCompleted)
            {
                await SendFrameAsync(socket, ReadOnlyMemory<byte>.Empty, cancellationToken);
            }
        }
        await news;
    }

    private async Task SendFrameAsync(WebSocket socket, ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        using var slow = new CancellationTokenSource(SlowestSend, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, cancellationToken);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, either.Token);
    }
}
