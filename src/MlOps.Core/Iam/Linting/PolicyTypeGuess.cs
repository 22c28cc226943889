using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.Iam.Linting;

/// <summary>Works out what a policy is for, where nobody says it: principals are in policies of resources, and only those of roles name no resource.</summary>
internal static class PolicyTypeGuess
{
    private static readonly Glob[] AssumeActions = [.. TrustActions.All.Select(Glob.OfPolicy)];

    /// <summary>What a policy is for.</summary>
    public static PolicyType Of(MlPolicy policy) =>
        DocumentReader.Read(policy.Json, policy.Path, DocumentLimits.Configuration).Root is MappingNode root ? Of(StatementReader.Read(root)) : PolicyType.Identity;

    /// <summary>What a policy with these statements is for.</summary>
    public static PolicyType Of(ImmutableArray<LintedStatement> statements)
    {
        if (!statements.Any(statement => statement.Has("Principal") || statement.Has("NotPrincipal")))
        {
            return PolicyType.Identity;
        }

        return statements.All(IsTrust) ? PolicyType.Trust : PolicyType.Resource;
    }

    private static bool IsTrust(LintedStatement statement) =>
        !statement.Has("Resource") && !statement.Has("NotResource") && statement.Actions.Length > 0
        && statement.Actions.All(action => AssumeActions.Any(known => known.Covers(action.Glob, ignoreCase: true)));
}
