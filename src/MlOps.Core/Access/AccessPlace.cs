namespace MlOps.Access;

/// <summary>Where a call is made, for what a pattern leaves open.</summary>
/// <param name="Partition">The partition, for example <c>aws</c>.</param>
/// <param name="AccountId">Twelve digits.</param>
/// <param name="Region">The region; null where nobody says.</param>
internal sealed record AccessPlace(string Partition, string AccountId, string? Region);
