using System.Collections.Immutable;

namespace MlOps.Access;

/// <summary>What one request to the simulator asks: every action on every resource.</summary>
/// <param name="Actions">The actions.</param>
/// <param name="Resources">The resources.</param>
/// <param name="Context">The condition keys that all of them have.</param>
internal sealed record SimulatorBatch(ImmutableArray<string> Actions, ImmutableArray<string> Resources, CallContext Context);
