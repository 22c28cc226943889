using System.Collections.ObjectModel;
using Amazon.CloudFormation.Model;

namespace MlOps.Deployments;

/// <summary>The outputs of a stack.</summary>
internal static class StackOutputs
{
    /// <summary>The outputs by key, in alphabetical order.</summary>
    /// <param name="stack">The stack; null where there is none.</param>
    public static IReadOnlyDictionary<string, string> Of(Stack? stack)
    {
        var outputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var output in stack?.Outputs ?? [])
        {
            outputs[output.OutputKey] = output.OutputValue ?? "";
        }

        return new ReadOnlyDictionary<string, string>(outputs);
    }
}
