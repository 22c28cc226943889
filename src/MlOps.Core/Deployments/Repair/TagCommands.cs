using System.Text.Encodings.Web;
using System.Text.Json;

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

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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

    /// <summary>Tags as most commands take them: a list of keys and values as JSON, which bears any character.</summary>
    /// <param name="tags">The tags.</param>
    public static string List(IEnumerable<TagChange> tags) => Json(tags.Select(tag => new Dictionary<string, string?> { ["Key"] = tag.Key, ["Value"] = tag.Value }));

    private static string Fill(string form, MlResourceDrift drift, string? arn, List<TagChange> tags) => form
        .Replace("{id}", Quoting.PowerShellText(drift.PhysicalId ?? ""), StringComparison.Ordinal)
        .Replace("{arn}", Quoting.PowerShellText(arn ?? ""), StringComparison.Ordinal)
        .Replace("{keys}", string.Join(' ', tags.Select(tag => Quoting.PowerShellText(tag.Key))), StringComparison.Ordinal)
        .Replace("{keyed}", Json(tags.Select(tag => new Dictionary<string, string?> { ["Key"] = tag.Key })), StringComparison.Ordinal)
        .Replace("{tags}", List(tags), StringComparison.Ordinal)
        .Replace("{kms}", Json(tags.Select(tag => new Dictionary<string, string?> { ["TagKey"] = tag.Key, ["TagValue"] = tag.Value })), StringComparison.Ordinal)
        .Replace("{map}", Json(tags.ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal)), StringComparison.Ordinal);

    private static string Json<T>(T value) => Quoting.PowerShellText(JsonSerializer.Serialize(value, Options));
}
