namespace MlOps.CloudFormation.Stacks;

/// <summary>A resource that cannot be added because its name is taken.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">The name.</param>
/// <param name="Holder">Who has it.</param>
internal sealed record NameConflict(string Type, string Name, NameHolder Holder);
