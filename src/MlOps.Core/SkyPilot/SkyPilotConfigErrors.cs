using System.Collections.Immutable;

namespace MlOps.SkyPilot;

/// <summary>Makes the errors of SkyPilot's configuration.</summary>
internal static class SkyPilotConfigErrors
{
    private const string Untouched = "Nothing was written.";

    /// <summary>The file cannot be read as SkyPilot's configuration.</summary>
    /// <param name="path">The file.</param>
    /// <param name="findings">What is wrong with it.</param>
    public static MlOpsException Invalid(string path, ImmutableArray<MlFinding> findings) =>
        new("SkyPilotConfigInvalid", MlErrorCategory.InvalidData, FormattableString.Invariant($"{path}({findings[0].Line},{findings[0].Column}): {findings[0].Message} {Untouched}"))
        {
            Resource = path,
            RecommendedAction = findings[0].Suggestion,
            Findings = findings,
        };

    /// <summary>The file is written in a way that cannot be changed in places.</summary>
    public static MlOpsException NotEditable(string path) =>
        new("SkyPilotConfigNotEditable", MlErrorCategory.InvalidData, $"The section aws of {path} cannot be changed without changing more of the file, as where an anchor or '<<' shares its keys. {Untouched}")
        {
            Resource = path,
            RecommendedAction = "Write the keys of aws out, one a line, and run the same command again; or change the file by hand.",
        };

    /// <summary>Nothing was asked for.</summary>
    public static MlOpsException NothingAsked() =>
        new("SkyPilotSettingMissing", MlErrorCategory.InvalidArgument, $"Nothing was asked for. {Untouched}")
        {
            RecommendedAction = "Give -VpcName, -UseInternalIps, -UseSsm, -SshProxyCommand or -Remove.",
        };

    /// <summary>A key is to be set and taken out.</summary>
    public static MlOpsException SetAndRemoved(string parameter, string key) =>
        new("SkyPilotSettingsConflict", MlErrorCategory.InvalidArgument, $"{parameter} sets what -Remove {key} takes out. {Untouched}")
        {
            Resource = key,
            RecommendedAction = "Leave one of the two out.",
        };

    /// <summary>SkyPilot refuses Session Manager and a proxy together.</summary>
    public static MlOpsException SsmAndProxy(string path) =>
        new("SkyPilotSettingsConflict", MlErrorCategory.InvalidArgument, $"{path} would have use_ssm: true and ssh_proxy_command, and SkyPilot refuses the two together. {Untouched}")
        {
            Resource = path,
            RecommendedAction = "Take the other out in the same command: -Remove ssh_proxy_command, or -Remove use_ssm.",
        };

    /// <summary>A value is none.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="why">Why, a sentence.</param>
    public static MlOpsException ValueInvalid(string parameter, string why) =>
        new("SkyPilotSettingInvalid", MlErrorCategory.InvalidArgument, $"{parameter} cannot be written. {why} {Untouched}")
        {
            Resource = parameter,
            RecommendedAction = $"Correct {parameter}.",
        };

    /// <summary>A VPC is not fit for what is asked.</summary>
    /// <param name="findings">What was found, the first an error.</param>
    public static MlOpsException Unfit(ImmutableArray<MlFinding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == MlSeverity.Error).ToImmutableArray();
        return new("VpcUnfit", MlErrorCategory.InvalidData, $"{string.Join(" ", errors.Select(error => error.Message))} {Untouched}")
        {
            Resource = errors[0].Path,
            RecommendedAction = $"{errors[0].Suggestion} -SkipVpcCheck writes it all the same.",
            Findings = findings,
        };
    }
}
