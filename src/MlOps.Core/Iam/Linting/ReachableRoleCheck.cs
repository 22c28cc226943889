using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>
/// Tells which roles whoever has a policy gets at by what it names: roles that may be passed to a service that the rest of a way is granted for, and what runs with a role already and may be
/// changed or entered. Whether that is meant, the reader knows.
/// </summary>
/// <param name="scope">The policy.</param>
/// <param name="grants">What its statements grant.</param>
internal sealed class ReachableRoleCheck(PolicyScope scope, EscalationGrants grants)
{
    private const string Id = "ReachableRole";

    /// <summary>The findings; those of open ways are told already.</summary>
    /// <param name="open">The ways that are open.</param>
    public IEnumerable<Fault> Run(ImmutableArray<EscalationPath> open)
    {
        var closed = EscalationPaths.All.Where(path => !open.Contains(path)).ToList();
        var passing = scope.Statements.Where(statement => statement.Allows && statement.Means(EscalationPaths.PassRole) && statement.Resources.Length > 0 && !PassesItself(statement))
            .Select(statement => (Statement: statement, Paths: closed.Where(path => path.PassedTo is not null && EscalationGrants.Passes(statement, path) && grants.IsGrantedWith(path, statement.Resources)).ToList()))
            .Where(found => found.Paths.Count > 0).ToList();
        var told = passing.SelectMany(found => found.Paths).ToList();

        // A way that roles are passed by says more than the same one without.
        var entering = closed.Where(path => path.Kind == EscalationKind.RunningRole && !told.Any(other => path.Actions.All(other.Actions.Contains)))
            .Select(path => (Path: path, Resources: grants.Entered(path))).Where(found => found.Resources.Length > 0).ToList();
        return passing.Select(found => Passed(found.Statement, found.Paths)).Concat(entering.GroupBy(found => string.Join(';', grants.PlaceOf(found.Path))).Select(place => Running([.. place])));
    }

    // A role that hands itself on leads to nothing that it may not do already.
    private bool PassesItself(LintedStatement statement) => scope.RoleArn is { } own && statement.Resources.All(resource => resource.Text == own);

    private static Fault Passed(LintedStatement statement, List<EscalationPath> paths) => Fault.Information(
        Id,
        EscalationGrants.PlaceOf(statement, EscalationPaths.PassRole),
        $"Whoever has the policy can have {EscalationWording.Names(paths.Select(path => path.PassedTo!).Distinct())} run what they like with {EscalationWording.Names(statement.Resources.Select(resource => resource.Text))}: "
            + $"{EscalationWording.Ways(paths)}.",
        "See that they may do what these roles may do, or let somebody else pass the role or start what runs with it.");

    private Fault Running(ImmutableArray<(EscalationPath Path, ImmutableArray<PolicyText> Resources)> found) => Fault.Information(
        Id,
        grants.PlaceOf(found[0].Path),
        $"Whoever has the policy can do what may be done with the role, where it has one, of {EscalationWording.Names(found.SelectMany(one => one.Resources).Select(resource => resource.Text).Distinct())}: "
            + $"{EscalationWording.Ways(found.Select(one => one.Path))}.",
        "See that they may do what that role may do, or let somebody else change and start what runs with it.");
}
