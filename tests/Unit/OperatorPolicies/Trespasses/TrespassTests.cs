using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using MlOps.Products;
using MlOps.Unit.OperatorPolicies.Lives;
using MlOps.Unit.OperatorPolicies.NearMisses;
using MlOps.Unit.Products;

namespace MlOps.Unit.OperatorPolicies.Trespasses;

/// <summary>The operator of one product is refused what the operator of another does for it, over the wire, in one account that holds both.</summary>
public sealed partial class TrespassTests
{
    private const string NotAuthorized = " is not authorized to perform: ";

    private static readonly ConcurrentDictionary<string, Lazy<Task<Outcome>>> Lived = new(StringComparer.Ordinal);

    /// <summary>Reads that AWS authorizes on everything, so that nobody may read of one product alone.</summary>
    private static readonly HashSet<string> ReadsOfEverything = new(StringComparer.Ordinal)
    {
        "cloudformation:DescribeStackDriftDetectionStatus on *",
        "ec2:DescribeNetworkInterfaces on *",
        "ec2:DescribeSecurityGroups on *",
        "ec2:DescribeVpcEndpoints on *",
        "kms:ListAliases on *",
        "logs:DescribeLogGroups on *",
        "logs:DescribeLogGroups on arn:aws:logs:us-west-2:123456789012:log-group::log-stream:*",
        "sagemaker:ListEndpointConfigs on *",
        "sagemaker:ListEndpoints on *",
        "sagemaker:ListModels on *",
        // Both put their templates into the same bucket.
        "s3:GetBucketLocation on arn:aws:s3:::mlops-templates-of-tests",
    };

    public static TheoryData<string> Tiers => [.. RecordedLives.Products];

    [Theory]
    [MemberData(nameof(Tiers))]
    public async Task Each_request_for_another_product_is_refused(string tier)
    {
        var outcome = await OfAsync(tier);

        // What asks for no permission tells who one is.
        var answered = outcome.Requests.Where(request => !request.IsRefused).SelectMany(request => request.Asked).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(ReadsOfEverything, answered);
        Assert.True(outcome.Requests.Count(request => request.IsRefused) > 40, $"{outcome.Requests.Count(request => request.IsRefused)} refused");
    }

    [Theory]
    [MemberData(nameof(Tiers))]
    public async Task Each_call_of_CloudFormation_for_another_product_is_refused_or_listed(string tier)
    {
        var outcome = await OfAsync(tier);

        var allowed = outcome.Calls.Where(call => !call.IsRefused).Select(call => call.Asked[0]).Except(ReadsOfEverything);
        Assert.Empty(allowed.Select(Kind).Except(UnrefusedCalls.Reasons.Keys));
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "iam:CreateRole", "iam:PassRole", "iam:PutRolePolicy", "s3:CreateBucket", "s3:DeleteBucket", "ssm:PutParameter", "cloudformation:DeleteStack" },
            new HashSet<string>(outcome.Calls.Where(call => call.IsRefused).Select(call => call.Asked[0].Split(' ')[0]), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Tiers))]
    public async Task No_resource_of_another_product_is_made_in_a_stack_of_ones_own(string tier)
    {
        var outcome = await OfAsync(tier);

        // A security group and an endpoint are told apart by ids, which AWS chooses: what is made is one's own.
        Assert.Equal(
            tier == "enterprise" ? ["EndpointSecurityGroup", "VpcEndpointS3"] : [],
            outcome.Made.Where(made => !made.Value.Contains(NotAuthorized, StringComparison.Ordinal)).Select(made => made.Key).Order(StringComparer.Ordinal));
        Assert.True(outcome.Made.Count > 10, $"{outcome.Made.Count} resources");
    }

    [Fact]
    public async Task No_role_of_ones_own_is_made_without_its_boundary()
    {
        var outcome = await OfAsync("enterprise");

        Assert.Equal(4, outcome.MadeWithoutBoundary.Count);
        Assert.All(outcome.MadeWithoutBoundary.Values, reason => Assert.Contains($"{NotAuthorized}iam:CreateRole on resource: ", reason, StringComparison.Ordinal));
    }

    // As docs/unrefused-calls.json names calls: what only AWS chooses stands for all of its kind.
    private static string Kind(string asked) => Chosen().Replace(asked, "$1 on $2*");

    private static Task<Outcome> OfAsync(string tier) => Lived.GetOrAdd(tier, _ => new Lazy<Task<Outcome>>(() => LiveAsync(tier))).Value;

    private static async Task<Outcome> LiveAsync(string tier)
    {
        var config = RecordedLives.ConfigOf(tier);
        var product = Read(config);
        await using var life = await NeighbouringLife.StartAsync(product, Read(Beside(config)));
        var others = life.ResourcesOf(product);
        var unbound = life.ResourcesOf(life.Neighbour).Where(own => own.Value["Properties"]!.AsObject().Remove("PermissionsBoundary")).ToDictionary(StringComparer.Ordinal);
        await life.GoOnAsync();
        var outcome = new Outcome(life.Trespasses, life.AskAgain(), await life.MakeInOwnStackAsync(others), await life.MakeInOwnStackAsync(unbound));
        Assert.Empty(life.DeniedToOperator);
        return outcome;
    }

    // In one VPC, where only one may have the names of the services.
    private static string Beside(string config) => config.Contains("tier: enterprise", StringComparison.Ordinal)
        ? config.With("use_case: demand-forecasting", "use_case: demand-forecasting-2").With("    vpc_source: direct", "    vpc_source: direct\n    private_dns: false")
        : config.With("use_case: customer-churn", "use_case: customer-churn-2");

    private static MlProduct Read(string config) => ProductReader.ReadText(config).RequireValid();

    /// <summary>What became of it.</summary>
    /// <param name="Requests">Requests for the product, made by its neighbour's operator.</param>
    /// <param name="Calls">What the product's operator was allowed, asked for by its neighbour's.</param>
    /// <param name="Made">Resources of the product in the neighbour's stack.</param>
    /// <param name="MadeWithoutBoundary">The neighbour's own roles, without their boundary.</param>
    private sealed record Outcome(
        IReadOnlyCollection<Trespass> Requests, IReadOnlyList<Trespass> Calls, IReadOnlyDictionary<string, string> Made, IReadOnlyDictionary<string, string> MadeWithoutBoundary);

    [GeneratedRegex("^(\\S+) on arn:aws:[a-z0-9]+:us-west-2:123456789012:([a-z-]+[/:]).*$", RegexOptions.CultureInvariant)]
    private static partial Regex Chosen();
}
