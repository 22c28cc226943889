using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>
/// A resource that an update would have to replace and cannot, because it keeps a name that the template gives: CloudFormation makes the new one before it
/// deletes the old one, so that it begins the update, fails and rolls back (https://repost.aws/knowledge-center/cloudformation-custom-name). Types that are
/// deleted first, and names that count within something which changes too, are replaced well.
/// </summary>
/// <param name="Change">The change.</param>
/// <param name="Name">The name.</param>
internal sealed record NamedReplacement(MlChange Change, string Name)
{
    // Names of security groups count within a VPC, which their identifier does not tell (EC2 API reference, CreateSecurityGroup).
    private static readonly Dictionary<string, string> NamedWithin = new(StringComparer.Ordinal) { ["AWS::EC2::SecurityGroup"] = "VpcId" };

    /// <summary>Paths of the properties that it would be replaced for.</summary>
    public IEnumerable<string> Because => Change.Properties.Where(property => property.RequiresRecreation == "Always").Select(property => property.Path);

    /// <summary>Each such resource.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="before">The template that is deployed; null where none is.</param>
    /// <param name="after">The template that is to be deployed.</param>
    public static ImmutableArray<NamedReplacement> In(IEnumerable<MlChange> changes, Template? before, Template after) =>
    [
        .. from change in changes
           where change.Replacement == "True" && ResourceTypeCatalog.Default.Find(change.Type) is { DeletesBeforeCreating: false }
           let now = DefinitionIn(after, change.LogicalId)
           let old = DefinitionIn(before, change.LogicalId)
           where now is not null && old is not null && KeepsItsIdentity(old, now)
           select new NamedReplacement(change, GivenName.In(now)!),
    ];

    /// <summary>Refuses an update that would replace such resources. No option lets it, so that its change set is of no use to anybody.</summary>
    /// <param name="changeSet">What would be changed.</param>
    /// <param name="deployed">The stack; null where there is none.</param>
    /// <param name="content">What is to be deployed.</param>
    /// <param name="removal">Deletes the change set.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException"><c>NamedReplacement</c>.</exception>
    public static async Task RefuseAsync(ChangeSet changeSet, DeployedStack? deployed, DeploymentContent content, ChangeSetRemoval removal, CancellationToken cancellationToken)
    {
        if (In(changeSet.Changes, deployed?.Template, content.Template) is { IsEmpty: false } found)
        {
            await removal.DeleteAsync(changeSet.Id, cancellationToken).ConfigureAwait(false);
            throw DeploymentErrors.NamedReplacement(content.StackName, [.. found.Select(DeploymentFindings.NamedReplacement)]);
        }
    }

    private static bool KeepsItsIdentity(TemplateResource old, TemplateResource now)
    {
        string[] properties = [.. ResourceTypeCatalog.Default.Find(now.Type)!.PrimaryIdentifier, .. NamedWithin.TryGetValue(now.Type, out var within) ? [within] : Array.Empty<string>()];
        return GivenName.In(now) is { } name && name == GivenName.In(old)
            && properties.All(property => TemplateJson.TextOf(now.Properties.GetValueOrDefault(property)) == TemplateJson.TextOf(old.Properties.GetValueOrDefault(property)));
    }

    private static TemplateResource? DefinitionIn(Template? template, string logicalId) => template?.Resources.FirstOrDefault(resource => resource.LogicalId == logicalId);
}
