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
    /// <param name="project">The properties.</param>
    /// <param name="existing">What the project has, which keeps what is not among the properties; null where it is made anew.</param>
    public static ProjectArtifacts? Artifacts(TemplateMap project, ProjectArtifacts? existing)
    {
        if (Map(project, "Artifacts") is not { } artifacts)
        {
            return null;
        }

        var part = existing ?? new ProjectArtifacts();
        part.Type = ArtifactsType.FindValue(artifacts.GetValueOrDefault("Type").KnownText());
        part.Location = artifacts.GetValueOrDefault("Location").KnownText();
        part.Path = artifacts.GetValueOrDefault("Path").KnownText();
        part.NamespaceType = artifacts.GetValueOrDefault("NamespaceType").KnownText();
        part.Name = artifacts.GetValueOrDefault("Name").KnownText();
        part.Packaging = artifacts.GetValueOrDefault("Packaging").KnownText();
        part.OverrideArtifactName = artifacts.GetValueOrDefault("OverrideArtifactName").Switch();
        part.EncryptionDisabled = artifacts.GetValueOrDefault("EncryptionDisabled").Switch();
        part.ArtifactIdentifier = artifacts.GetValueOrDefault("ArtifactIdentifier").KnownText();
        return part;
    }

    /// <summary>Where the source is; null where the properties do not say.</summary>
    /// <param name="project">The properties.</param>
    /// <param name="existing">What the project has, which keeps what is not among the properties; null where it is made anew.</param>
    public static ProjectSource? Source(TemplateMap project, ProjectSource? existing)
    {
        if (Map(project, "Source") is not { } source)
        {
            return null;
        }

        var part = existing ?? new ProjectSource();
        part.Type = SourceType.FindValue(source.GetValueOrDefault("Type").KnownText());
        part.Location = source.GetValueOrDefault("Location").KnownText();
        part.Buildspec = source.GetValueOrDefault("BuildSpec").KnownText();
        part.GitCloneDepth = source.GetValueOrDefault("GitCloneDepth").Number();
        part.ReportBuildStatus = source.GetValueOrDefault("ReportBuildStatus").Switch();
        part.InsecureSsl = source.GetValueOrDefault("InsecureSsl").Switch();
        part.SourceIdentifier = source.GetValueOrDefault("SourceIdentifier").KnownText();
        return part;
    }

    /// <summary>Where builds run; null where the properties do not say.</summary>
    /// <param name="project">The properties.</param>
    /// <param name="existing">What the project has, which keeps what is not among the properties; null where it is made anew.</param>
    public static ProjectEnvironment? Environment(TemplateMap project, ProjectEnvironment? existing)
    {
        if (Map(project, "Environment") is not { } environment)
        {
            return null;
        }

        var part = existing ?? new ProjectEnvironment();
        part.Type = EnvironmentType.FindValue(environment.GetValueOrDefault("Type").KnownText());
        part.Image = environment.GetValueOrDefault("Image").KnownText();
        part.ComputeType = ComputeType.FindValue(environment.GetValueOrDefault("ComputeType").KnownText());
        part.PrivilegedMode = environment.GetValueOrDefault("PrivilegedMode").Switch();
        part.ImagePullCredentialsType = environment.GetValueOrDefault("ImagePullCredentialsType").KnownText();
        part.EnvironmentVariables =
        [
            .. environment.GetValueOrDefault("EnvironmentVariables").KnownItems().OfType<TemplateMap>().Select(variable => new EnvironmentVariable
            {
                Name = variable.GetValueOrDefault("Name").KnownText(),
                Value = variable.GetValueOrDefault("Value").KnownText(),
                Type = variable.GetValueOrDefault("Type").KnownText(),
            }),
        ];
        return part;
    }

    /// <summary>Where the log goes; null where the properties do not say.</summary>
    /// <param name="project">The properties.</param>
    /// <param name="existing">What the project has, which keeps what is not among the properties; null where it is made anew.</param>
    public static LogsConfig? Logs(TemplateMap project, LogsConfig? existing)
    {
        if (Map(project, "LogsConfig") is not { } config || Map(config, "CloudWatchLogs") is not { } logs)
        {
            return null;
        }

        var part = existing ?? new LogsConfig();
        part.CloudWatchLogs = new CloudWatchLogsConfig
        {
            Status = LogsConfigStatusType.FindValue(logs.GetValueOrDefault("Status").KnownText()),
            GroupName = logs.GetValueOrDefault("GroupName").KnownText(),
            StreamName = logs.GetValueOrDefault("StreamName").KnownText(),
        };
        return part;
    }

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
