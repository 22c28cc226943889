using System.CommandLine;

namespace MlOps.Cli;

/// <summary>The options of every action.</summary>
internal sealed class SharedOptions
{
    private readonly Option<string?> _sandbox = new("--sandbox")
    {
        Description = "Use the embedded AWS; with a folder, keep its state there.",
        HelpName = "FOLDER",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _profile = new("--profile") { Description = "The credential profile.", HelpName = "NAME" };

    private readonly Option<string?> _region = new("--region") { Description = "The region; the config's unless given.", HelpName = "REGION" };

    private readonly Option<string?> _endpointUrl = new("--endpoint-url") { Description = "Send all calls there.", HelpName = "URL" };

    private readonly Option<bool> _force = new("--force") { Description = "Do what would otherwise be refused or asked about." };

    private readonly Option<string> _output = new("--output")
    {
        Description = "How the result is written.",
        DefaultValueFactory = _ => "text",
    };

    /// <summary>Makes the options.</summary>
    public SharedOptions() => _output.AcceptOnlyFromAmong("text", "json");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_sandbox);
        command.Add(_profile);
        command.Add(_region);
        command.Add(_endpointUrl);
        command.Add(_force);
        command.Add(_output);
    }

    /// <summary>What the command line says.</summary>
    public Invocation Read(ParseResult parsed, string configPath) => new()
    {
        ConfigPath = configPath,
        Sandbox = parsed.GetResult(_sandbox) is not null,
        SandboxFolder = parsed.GetValue(_sandbox),
        Profile = parsed.GetValue(_profile),
        Region = parsed.GetValue(_region),
        EndpointUrl = parsed.GetValue(_endpointUrl),
        Force = parsed.GetValue(_force),
        OutputFormat = parsed.GetValue(_output) ?? "text",
    };
}
