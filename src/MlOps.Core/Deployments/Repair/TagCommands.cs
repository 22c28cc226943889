namespace MlOps.Deployments.Repair;

/// <summary>Commands of the AWS command line that put tags back, by the operations that the services have for it.</summary>
internal static class TagCommands
{
    // IAM names its resources, EC2 takes ids, and Systems Manager a kind with the id (AWS CLI command reference).
    private static readonly Dictionary<string, (string Write, string Remove)> ByType = new(StringComparer.Ordinal)
    {
        ["AWS::EC2::SecurityGroup"] = ("ec2 create-tags --resources {id} --tags {tags}", "ec2 delete-tags --resources {id} --tags {keyed}"),
        ["AWS::EC2::VPCEndpoint"] = ("ec2 create-tags --resources {id} --tags {tags}", "ec2 delete-tags --resources {id} --tags {keyed}"),
        ["AWS::IAM::ManagedPolicy"] = ("iam tag-policy --policy-arn {arn} --tags {tags}", "iam untag-policy --policy-arn {arn} --tag-keys {keys}"),
        ["AWS::IAM::Role"] = ("iam tag-role --role-name {id} --tags {tags}", "iam untag-role --role-name {id} --tag-keys {keys}"),
        ["AWS::KMS::Key"] = ("kms tag-resource --key-id {id} --tags {kms}", "kms untag-resource --key-id {id} --tag-keys {keys}"),
        ["AWS::SageMaker::ModelPackageGroup"] = ("sagemaker add-tags --resource-arn {arn} --tags {tags}", "sagemaker delete-tags --resource-arn {arn} --tag-keys {keys}"),
        ["AWS::SSM::Parameter"] = (
            "ssm add-tags-to-resource --resource-type Parameter --resource-id {id} --tags {tags}",
            "ssm remove-tags-from-resource --resource-type Parameter --resource-id {id} --tag-keys {keys}"),
    };

    // The Resource Groups Tagging API takes ARNs of the others (its API reference, TagResources and UntagResources).
    private static readonly (string Write, string Remove) Others = (
        "resourcegroupstaggingapi tag-resources --resource-arn-list {arn} --tags {map}",
        "resourcegroupstaggingapi untag-resources --resource-arn-list {arn} --tag-keys {keys}");

    /// <summary>The commands, a line each; null where they take an ARN that is not known.</summary>
    /// <param name="drift">The resource.</param>
    /// <param name="region">The region.</param>
    /// <param name="arn">The resource's ARN; null where it is not known.</param>
    /// <param name="changes">The tags.</param>
    public static string? For(MlResourceDrift drift, string region, string? arn, IReadOnlyList<TagChange> changes)
    {
        var (write, remove) = ByType.GetValueOrDefault(drift.Type, Others);
        var written = changes.Where(change => change.Value is not null).ToList();
        var removed = changes.Where(change => change.Value is null).ToList();
        string[] forms = [.. written.Count > 0 ? [write] : Array.Empty<string>(), .. removed.Count > 0 ? [remove] : Array.Empty<string>()];
        return forms.Length == 0 || (arn is null && Array.Exists(forms, form => form.Contains("{arn}", StringComparison.Ordinal)))
            ? null
            : string.Join('\n', forms.Select(form => $"aws {Fill(form, drift, arn, form == write ? written : removed)} --region {region}"));
    }

    private static string Fill(string form, MlResourceDrift drift, string? arn, List<TagChange> tags) => form
        .Replace("{id}", ManualRepair.Quote(drift.PhysicalId ?? ""), StringComparison.Ordinal)
        .Replace("{arn}", ManualRepair.Quote(arn ?? ""), StringComparison.Ordinal)
        .Replace("{keys}", Join(tags.Select(tag => tag.Key)), StringComparison.Ordinal)
        .Replace("{keyed}", Join(tags.Select(tag => $"Key={tag.Key}")), StringComparison.Ordinal)
        .Replace("{tags}", Join(tags.Select(tag => $"Key={tag.Key},Value={tag.Value}")), StringComparison.Ordinal)
        .Replace("{kms}", Join(tags.Select(tag => $"TagKey={tag.Key},TagValue={tag.Value}")), StringComparison.Ordinal)
        .Replace("{map}", Join(tags.Select(tag => $"{tag.Key}={tag.Value}")), StringComparison.Ordinal);

    private static string Join(IEnumerable<string> texts) => string.Join(' ', texts.Select(ManualRepair.Quote));
}
