namespace MlOps.Aws.Errors;

/// <summary>One row of the table of AWS's errors.</summary>
/// <param name="Codes">AWS's error codes, by commas.</param>
/// <param name="Id">Our id.</param>
/// <param name="Category">The kind of failure.</param>
/// <param name="Action">What to do about it; {0} stands for the resource.</param>
internal sealed record AwsErrorRule(string Codes, string Id, MlErrorCategory Category, string Action)
{
    /// <summary>What the message must hold for this row, where a code says several things; null for any message.</summary>
    public string? Says { get; init; }

    /// <summary>Whether the row is for this answer.</summary>
    /// <param name="code">AWS's code.</param>
    /// <param name="message">AWS's message.</param>
    public bool Fits(string code, string message) =>
        Codes.Split(", ").Contains(code, StringComparer.Ordinal)
        && (Says is null || message.Contains(Says, StringComparison.OrdinalIgnoreCase));
}
