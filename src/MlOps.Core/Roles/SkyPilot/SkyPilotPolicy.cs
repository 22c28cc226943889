using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.Linting;
using MlOps.Products;

namespace MlOps.Roles.SkyPilot;

/// <summary>Puts together the policy that SkyPilot's documentation asks for the users of an account (https://docs.skypilot.co/en/latest/cloud-setup/cloud-permissions/aws.html).</summary>
public static class SkyPilotPolicy
{
    private static readonly ImmutableArray<string> All = ["*"];

    /// <summary>Refuses what AWS would not take, before anybody is called.</summary>
    /// <param name="options">What is chosen.</param>
    /// <param name="accountId">The account; null where the caller's is meant.</param>
    /// <exception cref="MlOpsException">
    /// <c>AccountIdInvalid</c>, <c>UnknownRegion</c>, <c>RegionsOfSeveralPartitions</c>, <c>VpcIdInvalid</c>, <c>RoleNameInvalid</c>, <c>PolicyNameInvalid</c>, <c>InvalidName</c>; <c>BucketWithoutUse</c>: buckets are named, and nothing is for them.
    /// </exception>
    public static void Check(SkyPilotPolicyOptions options, string? accountId)
    {
        ArgumentNullException.ThrowIfNull(options);
        SkyPilotRules.Check(options, accountId);
    }

    /// <summary>The place that was said: a named account, in the partition of the regions.</summary>
    /// <param name="options">What is chosen; its regions are of one partition.</param>
    /// <param name="accountId">The account.</param>
    public static RecipePlace PlaceOf(SkyPilotPolicyOptions options, string accountId)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(options.Regions is [var region, ..] ? RegionRules.PartitionOf(region) : "aws", accountId);
    }

    /// <summary>The policy.</summary>
    /// <param name="place">The place.</param>
    /// <param name="options">What is chosen; <see cref="Check"/> has passed it.</param>
    /// <exception cref="MlOpsException"><c>PolicyTooLarge</c>.</exception>
    public static MlPolicy Of(RecipePlace place, SkyPilotPolicyOptions options)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(options);
        var (parts, filled) = (PartsOf(options), Fill(place, options));
        var statements = StatementsOf(place, options);
        var policy = new PolicyDescription(options.Name ?? SkyPilotDocument.Default.PolicyName, DocumentOf(statements))
        {
            Reasons = [.. statements.Select(statement => statement.Reason)],
            Notes = [.. parts.SelectMany(part => part.Notes(filled)), .. SkyPilotNotes.Of(options)],
        }.Checked().ToPolicy();
        return policy.Size <= SizeCheck.ManagedPolicy ? policy : throw SkyPilotErrors.TooLarge(policy, SizeCheck.ManagedPolicy);
    }

    /// <summary>Its statements.</summary>
    internal static ImmutableArray<SkyPilotStatement> StatementsOf(RecipePlace place, SkyPilotPolicyOptions options)
    {
        var (parts, filled, scope) = (PartsOf(options), Fill(place, options), new VpcScope(place, options));
        return [.. parts.SelectMany(part => part.Statements(filled)).Select(statement => Extend(statement, parts)).SelectMany(scope.Narrow)];
    }

    private static ImmutableArray<SkyPilotPart> PartsOf(SkyPilotPolicyOptions options)
    {
        var chosen = options.Parts;
        return [.. SkyPilotDocument.Default.Parts.Where(part => chosen.Contains(part.Name))];
    }

    private static Placeholders Fill(RecipePlace place, SkyPilotPolicyOptions options) =>
        Placeholders.Of(place, options.RoleName ?? SkyPilotDocument.Default.RoleName).With("Region", OrAll(options.Regions)).With("Bucket", OrAll(options.Buckets));

    private static SkyPilotStatement Extend(SkyPilotStatement statement, ImmutableArray<SkyPilotPart> parts) => parts.Aggregate(statement, (extended, part) => part.Extend(extended));

    private static PolicyDocument DocumentOf(ImmutableArray<SkyPilotStatement> statements) => new()
    {
        Version = PolicyDocument.CurrentVersion,
        Statements = [.. statements.Select((statement, index) => statement.Statement with { Index = index })],
    };

    private static ImmutableArray<string> OrAll(ImmutableArray<string> names) => names.IsEmpty ? All : names;
}
