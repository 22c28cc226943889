namespace MlOps.Deployments.Repair;

/// <summary>What keeps a service from undoing drift now.</summary>
/// <param name="Reason">What stands in the way, and what a person does about it.</param>
/// <param name="Command">The commands for that; null where there are none.</param>
/// <param name="HolderId">The physical id of the resource that stands in the way.</param>
internal sealed record RepairObstacle(string Reason, string? Command, string HolderId);
