using System.Collections.Immutable;
using System.Globalization;
using MlOps.CloudFormation.Templates;
using MlOps.Iam;
using MlOps.OperatorPolicies.Facts;
using MlOps.OperatorPolicies.Grants;
using MlOps.OperatorPolicies.Scoping;
using MlOps.OperatorPolicies.Statements;
using MlOps.Products;

namespace MlOps.OperatorPolicies;

/// <summary>
/// Works out the policies of whoever creates, changes, checks and deletes a stack: from its template alone, before anything is deployed.
/// docs/operator-permissions.md says from which facts.
/// </summary>
public static class OperatorPolicy
{
    /// <summary>The policies of a product's operator.</summary>
    /// <param name="product">The product.</param>
    /// <param name="options">What they are for.</param>
    /// <returns>One policy, or several where one would be larger than IAM takes.</returns>
    /// <exception cref="MlOpsException"><c>ProductInvalid</c>: the product has errors.</exception>
    public static ImmutableArray<MlPolicy> Of(MlProduct product, OperatorPolicyOptions options)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(options);
        var scope = new StackScope { Partition = RegionRules.PartitionOf(product.Region), Region = product.Region, AccountId = product.AccountId, StackName = product.StackName };
        return Of(ProductTemplate.Build(product), new StackInHand(scope) { Product = product }, options with { Name = options.Name ?? $"{product.Name}-operator" });
    }

    /// <summary>The policies of the operator of a stack of any template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="stackName">The stack's name, with wildcards; null for the template's.</param>
    /// <param name="accountId">The account: twelve digits; null where it is not known.</param>
    /// <param name="region">The region; null where it is not known.</param>
    /// <param name="options">What they are for.</param>
    /// <returns>One policy, or several where one would be larger than IAM takes.</returns>
    /// <exception cref="MlOpsException"><c>InvalidTemplate</c>.</exception>
    public static ImmutableArray<MlPolicy> Of(MlTemplate template, string? stackName, string? accountId, string? region, OperatorPolicyOptions options)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(options);
        if (template.Product is { } product && stackName is null)
        {
            return Of(product, options);
        }

        TargetNames.Check(stackName, region);
        var scope = new StackScope
        {
            Partition = region is null ? "aws" : RegionRules.PartitionOf(region),
            Region = region ?? StackScope.Anything,
            AccountId = accountId ?? StackScope.Anything,
            StackName = stackName ?? TargetNames.StackNameOf(template.Name),
        };
        return Of(TemplateReader.Read(template.Body, template.Path).Require(), new StackInHand(scope), options);
    }

    /// <summary>The policies of the operator of a stack.</summary>
    /// <param name="template">The template.</param>
    /// <param name="stack">What is known of the stack.</param>
    /// <param name="options">What they are for.</param>
    internal static ImmutableArray<MlPolicy> Of(Template template, StackInHand stack, OperatorPolicyOptions options)
    {
        TargetNames.Check(options);
        template = WrittenOutLoops.Of(template, stack);
        stack = stack with { ProductName = stack.Product?.Name ?? ProductMetadata.TryRead(template)?.Product };
        var resources = new StackResources(template, stack);
        var name = $"{options.Name ?? $"{stack.Scope.StackName.Replace(StackScope.Anything, "any", StringComparison.Ordinal)}-operator"}{options.Ending}";
        var byCloudFormation = CallsOfCloudFormation(template, resources, stack, options.Purposes);
        var own = OwnCallsOf(template, resources, stack, options);
        ImmutableArray<MlFinding> findings = [.. NewerRegion.Of(stack), .. MissingFacts.Of(template, resources), .. OpenNames.Of(template, resources)];
        if (options.ServiceRoleName is not { } role)
        {
            ImmutableArray<Grant> all = [.. own, .. byCloudFormation];
            return [.. Make(name, all, stack, options.Ending, OperatorNotes.Of(all, resources, stack.Scope), findings, PolicyHolders.Operator)];
        }

        // Drift is detected with the permissions of whoever asks for it, service role or not.
        var roleArn = $"arn:{stack.Scope.Partition}:iam::{stack.Scope.AccountId}:role/{role.TrimStart('/')}";
        ImmutableArray<Grant> callers =
        [
            .. own.Select(grant => ServiceRole.HandingOver(grant, roleArn)),
            .. ServiceRole.Passing(roleArn, options.Purposes),
            .. CallsOfCloudFormation(template, resources, stack, options.Purposes & PolicyPurpose.Drift),
        ];
        var handedOver = Make(name, callers, stack, options.Ending, [.. OperatorNotes.Of(callers, resources, stack.Scope), .. OperatorNotes.OfOwnChanges(own)], findings, PolicyHolders.Caller);
        if (!ServiceRole.IsNeededFor(options.Purposes))
        {
            return [.. handedOver];
        }

        var roleName = role[(role.LastIndexOf('/') + 1)..];
        return
        [
            .. Make(roleName, byCloudFormation, stack with { Product = null }, "", OperatorNotes.Of(byCloudFormation, resources, stack.Scope), findings, PolicyHolders.ServiceRole),
            new PolicyDescription($"{roleName}-trust", ServiceRole.Trust) { Holder = PolicyHolders.ServiceRoleTrust, Reasons = [ServiceRole.TrustReason], Explanations = [ServiceRole.ExplainTrust($"{roleName}-trust", options.Purposes)] }.ToPolicy(),
            .. handedOver,
        ];
    }

    private static ImmutableArray<Grant> CallsOfCloudFormation(Template template, StackResources resources, StackInHand stack, PolicyPurpose purposes)
    {
        var handlers = new ResourceGrants(stack.Scope, stack.ProductName, resources);
        var custom = new CustomResourceGrants(purposes);
        var making = HandlerOperationsOf.Needing(HandlerOperation.Create, purposes);
        return
        [
            .. resources.All.SelectMany(resource => NeededActions.Of(resource.Type) is { } actions ? handlers.Of(resource, actions, purposes) : []),
            .. resources.All.SelectMany(custom.Of),
            .. making != 0 ? new InputGrants(stack.Scope, making).Of(template, stack.Parameters) : [],
        ];
    }

    private static ImmutableArray<Grant> OwnCallsOf(Template template, StackResources resources, StackInHand stack, OperatorPolicyOptions options)
    {
        var own = new StackGrants(stack.Scope, [.. TemplateTransforms.AllNames(template)]);
        var changing = options.Purposes & (PolicyPurpose.Deploy | PolicyPurpose.Update);
        return
        [
            .. own.OfStack(options.Purposes, stack.ProductName),
            .. resources.All.SelectMany(resource => stack.ProductName is not null ? own.OfResource(options.Purposes, resource) : []),
            .. changing != 0 && options.TemplateBucket is { } bucket ? TemplateBucketGrants.Of(stack.Scope, bucket, changing) : [],
        ];
    }

    private static IEnumerable<MlPolicy> Make(string name, ImmutableArray<Grant> grants, StackInHand stack, string ending, ImmutableArray<string> notes, ImmutableArray<MlFinding> findings, string holder)
    {
        var parts = PolicyParts.Of(StatementAssembly.Of(grants, stack.Scope));
        findings = parts.Length > PolicyParts.MostAttached ? findings.Add(PolicyParts.TooMany(name, parts.Length)) : findings;
        return parts.Select((part, index) => Describe(name, part, parts.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{index + 1}"), ending, stack.Product) with { Holder = holder, Notes = notes, Findings = findings })
            .Select(policy => policy.ToPolicy());
    }

    private static PolicyDescription Describe(string wholeName, ImmutableArray<ReasonedStatement> statements, string part, string ending, MlProduct? product)
    {
        var name = wholeName + part;
        return new PolicyDescription(name, PolicyParts.DocumentOf(statements))
        {
            Reasons = [.. statements.Select(reasoned => reasoned.Reason)],
            Explanations = [.. statements.SelectMany(reasoned => ActionReasons.Of(reasoned, name))],
            FileName = product is null ? null : ProductFiles.PolicyFileName(product, ending + part),
        };
    }
}
