namespace MlOps.Sandbox.Rehearsals;

/// <summary>One step of a rehearsal.</summary>
/// <param name="Name">Its name.</param>
/// <param name="RunAsync">Does it and says what was seen; throws a <see cref="Surprise"/>, or what the operation throws, where it does not go as it should.</param>
internal sealed record RehearsalStep(string Name, Func<CancellationToken, Task<string>> RunAsync);
