using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>
/// Finds what a policy's statements allow together and nobody meant to grant: ways to more permissions. A grant counts where it is open: its resources are not
/// named one by one, no other statement denies the action, and no condition says what it is for. Roles that are named and may be passed to a service that the rest of a way
/// is granted for are only told: whoever has the policy can do what they can.
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

    public IEnumerable<Fault> Run()
    {
        if (scope.Type != PolicyType.Identity || scope.Statements.Any(IsAdministrator))
        {
            return [];
        }

        var open = EscalationPaths.All.Select(path => (Path: path, Places: Places(path))).Where(found => found.Places is not null).ToList();
        return open.GroupBy(found => found.Path.Kind)
            .Select(kind => Describe(kind.Key, [.. kind.Select(found => found.Path)], kind.First().Places!.Value))
            .Concat(Reachable([.. open.Select(found => found.Path)]));
    }

    private static bool IsAdministrator(LintedStatement statement) => statement.Allows && statement.HasEveryResource && statement.Conditions.IsEmpty && statement.Actions.Any(action => action.Glob.IsEverything || action.Text == PolicyAction.AllOfAll);

    private static Fault Describe(EscalationKind kind, ImmutableArray<EscalationPath> paths, ImmutableArray<string> steps)
    {
        var named = Names(paths.Select(path => string.Join(" with ", path.Actions)));
        var (what, suggestion) = kind switch
        {
            EscalationKind.OwnPermissions => ("give themselves any permission", "Name the policies and identities that are meant, or add a condition on iam:PermissionsBoundary or iam:PolicyARN."),
            EscalationKind.OtherPrincipal => ("become another user or role of the account", "Name the users or roles that are meant; for everybody's own keys write user/${aws:username}."),
            EscalationKind.PassedRole => ("have a service run what they like with any role that it may have", "Name the roles that may be passed, and add a condition on iam:PassedToService."),
            _ => ("have what runs with a role already do what they like", "Name what may be changed or entered, or add a condition on its tags."),
        };
        return Fault.Warning("PrivilegeEscalation", steps, $"Whoever has the policy can {what}: {named}.", suggestion);
    }

    /// <summary>The roles that statements pass by name to services that run what the policy lets somebody give them; those of open ways are told already.</summary>
    private IEnumerable<Fault> Reachable(ImmutableArray<EscalationPath> open) =>
        from statement in scope.Statements
        where statement.Allows && statement.Means(EscalationPaths.PassRole) && statement.Resources.Length > 0
        let paths = EscalationPaths.All.Where(path => path.PassedTo is not null && !open.Contains(path) && Passes(statement, path) && path.Actions.All(IsGranted)).ToList()
        where paths.Count > 0
        select Fault.Information(
            "ReachableRole",
            PlaceOf(statement, EscalationPaths.PassRole),
            $"Whoever has the policy can have {Names(paths.Select(path => path.PassedTo!).Distinct())} run what they like with {Names(statement.Resources.Select(resource => resource.Text))}: "
                + $"{Names(paths.Select(path => string.Join(" with ", path.Actions)))}.",
            "See that they may do what these roles may do, or let somebody else pass the role or start what runs with it.");

    private static bool Passes(LintedStatement statement, EscalationPath path) =>
        statement.Conditions.All(condition => Harmless.Any(condition.IsKey) || IsOpenToService(condition, path));

    /// <summary>Whether an action is granted for some resource that it takes, named or not, and not denied.</summary>
    private bool IsGranted(string action) => !IsDenied(action) && (action == EscalationPaths.PassRole || scope.Statements.Any(statement => statement.Allows && statement.Means(action)
        && statement.Conditions.All(condition => Harmless.Any(condition.IsKey))
        && (statement.Has("NotResource") || statement.HasEveryResource || statement.Resources.Any(resource => IsTaken(resource, action)))));

    private bool IsTaken(PolicyText resource, string action) => scope.FactsOf(new PolicyText(action, [])).Any(facts => facts.Formats.Any(format => format.Meets(resource.Glob)));

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
        && Passes(statement, path)
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
        return IsTaken(resource, action) && (isOwn ? kind == EscalationKind.OwnPermissions : resource.Glob.ArnParts() is { Length: 6 } parts && IsAnyName(parts[5]));
    }

    /// <summary>Whether a name begins with a wildcard after its kind: <c>role/*</c>, <c>function:*</c>, and not <c>role/team-*</c>.</summary>
    private static bool IsAnyName(Glob name)
    {
        var text = name.ToString();
        var start = text.LastIndexOfAny(['/', ':']) + 1;
        return name.IsEverything || text[start..] is "*" && text[..start].Count(character => character is '/' or ':') <= 1;
    }

    private bool IsDenied(string action) => scope.Statements.Any(statement => statement.Denies && statement.Conditions.IsEmpty && statement.HasEveryResource && statement.Means(action));

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return $"{string.Join("; ", all.Take(MostNamed))}{(all.Count > MostNamed ? $"; and {all.Count - MostNamed} more" : "")}";
    }

    private static ImmutableArray<string> PlaceOf(LintedStatement statement, string action) =>
        statement.Actions.FirstOrDefault(written => written.Glob.Covers(Glob.OfPolicy(action), ignoreCase: true))?.Steps ?? statement.At("NotAction");
}
