using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>What the user should know of a deployment that went well.</summary>
internal static class DeploymentFindings
{
    /// <summary>What is left to do where the deployment was not waited for.</summary>
    public static IEnumerable<MlFinding> NotAwaited(DeploymentSource source, DeployOptions options)
    {
        if (source.IsProduction)
        {
            yield return Make(
                "ProtectionPending",
                MlSeverity.Warning,
                $"Stack {source.StackName} gets its protection from deletion, and its stack policy, only when its deployment has ended.",
                "Run the same command without -NoWait when CloudFormation is done.");
        }

        if (options.Seed)
        {
            yield return Make(
                "SeedPending",
                MlSeverity.Warning,
                "The repositories get their first commit only when the deployment has ended.",
                "Run the same command without -NoWait when CloudFormation is done.");
        }
    }

    /// <summary>The template has no tags.</summary>
    /// <param name="product">The product's name.</param>
    public static MlFinding TagsOnStack(string product) => Make(
        "TagsOnStack",
        MlSeverity.Information,
        $"With the tags of each resource the template of {product} would be larger than CloudFormation takes in a request: the stack has them, and hands them on to its resources.",
        null);

    /// <summary>A test deployment's traffic takes the endpoints of the product that it stands beside, which serve that product alone.</summary>
    /// <param name="product">The test deployment's name.</param>
    public static MlFinding TestBehindEndpoints(string product) => Make(
        "TestBehindEndpoints",
        MlSeverity.Warning,
        $"Where the product itself is deployed, its endpoints serve it alone ('endpoint_policy: product'), and {product} takes them too: its builds may be refused S3, SageMaker and STS.",
        "Deploy the test where the product is not deployed yet, or in another VPC.");

    /// <summary>A repository is empty, and its pipeline has begun.</summary>
    public static MlFinding RepositoryEmpty(string repository) => Make(
        "RepositoryEmpty",
        MlSeverity.Warning,
        $"Repository {repository} is empty: a pipeline runs as soon as it is made, and fails on an empty repository.",
        "Push a first commit, or deploy with -Seed.");

    /// <summary>Whether a repository is empty could not be seen.</summary>
    /// <param name="repository">The repository's name.</param>
    /// <param name="error">Why.</param>
    public static MlFinding RepositoryUnchecked(string repository, MlOpsException error) => Make(
        "RepositoryUnchecked",
        MlSeverity.Information,
        $"Whether repository {repository} has a first commit could not be seen: {error.Message}",
        "Look yourself: a pipeline fails on an empty repository.");

    /// <summary>The warning that repositories are empty, with what to do first.</summary>
    /// <param name="repositories">Their names.</param>
    /// <param name="cloneUrl">Where the first of them is cloned from.</param>
    public static string RepositoriesEmpty(IReadOnlyList<string> repositories, string cloneUrl) =>
        $"{(repositories.Count == 1 ? $"Repository {repositories[0]} is" : $"Repositories {string.Join(" and ", repositories)} are")} empty, and a pipeline fails on an "
        + $"empty repository. Run the same command with -Seed to begin with code that runs, or push a first commit of your own: git clone {cloneUrl}";

    /// <summary>A repository got its first commit.</summary>
    public static MlFinding RepositorySeeded(string repository, string commitId) => Make(
        "RepositorySeeded", MlSeverity.Information, $"Repository {repository} has a first commit, {commitId}.", null);

    /// <summary>A production stack lacks something that guards it.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="guard">What it lacks.</param>
    /// <param name="error">Why that could not be set.</param>
    public static MlFinding ProtectionMissing(string stackName, string guard, MlOpsException error) => Make(
        "ProtectionMissing",
        MlSeverity.Error,
        $"Stack {stackName} is deployed, but has no {guard}, as far as could be seen: {error.Message}",
        MakeUpFor(error));

    /// <summary>A production stack has something no more that guards it.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="guard">What it lacks.</param>
    public static MlFinding ProtectionLifted(string stackName, string guard) => Make(
        "ProtectionLifted",
        MlSeverity.Warning,
        $"Production stack {stackName} has no {guard}: somebody took it away, or its deployment could not set it.",
        "Repair-MlDrift sets it again, and so does a deployment of the product, also where nothing else changes.");

    /// <summary>A production stack had a stack policy of the account's own.</summary>
    /// <param name="stackName">The stack.</param>
    public static MlFinding StackPolicyExtended(string stackName) => Make(
        "StackPolicyExtended",
        MlSeverity.Information,
        $"Stack {stackName} had a policy that let what holds data be replaced or deleted. All that it says stays, and a statement that denies that was added.",
        null);

    /// <summary>A repository did not get its first commit.</summary>
    /// <param name="repository">The repository's name.</param>
    /// <param name="error">Why.</param>
    public static MlFinding SeedFailed(string repository, MlOpsException error) => Make(
        "SeedFailed",
        MlSeverity.Error,
        $"The stack is deployed, but repository {repository} did not get a first commit: {error.Message}",
        MakeUpFor(error));

    /// <summary>An adoption would replace a resource.</summary>
    public static MlFinding AdoptionReplaces(MlChange change) => Make(
        "AdoptionReplaces",
        MlSeverity.Error,
        $"{change.LogicalId} ({change.Type} {change.PhysicalId}) would be replaced because of {string.Join(", ", change.Properties.Where(property => property.RequiresRecreation != "Never").Select(property => property.Path))}.",
        "Make the config agree with what is deployed.");

    /// <summary>A deployment would delete or replace what holds data.</summary>
    /// <param name="loss">What it would delete or replace.</param>
    /// <param name="isProduction">Whether the stack has the policy of production.</param>
    public static MlFinding DataWouldBeLost(DataLoss loss, bool isProduction) => Make(
        DeploymentErrorIds.DataWouldBeLost,
        MlSeverity.Warning,
        Sentences($"{loss.Resource} holds data and would be {loss.Fate}.", loss.Key?.Consequence),
        Sentences(
            $"A deployment is refused because of that{(isProduction ? ", also with -Force: the policy of a production stack forbids it" : " unless -Force is given")}. Make the config agree with what is deployed.",
            loss.Key?.WayBack));

    /// <summary>A deployment deletes or replaces what holds data, because the user said so.</summary>
    public static MlFinding DataLossForced(DataLoss loss) => Make(
        "DataLossForced",
        MlSeverity.Warning,
        Sentences($"{loss.Resource} holds data and is {loss.Fate}, because of -Force.", loss.Key?.Consequence),
        loss.Key?.WayBack);

    /// <summary>A deployment took a resource out of the stack, and CloudFormation could not delete it.</summary>
    /// <param name="failure">The resource, and why.</param>
    public static MlFinding CleanupFailed(StackFailure failure) => Make(
        "CleanupFailed",
        MlSeverity.Warning,
        $"{failure.LogicalId} ({failure.Type} {failure.PhysicalId}) is in the stack no more and could not be deleted: {failure.Reason}",
        $"It stays in the account, in no stack, so that no removal finds it and its name stays taken: {(StackPolicy.DataTypes.Contains(failure.Type) ? "where nobody needs what is in it, empty and delete it." : "see to what holds it, and delete it.")}");

    /// <summary>A resource cannot be added because its name is taken. The id is the one that CloudFormation's validation of a change set has.</summary>
    /// <param name="change">The addition.</param>
    /// <param name="name">The name.</param>
    /// <param name="action">What to do.</param>
    public static MlFinding NameConflict(MlChange change, string name, string action) => Make(
        ValidationError.NameConflict,
        MlSeverity.Error,
        $"{change.LogicalId} ({change.Type}) cannot be added: {name} exists already.",
        action);

    /// <summary>A resource would be replaced under the name that it has.</summary>
    /// <param name="replacement">The resource.</param>
    public static MlFinding NamedReplacement(NamedReplacement replacement) => Make(
        DeploymentErrorIds.NamedReplacement,
        MlSeverity.Error,
        $"{replacement.Change.LogicalId} ({replacement.Change.Type}) would have to be replaced because of {string.Join(", ", replacement.Because)}, which CloudFormation cannot do while it keeps its name, {replacement.Name}.",
        "Leave in the config what is deployed, or give the product another name: it is another product then, beside this one.");

    /// <summary>A product is removed that was removed before.</summary>
    /// <param name="stack">The stack that it had.</param>
    /// <param name="keepsData">Whether data of it is still there.</param>
    public static MlFinding AlreadyRemoved(Amazon.CloudFormation.Model.Stack stack, bool keepsData) => Make(
        "AlreadyRemoved",
        MlSeverity.Information,
        FormattableString.Invariant($"Stack {stack.StackName} is gone already{(stack.DeletionTime is { } time ? $", since {time.ToUniversalTime():yyyy-MM-dd HH:mm:ss}Z" : "")}: there was nothing to delete."),
        keepsData ? "Its data is kept; Remove-MlProduct -DeleteData deletes it, for good." : null);

    /// <summary>The stack's status has to be dealt with before anything is changed.</summary>
    public static MlFinding StatusFirst(DeployedStack deployed) => Make(
        deployed.Row.InProgress ? "StackInProgress" : "StackNeedsRepair",
        MlSeverity.Warning,
        $"Stack {deployed.Stack.StackName} {deployed.Row.Meaning} ({deployed.Stack.StackStatus.Value}). A deployment would first {First(deployed.Row.Deploy.Step)}.",
        null);

    private static string First(StackStep step) => step switch
    {
        StackStep.Wait => "wait for that, where this product's deployment began it or -WaitForOther is given, and the changes may be others then",
        StackStep.ContinueRollback => "continue the rollback",
        StackStep.RollBack => "roll back",
        StackStep.DeleteFirst => "delete what is left of it",
        _ => "be refused",
    };

    private static string MakeUpFor(MlOpsException error) =>
        error.RecommendedAction is { } action
            ? Advice.Join(action, "Then run the same command again, which makes up for it.")
            : "Run the same command again, which makes up for it.";

    private static string Sentences(string first, string? second) => second is null ? first : Advice.Join([first, second]);

    private static MlFinding Make(string id, string severity, string message, string? suggestion) =>
        new() { Id = id, Severity = severity, Message = message, Suggestion = suggestion };
}
