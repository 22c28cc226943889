using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MlOps.Cmdlets.Completion;

/// <summary>
/// Completes paths of product configs: YAML files, and folders on the way to them. Where there are none PowerShell completes paths in its own way.
/// </summary>
public sealed class ConfigPathCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            return [.. CompletionCompleters.CompleteFilename((wordToComplete ?? "").Trim('\'', '"')).Where(LeadsToConfig)];
        }
        catch (Exception)
        {
            // Completion never fails: a folder that cannot be read has nothing to offer.
            return [];
        }
    }

    private static bool LeadsToConfig(CompletionResult result) => result.ResultType == CompletionResultType.ProviderContainer || ConfigsAtHand.IsConfig(result.ToolTip);
}
