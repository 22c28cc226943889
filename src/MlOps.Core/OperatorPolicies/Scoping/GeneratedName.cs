using System.Collections.Frozen;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>
/// The names that CloudFormation gives resources which a template does not name: the stack's name, the logical id, and random characters. Where that would be
/// too long for the service the stack's name is cut, and a long logical id too (observed:
/// https://gist.github.com/christianklotz/468a240a75f4ae3e73bd52722f926acb, a name of 64 characters with 29 of the stack's).
/// </summary>
internal static class GeneratedName
{
    // What a name of 64 characters, the shortest that common services take, always keeps of the stack's name and of the logical id.
    private const int Kept = 24;

    // Services whose names have no capitals.
    private static readonly FrozenSet<string> LowerCase = new[] { "AWS::S3::Bucket", "AWS::ECR::Repository", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What such a name looks like, as a pattern.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="logicalId">Its logical id.</param>
    /// <param name="stackName">The stack's name; <c>*</c> where it is not known.</param>
    public static string PatternOf(string type, string logicalId, string stackName)
    {
        var pattern = stackName.Length <= Kept ? $"{stackName}-{Head(logicalId)}*" : $"{Head(stackName)}*";
        return LowerCase.Contains(type) ? pattern.ToLowerInvariant() : pattern;
    }

    private static string Head(string name) => name.Length <= Kept ? name : name[..Kept];
}
