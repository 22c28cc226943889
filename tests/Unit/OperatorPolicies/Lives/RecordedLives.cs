using System.Collections.Concurrent;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.SageMaker.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.Aws;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.Rehearsals;
using MlOps.Unit.Deployments;
using MlOps.Unit.Products;

namespace MlOps.Unit.OperatorPolicies.Lives;

/// <summary>What became of a life: what was done, which actions were called, what was denied.</summary>
/// <param name="Steps">What was done, with its outcome: a status, or the id of what was refused.</param>
/// <param name="Allowed">Actions that were asked for and allowed.</param>
/// <param name="Denied">What was denied.</param>
internal sealed record RecordedLife(IReadOnlyList<string> Steps, IReadOnlySet<string> Allowed, IReadOnlyList<string> Denied);

/// <summary>Lives of products under the policies of their operators. Each is lived once, whoever asks for it.</summary>
internal static class RecordedLives
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<RecordedLife>>> Lived = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, Lazy<Task<MlRehearsal>>> Rehearsed = new(StringComparer.Ordinal);

    /// <summary>The samples of which no two differ in names alone.</summary>
    public static IReadOnlyList<string> Samples { get; } = [.. SampleConfigs.Names.Where(name => !name.Contains("workload", StringComparison.Ordinal))];

    /// <summary>One product a tier: with CodeCommit and without extras, from S3, and with everything.</summary>
    public static IReadOnlyList<string> Products { get; } = ["starter", "professional", "enterprise"];

    /// <summary>The rehearsal of a sample's product.</summary>
    public static Task<MlRehearsal> RehearsedAsync(string file) => Rehearsed.GetOrAdd(file, _ => new Lazy<Task<MlRehearsal>>(() =>
        new Rehearsal(new RecordingObserver()).RunAsync(ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", file)).Product!, Token))).Value;

    /// <summary>The life of a sample's product through every change of its config.</summary>
    public static Task<RecordedLife> OfChangesAsync(string file) => OnceAsync($"changes of {file}", () => ChangeAsync(file));

    /// <summary>A product's creations, changes and rollbacks that fail.</summary>
    public static Task<RecordedLife> OfFailuresAsync(string tier) => OnceAsync($"failures {tier}", () => FailAsync(ProductOf(tier)));

    /// <summary>A product whose stack has a service role.</summary>
    public static Task<RecordedLife> WithServiceRoleAsync(string tier) => OnceAsync($"service role {tier}", () => LiveWithServiceRoleAsync(ProductOf(tier)));

    /// <summary>The config of a tier's product.</summary>
    public static string ConfigOf(string tier) => (tier switch
    {
        "starter" => Configs.Of(tier, "codecommit"),
        "professional" => Configs.Of(tier, "s3"),
        _ => Configs.WithAllExtras(tier, "codecommit"),
    }).With("env: prod", "env: dev");

    private static MlProduct ProductOf(string tier) => Read(ConfigOf(tier));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<RecordedLife> OnceAsync(string name, Func<Task<RecordedLife>> live) => Lived.GetOrAdd(name, _ => new Lazy<Task<RecordedLife>>(live)).Value;

    private static async Task<RecordedLife> ChangeAsync(string file)
    {
        var config = await File.ReadAllTextAsync(RepositoryFolder.Combine("samples", "configs", file));
        var product = Read(config);
        await using var life = await EnforcedLife.StartAsync(product);
        var steps = new List<string> { $"deploy: {(await life.DeployAsync(product)).Status}" };
        var policies = EnforcedLife.PoliciesOf(product);
        foreach (var change in ConfigChange.All)
        {
            if (change.Edit(config) is not { } changed || ProductReader.ReadText(changed).Product is not { IsValid: true } next)
            {
                continue;
            }

            await life.AddSurroundingsAsync(next);
            var policiesNext = EnforcedLife.PoliciesOf(next);
            life.Attach([.. policies, .. policiesNext]);
            var outcome = await TryAsync(async () => (await life.DeployAsync(next, new DeployOptions { Force = true })).Status);
            steps.Add($"{change.Key}, {change.What}: {outcome}");
            if (outcome.EndsWith("_COMPLETE", StringComparison.Ordinal))
            {
                (config, product, policies) = (changed, next, policiesNext);
            }
        }

        life.Attach(policies);
        steps.Add($"remove: {await TryAsync(async () => (await life.RemoveAsync(product)).Status)}");
        return life.Recorded(steps);
    }

    private static async Task<RecordedLife> FailAsync(MlProduct product)
    {
        await using var life = await EnforcedLife.StartAsync(product);
        var types = ProductTemplate.Write(product).Resources.Values.Select(resource => resource.Type).Distinct(StringComparer.Ordinal).ToList();
        var changed = product with { Tags = new Dictionary<string, string>(product.Tags) { ["changed"] = "yes" } };
        var steps = new List<string>();
        await life.FailWithoutRollbackAsync(product, "Create");
        foreach (var type in types)
        {
            life.Aws.Faults.Add(new ResourceFault("It failed.") { Type = type, Action = "Create" });
            steps.Add($"create {type}: {await TryAsync(async () => (await life.DeployAsync(product)).Status)}");
            life.Aws.Faults.Clear();
        }

        steps.Add($"create: {await TryAsync(async () => (await life.DeployAsync(product)).Status)}");
        foreach (var type in types)
        {
            life.Aws.Faults.Add(new ResourceFault("It failed.") { Type = type, Action = "Update" });
            var outcome = await TryAsync(async () => (await life.DeployAsync(changed)).Status);
            life.Aws.Faults.Clear();
            steps.Add($"update {type}: {outcome}");
            if (outcome == "UPDATE_COMPLETE")
            {
                await life.DeployAsync(product);
            }
        }

        await life.FailWithoutRollbackAsync(changed, "Update");
        steps.Add($"an update that was left: {await TryAsync(async () => (await life.DeployAsync(product)).Status)}");
        steps.Add($"a rollback that fails: {await TryAsync(() => FailRollbackAsync(life, changed))}");
        steps.Add($"continue it: {await TryAsync(async () => (await life.DeployAsync(product)).Status)}");
        steps.Add($"remove: {await TryAsync(async () => (await life.RemoveAsync(product)).Status)}");
        return life.Recorded(steps);
    }

    private static async Task<RecordedLife> LiveWithServiceRoleAsync(MlProduct product)
    {
        const string role = "deployment";
        await using var life = await EnforcedLife.StartAsync(product);
        var policies = EnforcedLife.PoliciesOf(product, role).ToLookup(policy => policy.Name == $"{role}-trust" ? "trust" : policy.Name.StartsWith(role, StringComparison.Ordinal) ? "role" : "operator");
        await life.MakeRoleAsync(role, policies["trust"].Single(), policies["role"]);
        life.Attach(policies["operator"]);
        var changed = product with { Tags = new Dictionary<string, string>(product.Tags) { ["changed"] = "yes" } };
        var options = new DeployOptions { Seed = true, ServiceRoleArn = $"arn:aws:iam::{product.AccountId}:role/{role}" };
        var steps = new List<string>
        {
            $"deploy: {await TryAsync(async () => (await life.DeployAsync(product, options)).Status)}",
            $"change without naming the role: {await TryAsync(async () => (await life.DeployAsync(changed)).Status)}",
            $"a rollback that fails: {await TryAsync(() => FailRollbackAsync(life, product))}",
            $"continue it: {await TryAsync(async () => (await life.DeployAsync(product)).Status)}",
        };
        await life.Owner.Ssm.PutParameterAsync(new PutParameterRequest { Name = product.ResourceNames["SsmModelPackageGroupArn"], Value = "tampered", Overwrite = true }, Token);
        steps.Add($"repair: {await TryAsync(async () => (await life.RepairAsync(product)).Status)}");
        steps.Add($"remove: {await TryAsync(async () => (await life.RemoveAsync(product)).Status)}");
        var lived = life.Recorded(steps);
        return lived with { Steps = [.. lived.Steps, .. await GoRoundAsync(life.OperatorSession, product)] };
    }

    // Outside of CloudFormation, and after what is recorded.
    private static async Task<IEnumerable<string>> GoRoundAsync(AwsSession caller, MlProduct product) =>
    [
        $"outside, a parameter: {await RefusedAsync(() => caller.Ssm.PutParameterAsync(new PutParameterRequest { Name = product.ResourceNames["SsmModelPackageGroupArn"], Value = "x", Type = ParameterType.String }, Token))}",
        $"outside, a model package group: {await RefusedAsync(() => caller.SageMaker.CreateModelPackageGroupAsync(new CreateModelPackageGroupRequest { ModelPackageGroupName = product.ResourceNames["ModelPackageGroup"] }, Token))}",
        $"outside, a role: {await RefusedAsync(() => caller.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = product.ResourceNames["CodeBuildRole"], AssumeRolePolicyDocument = "{}" }, Token))}",
    ];

    private static async Task<string> RefusedAsync(Func<Task> call)
    {
        try
        {
            await call();
            return "done";
        }
        catch (AmazonServiceException refusal)
        {
            return refusal.ErrorCode;
        }
    }

    // The update of a pipeline fails, and from then on so does every step back.
    private static async Task<string> FailRollbackAsync(EnforcedLife life, MlProduct changed)
    {
        life.Aws.Faults.Add(new ResourceFault("Refused.") { LogicalId = "DeployPipeline", Action = "Update" });
        life.Observer.OnVerbose = line =>
        {
            if (line.Contains("Refused.", StringComparison.Ordinal))
            {
                life.Aws.Faults.Add(new ResourceFault("Stuck.") { Action = "Update" });
            }
        };
        try
        {
            return (await life.DeployAsync(changed)).Status;
        }
        finally
        {
            life.Observer.OnVerbose = null;
            life.Aws.Faults.Clear();
        }
    }

    private static async Task<string> TryAsync(Func<Task<string>> act)
    {
        try
        {
            return await act();
        }
        catch (MlOpsException error)
        {
            return $"{error.Id}: {error.Message}";
        }
    }

    private static MlProduct Read(string config) => ProductReader.ReadText(config).RequireValid();
}
