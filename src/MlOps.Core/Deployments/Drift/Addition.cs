namespace MlOps.Deployments.Drift;

/// <summary>Something on a resource that no template of its stack says.</summary>
/// <param name="PropertyPath">Where a template would say it, as a JSON pointer.</param>
/// <param name="Actual">What it is.</param>
/// <param name="Mark">The text that tells it from others of its kind.</param>
internal sealed record Addition(string PropertyPath, string Actual, string Mark)
{
    /// <summary>It as a difference.</summary>
    public MlPropertyDifference Difference => new() { PropertyPath = PropertyPath, Actual = Actual, DifferenceType = "ADD" };

    /// <summary>Whether a difference that CloudFormation found is this one: it shows what came as text, or as JSON with the text in it.</summary>
    /// <param name="found">The difference.</param>
    public bool Is(MlPropertyDifference found) =>
        found.DifferenceType == "ADD"
        && found.PropertyPath.Split('/')[1] == PropertyPath.Split('/')[1]
        && (found.Actual == Mark || found.Actual?.Contains($"\"{Mark}\"", StringComparison.Ordinal) == true);
}
