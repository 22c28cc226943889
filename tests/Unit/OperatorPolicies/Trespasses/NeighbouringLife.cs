using System.Text.Json.Nodes;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.Deployments;
using MlOps.Iam.Evaluation;
using MlOps.Sandbox;
using MlOps.Sandbox.CloudFormation;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;
using MlOps.Unit.OperatorPolicies.Lives;
using MlOps.Unit.Sandbox;

namespace MlOps.Unit.OperatorPolicies.Trespasses;

/// <summary>
/// Two products in one account, each with an operator of its own. What the operator of the one does for it, the operator of the other tries first, request by request.
/// </summary>
internal sealed class NeighbouringLife : IAsyncDisposable
{
    private const string Stranger = "stranger";

    private readonly EnforcedLife _life;
    private readonly TrespassingTransport _way;
    private readonly AwsSession _stranger;

    private NeighbouringLife(EnforcedLife life, TrespassingTransport way, AwsSession stranger, MlProduct neighbour)
    {
        _life = life;
        _way = way;
        _stranger = stranger;
        Neighbour = neighbour;
    }

    /// <summary>The product whose operator trespasses.</summary>
    public MlProduct Neighbour { get; }

    /// <summary>What the other's operator tried.</summary>
    public IReadOnlyCollection<Trespass> Trespasses => _way.Trespasses;

    /// <summary>What was denied to whom it should be allowed.</summary>
    public IReadOnlyList<string> DeniedToOperator => [.. _life.Denied.Where(denied => !denied.EndsWith($" for {StrangersArn(_life.Product)}", StringComparison.Ordinal))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Deploys the neighbour, by its own operator, and then the product by its.</summary>
    public static async Task<NeighbouringLife> StartAsync(MlProduct product, MlProduct neighbour)
    {
        TrespassingTransport? way = null;
        var life = await EnforcedLife.StartAsync(product, async aws => way = new TrespassingTransport(aws, await AddStrangerAsync(aws, neighbour), StrangersArn(product)));
        var stranger = await SessionFactory.OpenAsync(
            new SessionRequest().For(neighbour), life.Observer, new SessionEnvironment { Variable = _ => null }, new CallerTransport(life.Aws, _ => way!.AccessKeyId), Token);
        var neighbouring = new NeighbouringLife(life, way!, stranger, neighbour);
        await life.AddSurroundingsAsync(neighbour);
        Assert.Equal("CREATE_COMPLETE", (await new DeployOperation(stranger, life.Observer).ExecuteAsync(neighbour, new DeployOptions { Seed = true, TemplateBucket = EnforcedLife.TemplateBucket }, Token)).Status);
        Assert.Equal("CREATE_COMPLETE", (await life.DeployAsync(product)).Status);
        return neighbouring;
    }

    /// <summary>The resources of a product that is deployed, as its template has them with all references resolved.</summary>
    /// <param name="product">The product.</param>
    public IReadOnlyDictionary<string, JsonObject> ResourcesOf(MlProduct product) => _life.Aws.World.Section<CloudFormationState>().Stacks
        .Single(stack => stack.Name == product.StackName && !stack.IsDeleted).Resources
        .ToDictionary(resource => resource.LogicalId, resource => new JsonObject { ["Type"] = resource.Type, ["Properties"] = resource.Properties.DeepClone() }, StringComparer.Ordinal);

    /// <summary>Changes the product, lets it drift, finds and repairs that, and removes it and its neighbour.</summary>
    public async Task GoOnAsync()
    {
        var changed = _life.Product with { Tags = new Dictionary<string, string>(_life.Product.Tags) { ["changed"] = "yes" } };
        Assert.Equal("UPDATE_COMPLETE", (await _life.DeployAsync(changed)).Status);
        var parameter = new Amazon.SimpleSystemsManagement.Model.PutParameterRequest { Name = changed.ResourceNames["SsmModelPackageGroupArn"], Value = "tampered", Overwrite = true };
        await _life.Owner.Ssm.PutParameterAsync(parameter, Token);
        Assert.Equal("REPAIRED", (await _life.RepairAsync(changed)).Status);
        Assert.Equal("DELETE_COMPLETE", (await _life.RemoveAsync(changed)).Status);
        Assert.Equal("DELETE_COMPLETE", (await new RemoveOperation(_stranger, _life.Observer).ExecuteAsync(DeploymentTarget.Of(Neighbour), new RemoveOptions { Force = true, DeleteData = true }, Token)).Status);
    }

    /// <summary>Makes each of some resources alone in the neighbour's stack, which its operator may make.</summary>
    /// <param name="resources">The resources by logical id, without references.</param>
    /// <returns>Why each was not made, by logical id; <c>made</c> for those that were.</returns>
    public async Task<IReadOnlyDictionary<string, string>> MakeInOwnStackAsync(IReadOnlyDictionary<string, JsonObject> resources)
    {
        var outcomes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (logicalId, resource) in resources)
        {
            outcomes[logicalId] = await MakeAsync(logicalId, resource);
        }

        return outcomes;
    }

    /// <summary>
    /// Asks, as the neighbour's operator, for each thing that the product's operator was allowed, CloudFormation's calls in its name included.
    /// </summary>
    /// <returns>What it was, such as <c>s3:DeleteBucket on arn:aws:s3:::data</c>, and whether the neighbour's operator is refused it.</returns>
    public IReadOnlyList<Trespass> AskAgain() =>
    [
        .. _life.Aws.World.Authorizations.Entries
            .Where(entry => entry.Request.Principal.Arn == OperatorsArn && entry.Decision.IsAllowed)
            .Select(entry => new Trespass(IsRefused(entry.Request), [$"{entry.Request.Action} on {entry.Request.Resource}"])),
    ];

    public async ValueTask DisposeAsync()
    {
        _stranger.Dispose();
        await _life.DisposeAsync();
    }

    private bool IsRefused(AuthorizationRequest request)
    {
        var caller = _life.Aws.Identities.CallerOf(Neighbour.AccountId, StrangersArn(Neighbour), Neighbour.Region);
        var ofRequest = request.Context.Where(key => !IsOfCaller(key.Key)).ToDictionary(key => key.Key, key => (IReadOnlyList<string>)key.Value);
        try
        {
            (request.Context.ContainsKey("aws:CalledVia") ? caller.Via("cloudformation.amazonaws.com") : caller).Authorize(request.Action, request.Resource, ofRequest);
            return false;
        }
        catch (AccessDeniedException)
        {
            return true;
        }
    }

    // What is known of a caller is not told by the request; what tags it brings or finds is.
    private static bool IsOfCaller(string key) =>
        key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && !key.Contains("Tag", StringComparison.OrdinalIgnoreCase);

    private async Task<string> MakeAsync(string logicalId, JsonObject resource)
    {
        var made = await _stranger.CloudFormation.CreateChangeSetAsync(
            new CreateChangeSetRequest
            {
                StackName = Neighbour.StackName,
                ChangeSetName = "trespass",
                ChangeSetType = ChangeSetType.CREATE,
                TemplateBody = new JsonObject { ["Resources"] = new JsonObject { [logicalId] = resource } }.ToJsonString(),
                Capabilities = ["CAPABILITY_NAMED_IAM"],
                Tags = [.. Neighbour.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
            },
            Token);
        var planned = await _life.SettleAsync(async () => (await _life.Owner.CloudFormation.DescribeChangeSetAsync(new DescribeChangeSetRequest { ChangeSetName = made.Id }, Token)).Status.Value);
        Assert.True(planned == "CREATE_COMPLETE", $"{logicalId}: {(await _life.Owner.CloudFormation.DescribeChangeSetAsync(new DescribeChangeSetRequest { ChangeSetName = made.Id }, Token)).StatusReason}");
        await _stranger.CloudFormation.ExecuteChangeSetAsync(new ExecuteChangeSetRequest { ChangeSetName = made.Id }, Token);
        await _life.SettleAsync(async () => (await _life.Owner.CloudFormation.DescribeStacksAsync(new DescribeStacksRequest { StackName = made.StackId }, Token)).Stacks[0].StackStatus.Value);
        var events = (await _life.Owner.CloudFormation.DescribeEventsAsync(new DescribeEventsRequest { StackName = made.StackId }, Token)).OperationEvents;
        await _life.Owner.CloudFormation.DeleteStackAsync(new DeleteStackRequest { StackName = made.StackId }, Token);
        await _life.SettleAsync(async () => (await _life.Owner.CloudFormation.DescribeStacksAsync(new DescribeStacksRequest { StackName = made.StackId }, Token)).Stacks[0].StackStatus.Value);
        return events.Find(happened => happened.LogicalResourceId == logicalId && happened.ResourceStatus == ResourceStatus.CREATE_FAILED)?.ResourceStatusReason ?? "made";
    }

    private string OperatorsArn => $"arn:aws:iam::{Neighbour.AccountId}:user/operator";

    private static string StrangersArn(MlProduct product) => $"arn:aws:iam::{product.AccountId}:user/{Stranger}";

    private static async Task<string> AddStrangerAsync(EmbeddedAws aws, MlProduct neighbour)
    {
        var root = new RawClient(aws) { AccessKeyId = MlOps.Sandbox.Identity.Identities.RootKey(neighbour.AccountId) };
        await root.Query("iam", "CreateUser", ("UserName", Stranger));
        aws.World.Resources.Find(neighbour.AccountId, ResourceStore.Global, "AWS::IAM::User", Stranger)!.Properties["Policies"] = EnforcedLife.Inline(EnforcedLife.PoliciesOf(neighbour));
        var key = await root.Query("iam", "CreateAccessKey", ("UserName", Stranger));
        return key.Descendants().Single(element => element.Name.LocalName == "AccessKeyId").Value;
    }
}
