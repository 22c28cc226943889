using System.Text.RegularExpressions;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>
/// Checks that resources are ARNs, and such as services have (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html and
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed partial class ArnCheck(PolicyScope scope)
{
    // Source: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html.
    private static readonly string[] Partitions = ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"];

    // Whose resources they are where they are AWS's own: policies that AWS manages, and identities of CloudFront.
    private static readonly string[] AccountsOfAws = ["aws", "cloudfront"];

    private static readonly string[] Names = ["the prefix", "the partition", "the service", "the Region", "the account", "the resource"];

    public IEnumerable<Fault> Run() => scope.Statements.SelectMany(statement => statement.Resources.Concat(statement.NotResources)).SelectMany(Check);

    /// <summary>Whether a resource is wrong in itself, whatever the actions.</summary>
    public static bool IsWrong(PolicyText resource) => Check(resource).Any();

    private static IEnumerable<Fault> Check(PolicyText resource)
    {
        var parts = resource.Glob.ArnParts();
        if (resource.Glob.IsEverything || (parts[0].HasWildcards && parts[0].Meets(Glob.OfPolicy("arn")) && resource.Text.Contains("${", StringComparison.Ordinal)))
        {
            return [];
        }

        if (parts[0].ToString() != "arn")
        {
            return [Fault.Error("InvalidArn", resource.Steps, $"'{resource.Text}' is neither * nor an ARN, which begins with 'arn:', so that nothing can match it.", "Write arn:partition:service:region:account:resource.")];
        }

        return parts.Length < 6 ? [Short(resource, parts)] : CheckParts(resource, parts);
    }

    /// <summary>
    /// AWS's own examples have one that ends with a wildcard (https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html), which IAM takes.
    /// </summary>
    private static Fault Short(PolicyText resource, Glob[] parts)
    {
        var message = $"The ARN '{resource.Text}' has {parts.Length} of its six parts.";
        const string Suggestion = "Write arn:partition:service:region:account:resource; region and account may be empty.";
        return parts[^1].ToString().EndsWith('*') ? Fault.Warning("InvalidArn", resource.Steps, message, Suggestion) : Fault.Error("InvalidArn", resource.Steps, message, Suggestion);
    }

    private static IEnumerable<Fault> CheckParts(PolicyText resource, Glob[] parts)
    {
        Fault?[] faults = [CheckPartition(resource, parts[1]), CheckService(resource, parts[2]), CheckRegion(resource, parts[3]), CheckAccount(resource, parts[4])];
        var found = faults.OfType<Fault>().ToList();
        return found.Count > 0 || parts[2].HasWildcards ? found : CheckFormat(resource, parts);
    }

    private static Fault? CheckPartition(PolicyText resource, Glob partition) => partition.HasWildcards || Partitions.Contains(partition.ToString()) ? null : Fault.Error(
        "UnknownPartition", resource.Steps, $"There is no partition '{partition}', which is the second part of an ARN.", NearName.Advise(partition.ToString(), Partitions, $"Write one of {string.Join(", ", Partitions)}."));

    private static Fault? CheckService(PolicyText resource, Glob service)
    {
        var name = service.ToString();
        if (service.HasWildcards)
        {
            return name == "*" ? null : Fault.Warning("InvalidArn", resource.Steps, $"The service '{name}' of the ARN has a wildcard, which IAM does not take in that part.", "Write the service's name.");
        }

        if (ArnFormats.HasService(name))
        {
            return null;
        }

        return ArnFormats.HasService(name.ToLowerInvariant())
            ? Fault.Error("InvalidArn", resource.Steps, $"The service '{name}' of the ARN is not in lower case, so that nothing can match it.", $"Write '{name.ToLowerInvariant()}'.")
            : UnknownName.Fault("UnknownService", resource.Steps, $"There is no service '{name}', which is the third part of an ARN", name, ArnFormats.Services);
    }

    private static Fault? CheckRegion(PolicyText resource, Glob region) => region.HasWildcards || region.ToString().Length == 0 || RegionName.HasForm(region.ToString()) ? null : Fault.Error(
        "InvalidArnRegion", resource.Steps, $"'{region}' is no Region, which is the fourth part of an ARN.", "Write one such as us-west-2, or nothing where the service's ARNs have none.");

    private static Fault? CheckAccount(PolicyText resource, Glob account) => account.HasWildcards || account.ToString().Length == 0 || TwelveDigits().IsMatch(account.ToString()) || AccountsOfAws.Contains(account.ToString()) ? null : Fault.Error(
        "InvalidArnAccount", resource.Steps, $"'{account}' is no account, which is the fifth part of an ARN.", "Write an account's twelve digits, or nothing where the service's ARNs have none.");

    private static IEnumerable<Fault> CheckFormat(PolicyText resource, Glob[] parts)
    {
        if (ArnFormats.AnyMeets(parts[2].ToString(), resource.Glob) || ArnFormats.ForService(parts[2].ToString()).ToList() is not { Count: > 0 } formats)
        {
            return [];
        }

        var suggestion = $"Write one of {string.Join(", ", formats.Select(format => format.Pattern).Order(StringComparer.Ordinal).Take(3))}{(formats.Count > 3 ? ", …" : "")}.";
        foreach (var (part, id) in ((int, string)[])[(3, "InvalidArnRegion"), (4, "InvalidArnAccount")])
        {
            if (formats.FirstOrDefault(format => format.Meets(resource.Glob, except: part)) is { } near)
            {
                return [Misplaced(resource, parts, part, new Fault(MlSeverity.Error, id, resource.Steps, "", $"Write {near.Pattern}."))];
            }
        }

        return [Fault.Warning("InvalidArnResource", resource.Steps, $"No resource of {parts[2]} that AWS documents has an ARN such as '{resource.Text}'.", suggestion)];
    }

    /// <summary>A part that is too much can never match; one that is missing can, should the resource be AWS's own.</summary>
    private static Fault Misplaced(PolicyText resource, Glob[] parts, int part, Fault fault) => parts[part].ToString().Length == 0
        ? fault with { Severity = MlSeverity.Warning, Message = $"The ARN '{resource.Text}' lacks {Names[part]}, which those of such resources have." }
        : fault with { Message = $"The ARN '{resource.Text}' has {Names[part]} '{parts[part]}', and those of such resources have none." };

    [GeneratedRegex(@"^[0-9]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TwelveDigits();
}
