using System.Text.RegularExpressions;
using MlOps.Iam.ServiceReference;
using MlOps.OperatorPolicies.Grants;
using MlOps.OperatorPolicies.Scoping;

namespace MlOps.OperatorPolicies.Statements;

/// <summary>Names statements and says what they are for.</summary>
internal static partial class StatementWording
{
    // More resources of a type than these are counted, not named.
    private const int MostNamed = 6;

    // IAM, KMS, SNS: what is so short is said letter by letter.
    private const int LongestAbbreviation = 3;

    private static readonly string[] HandlerDeeds = ["create", "read", "update", "delete"];

    /// <summary>The id of a group's statement, which may be another's too: <c>ManageRoles</c>, <c>ReadLogGroups</c>, <c>PassRolesToCodeBuild</c>.</summary>
    public static string SidOf(StatementGroup group) => group.Actions is ["iam:PassRole"]
        ? "PassRoles" + (group.Conditions.FirstOrDefault(condition => condition.Key == "iam:PassedToService") is { Values: [var service] } ? $"To{ServiceName(service.Split('.')[0])}" : "")
        : (group.IsReading ? "Read" : "Manage") + ThingsOf(group);

    /// <summary>What a group is for.</summary>
    public static string ReasonOf(StatementGroup group)
    {
        var handlers = group.Reasons.Where(reason => HandlerDeeds.Contains(reason.Deed)).ToList();
        var sentences = handlers.GroupBy(reason => reason.Type!, StringComparer.Ordinal)
            .GroupBy(type => Join(HandlerDeeds.Intersect(type.Select(reason => reason.Deed), StringComparer.Ordinal)), StringComparer.Ordinal)
            .Select(same => $"CloudFormation calls it to {same.Key} {Join(same.Select(type => $"{type.Key} ({Named(type)})"))}.")
            .Concat(group.Reasons.Except(handlers).GroupBy(reason => reason.Deed, StringComparer.Ordinal)
                .GroupBy(deed => (Names: Named(deed), deed.First().IsOfCloudFormation))
                .Select(same => $"{(same.Key.IsOfCloudFormation ? "CloudFormation" : "MlOps")} calls it to {string.Join("; to ", same.Select(deed => deed.Key))}{(same.Key.Names.Length == 0 ? "" : $" ({same.Key.Names})")}."));
        return string.Join(' ', sentences) + (group.Resources is [StackScope.Anything] ? OnEverything(group) : "");
    }

    private static string OnEverything(StatementGroup group) => group.Actions.All(action => ServiceCatalog.Default.Expand(action).All(found => found.Action.Resources.IsEmpty))
        ? " AWS lets these actions be granted on everything only."
        : " What these calls name is not known before they are made, so that the actions are granted on everything.";

    // The stack's own calls are of CloudFormation; what another service does for a resource is named by that service.
    private static string ThingsOf(StatementGroup group)
    {
        if (group.Service == "cloudformation")
        {
            return "Stack";
        }

        var types = group.Reasons.Select(reason => reason.Type).OfType<string>().Where(type => IsOf(group.Service, type)).Distinct(StringComparer.Ordinal).ToList();
        return types is [var only] ? Plural(only[(only.LastIndexOf(':') + 1)..]) : ServiceName(group.Service);
    }

    private static bool IsOf(string service, string type) =>
        string.Equals(type.Split("::")[1], service, StringComparison.OrdinalIgnoreCase) || OwnResource.Find(type, [])?.Service.Prefix == service;

    private static string Named(IEnumerable<GrantReason> reasons)
    {
        var names = reasons.Select(reason => reason.LogicalId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return names.Count > MostNamed ? $"{string.Join(", ", names.Take(MostNamed - 1))} and {names.Count - MostNamed + 1} more" : string.Join(", ", names);
    }

    private static string Join(IEnumerable<string> words) => words.ToList() switch
    {
        [] => "",
        [var one] => one,
        [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
    };

    private static string Plural(string name) => name switch
    {
        _ when name.EndsWith("Policy", StringComparison.Ordinal) || name.EndsWith("Repository", StringComparison.Ordinal) => name[..^1] + "ies",
        _ when name.EndsWith("Alias", StringComparison.Ordinal) => name + "es",
        _ => name + "s",
    };

    // "Amazon CloudWatch Logs" is CloudWatchLogs.
    private static string ServiceName(string prefix)
    {
        // The reference has the title of Cloud Control API, whose actions begin alike.
        if (prefix == "cloudformation")
        {
            return "CloudFormation";
        }

        if (prefix.Length <= LongestAbbreviation)
        {
            return prefix.ToUpperInvariant();
        }

        var title = ServiceCatalog.Default.Find(prefix)?.Title ?? prefix;
        var name = ShortName().Match(title) is { Success: true } match ? match.Groups[1].Value : Publisher().Replace(title, "");
        return string.Concat(NameParts().Matches(name).Select(part => char.ToUpperInvariant(part.Value[0]) + part.Value[1..]));
    }

    [GeneratedRegex(@"\(([A-Za-z0-9]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();

    [GeneratedRegex("^(AWS|Amazon) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Publisher();

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NameParts();
}
