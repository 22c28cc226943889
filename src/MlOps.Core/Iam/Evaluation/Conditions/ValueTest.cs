namespace MlOps.Iam.Evaluation.Conditions;

/// <summary>One value that a condition tests against, read once for any number of requests.</summary>
internal abstract class ValueTest
{
    /// <summary>Reads a value. One that is no value of its operator's kind fits nothing.</summary>
    /// <param name="name">The operator's bare name, for example <c>StringLike</c>.</param>
    /// <param name="value">The value as the policy has it.</param>
    /// <param name="hasVariables">Whether <c>${…}</c> is a variable.</param>
    public static ValueTest Read(string name, string value, bool hasVariables) => name switch
    {
        "StringEquals" => new StringTest(PolicyPattern.ReadLiteral(value, hasVariables), StringComparison.Ordinal),
        "StringEqualsIgnoreCase" => new StringTest(PolicyPattern.ReadLiteral(value, hasVariables), StringComparison.OrdinalIgnoreCase),
        "StringLike" => new StringLikeTest(PolicyPattern.Read(value, hasVariables)),
        "ArnLike" => new ArnTest(PolicyPattern.Read(value, hasVariables)),
        "Bool" => new BoolTest(PolicyPattern.ReadLiteral(value, hasVariables)),
        "BinaryEquals" => new BinaryTest(value),
        "IpAddress" => new IpAddressTest(value),
        _ when name.StartsWith(NumericTest.Prefix, StringComparison.Ordinal) => new NumericTest(name, value),
        _ when name.StartsWith(DateTest.Prefix, StringComparison.Ordinal) => new DateTest(name, value),
        _ => throw new ArgumentException($"There is no condition operator {name}.", nameof(name)),
    };

    /// <summary>Whether a value of the request fits.</summary>
    public abstract bool Fits(string actual, AuthorizationRequest request);

    /// <summary>The value for people, with the variables of a request put in.</summary>
    public abstract string TextFor(AuthorizationRequest request);

    /// <summary>The keys of its variables that have no value in a request; empty for kinds of values that take no variables.</summary>
    public virtual IEnumerable<string> UnresolvedFor(AuthorizationRequest request) => [];
}
