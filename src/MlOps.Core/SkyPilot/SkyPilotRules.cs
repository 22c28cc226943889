using System.Text;

namespace MlOps.SkyPilot;

/// <summary>Holds what is asked for to what SkyPilot and YAML take.</summary>
internal static class SkyPilotRules
{
    /// <summary>Checks what is asked for, whatever the file says.</summary>
    /// <param name="wish">What is asked for.</param>
    /// <exception cref="MlOpsException"><c>SkyPilotSettingMissing</c>, <c>SkyPilotSettingInvalid</c>, <c>SkyPilotSettingsConflict</c>.</exception>
    public static void Check(SkyPilotWish wish)
    {
        if (wish is { VpcNames.IsEmpty: true, UseInternalIps: null, UseSsm: null, ProxyCommand: null, Removed.IsEmpty: true })
        {
            throw SkyPilotConfigErrors.NothingAsked();
        }

        foreach (var name in wish.VpcNames)
        {
            CheckText("-VpcName", name);
            if (name.StartsWith("vpc-", StringComparison.Ordinal) && name.Length is 12 or 21 && name[4..].All(char.IsAsciiHexDigitLower))
            {
                throw SkyPilotConfigErrors.ValueInvalid("-VpcName", $"'{name}' is the id of a VPC, and SkyPilot wants its name, the tag Name.");
            }
        }

        if (wish.VpcNames.Distinct(StringComparer.Ordinal).Count() != wish.VpcNames.Length)
        {
            throw SkyPilotConfigErrors.ValueInvalid("-VpcName", "A name is there twice.");
        }

        CheckProxy(wish.ProxyCommand);
        CheckRemoved(wish);
    }

    /// <summary>Checks what the configuration would say.</summary>
    /// <param name="settings">What it would say.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException"><c>SkyPilotSettingsConflict</c>.</exception>
    public static void CheckTogether(SkyPilotSettings settings, string path)
    {
        if (settings is { UseSsm: true, ProxyCommand: not null })
        {
            throw SkyPilotConfigErrors.SsmAndProxy(path);
        }
    }

    private static void CheckProxy(SshProxyCommand? proxy)
    {
        if (proxy is null)
        {
            return;
        }

        if (proxy.Everywhere is null && proxy.ByRegion.IsEmpty)
        {
            throw SkyPilotConfigErrors.ValueInvalid("-SshProxyCommand", "It has no command.");
        }

        foreach (var text in proxy.ByRegion.Keys.Concat(proxy.ByRegion.Values).Append(proxy.Everywhere ?? "none"))
        {
            CheckText("-SshProxyCommand", text);
        }

        if (proxy.ByRegion.Keys.FirstOrDefault(region => !Aws.RegionSearch.IsCode(region)) is { } wrong)
        {
            throw SkyPilotConfigErrors.ValueInvalid("-SshProxyCommand", $"'{wrong}' is no region.");
        }
    }

    private static void CheckRemoved(SkyPilotWish wish)
    {
        (string Parameter, string Key, bool IsSet)[] all =
        [
            ("-VpcName", SkyPilotKeys.VpcName, !wish.VpcNames.IsEmpty),
            ("-UseInternalIps", SkyPilotKeys.UseInternalIps, wish.UseInternalIps is not null),
            ("-UseSsm", SkyPilotKeys.UseSsm, wish.UseSsm is not null),
            ("-SshProxyCommand", SkyPilotKeys.ProxyCommand, wish.ProxyCommand is not null),
        ];
        foreach (var (parameter, key, _) in all.Where(one => one.IsSet && wish.Removes(one.Key)))
        {
            throw SkyPilotConfigErrors.SetAndRemoved(parameter, key);
        }
    }

    private static void CheckText(string parameter, string text)
    {
        if (text.Trim() != text || text.Length == 0)
        {
            throw SkyPilotConfigErrors.ValueInvalid(parameter, "It is empty, or begins or ends with a space.");
        }

        if (text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) || text.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'))
        {
            throw SkyPilotConfigErrors.ValueInvalid(parameter, "It has a line end or another character that does not belong into a line of text.");
        }
    }
}
