using System.Security;
using MlOps.Aws;
using MlOps.Databricks;
using MlOps.Unit.Aws;
using RecordingObserver = MlOps.Unit.Deployments.RecordingObserver;

namespace MlOps.Unit.Databricks;

/// <summary>A workspace that stands in, and somebody with a token for it.</summary>
internal sealed class DatabricksBed : IDisposable
{
    public const string TokenText = "dapi0123456789abcdef0123456789abcdef";
    public const string Arn = "arn:aws:iam::123456789012:instance-profile/mlflow-deploy";
    public const string RoleArn = "arn:aws:iam::123456789012:role/mlflow-deploy";
    public const string OtherRoleArn = "arn:aws:iam::123456789012:role/other";

    private readonly string _home = Directory.CreateTempSubdirectory("mlops-").FullName;
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public DatabricksStandIn Workspace { get; } = new();

    public RecordingObserver Observer { get; } = new();

    public FakeTime Time { get; } = new() { SkipsWaits = true };

    public string ConfigFile => Path.Combine(_home, ".databrickscfg");

    /// <summary>A request that names the stand-in, with a token.</summary>
    public DatabricksRequest Request => Unnamed with { WorkspaceUrl = Workspace.Url, Token = Secret(TokenText) };

    /// <summary>A request that names nothing.</summary>
    public DatabricksRequest Unnamed => new()
    {
        IsInSandbox = false,
        Environment = new SessionEnvironment { Home = _home, Variable = _variables.GetValueOrDefault, Time = Time },
    };

    public static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (var letter in text)
        {
            secret.AppendChar(letter);
        }

        return secret;
    }

    public static MlRole Role(string status = "", string profile = Arn, bool sandbox = false) =>
        new() { Name = "mlflow-deploy", Arn = RoleArn, InstanceProfileArn = profile, Status = status, Sandbox = sandbox };

    public DatabricksBed With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public DatabricksBed WithConfig(string text)
    {
        File.WriteAllText(ConfigFile, text);
        return this;
    }

    public async Task<MlDatabricksInstanceProfile> RegisterAsync(InstanceProfileWish wish, DatabricksRequest? request = null, CancellationToken? cancellationToken = null)
    {
        var token = cancellationToken ?? TestContext.Current.CancellationToken;
        using var registration = new InstanceProfileRegistration(request ?? Request, Observer);
        return await registration.ExecuteAsync(await registration.PlanAsync(wish, token), token);
    }

    /// <summary>How a registration fails.</summary>
    public Task<MlOpsException> FailAsync(DatabricksRequest? request = null, InstanceProfileWish? wish = null) =>
        Assert.ThrowsAsync<MlOpsException>(() => RegisterAsync(wish ?? InstanceProfileWish.Of(Arn, null), request));

    public void Dispose()
    {
        Workspace.Dispose();
        Directory.Delete(_home, recursive: true);
    }
}
