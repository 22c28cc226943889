namespace MlOps.CloudFormation.Templates;

/// <summary>
/// An output of another stack, wherever it is
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html).
/// </summary>
/// <param name="StackName">The stack's name.</param>
/// <param name="OutputName">The output's logical id.</param>
/// <param name="Region">The stack's region; null for the region of the stack that asks.</param>
/// <param name="RoleArn">The role that may read that stack; null for the role of the stack that asks.</param>
public sealed record StackOutputReference(string StackName, string OutputName, string? Region, string? RoleArn)
{
    /// <summary>The keys of <c>Fn::GetStackOutput</c>.</summary>
    internal static readonly string[] Keys = ["StackName", "OutputName", "Region", "RoleArn"];
}
