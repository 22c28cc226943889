using Amazon.CodeBuild.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>Reads projects of CodeBuild in the words of <c>AWS::CodeBuild::Project</c> (CloudFormation template reference).</summary>
internal static class BuildProjectReader
{
    // What the type has and this does not read; a product's projects have none of it.
    /// <summary>Properties that are not read, at any depth, as JSON pointers.</summary>
    public static readonly string[] Unread =
    [
        "/AutoRetryLimit", "/BadgeEnabled", "/BuildBatchConfig", "/Cache", "/ConcurrentBuildLimit", "/FileSystemLocations", "/QueuedTimeoutInMinutes", "/ResourceAccessRole",
        "/SecondaryArtifacts", "/SecondarySourceVersions", "/SecondarySources", "/SourceVersion", "/Triggers", "/Visibility", "/Environment/Fleet", "/Environment/RegistryCredential",
        "/Environment/Certificate", "/Environment/DockerServer", "/Environment/HostKernel", "/LogsConfig/S3Logs", "/Source/Auth", "/Source/BuildStatusConfig", "/Source/GitSubmodulesConfig",
    ];

    /// <summary>Reads a project.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="name">The project's name, which is its physical id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<NativeState> ReadAsync(AwsSession session, string name, CancellationToken cancellationToken)
    {
        return await FindAsync(session, name, cancellationToken).ConfigureAwait(false) is { } project ? new NativeState(Properties(project), Unread) : NativeState.Gone();
    }

    /// <summary>A project; null where there is none of that name.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="name">The project's name.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<Project?> FindAsync(AwsSession session, string name, CancellationToken cancellationToken)
    {
        var response = await session.CodeBuild.BatchGetProjectsAsync(new BatchGetProjectsRequest { Names = [name] }, cancellationToken)
            .MapErrorsAsync("codebuild", "BatchGetProjects", name).ConfigureAwait(false);
        return response.Projects is [var project] ? project : null;
    }

    /// <summary>What a project has, as far as it is read.</summary>
    /// <param name="project">The project.</param>
    public static TemplateMap Properties(Project project) => new(
        ("Name", project.Name),
        ("Description", project.Description),
        ("ServiceRole", project.ServiceRole),
        ("EncryptionKey", project.EncryptionKey),
        ("TimeoutInMinutes", Number(project.TimeoutInMinutes)),
        ("Artifacts", Artifacts(project.Artifacts)),
        ("Source", Source(project.Source)),
        ("Environment", Environment(project.Environment)),
        ("LogsConfig", project.LogsConfig?.CloudWatchLogs is { } logs
            ? new TemplateMap(("CloudWatchLogs", new TemplateMap(("Status", logs.Status?.Value), ("GroupName", logs.GroupName), ("StreamName", logs.StreamName))))
            : null),
        ("VpcConfig", project.VpcConfig is { } vpc && !string.IsNullOrEmpty(vpc.VpcId)
            ? new TemplateMap(("VpcId", vpc.VpcId), ("Subnets", Texts(vpc.Subnets)), ("SecurityGroupIds", Texts(vpc.SecurityGroupIds)))
            : null),
        ("Tags", new TemplateList((project.Tags ?? []).Select(tag => new TemplateMap(("Key", tag.Key), ("Value", tag.Value))))));

    private static TemplateMap? Artifacts(ProjectArtifacts? artifacts) => artifacts is null ? null : new(
        ("Type", artifacts.Type?.Value),
        ("Location", artifacts.Location),
        ("Path", artifacts.Path),
        ("NamespaceType", artifacts.NamespaceType?.Value),
        ("Name", artifacts.Name),
        ("Packaging", artifacts.Packaging?.Value),
        ("OverrideArtifactName", Switch(artifacts.OverrideArtifactName)),
        ("EncryptionDisabled", Switch(artifacts.EncryptionDisabled)),
        ("ArtifactIdentifier", artifacts.ArtifactIdentifier));

    private static TemplateMap? Source(ProjectSource? source) => source is null ? null : new(
        ("Type", source.Type?.Value),
        ("Location", source.Location),
        ("BuildSpec", source.Buildspec),
        ("GitCloneDepth", Number(source.GitCloneDepth)),
        ("ReportBuildStatus", Switch(source.ReportBuildStatus)),
        ("InsecureSsl", Switch(source.InsecureSsl)),
        ("SourceIdentifier", source.SourceIdentifier));

    private static TemplateMap? Environment(ProjectEnvironment? environment) => environment is null ? null : new(
        ("Type", environment.Type?.Value),
        ("Image", environment.Image),
        ("ComputeType", environment.ComputeType?.Value),
        ("PrivilegedMode", Switch(environment.PrivilegedMode)),
        ("ImagePullCredentialsType", environment.ImagePullCredentialsType?.Value),
        ("EnvironmentVariables", new TemplateList((environment.EnvironmentVariables ?? []).Select(variable =>
            new TemplateMap(("Name", variable.Name), ("Value", variable.Value), ("Type", variable.Type?.Value))))));

    private static TemplateList Texts(IEnumerable<string>? texts) => new((texts ?? []).Select(text => (TemplateValue)text!));

    private static TemplateValue? Number(int? number) => number is { } value ? value : null;

    private static TemplateValue? Switch(bool? on) => on is { } value ? value : null;
}
