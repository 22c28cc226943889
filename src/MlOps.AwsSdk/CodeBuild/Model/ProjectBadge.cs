using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Information about the build badge for the build project.</summary>
public class ProjectBadge
{
    /// <summary>Set this to true to generate a publicly accessible URL for your project's build badge.</summary>
    [Wire("badgeEnabled")]
    public bool? BadgeEnabled { get; set; }

    /// <summary>The publicly-accessible URL through which you can access the build badge for your project.</summary>
    [Wire("badgeRequestUrl")]
    public string BadgeRequestUrl { get; set; }
}
