namespace MlOps.Cli;

/// <summary>What a command line asks for.</summary>
internal sealed record Invocation
{
    /// <summary>The product config.</summary>
    public required string ConfigPath { get; init; }

    /// <summary>Whether the embedded AWS answers.</summary>
    public bool Sandbox { get; init; }

    /// <summary>Where the embedded AWS keeps its state; null for memory.</summary>
    public string? SandboxFolder { get; init; }

    /// <summary>The credential profile; null where the usual order decides.</summary>
    public string? Profile { get; init; }

    /// <summary>The region; null where the usual order decides.</summary>
    public string? Region { get; init; }

    /// <summary>Where all calls go; null where each service has its own endpoint.</summary>
    public string? EndpointUrl { get; init; }

    /// <summary>Whether to do what would otherwise be refused or asked about.</summary>
    public bool Force { get; init; }

    /// <summary><c>text</c> or <c>json</c>.</summary>
    public string OutputFormat { get; init; } = "text";
}
