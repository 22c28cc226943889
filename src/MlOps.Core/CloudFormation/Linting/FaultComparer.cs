namespace MlOps.CloudFormation.Linting;

/// <summary>Two faults are the same where they say the same of the same place, whichever check found them.</summary>
internal sealed class FaultComparer : IEqualityComparer<Fault>
{
    public static FaultComparer Instance { get; } = new();

    public bool Equals(Fault? x, Fault? y) => x?.Id == y?.Id && x?.Message == y?.Message && (x?.Steps ?? []).SequenceEqual(y?.Steps ?? []);

    public int GetHashCode(Fault obj) => HashCode.Combine(obj.Id, obj.Message);
}
