using System.CommandLine;
using System.CommandLine.Invocation;
using MlOps.Cli.Actions;
using MlOps.Cli.Output;

namespace MlOps.Cli;

/// <summary>The command line: one subcommand an action, the same options on each.</summary>
internal static class Application
{
    private const string CommandLineInvalid = nameof(CommandLineInvalid);

    private static readonly CliAction[] AllActions =
    [
        ListProducts.Action,
        CreateConfig.Action,
        ShowProduct.Action,
        ValidateConfig.Action,
        CreateTemplate.Action,
        CreatePolicy.Action,
        CreateReviewReport.Action,
        ValidateTemplate.Action,
        ValidatePolicy.Action,
        DeployProduct.Action,
        ShowChanges.Action,
        CheckDrift.Action,
        RepairDrift.Action,
        TestDeploy.Action,
        ListDeployments.Action,
        ShowOutputs.Action,
        DeleteProduct.Action,
        Rehearse.Action,
    ];

    /// <summary>
    /// How long a stopped action may take to put things in order and to tell how they stand, before the process ends: a removal opens the
    /// pipelines again that it has closed.
    /// </summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromMinutes(1);

    /// <summary>Runs one action.</summary>
    /// <param name="arguments">The command line without the program's name.</param>
    /// <param name="output">Gets the result.</param>
    /// <param name="error">Gets messages and errors.</param>
    /// <param name="cancellationToken">Stops the action; Ctrl+C does too.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var options = new SharedOptions();
        var root = Build(ActionsFor(arguments), options, output, error);
        var parsed = options.WithConfigInPlace(root, root.Parse(arguments), arguments);
        if (parsed.Action is ParseErrorAction)
        {
            return Refuse(parsed, error);
        }

        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = LongestStop,
        };
        return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
    }

    // What is wrong, as other errors are told, and not the whole help after it.
    private static int Refuse(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var names = command.Subcommands.Select(action => action.Name).Concat(command.Options.Select(option => option.Name)).ToList();
        foreach (var problem in parsed.Errors)
        {
            var meant = parsed.UnmatchedTokens.Where(token => problem.Message.Contains($"'{token}'", StringComparison.Ordinal)).Select(token => NearName.Find(token, names)).FirstOrDefault();
            error.WriteLine($"error {CommandLineInvalid}: {problem.Message}{(meant is null ? "" : $" Did you mean '{meant}'?")}");
        }

        return ExitCode.BadInput;
    }

    // A command line that names its action needs no other: making the options of all of them takes a good part of a short action's time.
    private static CliAction[] ActionsFor(string[] arguments) =>
        arguments is [var name, ..] && Array.Find(AllActions, action => action.Name == name) is { } named ? [named] : AllActions;

    private static RootCommand Build(CliAction[] actions, SharedOptions options, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Sets up, checks and removes governed machine-learning environments on AWS.");
        foreach (var action in actions)
        {
            root.Add(Build(action, options, output, error));
        }

        return root;
    }

    private static Command Build(CliAction action, SharedOptions options, TextWriter output, TextWriter error)
    {
        var command = new Command(action.Name, action.Description);
        options.AddTo(command, action);
        foreach (var option in action.Options.AddRange(action.OwnOptions()))
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var invocation = options.Read(parsed);
            var observer = new TerminalObserver(error);
            var context = new ActionContext(invocation, ResultWriter.Create(invocation.OutputFormat, output, observer.HasTold), observer);
            return await RunAsync(action, context, observer, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CliAction action, ActionContext context, TerminalObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            await using (context.ConfigureAwait(false))
            {
                return await action.RunAsync(context, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (MlOpsException exception)
        {
            observer.Error(exception);
            return ExitCode.Of(exception);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Failed;
        }
        catch (Exception exception)
        {
            observer.Error(Unexpected(exception));
            return ExitCode.Failed;
        }
    }

    private static MlOpsException Unexpected(Exception exception) =>
        new(Defect.Id, MlErrorCategory.NotSpecified, exception.Message, exception)
        {
            RecommendedAction = $"{Defect.Report} with this:\n{exception}",
        };
}
