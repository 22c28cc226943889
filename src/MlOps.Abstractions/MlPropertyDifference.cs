namespace MlOps;

/// <summary>A property whose value in the account is not the template's.</summary>
public sealed class MlPropertyDifference
{
    internal MlPropertyDifference()
    {
    }

    /// <summary>The property's path as a JSON pointer, for example <c>/Value</c>.</summary>
    public string PropertyPath { get; internal init; } = "";

    /// <summary>The template's value; null where it has none.</summary>
    public string? Expected { get; internal init; }

    /// <summary>The account's value; null where it has none.</summary>
    public string? Actual { get; internal init; }

    /// <summary>CloudFormation's word: <c>ADD</c>, <c>REMOVE</c> or <c>NOT_EQUAL</c>.</summary>
    public string DifferenceType { get; internal init; } = "";

    /// <summary>Why the difference is expected, as the rule says that ignores it; null where none does.</summary>
    public string? IgnoredBecause { get; private init; }

    /// <summary>The same difference, as one that a rule ignores.</summary>
    /// <param name="reason">Why.</param>
    internal MlPropertyDifference Ignored(string reason) => new()
    {
        PropertyPath = PropertyPath,
        Expected = Expected,
        Actual = Actual,
        DifferenceType = DifferenceType,
        IgnoredBecause = reason,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{PropertyPath}: {Expected ?? "-"} => {Actual ?? "-"}{(IgnoredBecause is null ? "" : $" (ignored: {IgnoredBecause})")}";
}
