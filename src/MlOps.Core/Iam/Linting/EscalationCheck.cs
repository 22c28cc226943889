using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>
/// Finds what a policy's statements allow together and nobody meant to grant: ways to more permissions. A grant counts where it is open: its resources are not
/// named one by one, no other statement denies the action, and no condition says what it is for.
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class EscalationCheck(PolicyScope scope)
{
    private const int MostNamed = 4;

    // Conditions on who calls, from where and when; whoever fits them can go the way all the same.
    private static readonly string[] Harmless =
    [
        "aws:SecureTransport", "aws:RequestedRegion", "aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge", "aws:SourceIp", "aws:SourceVpc", "aws:SourceVpce", "aws:CurrentTime", "aws:EpochTime",
        "aws:PrincipalOrgID", "aws:PrincipalAccount", "aws:PrincipalType", "aws:TokenIssueTime", "aws:UserAgent", "aws:ResourceAccount", "aws:ResourceOrgID",
    ];

    public IEnumerable<Fault> Run() => scope.Type != PolicyType.Identity || scope.Statements.Any(IsAdministrator)
        ? []
        : EscalationPaths.All.Select(path => (Path: path, Places: Places(path))).Where(found => found.Places is not null).GroupBy(found => found.Path.Kind)
            .Select(kind => Describe(kind.Key, [.. kind.Select(found => found.Path)], kind.First().Places!.Value));

    private static bool IsAdministrator(LintedStatement statement) => statement.Allows && statement.HasEveryResource && statement.Conditions.IsEmpty && statement.Actions.Any(action => action.Glob.IsEverything || action.Text == PolicyAction.AllOfAll);

    private static Fault Describe(EscalationKind kind, ImmutableArray<EscalationPath> paths, ImmutableArray<string> steps)
    {
        var ways = paths.Select(path => string.Join(" with ", path.Actions)).ToList();
        var named = $"{string.Join("; ", ways.Take(MostNamed))}{(ways.Count > MostNamed ? $"; and {ways.Count - MostNamed} more" : "")}";
        var (what, suggestion) = kind switch
        {
            EscalationKind.OwnPermissions => ("give themselves any permission", "Name the policies and identities that are meant, or add a condition on iam:PermissionsBoundary or iam:PolicyARN."),
            EscalationKind.OtherPrincipal => ("become another user or role of the account", "Name the users or roles that are meant; for everybody's own keys write user/${aws:username}."),
            EscalationKind.PassedRole => ("have a service run what they like with any role that it may have", "Name the roles that may be passed, and add a condition on iam:PassedToService."),
            _ => ("have what runs with a role already do what they like", "Name what may be changed or entered, or add a condition on its tags."),
        };
        return Fault.Warning("PrivilegeEscalation", steps, $"Whoever has the policy can {what}: {named}.", suggestion);
    }

    /// <summary>Where the first of the path's actions is granted; null where one of them is not.</summary>
    private ImmutableArray<string>? Places(EscalationPath path)
    {
        ImmutableArray<string>? place = null;
        foreach (var action in path.Actions)
        {
            if (scope.Statements.Where(statement => IsOpen(statement, action, path)).Select(statement => PlaceOf(statement, action)).FirstOrDefault() is not { IsDefault: false } found || IsDenied(action))
            {
                return null;
            }

            place ??= found;
        }

        return place;
    }

    private bool IsOpen(LintedStatement statement, string action, EscalationPath path) => statement.Allows && statement.Means(action)
        && statement.Conditions.All(condition => Harmless.Any(condition.IsKey) || IsOpenToService(condition, path))
        && (statement.Has("NotResource") || statement.Resources.Any(resource => IsOpen(resource, action, path.Kind)));

    private static bool IsOpenToService(LintedCondition condition, EscalationPath path) => condition.IsKey("iam:PassedToService") && path.PassedTo is { } service
        && (condition.Test is not { IsNegated: false } || condition.Values.Any(value => Glob.OfPolicy(value.Text).Meets(Glob.OfPolicy(service))));

    /// <summary>Whether a resource takes in more than what it names: what is named one by one was looked at.</summary>
    private bool IsOpen(PolicyText resource, string action, EscalationKind kind)
    {
        if (resource.Glob.IsEverything)
        {
            return true;
        }

        var isOwn = resource.Text.Contains("${", StringComparison.Ordinal);
        var isOfAction = scope.FactsOf(new PolicyText(action, [])).Any(facts => facts.Formats.Any(format => format.Meets(resource.Glob)));
        return isOfAction && (isOwn ? kind == EscalationKind.OwnPermissions : resource.Glob.ArnParts() is { Length: 6 } parts && IsAnyName(parts[5]));
    }

    /// <summary>Whether a name begins with a wildcard after its kind: <c>role/*</c>, <c>function:*</c>, and not <c>role/team-*</c>.</summary>
    private static bool IsAnyName(Glob name)
    {
        var text = name.ToString();
        var start = text.LastIndexOfAny(['/', ':']) + 1;
        return name.IsEverything || text[start..] is "*" && text[..start].Count(character => character is '/' or ':') <= 1;
    }

    private bool IsDenied(string action) => scope.Statements.Any(statement => statement.Denies && statement.Conditions.IsEmpty && statement.HasEveryResource && statement.Means(action));

    private static ImmutableArray<string> PlaceOf(LintedStatement statement, string action) =>
        statement.Actions.FirstOrDefault(written => written.Glob.Covers(Glob.OfPolicy(action), ignoreCase: true))?.Steps ?? statement.At("NotAction");
}
