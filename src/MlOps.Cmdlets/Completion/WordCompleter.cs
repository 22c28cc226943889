using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes a parameter from a list of words. It never fails, asks or waits: a list that cannot be had is empty.</summary>
public abstract class WordCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        var start = (wordToComplete ?? "").Trim('\'', '"');
        return Words(start, fakeBoundParameters).Where(word => word.StartsWith(start, StringComparison.OrdinalIgnoreCase)).Select(Result).ToList();
    }

    /// <summary>The words; null or an exception stands for none.</summary>
    /// <param name="boundParameters">The values of the other parameters, as far as they are known.</param>
    private protected abstract IEnumerable<string> List(IDictionary boundParameters);

    /// <summary>The words, where there are too many to list all for each beginning.</summary>
    /// <param name="start">What is written already.</param>
    /// <param name="boundParameters">The values of the other parameters, as far as they are known.</param>
    private protected virtual IEnumerable<string> List(string start, IDictionary boundParameters) => List(boundParameters);

    private List<string> Words(string start, IDictionary boundParameters)
    {
        try
        {
            return [.. List(start, boundParameters)];
        }
        catch (Exception)
        {
            return [];
        }
    }

    private static CompletionResult Result(string word) =>
        new(word.All(IsPlain) ? word : $"'{word.Replace("'", "''", StringComparison.Ordinal)}'", word, CompletionResultType.ParameterValue, word);

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or ':';
}
