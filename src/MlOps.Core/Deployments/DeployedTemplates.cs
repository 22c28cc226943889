using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;
using MlOps.Products;
using Stack = Amazon.CloudFormation.Model.Stack;

namespace MlOps.Deployments;

/// <summary>
/// Reads the templates that stacks were deployed with, whoever made the stacks: as they were submitted (<c>GetTemplate</c>, stage <c>Original</c>). Only
/// reads.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
public sealed class DeployedTemplates(AwsSession session)
{
    /// <summary>The template of a stack.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>StackNotFound</c>, <c>StackWithoutTemplate</c>, or <c>InvalidTemplate</c> with the findings.</exception>
    public async Task<MlTemplate> GetAsync(DeploymentTarget target, CancellationToken cancellationToken) =>
        (await ReadAsync(target, cancellationToken).ConfigureAwait(false)).Template;

    /// <summary>A stack and its template.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">As <see cref="GetAsync"/>.</exception>
    internal async Task<(Stack Stack, MlTemplate Template)> ReadAsync(DeploymentTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var context = await session.GetContextForAsync(target.Product, cancellationToken).ConfigureAwait(false);
        var stack = await session.CloudFormation.FindStackAsync(target.StackName, cancellationToken).ConfigureAwait(false)
            ?? throw DeploymentErrors.StackNotFound(target.StackName, context);
        var body = await session.CloudFormation.FindTemplateAsync(stack.StackId, cancellationToken).ConfigureAwait(false)
            ?? throw ComparisonErrors.StackWithoutTemplate(stack.StackName, stack.StackStatus.Value);
        return (stack, Describe(target, TemplateReader.Read(body), body));
    }

    private static MlTemplate Describe(DeploymentTarget target, TemplateDocument document, string body)
    {
        var template = document.Require($"the template of stack {target.StackName}");
        var extension = document.Format == DocumentFormat.Json ? "json" : "yaml";
        return TemplateObjects.Describe(
            template,
            target.Product?.Name ?? StackOwner.Of(template)?.Product ?? target.Name,
            body,
            document.Format,
            fileName: target.Product is null ? null : ProductFiles.TemplateFileName(target.Product, extension));
    }
}
