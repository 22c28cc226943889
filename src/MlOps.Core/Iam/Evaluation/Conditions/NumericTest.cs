using System.Globalization;

namespace MlOps.Iam.Evaluation.Conditions;

/// <summary>
/// <c>NumericEquals</c> and its like: integers and decimals.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Numeric.
/// </summary>
internal sealed class NumericTest(string name, string wanted) : ValueTest
{
    /// <summary>What its operators' names begin with.</summary>
    public const string Prefix = "Numeric";

    private readonly decimal? _wanted = Number(wanted);
    private readonly string _relation = name[Prefix.Length..];

    /// <inheritdoc/>
    public override bool Fits(string actual, AuthorizationRequest request) =>
        _wanted is { } wantedNumber && Number(actual) is { } number && Relation.Holds(_relation, number.CompareTo(wantedNumber));

    /// <inheritdoc/>
    public override string TextFor(AuthorizationRequest request) => wanted;

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
