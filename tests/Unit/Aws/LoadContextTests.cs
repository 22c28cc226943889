using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;

namespace MlOps.Unit.Aws;

/// <summary>
/// The engine in a private load context, as the module loads it, with other copies of the SDK in the default context, as AWS Tools loads
/// them. They come first wherever the SDK looks an assembly up by name, which is how its own way of assuming roles goes wrong.
/// </summary>
public sealed partial class LoadContextTests : IDisposable
{
    private static readonly PrivateContext Engine = new();

    private readonly string _folder = Directory.CreateTempSubdirectory("mlops-layout-").FullName;
    private readonly HttpListener _sts = new();
    private readonly ConcurrentQueue<(string Action, string? Signer)> _calls = new();
    private readonly string _endpoint;

    public LoadContextTests()
    {
        _endpoint = Listen();
        _ = AnswerAsync();
    }

    public void Dispose()
    {
        _sts.Close();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_role_two_hops_away_is_assumed_by_the_source_s_key()
    {
        // Both copies are in the process before the engine is.
        Assert.Equal(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(typeof(Amazon.SecurityToken.AmazonSecurityTokenServiceClient).Assembly));
        var credentials = Write(
            """
            [base]
            aws_access_key_id = AKIABASE
            aws_secret_access_key = s
            [profile one]
            role_arn = arn:aws:iam::111122223333:role/one
            source_profile = base
            [profile two]
            role_arn = arn:aws:iam::111122223333:role/two
            source_profile = one
            region = us-west-2
            """);
        await OpenAsync(("ProfileName", "two"), ("ProfileLocation", credentials), ("EndpointUrl", _endpoint));
        Assert.Equal([("AssumeRole", "AKIABASE"), ("AssumeRole", "ASIA-one"), ("GetCallerIdentity", "ASIA-two")], _calls);
    }

    [Fact]
    public async Task Web_identity_goes_unsigned()
    {
        var token = Path.Combine(_folder, "jwt");
        await File.WriteAllTextAsync(token, "jwt", TestContext.Current.CancellationToken);
        var credentials = Write($"[web]\nrole_arn = arn:aws:iam::111122223333:role/web\nweb_identity_token_file = {token}\nregion = us-west-2\n");
        await OpenAsync(("ProfileName", "web"), ("ProfileLocation", credentials), ("EndpointUrl", _endpoint));
        Assert.Equal([("AssumeRoleWithWebIdentity", null), ("GetCallerIdentity", "ASIA-web")], _calls);
    }

    [Fact]
    public async Task Credentials_of_the_default_context_sign()
    {
        var credential = new Amazon.Runtime.SessionAWSCredentials("ASIADEFAULT", "s", "t");
        await OpenAsync(("Credential", credential), ("Region", "us-west-2"), ("EndpointUrl", _endpoint));
        Assert.Equal([("GetCallerIdentity", "ASIADEFAULT")], _calls);
    }

    private static async Task OpenAsync(params (string Name, object Value)[] settings)
    {
        var engine = Engine.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "MlOps.Core.dll"));
        var request = Activator.CreateInstance(engine.GetType("MlOps.Aws.SessionRequest", throwOnError: true)!)!;
        foreach (var (name, value) in settings)
        {
            request.GetType().GetProperty(name)!.SetValue(request, value);
        }

        var observerType = engine.GetType("MlOps.Aws.IOperationObserver", throwOnError: true)!;
        var observer = typeof(DispatchProxy).GetMethod(nameof(DispatchProxy.Create), 2, [])!
            .MakeGenericMethod(observerType, typeof(Silence)).Invoke(null, null);
        var open = engine.GetType("MlOps.Aws.SessionFactory", throwOnError: true)!
            .GetMethod("OpenAsync", [request.GetType(), observerType, typeof(CancellationToken)])!;
        using var session = (IDisposable)await Result(open.Invoke(null, [request, observer, TestContext.Current.CancellationToken])!);
        await Result(session.GetType().GetMethod("GetContextAsync")!.Invoke(session, [TestContext.Current.CancellationToken])!);

        var sts = session.GetType().GetProperty("Sts")!.GetValue(session)!.GetType().Assembly;
        Assert.NotEqual(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(sts));
    }

    private static async Task<object> Result(object task)
    {
        await (Task)task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    private string Write(string credentials)
    {
        var path = Path.Combine(_folder, "credentials");
        File.WriteAllText(path, credentials);
        return path;
    }

    private string Listen()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var endpoint = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        _sts.Prefixes.Add(endpoint);
        _sts.Start();
        return endpoint;
    }

    private async Task AnswerAsync()
    {
        while (_sts.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _sts.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            var signer = Signer().Match(context.Request.Headers["Authorization"] ?? "") is { Success: true } match ? match.Groups[1].Value : null;
            using var message = new HttpRequestMessage();
            var sent = new SentRequest(context.Request.Url!, signer, body, message);
            _calls.Enqueue((sent.Action!, signer));
            using var answer = FakeAws.Sts(sent, DateTimeOffset.UtcNow.AddHours(1));
            context.Response.ContentType = "text/xml";
            context.Response.Close(Encoding.UTF8.GetBytes(await answer.Content.ReadAsStringAsync()), willBlock: false);
        }
    }

    [GeneratedRegex("Credential=([^/]+)/")]
    private static partial Regex Signer();

    public class Silence : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => null;
    }

    private sealed class PrivateContext() : AssemblyLoadContext("engine")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            // The public objects live in the default context, the engine and all it needs in this one.
            var path = Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll");
            return assemblyName.Name != "MlOps.Abstractions" && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
