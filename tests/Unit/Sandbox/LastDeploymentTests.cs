using MlOps.Aws;
using MlOps.Deployments;
using MlOps.Sandbox;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Sandbox;

/// <summary>Where a caller of the sandbox is who says neither account nor region and has no product in hand.</summary>
public sealed class LastDeploymentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_caller_is_where_the_last_deployment_is()
    {
        await using var bed = new DeploymentBed();
        Assert.Equal(("111122223333", "us-east-1", "the sandbox's default"), await WhereAsync(bed, new SessionRequest()));

        await bed.DeployAsync(DeploymentBed.Product("dev"));
        Assert.Equal(("123456789012", "us-west-2", "the sandbox's last deployment"), await WhereAsync(bed, new SessionRequest()));

        var other = DeploymentBed.Product("dev", edits: [("123456789012", "210987654321"), ("region: us-west-2", "region: eu-west-1")]);
        await bed.DeployAsync(other);
        Assert.Equal(("210987654321", "eu-west-1", "the sandbox's last deployment"), await WhereAsync(bed, new SessionRequest()));

        await bed.RemoveAsync(other);
        Assert.Equal(("123456789012", "us-west-2", "the sandbox's last deployment"), await WhereAsync(bed, new SessionRequest()));
    }

    [Fact]
    public async Task What_is_said_outranks_the_last_deployment()
    {
        await using var bed = new DeploymentBed();
        await bed.DeployAsync(DeploymentBed.Product("dev"));

        Assert.Equal(("123456789012", "eu-west-1", "-Region"), await WhereAsync(bed, new SessionRequest { Region = "eu-west-1" }));
        Assert.Equal(
            ("999988887777", "eu-central-1", "the product's config"),
            await WhereAsync(bed, new SessionRequest { ExpectedAccountId = "999988887777", ExpectedRegion = "eu-central-1" }));
        Assert.Equal(("123456789012", "us-west-2", "the sandbox's last deployment"), await WhereAsync(bed, new SessionRequest { StoredRegion = "eu-west-1" }));
    }

    [Fact]
    public async Task A_callers_fixed_account_is_kept()
    {
        await using var bed = new DeploymentBed(new EmbeddedAwsOptions { AccountId = "999988887777" });

        Assert.Equal(("999988887777", "us-east-1", "the sandbox's default"), await WhereAsync(bed, new SessionRequest()));
    }

    [Fact]
    public async Task A_stack_is_found_by_its_name_alone()
    {
        await using var bed = new DeploymentBed();
        var product = DeploymentBed.Product("dev");
        await bed.DeployAsync(product);

        using var session = await OpenAsync(bed, new SessionRequest());

        Assert.Equal(product.Name, (await new DeploymentReader(session, bed.Observer).GetAsync(DeploymentTarget.OfStack(product.StackName), Token)).Name);
    }

    private static async Task<(string Account, string Region, string Source)> WhereAsync(DeploymentBed bed, SessionRequest request)
    {
        using var session = await OpenAsync(bed, request);
        return ((await session.GetContextAsync(Token)).AccountId, session.Region, session.RegionSource);
    }

    private static Task<AwsSession> OpenAsync(DeploymentBed bed, SessionRequest request) =>
        SessionFactory.OpenAsync(request, bed.Observer, new SessionEnvironment { Variable = _ => null }, bed.Aws, Token);
}
