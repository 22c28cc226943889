using System.Text.Json.Nodes;
using MlOps.Iam.CloudTrail;
using MlOps.OperatorPolicies;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.Rehearsals;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Iam.CloudTrail;

/// <summary>
/// A product's life on the sandbox, told by the operations that really came over the wire, as CloudTrail would log them: every one is of an action that is known and that the operator's policies
/// allow. What CloudFormation calls for the operator does not come over the wire.
/// </summary>
public sealed class RehearsedTrailTests
{
    [Theory]
    [InlineData("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml")]
    [InlineData("globalbank-prod-c002-us-west-2-forecasting-ml-s3-standalone-ssm-rtb.yaml")]
    public async Task What_MlOps_calls_itself_is_all_known_and_allowed(string file)
    {
        var product = ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", file)).Product!;
        EmbeddedAws? sandbox = null;
        var interference = new Interference
        {
            BeforeStep = (_, current) =>
            {
                sandbox = current;
                return Task.CompletedTask;
            },
        };
        await new Rehearsal(new RecordingObserver(), interference).RunAsync(product, TestContext.Current.CancellationToken);
        var calls = sandbox!.Calls.Calls.Where(call => call.AccessKeyId != Identities.RootKey(product.AccountId)).ToList();
        using var folder = new TrailFolder();
        var policies = OperatorPolicy.Of(product, new OperatorPolicyOptions { TemplateBucket = "templates" });

        var comparison = new TrailComparison(policies, Trail.Read([folder.Write("life.json.gz", Events.Delivered([.. calls.Select(EventOf)]))]), null);

        Assert.True(calls.Select(call => call.ToString()).Distinct().Count() > 30);
        Assert.Empty(comparison.Uses.Where(use => use.Status is "Missing" or "Unknown" or "Denied").Select(use => $"{use}: {use.Reason}"));
        Assert.Equal("NotLogged", comparison.Uses.First(use => use.Action == "iam:PassRole").Status);
    }

    private static JsonObject EventOf(RecordedCall call) => Events.Of(call.Service, call.Operation, extra: $$"""{ "awsRegion": "{{call.Region}}" }""");
}
