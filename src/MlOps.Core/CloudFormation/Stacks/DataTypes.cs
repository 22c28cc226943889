namespace MlOps.CloudFormation.Stacks;

/// <summary>CloudFormation types that hold data, or make it readable, and are treated each in its own way.</summary>
internal static class DataTypes
{
    /// <summary>Repositories of CodeCommit, which their ids identify: their names may change.</summary>
    public const string Repository = "AWS::CodeCommit::Repository";

    /// <summary>Keys of KMS.</summary>
    public const string Key = "AWS::KMS::Key";
}
