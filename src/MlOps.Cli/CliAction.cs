using System.Collections.Immutable;
using System.CommandLine;

namespace MlOps.Cli;

/// <summary>One action of the command line.</summary>
/// <param name="Name">Its name, for example <c>deploy-product</c>.</param>
/// <param name="Description">What it does, in a sentence.</param>
/// <param name="RunAsync">Does it; returns an <see cref="ExitCode"/>.</param>
internal sealed record CliAction(string Name, string Description, Func<ActionContext, CancellationToken, Task<int>> RunAsync)
{
    /// <summary>Whether it must be given a config; one that need not may be given one all the same.</summary>
    public bool NeedsConfig { get; init; } = true;

    /// <summary>Whether it takes several files in place of one config, also by wildcards.</summary>
    public bool TakesFiles { get; init; }

    /// <summary>What its config is, where it is more than one to read.</summary>
    public string ConfigDescription { get; init; } = "The product config, a YAML file.";

    /// <summary>The options that it takes besides those of every action.</summary>
    public ImmutableArray<Option> Options { get; init; } = [];

    /// <summary>Makes the options that no other action has, when they are asked for: others are not to wait for them.</summary>
    public Func<ImmutableArray<Option>> OwnOptions { get; init; } = static () => [];
}
