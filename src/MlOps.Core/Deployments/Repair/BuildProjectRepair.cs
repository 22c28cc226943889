using Amazon.CodeBuild.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>Puts CodeBuild projects back to what their template says, and makes again those that are gone: their physical id is their name.</summary>
internal sealed class BuildProjectRepair : IServiceRepair
{
    /// <inheritdoc/>
    public string Type => "AWS::CodeBuild::Project";

    /// <inheritdoc/>
    public bool Remakes(TemplateResource definition) =>
        !BuildProjectReader.Unread.Any(path => PropertyRestoration.Find(definition.Properties, path) is not null);

    /// <inheritdoc/>
    public bool Undoes(MlPropertyDifference difference) => true;

    /// <inheritdoc/>
    public Task RepairAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken) => target.Differences.Count == 0
        ? MakeAsync(session, target, cancellationToken)
        : PutBackAsync(session, target, cancellationToken);

    private static async Task MakeAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken)
    {
        var wanted = target.Definition.Properties;
        var request = new CreateProjectRequest
        {
            Name = target.PhysicalId,
            Description = wanted.GetValueOrDefault("Description").KnownText(),
            ServiceRole = wanted.GetValueOrDefault("ServiceRole").KnownText(),
            EncryptionKey = wanted.GetValueOrDefault("EncryptionKey").KnownText(),
            TimeoutInMinutes = wanted.GetValueOrDefault("TimeoutInMinutes").Number(),
            Artifacts = BuildProjectParts.Artifacts(wanted, null),
            Source = BuildProjectParts.Source(wanted, null),
            Environment = BuildProjectParts.Environment(wanted, null),
            LogsConfig = BuildProjectParts.Logs(wanted, null),
            VpcConfig = BuildProjectParts.Vpc(wanted),
            Tags = Tags(target.Tags),
        };
        await session.CodeBuild.CreateProjectAsync(request, cancellationToken).MapErrorsAsync("codebuild", "CreateProject", target.PhysicalId).ConfigureAwait(false);
    }

    private static async Task PutBackAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken)
    {
        var project = await BuildProjectReader.FindAsync(session, target.PhysicalId, cancellationToken).ConfigureAwait(false)
            ?? throw RepairErrors.GoneMeanwhile(target.PhysicalId);
        var actual = BuildProjectReader.Properties(project);
        var paths = target.Differences.Where(difference => !TagChange.Is(difference)).Select(difference => difference.PropertyPath).ToList();
        var wanted = PropertyRestoration.Restore(actual, target.Definition.Properties, paths);
        var touched = paths.Select(path => path.Split('/')[1]).ToHashSet(StringComparer.Ordinal);
        TemplateMap changed = new(wanted.Where(property => touched.Contains(property.Key)).Select(property => (property.Key, (TemplateValue?)property.Value)));
        var request = new UpdateProjectRequest
        {
            Name = target.PhysicalId,
            Description = Text(changed, touched, "Description"),
            ServiceRole = Text(changed, touched, "ServiceRole"),
            EncryptionKey = Text(changed, touched, "EncryptionKey"),
            TimeoutInMinutes = changed.GetValueOrDefault("TimeoutInMinutes").Number(),
            Artifacts = BuildProjectParts.Artifacts(changed, project.Artifacts),
            Source = BuildProjectParts.Source(changed, project.Source),
            Environment = BuildProjectParts.Environment(changed, project.Environment),
            LogsConfig = BuildProjectParts.Logs(changed, project.LogsConfig),
            VpcConfig = BuildProjectParts.Vpc(changed),
            Tags = TagsOf(actual, target),
        };
        await session.CodeBuild.UpdateProjectAsync(request, cancellationToken).MapErrorsAsync("codebuild", "UpdateProject", target.PhysicalId).ConfigureAwait(false);
    }

    // What is empty is taken away, and what is absent stays (CodeBuild API reference, UpdateProject).
    private static string? Text(TemplateMap changed, HashSet<string> touched, string name) => touched.Contains(name) ? changed.GetValueOrDefault(name).KnownText() ?? "" : null;

    // CodeBuild takes the tags as a whole, but for those that AWS itself set.
    private static List<Tag>? TagsOf(TemplateMap actual, RepairTarget target)
    {
        var changes = TagChange.Of(target.Differences, target);
        if (changes.Count == 0)
        {
            return null;
        }

        var tags = actual.GetValueOrDefault("Tags").KnownItems().OfType<TemplateMap>()
            .Where(tag => !NamedItems.NameOf(tag, "Key").StartsWith("aws:", StringComparison.Ordinal))
            .ToDictionary(tag => NamedItems.NameOf(tag, "Key"), tag => NamedItems.NameOf(tag, "Value"), StringComparer.Ordinal);
        foreach (var (key, value) in changes)
        {
            if (value is null)
            {
                tags.Remove(key);
            }
            else
            {
                tags[key] = value;
            }
        }

        return Tags(tags);
    }

    private static List<Tag> Tags(IReadOnlyDictionary<string, string> tags) => [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })];
}
