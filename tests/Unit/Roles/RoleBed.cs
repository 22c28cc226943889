using System.Text.Json.Nodes;
using Amazon;
using Amazon.IdentityManagement;
using MlOps.Aws;
using MlOps.Roles;
using MlOps.Roles.Recipes;
using MlOps.Sandbox;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Roles;

/// <summary>A sandbox of its own, and roles that recipes make in it. Each run has a session of its own, as each command has.</summary>
internal sealed class RoleBed : IAsyncDisposable
{
    public const string Account = "123456789012";

    /// <param name="statements">What the caller may do; null for an administrator.</param>
    public RoleBed(string? statements = null)
    {
        Aws = EmbeddedAws.Create(statements is null ? new EmbeddedAwsOptions() : new EmbeddedAwsOptions
        {
            EnforceIam = true,
            CallerPolicies = new Dictionary<string, JsonObject> { ["operator"] = JsonNode.Parse($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""")!.AsObject() },
        });
        Iam = new AmazonIdentityManagementServiceClient(
            Aws.CredentialsFor(Account), new AmazonIdentityManagementServiceConfig { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = Aws.HttpClientFactory, MaxErrorRetry = 0 });
    }

    public EmbeddedAws Aws { get; }

    /// <summary>Somebody else's client.</summary>
    public AmazonIdentityManagementServiceClient Iam { get; }

    public IReadOnlyList<string> Calls => [.. Aws.Calls.Calls.Where(call => call.Service == "iam").Select(call => call.Operation)];

    public IReadOnlyList<string> Writes => [.. Aws.Calls.Calls.Where(call => call.Service == "iam" && !call.IsReadOnly).Select(call => call.Operation)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A recipe with everything that a recipe may have.</summary>
    public static RoleRecipe Full(RecipePlace place) => AdminRole.Of(place) with { InstanceProfile = "constellaxion-admin", Tags = AdminRole.Of(place).Tags.Add("team", "ml") };

    /// <summary>The admin role as it is.</summary>
    public static RoleRecipe Admin(RecipePlace place) => AdminRole.Of(place);

    /// <summary>The role of MLflow, which a role of others may pass.</summary>
    public static Func<RecipePlace, RoleRecipe> Mlflow(string? workspaceRole, string name = "churn") => place => MlflowRole.Of(place, name, workspaceRole);

    /// <summary>The admin role with what somebody chose.</summary>
    public static RoleRecipe Chosen(RecipePlace place, TimeSpan duration, string boundary) =>
        new RoleSettings { MaxSessionDuration = duration, PermissionsBoundary = boundary }.ApplyTo(AdminRole.Of(place));

    public async Task<MlRole> RemoveAsync(string name = "constellaxion-admin")
    {
        using var session = await OpenAsync();
        var removal = new RoleRemoval(session, new RecordingObserver());
        return await removal.ExecuteAsync(await removal.PlanAsync(name, Token), Token);
    }

    public async Task<MlRole> ReadAsync(string name = "constellaxion-admin")
    {
        using var session = await OpenAsync();
        return await new RoleReader(session).ReadAsync(name, Token).SingleAsync(Token);
    }

    public async Task<MlRoleReport> CheckAsync(string name = "constellaxion-admin")
    {
        using var session = await OpenAsync();
        return await new RoleDrift(session).CheckAsync(name, Token);
    }

    /// <param name="recipe">The recipe; null for <see cref="Full"/>.</param>
    /// <param name="adopt">Whether a role of others is taken over.</param>
    /// <param name="widen">Whether a hardened role may become the documented one again.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <param name="observer">Who watches; null for nobody.</param>
    public async Task<MlRole> ApplyAsync(Func<RecipePlace, RoleRecipe>? recipe = null, bool adopt = false, bool widen = true, CancellationToken? cancellationToken = null, IOperationObserver? observer = null)
    {
        using var session = await OpenAsync();
        var operation = new RoleOperation(session, observer ?? new RecordingObserver());
        return await operation.ExecuteAsync(await PlanAsync(operation, recipe ?? Full, adopt, widen), cancellationToken ?? Token);
    }

    public async Task<MlRole> PlanAsync(Func<RecipePlace, RoleRecipe>? recipe = null, bool adopt = false)
    {
        using var session = await OpenAsync();
        return (await PlanAsync(new RoleOperation(session, new RecordingObserver()), recipe ?? Full, adopt)).Planned;
    }

    /// <summary>Plans, and leaves it to the test when the plan is executed.</summary>
    public async Task<PlannedRole> PlanFirstAsync()
    {
        var session = await OpenAsync();
        var operation = new RoleOperation(session, new RecordingObserver());
        return new PlannedRole(session, operation, await PlanAsync(operation, Full, adopt: false));
    }

    public Task<MlOpsException> FailAsync(Func<RecipePlace, RoleRecipe>? recipe = null, bool adopt = false) => Assert.ThrowsAsync<MlOpsException>(() => ApplyAsync(recipe, adopt));

    public async ValueTask DisposeAsync()
    {
        Iam.Dispose();
        await Aws.DisposeAsync();
    }

    private static async Task<RolePlan> PlanAsync(RoleOperation operation, Func<RecipePlace, RoleRecipe> recipe, bool adopt, bool widen = true) =>
        await operation.PlanAsync(recipe(await operation.GetPlaceAsync(Token)), new RoleOptions { Adopt = adopt, Widen = widen }, Token);

    private async Task<AwsSession> OpenAsync() => await SessionFactory.OpenAsync(
        new SessionRequest { Region = "us-west-2", ExpectedAccountId = Account }, new RecordingObserver(), new SessionEnvironment { Variable = _ => null }, Aws, Token);

    /// <summary>A plan that is still to be executed.</summary>
    public sealed class PlannedRole(AwsSession session, RoleOperation operation, RolePlan plan) : IAsyncDisposable
    {
        public Task<MlRole> ExecuteAsync() => operation.ExecuteAsync(plan, Token);

        public ValueTask DisposeAsync()
        {
            session.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
