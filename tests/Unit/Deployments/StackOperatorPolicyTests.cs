using System.Collections.Immutable;
using MlOps.Deployments;
using MlOps.OperatorPolicies;
using MlOps.Products;
using MlOps.Sandbox.Surroundings;
using MlOps.Unit.Products;

namespace MlOps.Unit.Deployments;

/// <summary>What the operator of a deployed stack needs is told by what is there, as far as nothing replaces it.</summary>
public sealed class StackOperatorPolicyTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = ProductReader.ReadText(Configs.Enterprise).Product!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData(PolicyPurpose.Drift)]
    [InlineData(PolicyPurpose.Delete)]
    [InlineData(PolicyPurpose.Drift | PolicyPurpose.Delete | PolicyPurpose.ReadOnly)]
    public async Task Who_changes_nothing_is_given_the_very_key_and_endpoints(PolicyPurpose purposes)
    {
        var policies = await DeployAndMakeAsync(purposes);

        Assert.Equal([$"arn:aws:kms:us-west-2:123456789012:key/{IdOf("AWS::KMS::Key")}"], ResourcesOf(policies, "kms:DescribeKey"));
        Assert.DoesNotContain(policies.SelectMany(policy => policy.Statements).SelectMany(statement => statement.Resources), resource =>
            resource.EndsWith("key/*", StringComparison.Ordinal) || resource.EndsWith("security-group/*", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PolicyPurpose.Update)]
    [InlineData(PolicyPurpose.All)]
    public async Task Who_may_replace_a_key_needs_whatever_the_next_will_be(PolicyPurpose purposes) =>
        Assert.Contains("arn:aws:kms:us-west-2:123456789012:key/*", ResourcesOf(await DeployAndMakeAsync(purposes), "kms:DescribeKey"));

    [Theory]
    [InlineData(PolicyPurpose.All)]
    [InlineData(PolicyPurpose.Delete)]
    public async Task The_stack_of_a_product_needs_what_its_config_needs_although_nobody_names_the_config(PolicyPurpose purposes)
    {
        var policies = await DeployAndMakeAsync(purposes);

        Assert.Equal(ActionsOf(OperatorPolicy.Of(_product, new OperatorPolicyOptions { Purposes = purposes })), ActionsOf(policies));
    }

    private async Task<ImmutableArray<MlPolicy>> DeployAndMakeAsync(PolicyPurpose purposes)
    {
        var session = await _bed.OpenAsync(_product);
        await ProductSurroundings.MakeAsync(_product, _bed.Aws, session, Token);
        await _bed.DeployAsync(_product);
        return await new StackOperatorPolicy(session).MakeAsync(DeploymentTarget.Of(_product), new OperatorPolicyOptions { Purposes = purposes }, Token);
    }

    private string IdOf(string type) => Assert.Single(_bed.Resources, resource => resource.Type == type).Id;

    private static SortedSet<string> ActionsOf(IEnumerable<MlPolicy> policies) =>
        new(policies.SelectMany(policy => policy.Statements).SelectMany(statement => statement.Actions), StringComparer.Ordinal);

    private static IReadOnlyList<string> ResourcesOf(IEnumerable<MlPolicy> policies, string action) =>
        [.. policies.SelectMany(policy => policy.Statements).Where(statement => statement.Actions.Contains(action)).SelectMany(statement => statement.Resources).Distinct(StringComparer.Ordinal)];
}
