using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>
/// Finds what a policy's statements allow together and nobody meant to grant: ways to more permissions. A grant counts where it is open: its resources are not
/// named one by one, no other statement denies the action, and no condition says what it is for. What is named is only told, by <see cref="ReachableRoleCheck"/>:
/// whoever has the policy can do what the roles can.
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class EscalationCheck(PolicyScope scope)
{
    private readonly EscalationGrants _grants = new(scope);

    public IEnumerable<Fault> Run()
    {
        if (scope.Type != PolicyType.Identity || scope.Statements.Any(IsAdministrator))
        {
            return [];
        }

        var open = EscalationPaths.All.Select(path => (Path: path, Place: _grants.OpenPlace(path))).Where(found => found.Place is not null).ToList();
        return open.GroupBy(found => found.Path.Kind)
            .Select(kind => Describe(kind.Key, kind.Select(found => found.Path), kind.First().Place!.Value))
            .Concat(new ReachableRoleCheck(scope, _grants).Run([.. open.Select(found => found.Path)]));
    }

    private static bool IsAdministrator(LintedStatement statement) => statement.Allows && statement.HasEveryResource && statement.Conditions.IsEmpty && statement.Actions.Any(action => action.Glob.IsEverything || action.Text == PolicyAction.AllOfAll);

    private static Fault Describe(EscalationKind kind, IEnumerable<EscalationPath> paths, ImmutableArray<string> steps)
    {
        var (what, suggestion) = kind switch
        {
            EscalationKind.OwnPermissions => ("raise their own permissions", "Name the policies and identities that are meant, or add a condition on iam:PermissionsBoundary or iam:PolicyARN."),
            EscalationKind.OtherPrincipal => ("become another user or role of the account", "Name the users or roles that are meant; for everybody's own keys write user/${aws:username}."),
            EscalationKind.PassedRole => ("have a service run what they like with any role that it may have", "Name the roles that may be passed, and add a condition on iam:PassedToService."),
            _ => ("have what runs with a role already do what they like", "Name what may be changed or entered, or add a condition on its tags."),
        };
        return Fault.Warning("PrivilegeEscalation", steps, $"Whoever has the policy can {what}: {EscalationWording.Ways(paths)}.", suggestion);
    }
}
