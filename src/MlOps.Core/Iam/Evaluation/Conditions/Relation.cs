namespace MlOps.Iam.Evaluation.Conditions;

/// <summary>How operators of numbers and dates compare: what follows <c>Numeric</c> or <c>Date</c> in their names.</summary>
internal static class Relation
{
    /// <summary>Whether a relation holds.</summary>
    /// <param name="relation">For example <c>LessThanEquals</c>.</param>
    /// <param name="order">How the request's value stands to the policy's: negative where it is less.</param>
    public static bool Holds(string relation, int order) => relation switch
    {
        "Equals" => order == 0,
        "LessThan" => order < 0,
        "LessThanEquals" => order <= 0,
        "GreaterThan" => order > 0,
        "GreaterThanEquals" => order >= 0,
        _ => throw new ArgumentException($"There is no relation {relation}.", nameof(relation)),
    };
}
