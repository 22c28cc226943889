using System.Collections.Immutable;
using MlOps.OperatorPolicies.Facts;
using MlOps.OperatorPolicies.Scoping;

namespace MlOps.OperatorPolicies.Grants;

/// <summary>
/// What a custom resource needs: CloudFormation invokes the function, or publishes to the topic, that <c>ServiceToken</c> names
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources.html), as whoever has it act, as a refusal shows
/// (https://github.com/aws-solutions/instance-scheduler-on-aws/issues/29). What happens there is done with the provider's own role.
/// </summary>
/// <param name="purposes">What the operator is to do.</param>
internal sealed class CustomResourceGrants(PolicyPurpose purposes)
{
    private const string Plain = "AWS::CloudFormation::CustomResource";
    private const string Named = "Custom::";

    private static readonly ImmutableArray<HandlerOperation> Operations = [HandlerOperation.Create, HandlerOperation.Update, HandlerOperation.Delete];

    /// <summary>Whether a type is that of a custom resource.</summary>
    public static bool IsCustom(string type) => type == Plain || type.StartsWith(Named, StringComparison.Ordinal);

    /// <summary>Whether the template tells who provides a resource.</summary>
    public static bool IsKnown(StackResource resource) => IsCustom(resource.Type) && Providers(resource) is { IsEmpty: false } providers && providers.All(arn => ActionOn(arn) is not null);

    /// <summary>The grants for a custom resource; none for others, nor where the template tells no provider.</summary>
    public IEnumerable<Grant> Of(StackResource resource) => !IsCustom(resource.Type) ? [] :
        from arn in Providers(resource)
        let action = ActionOn(arn)
        where action is not null
        from operation in Operations
        let needing = HandlerOperationsOf.Needing(operation, purposes)
        where needing != 0
        select new Grant
        {
            Action = action,
            Resources = [arn],
            Reason = new GrantReason(operation.ToString().ToLowerInvariant(), resource.LogicalId, resource.Type),
            Origin = new GrantOrigin(needing, "CloudFormation, custom resources: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources.html"),
        };

    private static ImmutableArray<string> Providers(StackResource resource) => resource.TextsAt("ServiceToken");

    private static string? ActionOn(string arn) => arn.Split(':') switch
    {
        ["arn", _, "lambda", ..] => "lambda:InvokeFunction",
        ["arn", _, "sns", ..] => "sns:Publish",
        _ => null,
    };
}
