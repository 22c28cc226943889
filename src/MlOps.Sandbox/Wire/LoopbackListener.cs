using System.Net;
using System.Net.Sockets;
using MlOps.Sandbox.Faults;

namespace MlOps.Sandbox.Wire;

/// <summary>Answers other programs of this machine over HTTP, on the loopback address only.</summary>
internal sealed class LoopbackListener : IAsyncDisposable
{
    private const string RequestPath = "/";
    private readonly HttpListener _listener;
    private readonly Gateway _gateway;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    private LoopbackListener(HttpListener listener, Gateway gateway, int port)
    {
        _listener = listener;
        _gateway = gateway;
        Endpoint = $"http://{Host}:{port}";
        _loop = Task.Run(AcceptAsync);
    }

    /// <summary>The address that it answers on.</summary>
    public string Endpoint { get; }

    /// <summary>Windows lets everybody listen on the name only.</summary>
    private static string Host => OperatingSystem.IsWindows() ? "localhost" : "127.0.0.1";

    /// <summary>Begins to listen.</summary>
    /// <param name="gateway">What answers.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <exception cref="MlOpsException"><c>PortInUse</c>: somebody else listens there.</exception>
    public static LoopbackListener Start(Gateway gateway, int port)
    {
        var chosen = port == 0 ? FreePort() : port;
        var listener = new HttpListener();
        listener.Prefixes.Add($"http://{Host}:{chosen}{RequestPath}");
        try
        {
            listener.Start();
        }
        catch (HttpListenerException error)
        {
            listener.Close();
            throw new MlOpsException("PortInUse", MlErrorCategory.ResourceExists, $"The sandbox cannot listen on port {chosen}: {error.Message}", error)
            {
                Resource = $"{Host}:{chosen}",
                RecommendedAction = "Choose another port, or 0 for any that is free.",
            };
        }

        return new LoopbackListener(listener, gateway, chosen);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _listener.Close();
        await _loop.ConfigureAwait(false);
        _stop.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            _ = Task.Run(() => AnswerAsync(context));
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var answer = await _gateway.HandleAsync(await ReadAsync(context.Request).ConfigureAwait(false), isFromOutside: true, _stop.Token).ConfigureAwait(false);
            await WriteAsync(answer, context).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpListenerException or HttpRequestException or IOException or ObjectDisposedException
            or OperationCanceledException or ProcessKilledException)
        {
            // The caller sees a broken connection: it went away itself, or a fault on demand says so.
            context.Response.Abort();
        }
    }

    private static async Task<WireRequest> ReadAsync(HttpListenerRequest request)
    {
        using var body = new MemoryStream();
        await request.InputStream.CopyToAsync(body).ConfigureAwait(false);
        var headers = request.Headers.AllKeys.Select(name => KeyValuePair.Create(name!, request.Headers[name] ?? string.Empty));

        // Not request.Url: it decodes what an object key has encoded.
        var url = new Uri(new Uri($"http://{request.UserHostName}"), request.RawUrl);
        return new WireRequest(request.HttpMethod.ToUpperInvariant(), url, headers, body.ToArray());
    }

    private static async Task WriteAsync(WireResponse answer, HttpListenerContext context)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
        {
            if (!string.Equals(name, "Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                response.Headers[name] = value;
            }
        }

        if (context.Request.HttpMethod == "HEAD")
        {
            var length = answer.Headers.GetValueOrDefault("Content-Length");
            response.ContentLength64 = length is null ? 0 : long.Parse(length, System.Globalization.CultureInfo.InvariantCulture);
        }
        else
        {
            response.ContentLength64 = answer.Body.Length;
            await response.OutputStream.WriteAsync(answer.Body).ConfigureAwait(false);
        }

        response.Close();
    }
}
