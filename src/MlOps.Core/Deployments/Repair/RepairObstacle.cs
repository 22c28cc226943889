namespace MlOps.Deployments.Repair;

/// <summary>What keeps a service from undoing drift until a person has dealt with it.</summary>
/// <param name="Reason">What it is.</param>
/// <param name="Command">The command that deals with it; null where there is none to give.</param>
internal sealed record RepairObstacle(string Reason, string? Command);
