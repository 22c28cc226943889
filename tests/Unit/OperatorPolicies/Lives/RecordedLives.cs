using System.Collections.Concurrent;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox.Faults;
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

    /// <summary>The samples of which no two differ in names alone.</summary>
    public static IReadOnlyList<string> Samples { get; } = [.. SampleConfigs.Names.Where(name => !name.Contains("workload", StringComparison.Ordinal))];

    /// <summary>One product a tier: with CodeCommit and without extras, from S3, and with everything.</summary>
    public static IReadOnlyList<string> Products { get; } = ["starter", "professional", "enterprise"];

    /// <summary>The life of a sample's product through every change of its config.</summary>
    public static Task<RecordedLife> OfChangesAsync(string file) => OnceAsync($"changes of {file}", () => ChangeAsync(file));

    /// <summary>A product's creations, changes and rollbacks that fail.</summary>
    public static Task<RecordedLife> OfFailuresAsync(string tier) => OnceAsync($"failures {tier}", () => FailAsync(ProductOf(tier)));

    private static MlProduct ProductOf(string tier) => Read((tier switch
    {
        "starter" => Configs.Of(tier, "codecommit"),
        "professional" => Configs.Of(tier, "s3"),
        _ => Configs.WithAllExtras(tier, "codecommit"),
    }).With("env: prod", "env: dev"));

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
