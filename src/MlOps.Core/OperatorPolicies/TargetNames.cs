using System.Text.RegularExpressions;
using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.OperatorPolicies;

/// <summary>Refuses what AWS would not take for a name, before it stands in a policy that nobody could use.</summary>
internal static partial class TargetNames
{
    // No region has had southwest so far.
    private static readonly string[] Directions = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest", "central"];

    /// <summary>Checks where a stack of a template is to be.</summary>
    /// <param name="stackName">Its name, with wildcards; null for the template's.</param>
    /// <param name="region">The region; null where it is not known.</param>
    /// <exception cref="MlOpsException"><c>UnknownRegion</c> or <c>InvalidName</c>.</exception>
    public static void Check(string? stackName, string? region)
    {
        if (region is not null && (RegionCatalog.Default.FindOrInfer(region) is null || IsSlip(region)))
        {
            throw new MlOpsException("UnknownRegion", MlErrorCategory.InvalidArgument, $"There is no region '{region}'.")
            {
                Resource = region,
                RecommendedAction = NearName.AdviseAll(region, RegionCatalog.Default.Regions.Select(known => known.Name), "Write the name of a region, for example us-west-2."),
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
        if (options.ServiceRoleName is { } role && role.StartsWith("arn:", StringComparison.Ordinal))
        {
            throw new MlOpsException("InvalidName", MlErrorCategory.InvalidArgument, $"'{role}' is the ARN of a role, where its name is needed: a service role is of the stack's account.")
            {
                Resource = role,
                RecommendedAction = role.Split(":role/", 2) is [_, var name] ? $"Give {name}." : "Give the role's name, with its path.",
            };
        }

        // https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html, RoleName and Path.
        Check(options.ServiceRoleName, "a role", RoleName(), "Letters, digits and _+=,.@-, after a path that ends in a slash where the role has one.");
        // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html.
        Check(options.TemplateBucket, "a bucket", BucketName(), "Lower-case letters, digits, dots and hyphens, 3 to 63 characters.");
    }

    /// <summary>A name that CloudFormation takes for a stack, of a file's name: <c>cdk-template</c> of <c>cdk.template.json</c>.</summary>
    /// <param name="fileName">The name of a template's file, without the extension.</param>
    public static string StackNameOf(string fileName)
    {
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html, StackName: [a-zA-Z][-a-zA-Z0-9]*.
        var name = NoStackCharacter().Replace(fileName, "-");
        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : $"stack-{name.TrimStart('-')}".TrimEnd('-');
    }

    // A region that is newer than the catalog has a direction in its name, as us-west-9 has; wets is none.
    private static bool IsSlip(string region)
    {
        var known = RegionCatalog.Default.Regions.Select(facts => facts.Name).ToList();
        var directions = known.SelectMany(name => name.Split('-')[1..^1]).Concat(Directions).ToHashSet(StringComparer.Ordinal);
        return !known.Contains(region, StringComparer.Ordinal) && !region.Split('-')[1..^1].All(directions.Contains) && NearName.Find(region, known) is not null;
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

    [GeneratedRegex("[^A-Za-z0-9-]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoStackCharacter();

    [GeneratedRegex(@"^(/?([\x21-\x2e\x30-\x7e]+/)*)[\w+=,.@-]{1,64}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RoleName();

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex BucketName();
}
