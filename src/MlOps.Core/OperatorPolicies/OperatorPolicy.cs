using System.Collections.Immutable;
using System.Globalization;
using MlOps.CloudFormation.Templates;
using MlOps.Iam;
using MlOps.OperatorPolicies.Facts;
using MlOps.OperatorPolicies.Grants;
using MlOps.OperatorPolicies.Scoping;
using MlOps.OperatorPolicies.Statements;

namespace MlOps.OperatorPolicies;

/// <summary>Works out the policies of whoever creates, changes, checks and deletes a stack.</summary>
internal static class OperatorPolicy
{
    /// <summary>The policies.</summary>
    /// <param name="template">The template.</param>
    /// <param name="scope">Where the stack is.</param>
    /// <param name="parameters">Values of parameters, as far as they are known.</param>
    /// <param name="isProduct">Whether the template is a product's.</param>
    /// <param name="options">What they are for.</param>
    public static ImmutableArray<MlPolicy> Of(Template template, StackScope scope, IReadOnlyDictionary<string, TemplateValue> parameters, bool isProduct, OperatorPolicyOptions options)
    {
        var resources = new StackResources(template, scope, parameters);
        var grants = GrantsOf(resources, scope, isProduct, options.Purposes);
        var statements = StatementAssembly.Of(grants, scope);
        return Describe(options.Name ?? $"{(scope.StackName == StackScope.Anything ? "stack" : scope.StackName)}-operator", statements);
    }

    /// <summary>What an operator needs.</summary>
    internal static ImmutableArray<Grant> GrantsOf(StackResources resources, StackScope scope, bool isProduct, PolicyPurpose purposes)
    {
        var handlers = new ResourceGrants(scope);
        var own = new StackGrants(scope);
        var operations = OperationsOf(purposes);
        return
        [
            .. own.OfStack(purposes, isProduct),
            .. resources.All.SelectMany(resource => NeededActions.Of(resource.Type) is { } actions ? handlers.Of(resource, actions, operations) : []),
            .. resources.All.SelectMany(resource => isProduct ? own.OfResource(purposes, resource) : []),
        ];
    }

    private static HashSet<HandlerOperation> OperationsOf(PolicyPurpose purposes)
    {
        var operations = new HashSet<HandlerOperation>();
        if (purposes.HasFlag(PolicyPurpose.Deploy))
        {
            operations.UnionWith([HandlerOperation.Create, HandlerOperation.Read, HandlerOperation.Delete]);
        }

        if (purposes.HasFlag(PolicyPurpose.Update))
        {
            operations.UnionWith([HandlerOperation.Create, HandlerOperation.Read, HandlerOperation.Update, HandlerOperation.Delete]);
        }

        if (purposes.HasFlag(PolicyPurpose.Delete))
        {
            operations.UnionWith([HandlerOperation.Read, HandlerOperation.Delete]);
        }

        if (purposes.HasFlag(PolicyPurpose.Drift))
        {
            operations.Add(HandlerOperation.Read);
        }

        return operations;
    }

    private static ImmutableArray<MlPolicy> Describe(string name, ImmutableArray<ReasonedStatement> statements)
    {
        var parts = PolicyParts.Of(statements);
        return [.. parts.Select((part, index) => new PolicyDescription(parts.Length == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{index + 1}"), PolicyParts.DocumentOf(part))
        {
            Reasons = [.. part.Select(reasoned => reasoned.Reason)],
        }.ToPolicy())];
    }
}
