using System.Text.RegularExpressions;
using MlOps.OperatorPolicies.Grants;

namespace MlOps.OperatorPolicies.Statements;

/// <summary>Names statements and says what they are for.</summary>
internal static partial class StatementWording
{
    // More resources of a type than these are counted, not named.
    private const int MostNamed = 6;

    /// <summary>The id of a group's statement, which may be another's too: <c>ManageRoles</c>, <c>ReadLogGroups</c>.</summary>
    public static string SidOf(StatementGroup group)
    {
        if (group.Actions is ["iam:PassRole"])
        {
            return group.Conditions.FirstOrDefault(condition => condition.Key == "iam:PassedToService") is { Values: [var service] } ? $"PassRolesTo{Pascal(service.Split('.')[0])}" : "PassRoles";
        }

        return (group.IsReading ? "Read" : "Manage") + ThingsOf(group);
    }

    /// <summary>What a group is for.</summary>
    public static string ReasonOf(StatementGroup group)
    {
        var own = group.Reasons.Where(reason => reason.Deed.Contains(' ', StringComparison.Ordinal)).ToList();
        var handlers = group.Reasons.Except(own).ToList();
        var sentences = handlers.GroupBy(reason => reason.Type!, StringComparer.Ordinal)
            .GroupBy(type => Join(Deeds(type)), StringComparer.Ordinal)
            .Select(same => $"CloudFormation calls this to {same.Key} {Join(same.Select(type => $"{type.Key} ({Named(type)})"))}.")
            .Concat(own.GroupBy(reason => reason.Deed, StringComparer.Ordinal).Select(same => $"MlOps calls this to {same.Key}{(same.First().LogicalId is null ? "" : $" ({Named(same)})")}."));
        return string.Join(' ', sentences) + (group.Resources is [StackScope.Anything] ? " AWS lets these actions be granted on everything only." : "");
    }

    private static string ThingsOf(StatementGroup group)
    {
        var types = group.Reasons.Select(reason => reason.Type).Distinct(StringComparer.Ordinal).ToList();
        return types is [null] ? "Stack"
            : types is [{ } type] ? Plural(type[(type.LastIndexOf(':') + 1)..])
            : Pascal(group.Service);
    }

    private static IEnumerable<string> Deeds(IEnumerable<GrantReason> reasons) =>
        ((string[])["create", "read", "update", "delete"]).Intersect(reasons.Select(reason => reason.Deed), StringComparer.Ordinal);

    private static string Named(IEnumerable<GrantReason> reasons)
    {
        var names = reasons.Select(reason => reason.LogicalId!).Distinct(StringComparer.Ordinal).ToList();
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

    private static string Pascal(string name) => string.Concat(NameParts().Matches(name).Select(match => char.ToUpperInvariant(match.Value[0]) + match.Value[1..]));

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NameParts();
}
