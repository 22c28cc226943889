using MlOps.Aws;

namespace MlOps.Sandbox.Faults;

/// <summary>A call that arrived.</summary>
/// <param name="Service">The signing name of the service, for example <c>cloudformation</c>.</param>
/// <param name="Operation">The operation, for example <c>CreateChangeSet</c>.</param>
/// <param name="AccessKeyId">The access key that signed it; empty where it was not signed.</param>
/// <param name="Region">The region that it was signed for.</param>
/// <param name="Time">When it arrived, in sandbox time.</param>
/// <param name="Fault">What went wrong with it on demand; null where nothing did.</param>
public sealed record RecordedCall(string Service, string Operation, string AccessKeyId, string Region, DateTimeOffset Time, FaultKind? Fault)
{
    /// <summary>Whether the operation only reads, by its name.</summary>
    public bool IsReadOnly => ReadingOperations.Include(Operation);

    /// <inheritdoc/>
    public override string ToString() => $"{Service}:{Operation}";
}
