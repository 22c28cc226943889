using System.Text.Json.Nodes;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.Deployments;
using MlOps.Deployments.Repair;
using MlOps.OperatorPolicies;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Surroundings;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.OperatorPolicies.Lives;

/// <summary>A product in a sandbox whose operator has the policies of operators and nothing else. The account's owner does what no operator does.</summary>
internal sealed class EnforcedLife : IAsyncDisposable
{
    /// <summary>A bucket for templates that no request takes.</summary>
    public const string TemplateBucket = "mlops-templates-of-tests";

    private const string Operator = "operator";

    private readonly AwsSession _operator;

    private EnforcedLife(EmbeddedAws aws, AwsSession caller, AwsSession owner, MlProduct product)
    {
        Aws = aws;
        _operator = caller;
        Owner = owner;
        Product = product;
    }

    public EmbeddedAws Aws { get; }

    /// <summary>The owner of the account, whom no policy stops.</summary>
    public AwsSession Owner { get; }

    /// <summary>The product that it began with.</summary>
    public MlProduct Product { get; }

    public RecordingObserver Observer { get; private init; } = new();

    /// <summary>Actions that the operator, or a service role, was asked for and allowed.</summary>
    public IReadOnlySet<string> Allowed => Entries.Where(entry => entry.Decision.IsAllowed).Select(entry => entry.Request.Action).ToHashSet(StringComparer.Ordinal);

    /// <summary>What was denied and let nobody go on.</summary>
    public IReadOnlyList<string> Denied =>
        [.. Entries.Where(entry => !entry.Decision.IsAllowed && !entry.IsTolerated).Select(entry => $"{entry.Request.Action} on {entry.Request.Resource} for {entry.Request.Principal.Arn}").Distinct(StringComparer.Ordinal)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IEnumerable<AuthorizationEntry> Entries => Aws.World.Authorizations.Entries.Where(entry => !entry.Request.Principal.IsRoot);

    private LiveResource User => Aws.World.Resources.Find(Product.AccountId, ResourceStore.Global, "AWS::IAM::User", Operator)!;

    /// <summary>Starts with the policies of a product's operator.</summary>
    /// <param name="product">The product.</param>
    /// <param name="operatorsWay">The operator's way to the sandbox, where it is not the straight one.</param>
    public static async Task<EnforcedLife> StartAsync(MlProduct product, Func<EmbeddedAws, Task<IAwsTransport>>? operatorsWay = null)
    {
        var observer = new RecordingObserver();
        var aws = EmbeddedAws.Create(new EmbeddedAwsOptions
        {
            AccountId = product.AccountId,
            EnforceIam = true,
            CallerPolicies = PoliciesOf(product).ToDictionary(policy => policy.Name, policy => JsonNode.Parse(policy.Json)!.AsObject(), StringComparer.Ordinal),
        });
        var environment = new SessionEnvironment { Variable = _ => null };
        var way = operatorsWay is null ? aws : await operatorsWay(aws);
        var caller = await SessionFactory.OpenAsync(new SessionRequest().For(product), observer, environment, way, Token);
        var owner = await SessionFactory.OpenAsync(new SessionRequest().For(product), observer, environment, CallerTransport.OfOwner(aws), Token);
        var life = new EnforcedLife(aws, caller, owner, product) { Observer = observer };
        await caller.EnsureBelongsAsync(product, Token);
        await owner.S3.PutBucketAsync(new Amazon.S3.Model.PutBucketRequest { BucketName = TemplateBucket }, Token);
        await life.AddSurroundingsAsync(product);
        aws.World.Authorizations.IsOn = true;
        return life;
    }

    /// <summary>The policies of a product's operator.</summary>
    /// <param name="product">The product.</param>
    /// <param name="serviceRole">The name of a service role; null where CloudFormation acts with the operator's own permissions.</param>
    public static IReadOnlyList<MlPolicy> PoliciesOf(MlProduct product, string? serviceRole = null) =>
        OperatorPolicy.Of(product, new OperatorPolicyOptions { TemplateBucket = TemplateBucket, ServiceRoleName = serviceRole });

    /// <summary>Makes what a product finds in its account.</summary>
    public async Task AddSurroundingsAsync(MlProduct product) => await ProductSurroundings.MakeAsync(product, Aws, Owner, Token);

    /// <summary>The operator, for calls outside of CloudFormation.</summary>
    public AwsSession OperatorSession => _operator;

    /// <summary>Makes a role as the account's owner does, with managed policies.</summary>
    public async Task MakeRoleAsync(string name, MlPolicy trust, IEnumerable<MlPolicy> policies)
    {
        await Owner.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = name, AssumeRolePolicyDocument = trust.Json }, Token);
        foreach (var policy in policies)
        {
            var made = await Owner.Iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = policy.Name, PolicyDocument = policy.Json }, Token);
            await Owner.Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = name, PolicyArn = made.Policy.Arn }, Token);
        }
    }

    /// <summary>Gives the operator policies in the place of all others.</summary>
    public void Attach(IEnumerable<MlPolicy> policies) => User.Properties["Policies"] = Inline(policies);

    public Task<MlDeployment> DeployAsync(MlProduct product, DeployOptions? options = null) =>
        new DeployOperation(_operator, Observer).ExecuteAsync(product, (options ?? new DeployOptions { Seed = true }) with { TemplateBucket = TemplateBucket }, Token);

    public async Task<MlRepair> RepairAsync(MlProduct product)
    {
        var operation = new RepairOperation(_operator, Observer);
        return await operation.ExecuteAsync(await operation.PlanAsync(DeploymentTarget.Of(product), new RepairOptions(), Token), Token);
    }

    public Task<MlRemoval> RemoveAsync(MlProduct product) =>
        new RemoveOperation(_operator, Observer).ExecuteAsync(DeploymentTarget.Of(product), new RemoveOptions { Force = true, DeleteData = true }, Token);

    /// <summary>A creation or an update of somebody else's tool, which failed and was not rolled back.</summary>
    public async Task FailWithoutRollbackAsync(MlProduct product, string action)
    {
        Aws.Faults.Add(new ResourceFault("Not allowed.") { LogicalId = "BuildProject", Action = action });
        var template = ProductTemplate.Write(product);
        var url = await PutTemplateAsync(template);
        var made = await Owner.CloudFormation.CreateChangeSetAsync(
            new CreateChangeSetRequest
            {
                StackName = product.StackName,
                ChangeSetName = "someone-else",
                ChangeSetType = action == "Create" ? ChangeSetType.CREATE : ChangeSetType.UPDATE,
                TemplateURL = url,
                Capabilities = ["CAPABILITY_NAMED_IAM"],
                Tags = [.. product.Tags.Select(tag => new Amazon.CloudFormation.Model.Tag { Key = tag.Key, Value = tag.Value })],
            },
            Token);
        await SettleAsync(async () => (await Owner.CloudFormation.DescribeChangeSetAsync(new DescribeChangeSetRequest { ChangeSetName = made.Id }, Token)).Status.Value);
        await Owner.CloudFormation.ExecuteChangeSetAsync(new ExecuteChangeSetRequest { ChangeSetName = made.Id, DisableRollback = true }, Token);
        await SettleAsync(async () => (await Owner.CloudFormation.DescribeStacksAsync(new DescribeStacksRequest { StackName = product.StackName }, Token)).Stacks[0].StackStatus.Value);
        Aws.Faults.Clear();
    }

    /// <summary>What became of it.</summary>
    /// <param name="steps">What was done, with its outcome.</param>
    public RecordedLife Recorded(IReadOnlyList<string> steps) => new(steps, Allowed, Denied);

    public async ValueTask DisposeAsync()
    {
        _operator.Dispose();
        Owner.Dispose();
        await Aws.DisposeAsync();
    }

    private async Task<string> PutTemplateAsync(MlTemplate template)
    {
        await Owner.S3.PutObjectAsync(new Amazon.S3.Model.PutObjectRequest { BucketName = TemplateBucket, Key = "someone-else", ContentBody = template.Body }, Token);
        return $"https://{TemplateBucket}.s3.{Product.Region}.amazonaws.com/someone-else";
    }

    /// <summary>Waits until a status is no longer one of going on.</summary>
    /// <param name="status">Asks for the status.</param>
    /// <returns>The status then.</returns>
    public async Task<string> SettleAsync(Func<Task<string>> status)
    {
        var now = await status();
        while (now == "CREATE_PENDING" || now.EndsWith("_IN_PROGRESS", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), Aws.Time, Token);
            now = await status();
        }

        return now;
    }

    // Managed policies in an account; how many a user may have is not what is tested.
    public static JsonArray Inline(IEnumerable<MlPolicy> policies) =>
        [.. policies.Select((policy, index) => (JsonNode)new JsonObject { ["PolicyName"] = FormattableString.Invariant($"{policy.Name}-{index}"), ["PolicyDocument"] = JsonNode.Parse(policy.Json) })];
}
