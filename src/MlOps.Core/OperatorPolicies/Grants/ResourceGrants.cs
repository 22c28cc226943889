using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.ServiceReference;
using MlOps.OperatorPolicies.Facts;
using MlOps.OperatorPolicies.Scoping;
using MlOps.Products;

namespace MlOps.OperatorPolicies.Grants;

/// <summary>What a resource of a template needs, each action on the narrowest resource that it takes.</summary>
/// <param name="scope">Where the stack is.</param>
/// <param name="product">The name of the product that it is of; null where it is another.</param>
/// <param name="resources">The stack's resources.</param>
internal sealed class ResourceGrants(StackScope scope, string? product, StackResources resources)
{
    private const string PassRole = "iam:PassRole";

    private readonly ArnPatterns _arns = new(scope);
    private readonly ActionResources _resources = new(new ArnPatterns(scope));
    private readonly TrustedServices _trusted = new(resources, scope);
    private readonly NamedResources _named = new(resources);
    private readonly UncorrectedResources _uncorrected = new(scope);

    /// <summary>The grants for operations on a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="actions">What its type needs.</param>
    /// <param name="purposes">What the operator is to do.</param>
    public IEnumerable<Grant> Of(StackResource resource, ImmutableArray<NeededAction> actions, PolicyPurpose purposes) => actions
        .Select(action => (Action: action, Purposes: HandlerOperationsOf.Needing(action.Operation, purposes)))
        .Where(needed => needed.Purposes != 0 && IsNeeded(needed.Action.Rule, resource))
        .SelectMany(needed => Of(needed.Action, resource, needed.Purposes))
        .Where(grant => !grant.Resources.IsEmpty);

    private IEnumerable<Grant> Of(NeededAction needed, StackResource resource, PolicyPurpose purposes)
    {
        if (needed.Rule is not { Named: { } named } rule)
        {
            return [Of(needed, resource, purposes, ResourcesOf(needed, resource), [])];
        }

        var (own, others) = _named.Of(resource, named);
        var grants = own.Select(other => Of(needed, resource, purposes, _arns.OfOwn(other), ConditionsOf(needed.Service, rule.NamedConditions, other)));
        return others.IsEmpty ? grants : grants.Append(Of(needed, resource, purposes, rule.On.SelectMany(template => _arns.OfTemplate(template, resource, named.Path, others)), []));
    }

    private Grant Of(NeededAction needed, StackResource resource, PolicyPurpose purposes, IEnumerable<string> on, IEnumerable<PolicyCondition> further)
    {
        ImmutableArray<string> arns = [.. on.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new()
        {
            Action = needed.Name,
            Resources = arns,
            Conditions = [.. ConditionsOf(needed, resource, arns), .. further, .. OwnershipOf(needed, resource, arns)],
            Reason = new GrantReason(needed.Operation.ToString().ToLowerInvariant(), resource.LogicalId, resource.Type),
            Origin = new GrantOrigin(purposes, needed.Source, needed.Rule?.Why),
        };
    }

    private static bool IsNeeded(PermissionRule? rule, StackResource resource) => rule is null || (IsAskedFor(rule, resource) && !rule.Unless.Any(resource.MayHave));

    private static bool IsAskedFor(PermissionRule rule, StackResource resource) =>
        !rule.IsConditional || rule.When.Any(resource.MayHave) || rule.WhenTrue.Any(resource.MayBeTrue);

    private IEnumerable<string> ResourcesOf(NeededAction needed, StackResource resource)
    {
        if (needed.Rule is { On.IsEmpty: false } rule)
        {
            return rule.On.SelectMany(template => _arns.OfTemplate(template, resource)).Select(arn => Narrow(arn, needed)).Distinct(StringComparer.Ordinal);
        }

        return needed.Rule is null ? _uncorrected.Of(needed, resource) : _resources.Of(needed.Service, needed.Action, resource);
    }

    // A property that has a name where its ARN is meant, or that only the deployment tells, is still of the kind that the action takes.
    private string Narrow(string value, NeededAction needed) => ArnPatterns.IsArn(value) ? value
        : needed.Action.Resources is [var only] && needed.Service.Resources.TryGetValue(only.Name, out var kind) ? _arns.OfName(kind, value)
        : StackScope.Anything;

    private IEnumerable<PolicyCondition> ConditionsOf(NeededAction needed, StackResource resource, ImmutableArray<string> arns)
    {
        var known = needed.Rule is { } rule ? ConditionsOf(needed.Service, rule.Conditions, resource) : [];
        return needed.Name == PassRole && ReceiversOf(needed, arns) is { IsEmpty: false } services
            ? known.Append(ConditionMatch.Of(needed.Service, "iam:PassedToService", services))
            : known;
    }

    // What a correction passes to nobody is given to no service by this call.
    private ImmutableArray<string> ReceiversOf(NeededAction needed, ImmutableArray<string> roles) =>
        needed.Rule is { } rule ? rule.PassedTo is { } service ? [service] : [] : _trusted.Of(roles);

    // What the template does not set, the call does not have.
    private IEnumerable<PolicyCondition> ConditionsOf(ServiceDefinition service, ImmutableSortedDictionary<string, string> conditions, StackResource resource) => conditions
        .Select(condition => (condition.Key, Values: _arns.OfTemplate(condition.Value, resource)))
        .Where(condition => !condition.Values.IsEmpty && !condition.Values.Contains(StackScope.Anything))
        .Select(condition => ConditionMatch.Of(service, condition.Key, condition.Values));

    // Where no ARN tells whose a thing is, the tags do that come with the call which makes it. A tag that is put on afterwards would be too late for that.
    private IEnumerable<PolicyCondition> OwnershipOf(NeededAction needed, StackResource resource, ImmutableArray<string> arns) =>
        needed.Rule is { CarriesTags: true } && arns is [StackScope.Anything] && (resource.TagAt(ProductTags.Product) ?? product) is { } owner
            ? [new PolicyCondition("StringEquals", $"aws:RequestTag/{ProductTags.Product}", [owner])]
            : [];
}
