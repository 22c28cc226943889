namespace MlOps.Aws.Errors;

/// <summary>What was being done when AWS refused.</summary>
/// <param name="Service">The service's prefix in IAM, for example <c>cloudformation</c>.</param>
/// <param name="Action">The API's operation, for example <c>CreateChangeSet</c>.</param>
/// <param name="Resource">What it was done to: a stack name, an ARN; null where that says nothing.</param>
/// <param name="Purpose">What it was done for, to finish the sentence; null where that is plain.</param>
public sealed record AwsOperation(string Service, string Action, string? Resource = null, string? Purpose = null)
{
    /// <summary>The action as IAM writes it, for example <c>cloudformation:CreateChangeSet</c>.</summary>
    public string IamAction => $"{Service}:{Action}";

    /// <inheritdoc/>
    public override string ToString() => Resource is null ? IamAction : $"{IamAction} on {Resource}";
}
