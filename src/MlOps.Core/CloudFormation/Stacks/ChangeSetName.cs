using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace MlOps.CloudFormation.Stacks;

/// <summary>
/// The name of a change set of ours: what is deployed, and by which run. A later run with the same content finds its own by the
/// content; two runs at once do not collide. Also the token of the operations that the run begins.
/// </summary>
/// <param name="Content">Hash of what is deployed: twelve hexadecimal digits.</param>
/// <param name="Run">The run: eight hexadecimal digits.</param>
internal sealed partial record ChangeSetName(string Content, string Run)
{
    /// <summary>A name for a new run.</summary>
    public static ChangeSetName ForNewRun(string content) => new(content, Guid.NewGuid().ToString("N")[..8]);

    /// <summary>Reads a change set's name or ARN, or the token of an operation.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ChangeSetName? name)
    {
        var match = Pattern().Match(text ?? "");
        name = match.Success ? new ChangeSetName(match.Groups[1].Value, match.Groups[2].Value) : null;
        return match.Success;
    }

    /// <summary>The token of an operation of this run, for example <c>mlops-0123456789ab-01234567-execute</c>.</summary>
    public string Token(string operation) => $"{this}-{operation}";

    /// <inheritdoc/>
    public override string ToString() => $"mlops-{Content}-{Run}";

    [GeneratedRegex("(?:^|changeSet/)mlops-([0-9a-f]{12})-([0-9a-f]{8})(?![0-9a-f])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
