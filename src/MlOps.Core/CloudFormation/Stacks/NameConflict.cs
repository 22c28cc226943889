namespace MlOps.CloudFormation.Stacks;

/// <summary>A resource that cannot be added because its name is taken.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">The name.</param>
/// <param name="Holder">Who has it.</param>
internal sealed record NameConflict(string Type, string Name, NameHolder Holder)
{
    /// <summary>Whether the name counts in all regions, so that a stack of another one may have it, which is not seen from here.</summary>
    public bool IsGlobal => Type.StartsWith("AWS::IAM::", StringComparison.Ordinal) || Type == "AWS::S3::Bucket";

    /// <summary>Whether no stack can have it, as far as is seen: somebody made it by hand, or a stack left it.</summary>
    public bool IsNobodys => Holder.IsNoStack && !IsGlobal;
}
