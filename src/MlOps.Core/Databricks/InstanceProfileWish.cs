using System.Text.RegularExpressions;

namespace MlOps.Databricks;

/// <summary>How an instance profile is to be registered.</summary>
public sealed partial record InstanceProfileWish
{
    private InstanceProfileWish(string arn) => Arn = arn;

    /// <summary>Its ARN.</summary>
    internal string Arn { get; }

    /// <summary>The ARN of its role, as the workspace is to have it; null where that does not matter.</summary>
    internal string? IamRoleArn { get; private init; }

    /// <summary>The ARN of its role where it is known, with which one that the workspace has already must agree.</summary>
    internal string? KnownRoleArn { get; private init; }

    /// <summary>Whether it is made so lately that AWS may not know it everywhere yet.</summary>
    internal bool IsNew { get; private init; }

    /// <summary>Whether it is one of a sandbox.</summary>
    internal bool IsOfSandbox { get; private init; }

    /// <summary>Whether it is for credential passthrough alone.</summary>
    public bool IsMeta { get; init; }

    /// <summary>Whether Databricks is not to check that it may launch instances with it.</summary>
    public bool SkipValidation { get; init; }

    /// <summary>Its name.</summary>
    internal string Name => NameOf(Arn);

    /// <summary>Of an instance profile by its ARN.</summary>
    /// <param name="arn">The ARN.</param>
    /// <param name="iamRoleArn">The ARN of its role; null where it does not matter.</param>
    /// <exception cref="MlOpsException"><c>InstanceProfileArnInvalid</c>, <c>IamRoleArnInvalid</c>.</exception>
    public static InstanceProfileWish Of(string arn, string? iamRoleArn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        var profile = ProfileArn().Match(arn);
        if (!profile.Success)
        {
            throw new MlOpsException("InstanceProfileArnInvalid", MlErrorCategory.InvalidArgument, $"'{arn}' is no ARN of an instance profile. Nobody was called.")
            {
                Resource = arn,
                RecommendedAction = "Give one such as arn:aws:iam::123456789012:instance-profile/mlflow-deploy; a role's is another. Get-MlRole tells it as InstanceProfileArn.",
            };
        }

        if (iamRoleArn is not null && !(RoleArn().Match(iamRoleArn) is { Success: true } role && role.Groups["place"].Value == profile.Groups["place"].Value))
        {
            throw new MlOpsException("IamRoleArnInvalid", MlErrorCategory.InvalidArgument, $"'{iamRoleArn}' is no ARN of a role in the account of {arn}. Nobody was called.")
            {
                Resource = iamRoleArn,
                RecommendedAction = "Give -IamRoleArn the role that the instance profile holds, or leave it out.",
            };
        }

        return new InstanceProfileWish(arn) { IamRoleArn = iamRoleArn, KnownRoleArn = iamRoleArn };
    }

    /// <summary>Of the instance profile of a role. Databricks needs the role's ARN where the two names differ.</summary>
    /// <param name="role">The role.</param>
    /// <param name="iamRoleArn">The ARN of the role that the workspace is to have; null for the role's own, where it is needed.</param>
    /// <exception cref="MlOpsException"><c>RoleHasNoInstanceProfile</c>, <c>IamRoleArnInvalid</c>.</exception>
    public static InstanceProfileWish Of(MlRole role, string? iamRoleArn)
    {
        ArgumentNullException.ThrowIfNull(role);
        if (role.InstanceProfileArn is not { } arn)
        {
            throw new MlOpsException("RoleHasNoInstanceProfile", MlErrorCategory.InvalidArgument, $"The role {role.Name} has no instance profile. Nobody was called.")
            {
                Resource = role.Arn,
                RecommendedAction = "Register a role of Initialize-MlflowRole, which has one.",
            };
        }

        return Of(arn, iamRoleArn ?? (NameOf(arn) == NameOf(role.Arn) ? null : role.Arn)) with
        {
            KnownRoleArn = iamRoleArn ?? role.Arn,
            IsNew = role.Status is "CREATED" or "UPDATED",
            IsOfSandbox = role.Sandbox,
        };
    }

    private static string NameOf(string arn) => arn[(arn.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"^arn:(?<place>aws[a-z-]*:iam::[0-9]{12}):instance-profile/([!-~]+/)*[A-Za-z0-9_+=,.@-]+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ProfileArn();

    [GeneratedRegex(@"^arn:(?<place>aws[a-z-]*:iam::[0-9]{12}):role/([!-~]+/)*[A-Za-z0-9_+=,.@-]+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RoleArn();
}
