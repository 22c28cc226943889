using MlOps.Roles.Hardening;
using MlOps.Roles.SkyPilot;

namespace MlOps.Roles.Recipes;

/// <summary>The role of SkyPilot's instances that may do what they are told to be for alone: buckets by name, Session Manager, and launching others, for controllers.</summary>
internal static class SkyPilotHardening
{
    public const string Bucket = nameof(Bucket);
    public const string Autostop = nameof(Autostop);
    public const string Controller = nameof(Controller);
    public const string InstanceRegion = nameof(InstanceRegion);
    public const string VpcId = nameof(VpcId);

    private const string Ssm = nameof(Ssm);
    private const string SpotRole = "aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot";

    /// <summary>The hardened recipe.</summary>
    /// <param name="plain">The recipe as the documentation has it.</param>
    /// <param name="place">Where it is applied.</param>
    /// <param name="options">What is chosen of it.</param>
    /// <exception cref="MlOpsException"><c>HardeningIncomplete</c>, <c>InvalidName</c>; as <see cref="SkyPilotPolicy.Check"/> for where controllers launch.</exception>
    public static RoleRecipe Apply(RoleRecipe plain, RecipePlace place, SkyPilotRoleOptions options)
    {
        HardeningRules.CheckBuckets(options.Buckets);
        var policy = Own(place, options, plain.RoleName);
        var whole = options.Controller ? policy.With(Launching(place, options, plain.RoleName)) : policy;
        if (whole.Statements.IsEmpty)
        {
            throw HardeningErrors.Incomplete("-Bucket, -Ssm, -Autostop or -Controller");
        }

        return RoleHardening.Apply(plain, place, whole, Choices(options));
    }

    private static ReasonedPolicy Own(RecipePlace place, SkyPilotRoleOptions options, string roleName)
    {
        var scoped = ScopedPolicy.Open("skypilot");
        IEnumerable<string> chosen = [.. options.Buckets.IsEmpty ? [] : new[] { "Buckets" }, .. options.Ssm ? new[] { Ssm } : [], .. options.Autostop ? new[] { Autostop } : []];
        return scoped.Fill(Placeholders.Of(place, roleName).With(Bucket, options.Buckets), chosen.Select(name => scoped.Activities[name]));
    }

    // What the documentation lets the users do, whose place a controller takes.
    private static ReasonedPolicy Launching(RecipePlace place, SkyPilotRoleOptions options, string roleName)
    {
        var users = new SkyPilotPolicyOptions { RoleName = roleName, Regions = options.Regions, VpcIds = options.VpcIds };
        SkyPilotPolicy.Check(users, place.AccountId);
        var statements = SkyPilotPolicy.StatementsOf(place, users).SelectMany(statement => Narrow(statement, place)).ToList();
        return new ReasonedPolicy("", [.. statements.Select(statement => statement.Statement)], [.. statements.Select(statement => statement.Reason)]);
    }

    private static IEnumerable<SkyPilotStatement> Narrow(SkyPilotStatement statement, RecipePlace place) => statement.Statement switch
    {
        var pass when pass.Actions.Contains(PassedTo.Action) =>
        [
            statement with { Statement = pass with { Actions = pass.Actions.Remove(PassedTo.Action) } },
            statement with { Statement = PassedTo.Limit(pass with { Actions = [PassedTo.Action] }, PassedTo.Ec2) },
        ],
        // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/service-linked-roles-spot-instance-requests.html
        var linked when linked.Actions is ["iam:CreateServiceLinkedRole"] => [statement with { Statement = linked with { Resources = [$"arn:{place.Partition}:iam::{place.AccountId}:role/{SpotRole}"] } }],
        _ => [statement],
    };

    private static IEnumerable<KeyValuePair<string, string>> Choices(SkyPilotRoleOptions options) =>
    [
        .. RoleChoices.Of(Bucket, options.Buckets),
        .. RoleChoices.Of(Ssm, options.Ssm),
        .. RoleChoices.Of(Autostop, options.Autostop),
        .. RoleChoices.Of(Controller, options.Controller),
        .. RoleChoices.Of(InstanceRegion, options.Regions),
        .. RoleChoices.Of(VpcId, options.VpcIds),
    ];
}
