using System.Text.Json.Nodes;
using MlOps.Aws;
using MlOps.Deployments.Online;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Surroundings;

namespace MlOps.Unit.Deployments.Online;

/// <summary>A sandbox with all that a product finds in its account, of which a test takes something away before the product is checked.</summary>
/// <param name="options">How the sandbox is started; as it is by itself where nothing is said.</param>
internal sealed class OnlineBed(EmbeddedAwsOptions? options = null) : IAsyncDisposable
{
    public const string File = "config.yaml";

    public DeploymentBed Deployments { get; } = new(options);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Reads a config, and makes the surroundings of its product.</summary>
    public async Task<MlProduct> PrepareAsync(string config)
    {
        var product = ProductReader.ReadText(config, File).Product!;
        Assert.True(product.IsValid, string.Join('\n', product.Findings));
        await ProductSurroundings.MakeAsync(product, Deployments.Aws, await SessionAsync(product), Token);
        return product;
    }

    public Task<AwsSession> SessionAsync(MlProduct product) => Deployments.OpenAsync(product);

    /// <summary>The findings that are more than information.</summary>
    public async Task<IReadOnlyList<MlFinding>> CheckAsync(MlProduct product) =>
        [.. (await AllAsync(product)).Where(finding => finding.Severity != MlSeverity.Information)];

    public async Task<IReadOnlyList<MlFinding>> AllAsync(MlProduct product) =>
        await new OnlineCheck(await SessionAsync(product), Deployments.Observer).CheckAsync(product, Token);

    /// <summary>A resource of the account by its type and id.</summary>
    public LiveResource Find(string type, string id) => Deployments.Resources.Single(resource => resource.Type == type && resource.Id == id);

    /// <summary>A resource of the account that is the only one of its type in the product's VPC.</summary>
    public LiveResource Only(string type, string vpcId) =>
        Deployments.Resources.Single(resource => resource.Type == type && resource.Properties["VpcId"]?.ToString() == vpcId);

    public void Remove(LiveResource resource) => Assert.True(Deployments.Aws.World.Resources.Remove(resource));

    public LiveResource Add(MlProduct product, string type, string id, JsonObject properties) => Add(product, product.Region, type, id, properties);

    /// <summary>Adds what has no region.</summary>
    public LiveResource AddGlobal(MlProduct product, string type, string id, JsonObject properties) => Add(product, ResourceStore.Global, type, id, properties);

    private LiveResource Add(MlProduct product, string region, string type, string id, JsonObject properties)
    {
        var created = Deployments.Aws.World.Time.GetUtcNow();
        var resource = new LiveResource { AccountId = product.AccountId, Region = region, Type = type, Id = id, Properties = properties, Created = created };
        Deployments.Aws.World.Resources.Add(resource);
        return resource;
    }

    public ValueTask DisposeAsync() => Deployments.DisposeAsync();
}
