namespace MlOps.CloudFormation.Stacks;

/// <summary>Names that count in all regions, so that a stack of another one may have them, which is not seen from here: those of IAM and of buckets.</summary>
internal static class GlobalNames
{
    /// <summary>Whether names of a type count in all regions.</summary>
    /// <param name="type">The CloudFormation type.</param>
    public static bool Has(string type) => type.StartsWith("AWS::IAM::", StringComparison.Ordinal) || type == "AWS::S3::Bucket";
}
