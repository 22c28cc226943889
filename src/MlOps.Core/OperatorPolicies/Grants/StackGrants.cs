using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.ServiceReference;
using MlOps.OperatorPolicies.Facts;
using MlOps.OperatorPolicies.Scoping;
using MlOps.Products;

namespace MlOps.OperatorPolicies.Grants;

/// <summary>What MlOps itself calls for a stack.</summary>
/// <param name="scope">Where the stack is.</param>
/// <param name="transforms">The transforms that its template names.</param>
internal sealed class StackGrants(StackScope scope, ImmutableArray<string> transforms)
{
    private const string Stack = "stack";
    private const string Transforms = "transforms";
    private const string Published = "published";
    private const string OfAws = "AWS::";

    private readonly ArnPatterns _arns = new(scope);
    private readonly ActionResources _resources = new(new ArnPatterns(scope));

    /// <summary>The grants for the stack as a whole.</summary>
    /// <param name="purposes">What the operator is to do.</param>
    /// <param name="product">The name of the product that it is of; null where it is another.</param>
    public IEnumerable<Grant> OfStack(PolicyPurpose purposes, string? product) => OwnCalls.Default.ForStacks
        .Concat(product is null ? [] : OwnCalls.Default.ForProducts)
        .Where(call => (call.Purposes & purposes) != 0)
        .SelectMany(call => call.Actions.Select(action => new Grant
        {
            Action = action,
            Resources = ResourcesOf(call, product),
            Reason = new GrantReason(call.Why, null, null),
            Origin = GrantOrigin.OfMlOps(call.Purposes & purposes),
        }))
        .Where(grant => !grant.Resources.IsEmpty);

    /// <summary>The grants for a resource of a product.</summary>
    public IEnumerable<Grant> OfResource(PolicyPurpose purposes, StackResource resource) => OwnCalls.Default.ForType(resource.Type)
        .Where(call => (call.Purposes & purposes) != 0)
        .SelectMany(call => call.Actions.Select(action => new Grant
        {
            Action = action,
            Resources = call.On is { } template ? _arns.OfTemplate(template, resource) : ResourcesOf(action, resource),
            Conditions = [.. ConditionsOf(call, resource)],
            Reason = new GrantReason(call.Why, resource.LogicalId, resource.Type),
            Origin = GrantOrigin.OfMlOps(call.Purposes & purposes),
        }))
        .Where(grant => !grant.Resources.IsEmpty);

    private ImmutableArray<string> ResourcesOf(OwnCall call, string? product) => call.On switch
    {
        Stack => [$"arn:{scope.Partition}:cloudformation:{scope.Region}:{scope.AccountId}:stack/{scope.StackName}/*"],
        Transforms => [.. transforms.Select(ArnOf)],
        // The path itself, not what is below it, as a refusal has it (https://github.com/aws/aws-dotnet-extensions-configuration/issues/108).
        Published => [$"arn:{scope.Partition}:ssm:{scope.Region}:{scope.AccountId}:parameter/{ProductNames.ParameterPath(product!).TrimStart('/')}"],
        _ => [StackScope.Anything],
    };

    // Whose transform it is stands in the place of the account: "aws" for AWS's own
    // (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/control-access-with-iam.html, "To allow AWS::Serverless transforms to create a change set").
    private string ArnOf(string transform) => transform.StartsWith(OfAws, StringComparison.Ordinal)
        ? $"arn:{scope.Partition}:cloudformation:{scope.Region}:aws:transform/{transform[OfAws.Length..]}"
        : $"arn:{scope.Partition}:cloudformation:{scope.Region}:{scope.AccountId}:transform/{transform}";

    private IEnumerable<PolicyCondition> ConditionsOf(OwnCall call, StackResource resource) => call.Conditions
        .Select(condition => ConditionMatch.Of(ServiceCatalog.Default.Find(condition.Key.Split(':')[0]), condition.Key, _arns.OfTemplate(condition.Value, resource)))
        .Where(condition => !condition.Values.IsEmpty && !condition.Values.Contains(StackScope.Anything));

    // What an action may be called without, MlOps calls it without: a list of what is in a group names the group, which is no resource of the action.
    private ImmutableArray<string> ResourcesOf(string action, StackResource resource) =>
        ServiceCatalog.Default.Expand(action).Single() is var (service, definition)
        && definition.Resources.Any(kind => kind.IsRequired || (service.Resources.TryGetValue(kind.Name, out var known) && ArnPatterns.IsOwn(resource, service, known)))
            ? _resources.Of(service, definition, resource)
            : [StackScope.Anything];
}
