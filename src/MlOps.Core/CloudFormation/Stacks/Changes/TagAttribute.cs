using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>
/// The attribute that change sets tell tags by. Tags of the stack are always told by it; tags that a resource's properties set only for types of
/// EC2, for others by the property (documented for AWS::EC2::Instance; recorded for AWS::S3::Bucket and AWS::SSM::Parameter by localstack/localstack,
/// api/test_stacks (test_no_echo_parameter) and test_change_set_fn_transform).
/// </summary>
internal static class TagAttribute
{
    /// <summary>Its name.</summary>
    public const string Name = "Tags";

    /// <summary>Whether changes of a property are told by it.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="schema">Its schema; null where it is not known.</param>
    /// <param name="property">The property.</param>
    public static bool Is(string type, ResourceTypeSchema? schema, string property) =>
        property == (schema?.TagProperty ?? Name) && type.StartsWith("AWS::EC2::", StringComparison.Ordinal);
}
