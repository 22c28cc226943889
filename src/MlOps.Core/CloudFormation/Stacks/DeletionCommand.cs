namespace MlOps.CloudFormation.Stacks;

/// <summary>The command with which somebody deletes by hand, and alone, what is his.</summary>
internal static class DeletionCommand
{
    // AWS CLI command reference; each refuses what is not empty, but for CodeCommit's and CloudWatch Logs'.
    private static readonly Dictionary<string, string> Commands = new(StringComparer.Ordinal)
    {
        [DataTypes.Repository] = "codecommit delete-repository --repository-name",
        ["AWS::ECR::Repository"] = "ecr delete-repository --repository-name",
        ["AWS::Logs::LogGroup"] = "logs delete-log-group --log-group-name",
        ["AWS::S3::Bucket"] = "s3api delete-bucket --bucket",
        ["AWS::SageMaker::ModelPackageGroup"] = "sagemaker delete-model-package-group --model-package-group-name",
    };

    /// <summary>The command; null where none is known for the type.</summary>
    /// <param name="type">The CloudFormation type.</param>
    /// <param name="name">The name that its service calls it by.</param>
    /// <param name="region">The region.</param>
    public static string? Of(string type, string name, string region) =>
        Commands.TryGetValue(type, out var command) ? $"aws {command} {Quoting.Shell(name)} --region {region}" : null;
}
