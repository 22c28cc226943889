using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MlOps.Unit.Databricks;

/// <summary>Stands in for a workspace's API on the loopback address: answers what it was given, in order, the last one again and again, and writes down what was asked.</summary>
internal sealed class DatabricksStandIn : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<Answer> _answers = new();
    private readonly Task _loop;
    private Answer _last = new(200, "{}");

    public DatabricksStandIn()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Url = $"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add($"{Url}/");
        _listener.Start();
        _loop = Task.Run(AnswerAsync);
    }

    public string Url { get; }

    /// <summary>What was asked: method, path and body.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>The headers of authorization that came.</summary>
    public ConcurrentQueue<string> Tokens { get; } = [];

    /// <summary>Called before each answer.</summary>
    public Action? OnCall { get; set; }

    public DatabricksStandIn Answers(string body, int status = 200, string type = "application/json", params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(new Answer(status, body) { Type = type, Headers = headers });
        return this;
    }

    public void Dispose()
    {
        _listener.Close();
        _loop.Wait();
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // It was closed, or whoever asked went away.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        Calls.Enqueue($"{context.Request.HttpMethod} {context.Request.RawUrl} {await reader.ReadToEndAsync()}".TrimEnd());
        Tokens.Enqueue(context.Request.Headers["Authorization"] ?? "");
        OnCall?.Invoke();
        _last = _answers.TryDequeue(out var next) ? next : _last;
        context.Response.StatusCode = _last.Status;
        context.Response.ContentType = _last.Type;
        foreach (var (name, value) in _last.Headers)
        {
            context.Response.AddHeader(name, value);
        }

        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(_last.Body));
        context.Response.Close();
    }

    private sealed record Answer(int Status, string Body)
    {
        public string Type { get; init; } = "application/json";

        public (string Name, string Value)[] Headers { get; init; } = [];
    }
}
