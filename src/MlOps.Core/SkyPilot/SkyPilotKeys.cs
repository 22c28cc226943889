namespace MlOps.SkyPilot;

/// <summary>
/// The keys of SkyPilot's configuration that say something of networks on AWS
/// (https://docs.skypilot.co/en/latest/reference/config.html; their types: sky/utils/schemas.py, get_config_schema).
/// </summary>
internal static class SkyPilotKeys
{
    /// <summary>The section of AWS.</summary>
    public const string Section = "aws";

    /// <summary>One VPC. All versions of SkyPilot take it.</summary>
    public const string VpcName = "vpc_name";

    /// <summary>One VPC or several. SkyPilot takes it since its pull request 8722, of January 2026.</summary>
    public const string VpcNames = "vpc_names";

    /// <summary>Private addresses alone.</summary>
    public const string UseInternalIps = "use_internal_ips";

    /// <summary>Session Manager.</summary>
    public const string UseSsm = "use_ssm";

    /// <summary>A proxy for SSH.</summary>
    public const string ProxyCommand = "ssh_proxy_command";

    /// <summary>Whether a key names VPCs.</summary>
    /// <param name="key">The key.</param>
    public static bool IsOfVpcs(string key) => key is VpcName or VpcNames;
}
