using System.Globalization;
using Amazon.CodeBuild;
using Amazon.CodeBuild.Model;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>Parts of a CodeBuild project, from the properties of <c>AWS::CodeBuild::Project</c>; what <see cref="BuildProjectReader"/> reads, the other way.</summary>
internal static class BuildProjectParts
{
    /// <summary>Where the output goes; null where the properties do not say.</summary>
    public static ProjectArtifacts? Artifacts(TemplateMap project) => Map(project, "Artifacts") is not { } artifacts ? null : new ProjectArtifacts
    {
        Type = ArtifactsType.FindValue(artifacts.GetValueOrDefault("Type").KnownText()),
        Location = artifacts.GetValueOrDefault("Location").KnownText(),
        Path = artifacts.GetValueOrDefault("Path").KnownText(),
        NamespaceType = artifacts.GetValueOrDefault("NamespaceType").KnownText(),
        Name = artifacts.GetValueOrDefault("Name").KnownText(),
        Packaging = artifacts.GetValueOrDefault("Packaging").KnownText(),
        OverrideArtifactName = artifacts.GetValueOrDefault("OverrideArtifactName").Switch(),
        EncryptionDisabled = artifacts.GetValueOrDefault("EncryptionDisabled").Switch(),
        ArtifactIdentifier = artifacts.GetValueOrDefault("ArtifactIdentifier").KnownText(),
    };

    /// <summary>Where the source is; null where the properties do not say.</summary>
    public static ProjectSource? Source(TemplateMap project) => Map(project, "Source") is not { } source ? null : new ProjectSource
    {
        Type = SourceType.FindValue(source.GetValueOrDefault("Type").KnownText()),
        Location = source.GetValueOrDefault("Location").KnownText(),
        Buildspec = source.GetValueOrDefault("BuildSpec").KnownText(),
        GitCloneDepth = source.GetValueOrDefault("GitCloneDepth").Number(),
        ReportBuildStatus = source.GetValueOrDefault("ReportBuildStatus").Switch(),
        InsecureSsl = source.GetValueOrDefault("InsecureSsl").Switch(),
        SourceIdentifier = source.GetValueOrDefault("SourceIdentifier").KnownText(),
    };

    /// <summary>Where builds run; null where the properties do not say.</summary>
    public static ProjectEnvironment? Environment(TemplateMap project) => Map(project, "Environment") is not { } environment ? null : new ProjectEnvironment
    {
        Type = EnvironmentType.FindValue(environment.GetValueOrDefault("Type").KnownText()),
        Image = environment.GetValueOrDefault("Image").KnownText(),
        ComputeType = ComputeType.FindValue(environment.GetValueOrDefault("ComputeType").KnownText()),
        PrivilegedMode = environment.GetValueOrDefault("PrivilegedMode").Switch(),
        ImagePullCredentialsType = environment.GetValueOrDefault("ImagePullCredentialsType").KnownText(),
        EnvironmentVariables =
        [
            .. environment.GetValueOrDefault("EnvironmentVariables").KnownItems().OfType<TemplateMap>().Select(variable => new EnvironmentVariable
            {
                Name = variable.GetValueOrDefault("Name").KnownText(),
                Value = variable.GetValueOrDefault("Value").KnownText(),
                Type = variable.GetValueOrDefault("Type").KnownText(),
            }),
        ],
    };

    /// <summary>Where the log goes; null where the properties do not say.</summary>
    public static LogsConfig? Logs(TemplateMap project) => Map(project, "LogsConfig") is { } config && Map(config, "CloudWatchLogs") is { } logs
        ? new LogsConfig
        {
            CloudWatchLogs = new CloudWatchLogsConfig
            {
                Status = LogsConfigStatusType.FindValue(logs.GetValueOrDefault("Status").KnownText()),
                GroupName = logs.GetValueOrDefault("GroupName").KnownText(),
                StreamName = logs.GetValueOrDefault("StreamName").KnownText(),
            },
        }
        : null;

    /// <summary>The network of builds; null where the properties do not say.</summary>
    public static VpcConfig? Vpc(TemplateMap project) => Map(project, "VpcConfig") is not { } vpc ? null : new VpcConfig
    {
        VpcId = vpc.GetValueOrDefault("VpcId").KnownText(),
        Subnets = Texts(vpc, "Subnets"),
        SecurityGroupIds = Texts(vpc, "SecurityGroupIds"),
    };

    /// <summary>A whole number; null where the value is none.</summary>
    public static int? Number(this TemplateValue? value) =>
        int.TryParse(value.KnownText(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool? Switch(this TemplateValue? value) => bool.TryParse(value.KnownText(), out var on) ? on : null;

    private static TemplateMap? Map(TemplateMap holder, string name) => holder.GetValueOrDefault(name) as TemplateMap;

    private static List<string> Texts(TemplateMap holder, string name) => [.. holder.GetValueOrDefault(name).KnownItems().Select(KnownValues.KnownText).OfType<string>()];
}
