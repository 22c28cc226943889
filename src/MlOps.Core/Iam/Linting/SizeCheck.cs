using System.Globalization;

namespace MlOps.Iam.Linting;

/// <summary>
/// Checks that a policy is no larger than AWS takes. IAM counts no white space (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html);
/// Organizations counts all characters that are saved, and its console takes white space outside of quotes away before
/// (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class SizeCheck(PolicyScope scope)
{
    /// <summary>Most characters of a managed policy, white space not counted, which no quota raises.</summary>
    public const int ManagedPolicy = 6_144;

    /// <summary>Most characters of all inline policies of a role; a user has 2,048 and a group 5,120.</summary>
    public const int InlinePoliciesOfRole = 10_240;

    /// <summary>Most characters of a trust policy where nobody has raised the quota.</summary>
    private const int TrustPolicy = 2_048;

    /// <summary>Most characters of a trust policy where the quota is raised as far as it can be.</summary>
    private const int LargestTrustPolicy = 4_096;

    /// <summary>Most characters of a service control policy and of a resource control policy.</summary>
    private const int ControlPolicy = 5_120;

    /// <summary>
    /// Most bytes of the policy of a bucket (https://docs.aws.amazon.com/AmazonS3/latest/userguide/add-bucket-policy.html); other services have less, and no
    /// policy says which service it is for.
    /// </summary>
    private const int ResourcePolicy = 20_480;

    public IEnumerable<Fault> Run() => Check() is { } fault ? [fault] : [];

    private Fault? Check() => scope.Type switch
    {
        PolicyType.Identity => CheckIdentity(WithoutSpace(scope.Text)),
        PolicyType.Trust => CheckTrust(WithoutSpace(scope.Text)),
        PolicyType.Resource when WithoutSpace(scope.Text) is var size and > ResourcePolicy => Fault.Warning(
            "PolicyTooLarge", [], $"The policy has {Number(size)} characters without white space; that of a bucket may have {Number(ResourcePolicy)}, and those of other services less.", "Say it with fewer statements, or with wildcards and conditions."),
        PolicyType.ServiceControl or PolicyType.ResourceControl when OutsideQuotes(scope.Text) is var size and > ControlPolicy => Fault.Error(
            "PolicyTooLarge", [], $"The policy has {Number(size)} characters without the white space outside of quotes, and Organizations takes {Number(ControlPolicy)}.", "Make several policies of it."),
        _ => null,
    };

    private static Fault? CheckIdentity(int size) => size switch
    {
        <= ManagedPolicy => null,
        <= InlinePoliciesOfRole => Fault.Warning(
            "PolicyTooLarge", [], $"The policy has {Number(size)} characters without white space: a managed policy may have {Number(ManagedPolicy)}. Only as inline policy of a role, all of which together may have {Number(InlinePoliciesOfRole)}, could IAM take it.", "Make several managed policies of it."),
        _ => Fault.Warning(
            "PolicyTooLarge", [], $"The policy has {Number(size)} characters without white space: a managed policy may have {Number(ManagedPolicy)}, and all inline policies of a role together {Number(InlinePoliciesOfRole)}.", "Make several managed policies of it."),
    };

    private static Fault? CheckTrust(int size) => size switch
    {
        <= TrustPolicy => null,
        <= LargestTrustPolicy => Fault.Warning(
            "PolicyTooLarge", [], $"The trust policy has {Number(size)} characters without white space, and IAM takes {Number(TrustPolicy)} where nobody has asked for a higher quota; {Number(LargestTrustPolicy)} is the highest.", "Say it with fewer statements, or ask for the quota 'Role trust policy length'."),
        _ => Fault.Error(
            "PolicyTooLarge", [], $"The trust policy has {Number(size)} characters without white space, and IAM takes no more than {Number(LargestTrustPolicy)}, however high the quota is.", "Say it with fewer statements, for example with conditions on aws:PrincipalOrgID or aws:PrincipalTag."),
    };

    private static int WithoutSpace(string text) => text.Count(character => !char.IsWhiteSpace(character));

    private static int OutsideQuotes(string text)
    {
        var (count, isQuoted, isEscaped) = (0, false, false);
        foreach (var character in text)
        {
            count += isQuoted || !char.IsWhiteSpace(character) ? 1 : 0;
            isQuoted = character == '"' && !isEscaped ? !isQuoted : isQuoted;
            isEscaped = character == '\\' && !isEscaped;
        }

        return count;
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
