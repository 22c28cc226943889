using MlOps.Aws;

namespace MlOps.Unit.Aws;

/// <summary>A home folder, an environment and an AWS of a test's own. Nothing of the process is read or changed.</summary>
internal sealed class SessionBed : IDisposable
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal) { ["AWS_EC2_METADATA_DISABLED"] = "true" };

    public SessionBed()
    {
        Home = Directory.CreateTempSubdirectory("mlops-session-").FullName;
        Aws = new FakeAws(request => Answer?.Invoke(request) ?? FakeAws.Sts(request, Time.GetUtcNow() + TimeSpan.FromHours(1)));
        Environment = new SessionEnvironment
        {
            Variable = name => _variables.GetValueOrDefault(name),
            Home = Home,
            HttpClientFactory = Aws,
            Time = Time,
            ProcessId = 4711,
        };
    }

    public string Home { get; }

    public FakeTime Time { get; } = new() { SkipsWaits = true };

    public FakeAws Aws { get; }

    public SessionEnvironment Environment { get; }

    public RecordingObserver Observer { get; } = new();

    /// <summary>Answers before STS does, where it has an answer.</summary>
    public Func<SentRequest, HttpResponseMessage?>? Answer { get; set; }

    public SessionBed Set(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public SessionBed Config(string text) => Write(".aws/config", text);

    public SessionBed Credentials(string text) => Write(".aws/credentials", text);

    public SessionBed Write(string path, string text)
    {
        var full = Path.Combine(Home, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public Task<AwsSession> OpenAsync(SessionRequest request) =>
        SessionFactory.OpenAsync(request, Observer, Environment, transport: null, TestContext.Current.CancellationToken);

    public async Task<string> SignerAsync(SessionRequest request)
    {
        using var session = await OpenAsync(request);
        await session.GetContextAsync(TestContext.Current.CancellationToken);
        return Aws.Sent.Last(sent => sent.Action == "GetCallerIdentity").Signer!;
    }

    public async Task<MlOpsException> RefusalAsync(SessionRequest request) =>
        await Assert.ThrowsAsync<MlOpsException>(async () => (await OpenAsync(request)).Dispose());

    public void Dispose() => Directory.Delete(Home, recursive: true);
}

internal sealed class RecordingObserver : IOperationObserver
{
    public List<string> Lines { get; } = [];

    public void Verbose(string message) => Lines.Add(message);

    public void Warning(string message) => Lines.Add(message);

    public void Information(string message) => Lines.Add(message);

    public void Progress(string activity, string status, int percent) => Lines.Add($"{activity}: {status}");
}
