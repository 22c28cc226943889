using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Online;

/// <summary>A name that something has which is not the product's.</summary>
/// <param name="Resource">What the product would call so.</param>
/// <param name="Holder">Who has it, as far as stacks tell.</param>
/// <param name="Words">Who has it, as a sentence ends: <c>stack x has it</c>.</param>
internal sealed record TakenName(NamedResource Resource, NameHolder Holder, string Words)
{
    /// <summary>Whether a removal of the product kept it.</summary>
    public bool IsKept { get; init; }

    /// <summary>The conflict.</summary>
    public NameConflict Conflict => new(Resource.Type, Resource.Name, Holder) { IsKept = IsKept };
}
