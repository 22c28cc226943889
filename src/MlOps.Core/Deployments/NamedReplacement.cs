using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>
/// A resource that an update would have to replace and cannot, because it keeps a name that the template gives: CloudFormation makes the new one before it
/// deletes the old one, so that it begins the update, fails and rolls back (https://repost.aws/knowledge-center/cloudformation-custom-name).
/// </summary>
/// <param name="Change">The change.</param>
/// <param name="Name">The name.</param>
internal sealed record NamedReplacement(MlChange Change, string Name)
{
    // Names of security groups count within a VPC only, and a group is replaced where that is another one.
    private const string NamedWithinVpc = "AWS::EC2::SecurityGroup";

    /// <summary>Paths of the properties that it would be replaced for.</summary>
    public IEnumerable<string> Because => Change.Properties.Where(property => property.RequiresRecreation == "Always").Select(property => property.Path);

    /// <summary>Each such resource.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="before">The template that is deployed; null where none is.</param>
    /// <param name="after">The template that is to be deployed.</param>
    public static ImmutableArray<NamedReplacement> In(IEnumerable<MlChange> changes, Template? before, Template after) =>
    [
        .. from change in changes
           where change.Replacement == "True" && change.Type != NamedWithinVpc
           let name = NameIn(after, change.LogicalId)
           where name is not null && name == NameIn(before, change.LogicalId)
           select new NamedReplacement(change, name),
    ];

    /// <summary>Refuses an update that would replace such resources.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="deployed">The stack; null where there is none.</param>
    /// <param name="content">What is to be deployed.</param>
    /// <exception cref="MlOpsException"><c>NamedReplacement</c>.</exception>
    public static void Refuse(IEnumerable<MlChange> changes, DeployedStack? deployed, DeploymentContent content)
    {
        if (In(changes, deployed?.Template, content.Template) is { IsEmpty: false } found)
        {
            throw DeploymentErrors.NamedReplacement(content.StackName, [.. found.Select(DeploymentFindings.NamedReplacement)]);
        }
    }

    private static string? NameIn(Template? template, string logicalId) =>
        template?.Resources.FirstOrDefault(resource => resource.LogicalId == logicalId) is { } definition ? GivenName.In(definition) : null;
}
