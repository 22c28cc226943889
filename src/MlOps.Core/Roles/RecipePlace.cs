namespace MlOps.Roles;

/// <summary>Where a recipe is applied: what its placeholders are filled with.</summary>
/// <param name="Partition">The partition, for example <c>aws-us-gov</c>.</param>
/// <param name="AccountId">The account, twelve digits.</param>
public sealed record RecipePlace(string Partition, string AccountId);
