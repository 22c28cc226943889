namespace MlOps.Sandbox.Rehearsals;

/// <summary>What makes a step of a rehearsal fail although nothing threw.</summary>
internal static class Surprise
{
    /// <summary>Fails a step unless what should hold holds.</summary>
    /// <param name="asExpected">What should hold.</param>
    /// <param name="seen">What was seen in its place.</param>
    /// <exception cref="MlOpsException"><c>RehearsalSurprise</c>.</exception>
    public static void Unless(bool asExpected, string seen)
    {
        if (!asExpected)
        {
            throw new MlOpsException("RehearsalSurprise", MlErrorCategory.OperationStopped, seen);
        }
    }
}
