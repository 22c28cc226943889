using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation.Conditions;

/// <summary>
/// A condition, read once for any number of requests. Sources:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html,
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html (ForAllValues, ForAnyValue) and
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html (several values).
/// </summary>
internal sealed class CompiledCondition
{
    private const string Null = "Null";
    private const string ForAllValues = "ForAllValues";
    private readonly ConditionOperator _operator;
    private readonly ImmutableArray<ValueTest> _tests;

    public CompiledCondition(PolicyCondition source, bool hasVariables)
    {
        Source = source;
        _operator = ConditionOperator.Parse(source.Operator)
            ?? throw new ArgumentException($"There is no condition operator {source.Operator}.", nameof(source));
        _tests = _operator.Name == Null ? [] : [.. source.Values.Select(value => ValueTest.Read(_operator.Name, value, hasVariables))];
    }

    /// <summary>The condition as the policy has it.</summary>
    public PolicyCondition Source { get; }

    /// <summary>Whether it holds for a request.</summary>
    public bool Holds(AuthorizationRequest request)
    {
        var values = request.ValuesOf(Source.Key);
        if (_operator.Name == Null)
        {
            return HoldsOfNull(HasNoValue(values));
        }

        if (_operator.Quantifier is not null)
        {
            return HoldsOfSet(values, request);
        }

        // A key with several values needs ForAllValues or ForAnyValue: without, it is compared with nothing.
        return values.IsEmpty ? _operator.IfExists || _operator.IsNegated : values.Length == 1 && Holds(values[0], request);
    }

    /// <summary>The values that it tests against, for people, with the variables of a request put in.</summary>
    public ImmutableArray<string> WantedBy(AuthorizationRequest request) =>
        _operator.Name == Null ? Source.Values : [.. _tests.Select(test => test.TextFor(request))];

    /// <summary>The keys of variables in these values that have no value in a request.</summary>
    public IEnumerable<string> UnresolvedFor(AuthorizationRequest request) => _tests.SelectMany(test => test.UnresolvedFor(request));

    private bool HoldsOfNull(bool isNull) => Source.Values.Any(value => bool.TryParse(value, out var wanted) && wanted == isNull);

    // "It also returns true if there are no context keys in the request or if the context key value resolves to a null dataset, such as an empty string";
    // ForAnyValue: "For no matching context key or a null dataset, the condition returns false".
    private bool HoldsOfSet(ImmutableArray<string> values, AuthorizationRequest request)
    {
        var isForAll = _operator.Quantifier == ForAllValues;
        if (HasNoValue(values))
        {
            return isForAll || (values.IsEmpty && _operator.IfExists);
        }

        foreach (var value in values)
        {
            if (Holds(value, request) != isForAll)
            {
                return !isForAll;
            }
        }

        return isForAll;
    }

    private bool Holds(string value, AuthorizationRequest request) => Fits(value, request) != _operator.IsNegated;

    private bool Fits(string value, AuthorizationRequest request)
    {
        foreach (var test in _tests)
        {
            if (test.Fits(value, request))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNoValue(ImmutableArray<string> values)
    {
        foreach (var value in values)
        {
            if (value.Length > 0)
            {
                return false;
            }
        }

        return true;
    }
}
