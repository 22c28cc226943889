using System.Collections.Immutable;
using MlOps.Aws;
using MlOps.Documents;
using MlOps.Documents.Editing;

namespace MlOps.SkyPilot;

/// <summary>Changes what SkyPilot's configuration says of networks on AWS, and leaves all else of the file as it is.</summary>
/// <param name="options">Where the file lies, and where its VPCs are looked for.</param>
public sealed class SkyPilotConfigOperation(SkyPilotConfigOptions options)
{
    /// <summary>Works out what is to be written. Only reads.</summary>
    /// <param name="wish">What is asked for.</param>
    /// <param name="openSession">Opens who calls AWS; null where VPCs are not looked at.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">
    /// <c>SkyPilotSettingMissing</c>, <c>SkyPilotSettingInvalid</c>, <c>SkyPilotSettingsConflict</c>, <c>SkyPilotConfigInvalid</c>, <c>SkyPilotConfigNotEditable</c>, <c>VpcUnfit</c>; what AWS answers.
    /// </exception>
    public async Task<SkyPilotConfigPlan> PlanAsync(SkyPilotWish wish, Func<Task<AwsSession>>? openSession, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        SkyPilotRules.Check(wish);
        var file = SkyPilotConfigFile.Open(options.Path ?? SkyPilotConfigFile.UsualPath(options.Environment));
        var (settings, changes, said) = Compare(file, wish);
        SkyPilotRules.CheckTogether(settings, file.Path);
        var text = YamlSection.Edit(file.Text, file.Root, SkyPilotKeys.Section, changes) ?? throw SkyPilotConfigErrors.NotEditable(file.Path);
        var fitness = new NetworkFitness(settings);
        fitness.JudgeSettings();
        if (openSession is not null)
        {
            await JudgeAsync(fitness, settings, await openSession().ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }

        return new SkyPilotConfigPlan(file, text, new MlSkyPilotConfig
        {
            Path = file.Path,
            Status = said.IsEmpty ? "UNCHANGED" : "PLANNED",
            VpcNames = settings.VpcNames,
            UseInternalIps = settings.UseInternalIps,
            UseSsm = settings.UseSsm,
            SshProxyCommand = settings.ProxyCommand?.ToString(),
            Changes = said,
            Difference = LineDifference.Of(file.Text, text),
            VpcChecked = openSession is not null,
            Vpcs = fitness.Vpcs,
            Findings = openSession is null ? [.. fitness.Findings, Unchecked()] : fitness.Findings,
        });
    }

    /// <summary>Writes what a plan says.</summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="MlOpsException"><c>FileNotWritable</c>, <c>FileChanged</c>.</exception>
    public MlSkyPilotConfig Execute(SkyPilotConfigPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (file, planned) = (plan.File, plan.Planned);
        if (planned.Changes.Count == 0)
        {
            return planned;
        }

        var copy = FileReplacement.Write(file.Target, file.Bytes, file.Encode(plan.Text), options.Environment.Time.GetUtcNow());
        return new MlSkyPilotConfig
        {
            Path = planned.Path,
            Status = file.Bytes is null ? "CREATED" : "UPDATED",
            VpcNames = planned.VpcNames,
            UseInternalIps = planned.UseInternalIps,
            UseSsm = planned.UseSsm,
            SshProxyCommand = planned.SshProxyCommand,
            Changes = planned.Changes,
            Difference = planned.Difference,
            BackupPath = copy,
            VpcChecked = planned.VpcChecked,
            Vpcs = planned.Vpcs,
            Findings = planned.Findings,
        };
    }

    private async Task JudgeAsync(NetworkFitness fitness, SkyPilotSettings settings, AwsSession session, CancellationToken cancellationToken)
    {
        ImmutableArray<string> regions = !options.Regions.IsEmpty ? [.. options.Regions.Distinct(StringComparer.Ordinal)]
            : settings.ProxyCommand is { Everywhere: null } proxy ? [.. proxy.ByRegion.Keys]
            : [session.Region];
        var search = new NetworkSearch(session, cancellationToken);
        var found = ImmutableArray.CreateBuilder<RegionNetwork>();
        foreach (var region in regions)
        {
            foreach (var name in NetworkFitness.NamesOf(settings))
            {
                found.AddRange(await search.FindAsync(region, name).ConfigureAwait(false));
            }
        }

        fitness.Judge(regions, found.ToImmutable());
        if (fitness.Findings.Any(finding => finding.Severity == MlSeverity.Error))
        {
            throw SkyPilotConfigErrors.Unfit(fitness.Findings);
        }
    }

    // What the configuration would say, by which changes, and these in words.
    private static (SkyPilotSettings Settings, ImmutableArray<KeyChange> Changes, ImmutableArray<string> Said) Compare(SkyPilotConfigFile file, SkyPilotWish wish)
    {
        var (now, changes, said) = (file.Settings, ImmutableArray.CreateBuilder<KeyChange>(), ImmutableArray.CreateBuilder<string>());
        var settings = new SkyPilotSettings
        {
            VpcNames = wish.Removes(SkyPilotKeys.VpcName) ? [] : wish.VpcNames.IsEmpty ? now.VpcNames : wish.VpcNames,
            UseInternalIps = wish.Removes(SkyPilotKeys.UseInternalIps) ? null : wish.UseInternalIps ?? now.UseInternalIps,
            UseSsm = wish.Removes(SkyPilotKeys.UseSsm) ? null : wish.UseSsm ?? now.UseSsm,
            ProxyCommand = wish.Removes(SkyPilotKeys.ProxyCommand) ? null : wish.ProxyCommand ?? now.ProxyCommand,
        };
        CompareVpcs(file, wish, changes, said);
        Set(SkyPilotKeys.UseInternalIps, wish.UseInternalIps is { } isPrivate && isPrivate != now.UseInternalIps ? YamlValue.Of(isPrivate) : null, Text(now.UseInternalIps), Text(settings.UseInternalIps));
        Set(SkyPilotKeys.UseSsm, wish.UseSsm is { } bySsm && bySsm != now.UseSsm ? YamlValue.Of(bySsm) : null, Text(now.UseSsm), Text(settings.UseSsm));
        Set(SkyPilotKeys.ProxyCommand, wish.ProxyCommand is { } proxy && !proxy.IsSame(now.ProxyCommand) ? ValueOf(proxy) : null, now.ProxyCommand?.ToString(), settings.ProxyCommand?.ToString());
        return (settings, changes.ToImmutable(), said.ToImmutable());

        void Set(string key, YamlValue? value, string? before, string? after)
        {
            if (value is not null || (wish.Removes(key) && file.Has(key)))
            {
                changes.Add(new KeyChange(key, value));
                said.Add(Say(key, before, after));
            }
        }
    }

    // One VPC stays under the key that the file has; where it has none, under the one that every version of SkyPilot takes. The other key goes, so that the two never differ.
    private static void CompareVpcs(SkyPilotConfigFile file, SkyPilotWish wish, ImmutableArray<KeyChange>.Builder changes, ImmutableArray<string>.Builder said)
    {
        var key = wish.VpcNames.Length > 1 || file.Has(SkyPilotKeys.VpcNames) ? SkyPilotKeys.VpcNames : SkyPilotKeys.VpcName;
        var other = key == SkyPilotKeys.VpcName ? SkyPilotKeys.VpcNames : SkyPilotKeys.VpcName;
        var before = file.Settings.VpcNames.IsEmpty ? null : string.Join(", ", file.Settings.VpcNames);
        if (!wish.VpcNames.IsEmpty)
        {
            if (!wish.VpcNames.SequenceEqual(file.Settings.VpcNames) || file.VpcKey != key)
            {
                changes.Add(new KeyChange(key, wish.VpcNames.Length == 1 ? YamlValue.Of(wish.VpcNames[0]) : YamlValue.Of(wish.VpcNames)));
                said.Add(Say(key, before, string.Join(", ", wish.VpcNames)));
            }

            TakeOut(other);
        }
        else if (wish.Removes(key))
        {
            TakeOut(key);
            TakeOut(other);
        }

        void TakeOut(string name)
        {
            if (file.Has(name))
            {
                changes.Add(new KeyChange(name, null));
                said.Add(Say(name, before, null));
            }
        }
    }

    private static YamlValue ValueOf(SshProxyCommand proxy) => proxy.Everywhere is { } command ? YamlValue.Of(command) : YamlValue.Of(proxy.ByRegion);

    private static string? Text(bool? value) => value switch
    {
        true => "true",
        false => "false",
        null => null,
    };

    private static string Say(string key, string? before, string? after) => (before, after) switch
    {
        (_, null) => $"take out {SkyPilotKeys.Section}.{key}{(before is null ? "" : $", which was {before}")}",
        (null, _) => $"set {SkyPilotKeys.Section}.{key} to {after}",
        _ => $"change {SkyPilotKeys.Section}.{key} from {before} to {after}",
    };

    private static MlFinding Unchecked() => Finding.Make(
        MlSeverity.Information, "NotChecked", new SourceLocation(null, 0, 0), SkyPilotKeys.Section, "Whether there are such VPCs, and whether they are fit for SkyPilot, was not looked at.", "Leave -SkipVpcCheck out.");
}
