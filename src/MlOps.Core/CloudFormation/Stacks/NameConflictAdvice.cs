namespace MlOps.CloudFormation.Stacks;

/// <summary>What to do where something that a stack does not have has the name of what it would make.</summary>
internal static class NameConflictAdvice
{
    // AWS CLI command reference; each refuses what is not empty, but for CodeCommit's and CloudWatch Logs'.
    private static readonly Dictionary<string, string> Deletions = new(StringComparer.Ordinal)
    {
        ["AWS::CodeCommit::Repository"] = "codecommit delete-repository --repository-name",
        ["AWS::ECR::Repository"] = "ecr delete-repository --repository-name",
        ["AWS::Logs::LogGroup"] = "logs delete-log-group --log-group-name",
        ["AWS::S3::Bucket"] = "s3api delete-bucket --bucket",
        ["AWS::SageMaker::ModelPackageGroup"] = "sagemaker delete-model-package-group --model-package-group-name",
    };

    /// <summary>
    /// The advice. Where the stack is deployed, its removal is never the way: that would delete what is in use, and leave what is in the way.
    /// </summary>
    /// <param name="isDeployed">Whether the product has a stack with resources in it.</param>
    /// <param name="region">The region.</param>
    /// <param name="taken">Type and name of what cannot be added.</param>
    public static string For(bool isDeployed, string region, params IEnumerable<(string Type, string Name)> taken)
    {
        var named = taken.ToList();
        return isDeployed
            ? $"The stack stays as it is, and nothing in it is in the way. What has the name is not in it: what a switched-off option of the product left, or somebody else's. "
                + $"{Keep(named)} {Delete(named, region)}"
            : "What has the name is in no stack of this name: data that a removal of the product kept, or somebody else's. To keep it, give the product another name. "
                + "Where it is the product's own and nobody needs it, Remove-MlProduct -DeleteData deletes all that the removal kept, for good."
                + (named.Exists(IsImageRepository) ? $" It leaves image repositories alone. {Delete(named.FindAll(IsImageRepository), region)}" : "");
    }

    // CloudFormation has no handlers for CodeCommit's type, and imports none of its repositories (user guide, "Resource type support").
    private static string Keep(List<(string Type, string Name)> taken) => taken.Exists(item => item.Type == "AWS::CodeCommit::Repository")
        ? "To keep it, give it another name (CloudFormation imports no repositories), or leave the config as it was."
        : "To keep it, import it into the stack (\"Import resources into stack\" in CloudFormation's console), or leave the config as it was.";

    private static string Delete(List<(string Type, string Name)> taken, string region)
    {
        string[] commands = [.. taken.Where(item => Deletions.ContainsKey(item.Type)).Select(item => $"aws {Deletions[item.Type]} {Quoting.Shell(item.Name)} --region {region}")];
        return commands.Length == 0
            ? "Where it is yours and nobody needs it, delete that alone."
            : Advice.With("Where it is yours and nobody needs what is in it, empty it and delete that alone:", commands);
    }

    private static bool IsImageRepository((string Type, string Name) item) => item.Type == "AWS::ECR::Repository";
}
