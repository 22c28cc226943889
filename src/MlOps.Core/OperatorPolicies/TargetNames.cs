using System.Text.RegularExpressions;
using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.OperatorPolicies;

/// <summary>Refuses what AWS would not take for a name, before it stands in a policy that nobody could use.</summary>
internal static partial class TargetNames
{
    /// <summary>Checks where a stack of a template is to be.</summary>
    /// <param name="stackName">Its name, with wildcards; null for the template's.</param>
    /// <param name="region">The region; null where it is not known.</param>
    /// <exception cref="MlOpsException"><c>UnknownRegion</c> or <c>InvalidName</c>.</exception>
    public static void Check(string? stackName, string? region)
    {
        if (region is not null && RegionCatalog.Default.FindOrInfer(region) is null)
        {
            throw new MlOpsException("UnknownRegion", MlErrorCategory.InvalidArgument, $"There is no region '{region}'.")
            {
                Resource = region,
                RecommendedAction = NearName.Advise(region, RegionCatalog.Default.Regions.Select(known => known.Name), "Write the name of a region, for example us-west-2."),
            };
        }

        // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html, StackName.
        Check(stackName, "a stack", StackName(), "Letters, digits and hyphens, a letter first; * stands for anything.");
    }

    /// <summary>Checks what options name.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="MlOpsException"><c>InvalidName</c>.</exception>
    public static void Check(OperatorPolicyOptions options)
    {
        // https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html, RoleName and Path.
        Check(options.ServiceRoleName, "a role", RoleName(), "Letters, digits and _+=,.@-, after a path that ends in a slash where the role has one.");
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html.
        Check(options.TemplateBucket, "a bucket", BucketName(), "Lower-case letters, digits, dots and hyphens, 3 to 63 characters.");
    }

    private static void Check(string? name, string what, Regex form, string advice)
    {
        if (name is not null && !form.IsMatch(name))
        {
            throw new MlOpsException("InvalidName", MlErrorCategory.InvalidArgument, $"'{name}' is no name of {what}.") { Resource = name, RecommendedAction = advice };
        }
    }

    [GeneratedRegex(@"^[A-Za-z*?][A-Za-z0-9*?-]{0,127}$", RegexOptions.CultureInvariant)]
    private static partial Regex StackName();

    [GeneratedRegex(@"^(/?([\x21-\x2e\x30-\x7e]+/)*)[\w+=,.@-]{1,64}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RoleName();

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex BucketName();
}
