using System.CommandLine;
using System.CommandLine.Parsing;

namespace MlOps.Cli;

/// <summary>What every action takes: the config, and the options that say who calls AWS and how the result is written.</summary>
internal sealed class SharedOptions
{
    private const string ConfigName = "CONFIG";

    private const string SandboxName = "--sandbox";

    private readonly Option<string?> _sandbox = new(SandboxName)
    {
        Description = "Use the embedded AWS; with a folder, keep its state there.",
        HelpName = "FOLDER",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _enforceIam = new("--enforce-iam")
    {
        Description = "With --sandbox: evaluate policies at every call, those of roles and resources too; without --policy the caller itself is an administrator.",
    };

    private readonly Option<string[]> _policy = new("--policy")
    {
        Description = "With --sandbox: a file with a policy of the caller's, as a JSON policy document; may be given again. Policies decide about every call.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _profile = new("--profile") { Description = "The credential profile.", HelpName = "NAME" };

    private readonly Option<string?> _region = new("--region") { Description = "The region; the config's unless given, and none for validate-prov-template. For create-config the product's.", HelpName = "REGION" };

    private readonly Option<string?> _endpointUrl = new("--endpoint-url") { Description = "Send all calls there.", HelpName = "URL" };

    private readonly Option<bool> _force = new("--force") { Description = "Do what would otherwise be refused or asked about." };

    private readonly Option<string> _output = new("--output")
    {
        Description = "How the result is written.",
        DefaultValueFactory = _ => "text",
    };

    /// <summary>Makes the options.</summary>
    public SharedOptions()
    {
        _output.AcceptOnlyFromAmong("text", "json");
        _sandbox.Validators.Add(RefuseFile);
        _enforceIam.Validators.Add(RefuseWithoutSandbox);
        _policy.Validators.Add(RefuseWithoutSandbox);
    }

    /// <summary>Adds them to a command. Where a stack can be named in place of a config, one of the two is needed.</summary>
    /// <param name="command">The command.</param>
    /// <param name="action">What it does.</param>
    public void AddTo(Command command, CliAction action)
    {
        command.Add(ConfigOf(action));
        if (action.Options.Contains(ActionOptions.StackName))
        {
            command.Validators.Add(RequireOne);
        }

        command.Add(_sandbox);
        command.Add(_enforceIam);
        command.Add(_policy);
        command.Add(_profile);
        command.Add(_region);
        command.Add(_endpointUrl);
        command.Add(_force);
        command.Add(_output);
    }

    /// <summary>
    /// The command line with the config where it belongs: what stands after <c>--sandbox</c> would be taken for its folder, also where it is the
    /// only thing that can be the config.
    /// </summary>
    /// <param name="root">The command that parses.</param>
    /// <param name="parsed">The command line as it is parsed by itself.</param>
    /// <param name="arguments">The command line without the program's name.</param>
    public ParseResult WithConfigInPlace(RootCommand root, ParseResult parsed, string[] arguments)
    {
        var at = Array.IndexOf(arguments, SandboxName);
        var isTaken = LacksConfig(parsed)
            && at >= 0 && parsed.GetResult(_sandbox) is { Tokens: [var folder] } && at + 1 < arguments.Length && arguments[at + 1] == folder.Value
            && !Directory.Exists(folder.Value);
        return isTaken ? root.Parse([.. arguments[..at], arguments[at + 1], SandboxName, .. arguments[(at + 2)..]]) : parsed;
    }

    private static Argument ConfigOf(CliAction action) => action.TakesFiles
        ? new Argument<string[]>(ConfigName) { Description = action.ConfigDescription, Arity = ArgumentArity.OneOrMore }
        : new Argument<string>(ConfigName) { Description = action.ConfigDescription, Arity = action.NeedsConfig ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne };

    private static bool LacksConfig(ParseResult parsed) => parsed.CommandResult.Command is var command
        && command.Arguments is [{ } config]
        && !HasConfig(parsed.GetResult(config))
        && (config.Arity.MinimumNumberOfValues > 0 || (command.Options.Contains(ActionOptions.StackName) && parsed.GetResult(ActionOptions.StackName) is null));

    private static bool HasConfig(SymbolResult? result) => result is { Tokens.Count: > 0 };

    /// <summary>What the command line says.</summary>
    public Invocation Read(ParseResult parsed) => new()
    {
        ConfigPaths = [.. parsed.GetResult(parsed.CommandResult.Command.Arguments[0])?.Tokens.Select(token => token.Value) ?? []],
        ReadDraft = () => ConfigOptions.Read(parsed, parsed.GetValue(_region)),
        Sandbox = parsed.GetResult(_sandbox) is not null,
        SandboxFolder = parsed.GetValue(_sandbox),
        EnforceIam = parsed.GetValue(_enforceIam) || parsed.GetValue(_policy) is { Length: > 0 },
        PolicyFiles = [.. parsed.GetValue(_policy) ?? []],
        Profile = parsed.GetValue(_profile),
        Region = parsed.GetValue(_region),
        EndpointUrl = parsed.GetValue(_endpointUrl),
        Force = parsed.GetValue(_force),
        OutputFormat = parsed.GetValue(_output) ?? "text",
        Adopt = parsed.GetValue(ActionOptions.Adopt),
        CheckDrift = parsed.GetValue(ActionOptions.CheckDrift),
        BaselineFile = parsed.GetValue(ActionOptions.Baseline),
        UpdateBaseline = parsed.GetValue(ActionOptions.UpdateBaseline),
        DeleteData = parsed.GetValue(ActionOptions.DeleteData),
        Deployed = parsed.GetValue(ActionOptions.Deployed),
        DeployedTemplate = parsed.GetValue(ActionOptions.DeployedTemplate),
        Test = parsed.GetValue(ActionOptions.Test),
        Expired = parsed.GetValue(ActionOptions.Expired),
        ExpiresAfter = parsed.GetValue(ActionOptions.ExpiresAfter),
        NoWait = parsed.GetValue(ActionOptions.NoWait),
        Online = parsed.GetValue(ActionOptions.Online),
        Out = parsed.GetValue(ActionOptions.Out),
        Purposes = parsed.GetValue(ActionOptions.Purposes),
        PolicyServiceRole = parsed.GetValue(ActionOptions.PolicyServiceRole),
        TemplateStackName = parsed.GetValue(ActionOptions.TemplateStackName),
        TemplateAccountId = parsed.GetValue(ActionOptions.TemplateAccountId),
        ReferencePath = parsed.GetValue(ActionOptions.ReferencePath),
        ReferenceStackName = parsed.GetValue(ActionOptions.ReferenceStackName),
        ReviewFormat = parsed.GetValue(ActionOptions.Format),
        SkipHolderCheck = parsed.GetValue(ActionOptions.SkipHolderCheck),
        Severity = parsed.GetValue(ActionOptions.Severity) ?? MlSeverity.Error,
        Yes = parsed.GetValue(ActionOptions.Yes),
        Seed = parsed.GetValue(ActionOptions.Seed),
        StackName = parsed.GetValue(ActionOptions.StackName),
        ServiceRoleArn = parsed.GetValue(ActionOptions.ServiceRole),
        TemplateFormat = parsed.GetValue(ActionOptions.TemplateFormat),
        TemplateBucket = parsed.GetValue(ActionOptions.TemplateBucket),
        ResourcesToSkip = [.. parsed.GetValue(ActionOptions.SkipResource) ?? []],
        TestSuffix = parsed.GetValue(ActionOptions.TestSuffix),
        PlanOnly = parsed.GetValue(ActionOptions.PlanOnly),
        Remove = [.. parsed.GetValue(ActionOptions.Remove) ?? []],
        Ignore = [.. parsed.GetValue(ActionOptions.Ignore) ?? []],
        Timeout = parsed.GetValue(ActionOptions.Timeout),
        WaitForOther = parsed.GetValue(ActionOptions.WaitForOther),
    };

    private static void RefuseFile(OptionResult result)
    {
        if (result.Tokens is [var folder] && File.Exists(folder.Value))
        {
            result.AddError($"'{folder.Value}' is a file. {SandboxName} takes a folder to keep the sandbox's state in, or nothing; the config stands before it.");
        }
    }

    private static void RequireOne(CommandResult result)
    {
        var hasConfig = HasConfig(result.GetResult(result.Command.Arguments[0]));
        if (hasConfig == (result.GetResult(ActionOptions.StackName) is not null))
        {
            result.AddError(hasConfig ? "A config and --stack-name are two things to compare; give one, and the other with --reference-path or --reference-stack-name." : "Give a config or a template, or --stack-name.");
        }
    }

    private void RefuseWithoutSandbox(OptionResult result)
    {
        if (!result.Implicit && result.GetResult(_sandbox) is null)
        {
            result.AddError($"{result.Option.Name} goes with {SandboxName}: AWS always enforces its own policies.");
        }
    }
}
