namespace MlOps.CloudFormation.Stacks;

/// <summary>A resource that cannot be added because its name is taken.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">The name.</param>
/// <param name="Holder">Who has it.</param>
internal sealed record NameConflict(string Type, string Name, NameHolder Holder)
{
    /// <summary>Whether no stack can have it, as far as is seen: somebody made it by hand, or a stack left it.</summary>
    public bool IsNobodys => Holder.IsNoStack && !GlobalNames.Has(Type);

    /// <summary>Whether it is known that a removal of the product kept the very thing that has the name.</summary>
    public bool IsKept { get; init; }
}
