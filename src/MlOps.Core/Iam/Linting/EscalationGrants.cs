using System.Collections.Immutable;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>Tells which actions of ways to more permissions the statements of a policy grant, for what, and whether openly.</summary>
/// <param name="scope">The policy.</param>
internal sealed class EscalationGrants(PolicyScope scope)
{
    private const string PassedToService = "iam:PassedToService";

    // The role that a call hands to CloudFormation, and no condition of what the call is for
    // (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/control-access-with-iam.html#using-iam-conditions).
    private const string HandedRole = "cloudformation:RoleArn";

    // Conditions on who calls, from where and when; whoever fits them can go the way all the same.
    private static readonly string[] Harmless =
    [
        "aws:SecureTransport", "aws:RequestedRegion", "aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge", "aws:SourceIp", "aws:SourceVpc", "aws:SourceVpce", "aws:CurrentTime", "aws:EpochTime",
        "aws:PrincipalOrgID", "aws:PrincipalAccount", "aws:PrincipalType", "aws:TokenIssueTime", "aws:UserAgent", "aws:ResourceAccount", "aws:ResourceOrgID",
    ];

    /// <summary>Where the first of a way's actions is granted openly; null where one of them is not.</summary>
    public ImmutableArray<string>? OpenPlace(EscalationPath path)
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

    /// <summary>Whether a statement's conditions let a role be passed to the service of a way.</summary>
    public static bool Passes(LintedStatement statement, EscalationPath path) =>
        statement.Conditions.All(condition => Harmless.Any(condition.IsKey) || IsOpenToService(condition, path));

    /// <summary>Whether all the rest of a way is granted to somebody who may pass roles: for some resource, named or not, and not denied.</summary>
    /// <param name="path">The way.</param>
    /// <param name="roles">The roles.</param>
    public bool IsGrantedWith(EscalationPath path, ImmutableArray<PolicyText> roles) => path.Actions.All(action =>
        !IsDenied(action) && (action == EscalationPaths.PassRole || Granting(action, condition => TakesOneOf(condition, roles)).Any(statement => IsEverything(statement) || statement.Resources.Any(resource => IsTaken(resource, action)))));

    /// <summary>
    /// What may be changed or entered by a way, of what has the role: each of the way's actions is granted for it. Empty where one of them is not granted.
    /// </summary>
    /// <param name="path">A way into what runs already.</param>
    public ImmutableArray<PolicyText> Entered(EscalationPath path)
    {
        var granted = path.Actions.Select(action => ResourcesOf(action, path.RunsIn)).ToList();
        var taken = granted.OfType<ImmutableArray<PolicyText>>().OrderBy(resources => resources.Any(resource => resource.Glob.IsEverything)).ToList();
        return granted.Any(resources => resources is { IsEmpty: true }) || taken.Count == 0
            ? []
            : [.. taken[0].Where(resource => taken.All(others => others.Any(other => other.Glob.MeetsArn(resource.Glob)))).DistinctBy(resource => resource.Text)];
    }

    /// <summary>Where the first action of a way into what runs already is granted.</summary>
    public ImmutableArray<string> PlaceOf(EscalationPath path) => PlaceOf(Granting(path.Actions[0], NeedsNoRole).First(), path.Actions[0]);

    /// <summary>Where a statement grants an action.</summary>
    public static ImmutableArray<string> PlaceOf(LintedStatement statement, string action) =>
        statement.Actions.FirstOrDefault(written => written.Glob.Covers(Glob.OfPolicy(action), ignoreCase: true))?.Steps ?? statement.At("NotAction");

    // The resources of some kinds that an action is granted for; null where it takes none of the kinds and is granted, so that it leaves open for what.
    private ImmutableArray<PolicyText>? ResourcesOf(string action, ImmutableArray<string> kinds)
    {
        var statements = IsDenied(action) ? [] : Granting(action, NeedsNoRole).ToList();
        var formats = FormatsOf(action, kinds);
        var resources = statements.SelectMany(statement => IsEverything(statement) ? [new PolicyText("*", statement.Steps)] : statement.Resources)
            .Where(resource => resource.Glob.IsEverything || IsTaken(resource, action, formats)).ToImmutableArray();
        return resources.IsEmpty || !formats.IsEmpty ? resources : null;
    }

    private ImmutableArray<ArnFormat> FormatsOf(string action, ImmutableArray<string> kinds) =>
    [
        .. from facts in scope.FactsOf(new PolicyText(action, []))
           from taken in facts.Action.Resources
           where kinds.Contains(taken.Name)
           let kind = facts.Service.Resources.GetValueOrDefault(taken.Name)
           where kind is not null
           select new ArnFormat(kind.Arn),
    ];

    private IEnumerable<LintedStatement> Granting(string action, Func<LintedCondition, bool> alsoHarmless) => scope.Statements.Where(statement => statement.Allows && statement.Means(action)
        && statement.Conditions.All(condition => Harmless.Any(condition.IsKey) || alsoHarmless(condition)));

    private static bool IsEverything(LintedStatement statement) => statement.Has("NotResource") || statement.HasEveryResource;

    private bool IsTaken(PolicyText resource, string action) => scope.FactsOf(new PolicyText(action, [])).Any(facts => facts.Formats.Any(format => format.Meets(resource.Glob)));

    // An action may take other resources too, which the way does not lead into.
    private bool IsTaken(PolicyText resource, string action, ImmutableArray<ArnFormat> formats) =>
        formats.IsEmpty ? IsTaken(resource, action) : formats.Any(format => format.Meets(resource.Glob));

    private bool IsOpen(LintedStatement statement, string action, EscalationPath path) => statement.Allows && statement.Means(action)
        && Passes(statement, path)
        && (statement.Has("NotResource") || statement.Resources.Any(resource => IsOpen(resource, action, path)));

    private static bool IsOpenToService(LintedCondition condition, EscalationPath path) => condition.IsKey(PassedToService) && path.PassedTo is { } service
        && (condition.Test is not { IsNegated: false } || condition.Values.Any(value => Glob.OfPolicy(value.Text).Meets(Glob.OfPolicy(service))));

    private static bool NeedsNoRole(LintedCondition condition) => condition.IsKey(HandedRole) && !condition.NeedsKey;

    private static bool TakesOneOf(LintedCondition condition, ImmutableArray<PolicyText> roles) => condition.IsKey(HandedRole)
        && (condition.Test is not { IsNegated: false } || condition.Values.Any(value => roles.Any(role => role.Glob.Meets(Glob.OfPolicy(value.Text)))));

    /// <summary>Whether a resource takes in more than what it names: what is named one by one was looked at.</summary>
    private bool IsOpen(PolicyText resource, string action, EscalationPath path)
    {
        if (resource.Glob.IsEverything)
        {
            return true;
        }

        var isOwn = resource.Text.Contains("${", StringComparison.Ordinal);
        return IsTaken(resource, action, FormatsOf(action, path.RunsIn)) && (isOwn ? path.Kind == EscalationKind.OwnPermissions : resource.Glob.ArnParts() is { Length: 6 } parts && IsAnyName(parts[5]));
    }

    /// <summary>Whether a name begins with a wildcard after its kind: <c>role/*</c>, <c>function:*</c>, and not <c>role/team-*</c>.</summary>
    private static bool IsAnyName(Glob name)
    {
        var text = name.ToString();
        var start = text.LastIndexOfAny(['/', ':']) + 1;
        return name.IsEverything || text[start..] is "*" && text[..start].Count(character => character is '/' or ':') <= 1;
    }

    private bool IsDenied(string action) => scope.Statements.Any(statement => statement.Denies && statement.Conditions.IsEmpty && statement.HasEveryResource && statement.Means(action));
}
