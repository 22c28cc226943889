using System.Text.Json.Nodes;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments;
using MlOps.Deployments.Drift;
using MlOps.Deployments.Repair;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.State;

namespace MlOps.Unit.Deployments;

/// <summary>A drift-aware update that was rolled back leaves the drift as what CloudFormation expects; it is told by the template.</summary>
public sealed class RolledBackDriftTests : IAsyncDisposable
{
    private static readonly TemplateResource Definition = new()
    {
        LogicalId = "A",
        Type = "AWS::EC2::SecurityGroup",
        Properties = new TemplateMap(
            ("Days", 365L),
            ("Unknown", new TemplateIntrinsic("Fn::GetAtt", new TemplateList("B", "Arn"))),
            ("Hidden", "x"),
            ("Secret", "{{resolve:ssm:secret}}"),
            ("Statement", new TemplateList(new TemplateMap(("Effect", "Allow"), ("Action", new TemplateList("a", "b")), ("Port", 1L)))),
            ("Policy", new TemplateMap(("Version", "1"))),
            ("Resources", new TemplateList(new TemplateIntrinsic("Fn::GetAtt", new TemplateList("B", "Arn")))),
            ("Rules", new TemplateList(new TemplateMap(("Port", 443L))))),
    };

    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = DeploymentBed.Product();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task What_a_failed_repair_went_back_to_is_drift_still_and_is_repaired_later()
    {
        await _bed.DeployAsync(_product);
        Versioning["Status"] = "Suspended";
        Pipeline.Properties["ExecutionMode"] = "PARALLEL";
        _bed.Aws.Faults.Add(new ResourceFault("No.") { LogicalId = "BuildPipeline", Action = "Update", Times = 1 });
        await Record.ExceptionAsync(RepairAsync);
        Assert.Equal("Suspended", Versioning["Status"]!.ToString());

        var found = (await _bed.CheckDriftAsync(_product)).Resources.Where(resource => resource.Status != MlResourceDrift.InSync);

        Assert.Equal(
            ["MODIFIED: NOT_EQUAL /ExecutionMode QUEUED PARALLEL", "MODIFIED: NOT_EQUAL /VersioningConfiguration/Status Enabled Suspended"],
            found.Select(Say).Order(StringComparer.Ordinal));
        Assert.Equal("REPAIRED", (await RepairAsync()).Status);
        Assert.Equal(("Enabled", "QUEUED"), (Versioning["Status"]!.ToString(), Pipeline.Properties["ExecutionMode"]!.ToString()));
    }

    [Theory]
    [InlineData("""{"Days":"365","Policy":"{}","Rules":[{"Port":443}]}""", """{"Days":90}""", "IN_SYNC: ")]
    [InlineData("""{"Days":90}""", """{"Days":90}""", "MODIFIED: NOT_EQUAL /Days 365 90")]
    [InlineData("""{"Days":90}""", """{"Days":365}""", "IN_SYNC: ")]
    [InlineData("""{"Days":90}""", """{"Days":91}""", "IN_SYNC: ")]
    [InlineData("""{"Days":90}""", """{}""", "IN_SYNC: ")]
    [InlineData("""{"Resources":["arn:b"]}""", """{"Resources":["arn:b"]}""", "IN_SYNC: ")]
    [InlineData("""{"Secret":"x"}""", """{"Secret":"x"}""", "IN_SYNC: ")]
    [InlineData("""{"Policy":"{\"Version\":\"2\"}"}""", """{"Policy":"{\"Version\":\"2\"}"}""", "IN_SYNC: ")]
    [InlineData("""{"Rules":[{"Port":443},{"Port":22}]}""", """{"Rules":[{"Port":443}]}""", "IN_SYNC: ")]
    [InlineData("""{"Statement":[{"Action":["b","a"],"Effect":"Allow","Port":"1"}]}""", """{"Statement":[{"Action":["b","a"],"Effect":"Allow","Port":"1"}]}""", "IN_SYNC: ")]
    [InlineData("""{"Days":90""", """{"Days":90}""", "IN_SYNC: ")]
    [InlineData(null, null, "IN_SYNC: ")]
    public void What_CloudFormation_expects_otherwise_than_the_template_is_judged_by_the_template(string? expected, string? actual, string told)
    {
        var found = RolledBackDrift.ByTemplate(Found(MlResourceDrift.InSync), new StackResourceDrift { ExpectedProperties = expected, ActualProperties = actual }, Definition);

        Assert.Equal(told, Say(found));
    }

    [Fact]
    public void What_is_as_the_template_says_is_no_drift_because_CloudFormation_expects_more()
    {
        var drift = new StackResourceDrift { ExpectedProperties = """{"Rules":[{"Port":443},{"Port":22}]}""", ActualProperties = """{"Rules":[{"Port":443}]}""" };
        var removed = new MlPropertyDifference { PropertyPath = "/Rules/1", DifferenceType = "REMOVE", Expected = """{"Port":22}""" };
        var other = new MlPropertyDifference { PropertyPath = "/RulesOfAnotherKind", DifferenceType = "NOT_EQUAL", Expected = "1", Actual = "2" };

        Assert.Equal("IN_SYNC: ", Say(RolledBackDrift.ByTemplate(Found(MlResourceDrift.Modified, removed), drift, Definition)));
        Assert.Equal("MODIFIED: NOT_EQUAL /RulesOfAnotherKind 1 2", Say(RolledBackDrift.ByTemplate(Found(MlResourceDrift.Modified, removed, other), drift, Definition)));
    }

    [Fact]
    public void A_resource_of_another_type_is_not_judged()
    {
        var drift = new StackResourceDrift { ExpectedProperties = """{"Days":90}""", ActualProperties = """{"Days":90}""" };

        Assert.Equal("IN_SYNC: ", Say(RolledBackDrift.ByTemplate(Found(MlResourceDrift.InSync), drift, Definition with { Type = "AWS::S3::Bucket" })));
    }

    private static MlResourceDrift Found(string status, params MlPropertyDifference[] differences) =>
        new() { LogicalId = "A", Type = Definition.Type, Status = status, Differences = differences };

    private static string Say(MlResourceDrift found) => $"{found.Status}: " + string.Join(
        ", ", found.Differences.Select(difference => $"{difference.DifferenceType} {difference.PropertyPath} {difference.Expected} {difference.Actual}"));

    private async Task<MlRepair> RepairAsync()
    {
        var operation = new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer);
        return await operation.ExecuteAsync(await operation.PlanAsync(DeploymentTarget.Of(_product), new RepairOptions(), Token), Token);
    }

    private JsonNode Versioning => _bed.Resources.Single(resource => resource.Type == "AWS::S3::Bucket").Properties["VersioningConfiguration"]!;

    private LiveResource Pipeline =>
        _bed.Resources.Single(resource => resource.Type == "AWS::CodePipeline::Pipeline" && resource.Id.EndsWith("-build-pipeline", StringComparison.Ordinal));
}
