using System.Text.Json.Nodes;
using MlOps.Products;

namespace MlOps.Unit.Sandbox.CloudFormation;

/// <summary>The templates of products: what the sandbox is for.</summary>
public sealed class ProductTests : StackTests
{
    private static string Body(string file) =>
        ProductTemplate.Write(ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", file)).Product!).Body;

    [Theory]
    [InlineData("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml", 13, 4)]
    [InlineData("techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml", 10, 2)]
    [InlineData("retailco-prod-b001-us-west-2-demand-ml-codecommit.yaml", 19, 4)]
    [InlineData("retailco-prod-b002-us-west-2-demand-ml-s3.yaml", 16, 2)]
    public void ProductIsDeployedStaysUnchangedIsInSyncAndGoes(string file, int resources, int uncheckable)
    {
        var body = Body(file);
        var changeSet = ChangeSet(body, type: "CREATE");
        Assert.Equal("CREATE_COMPLETE", $"{changeSet["Status"]}{changeSet["StatusReason"]}");
        Assert.Equal(resources, changeSet["Changes"]!.AsArray().Count);

        var stack = Execute();
        Assert.True(stack["StackStatus"]!.ToString() == "CREATE_COMPLETE", string.Join('\n', RawEvents().Select(record => $"{record["LogicalResourceId"]} {record["ResourceStatus"]} {record["ResourceStatusReason"]}")));
        Assert.Equal(resources, Call("ListStackResources", """{"StackName":"stack"}""")["StackResourceSummaries"]!.AsArray().Count);

        var again = ChangeSet(body, "again");
        Assert.True(again["Status"]!.ToString() == "FAILED", again["Changes"]!.ToJsonString());
        Assert.StartsWith("The submitted information didn't contain changes.", again["StatusReason"]!.ToString(), StringComparison.Ordinal);

        Call("DetectStackDrift", """{"StackName":"stack"}""");
        Settle();
        var drifts = Call("DescribeStackResourceDrifts", """{"StackName":"stack"}""")["StackResourceDrifts"]!.AsArray();
        Assert.All(drifts, drift => Assert.True(drift!["StackResourceDriftStatus"]!.ToString() == "IN_SYNC", drift.ToJsonString()));
        Assert.Equal(resources - uncheckable, drifts.Count);
        Assert.Equal("FAILED", ChangeSet(body, "revert", more: new JsonObject { ["DeploymentMode"] = "REVERT_DRIFT" })["Status"]!.ToString());

        Assert.Equal("DELETE_COMPLETE", Delete()["StackStatus"]!.ToString());
    }
}
