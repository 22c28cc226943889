using System.Text.Json.Nodes;
using MlOps.Aws;
using MlOps.Sandbox;
using MlOps.Sandbox.State;
using MlOps.SkyPilot;
using MlOps.Unit.Aws;
using RecordingObserver = MlOps.Unit.Deployments.RecordingObserver;

namespace MlOps.Unit.SkyPilot;

/// <summary>A home folder with SkyPilot's configuration, and an account with networks.</summary>
internal sealed class SkyPilotBed : IAsyncDisposable
{
    private const string Account = "123456789012";

    private readonly string _home = Directory.CreateTempSubdirectory("mlops-").FullName;
    private readonly EmbeddedAws _aws = EmbeddedAws.Create(new EmbeddedAwsOptions());
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private int _made;

    public FakeTime Time { get; } = new();

    public string Folder => Path.Combine(_home, ".sky");

    public string File => Path.Combine(Folder, "config.yaml");

    public IReadOnlyList<string> Calls => [.. _aws.Calls.Calls.Where(call => call.Service == "ec2").Select(call => call.Operation)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public SkyPilotBed With(string text)
    {
        Directory.CreateDirectory(Folder);
        System.IO.File.WriteAllText(File, text);
        return this;
    }

    public SkyPilotBed Variable(string name, string value)
    {
        _variables[name] = value;
        return this;
    }

    public string Read() => System.IO.File.ReadAllText(File);

    /// <summary>Writes without looking at VPCs.</summary>
    public async Task<MlSkyPilotConfig> SetAsync(SkyPilotWish wish, string? path = null)
    {
        var operation = Operation(path);
        return operation.Execute(await operation.PlanAsync(wish, null, Token));
    }

    /// <summary>Plans, with a look at VPCs.</summary>
    public async Task<MlSkyPilotConfig> CheckAsync(SkyPilotWish wish, params string[] regions)
    {
        var operation = Operation(null, regions);
        using var session = await OpenAsync();
        return (await operation.PlanAsync(wish, () => Task.FromResult(session), Token)).Planned;
    }

    /// <summary>How a look at VPCs refuses.</summary>
    public Task<MlOpsException> RefusedAsync(SkyPilotWish wish, params string[] regions) => Assert.ThrowsAsync<MlOpsException>(() => CheckAsync(wish, regions));

    public SkyPilotConfigOperation Operation(string? path, params string[] regions) => new(new SkyPilotConfigOptions
    {
        Path = path,
        Regions = [.. regions],
        Environment = new SessionEnvironment { Home = _home, Variable = _variables.GetValueOrDefault, Time = Time },
    });

    /// <summary>Makes a VPC.</summary>
    public string Vpc(string name, string region = "us-west-2") =>
        Add("AWS::EC2::VPC", "vpc", region, id => new JsonObject { ["VpcId"] = id, ["CidrBlock"] = "10.0.0.0/16", ["Tags"] = new JsonArray(new JsonObject { ["Key"] = "Name", ["Value"] = name }) });

    public string Subnet(string vpcId, bool givesPublicAddresses = false, string region = "us-west-2") =>
        Add("AWS::EC2::Subnet", "subnet", region, id => new JsonObject { ["SubnetId"] = id, ["VpcId"] = vpcId, ["CidrBlock"] = "10.0.1.0/24", ["AvailabilityZone"] = $"{region}a", ["MapPublicIpOnLaunch"] = givesPublicAddresses });

    /// <summary>Makes a route table of subnets, or the main one where there are none.</summary>
    public void Route(string vpcId, string? target, string[] subnetIds, string region = "us-west-2", string state = "active") => Add("AWS::EC2::RouteTable", "rtb", region, id => new JsonObject
    {
        ["RouteTableId"] = id,
        ["VpcId"] = vpcId,
        ["IsMain"] = subnetIds.Length == 0,
        ["SubnetIds"] = new JsonArray([.. subnetIds.Select(subnet => (JsonNode?)subnet)]),
        ["Routes"] = target is null ? new JsonArray() : new JsonArray(new JsonObject
        {
            ["DestinationCidrBlock"] = "0.0.0.0/0",
            [target.StartsWith("nat-", StringComparison.Ordinal) ? "NatGatewayId" : "GatewayId"] = target,
            ["State"] = state,
            ["Origin"] = "CreateRoute",
        }),
    });

    public void Endpoint(string vpcId, string service, string region = "us-west-2") =>
        Add("AWS::EC2::VPCEndpoint", "vpce", region, _ => new JsonObject { ["VpcId"] = vpcId, ["ServiceName"] = $"com.amazonaws.{region}.{service}", ["VpcEndpointType"] = "Interface" });

    public async ValueTask DisposeAsync()
    {
        await _aws.DisposeAsync();
        foreach (var file in Directory.EnumerateFiles(_home, "*", SearchOption.AllDirectories).Where(_ => !OperatingSystem.IsWindows()))
        {
            System.IO.File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_home, recursive: true);
    }

    private string Add(string type, string prefix, string region, Func<string, JsonObject> properties)
    {
        var id = FormattableString.Invariant($"{prefix}-0{++_made:x16}");
        _aws.World.Resources.Add(new LiveResource { AccountId = Account, Region = region, Type = type, Id = id, Properties = properties(id), Created = _aws.World.Time.GetUtcNow() });
        return id;
    }

    private async Task<AwsSession> OpenAsync() => await SessionFactory.OpenAsync(
        new SessionRequest { Region = "us-west-2", ExpectedAccountId = Account }, new RecordingObserver(), new SessionEnvironment { Variable = _ => null }, _aws, Token);
}
