using System.Collections.Immutable;

namespace MlOps.Access;

/// <summary>The calls to ask about, and what of a policy cannot be asked.</summary>
/// <param name="Calls">The calls, each once.</param>
/// <param name="NotAsked">What cannot be asked and why, in sentences.</param>
internal sealed record AskedCalls(ImmutableArray<AccessCall> Calls, ImmutableArray<string> NotAsked);
