namespace MlOps.Sandbox.Faults;

/// <summary>Stands for the end of the calling process: <see cref="FaultKind.KillBefore"/> and <see cref="FaultKind.KillAfter"/>.</summary>
public sealed class ProcessKilledException() : Exception("The sandbox has ended the calling process here.");
