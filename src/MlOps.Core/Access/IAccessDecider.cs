using System.Collections.Immutable;

namespace MlOps.Access;

/// <summary>Decides what a user or role may do.</summary>
internal interface IAccessDecider
{
    /// <summary>Decides calls.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>An answer for each call, in the order of the calls.</returns>
    Task<ImmutableArray<MlAccess>> DecideAsync(ImmutableArray<AccessCall> calls, CancellationToken cancellationToken);
}
