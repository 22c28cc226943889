using MlOps.Aws;
using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.Templates;
using MlOps.Products;

namespace MlOps.Deployments;

/// <summary>Makes sides of a comparison: of a product, of a template in hand, or of a deployed stack.</summary>
public static class ComparisonSides
{
    /// <summary>A product: its template as a deployment would write it, and the tags that it gives its stack.</summary>
    /// <param name="product">The product.</param>
    /// <exception cref="MlOpsException"><c>ProductInvalid</c>.</exception>
    public static ComparedTemplate Of(MlProduct product) => Of(ProductTemplate.Write(product));

    /// <summary>A template in hand.</summary>
    /// <param name="template">The template.</param>
    /// <exception cref="MlOpsException"><c>InvalidTemplate</c> with the findings.</exception>
    public static ComparedTemplate Of(MlTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new ComparedTemplate
        {
            Name = template.Path ?? template.Name,
            Template = TemplateReader.Read(template.Body, template.Path).Require(template.Name),
            StackName = template.Product?.StackName,
            StackTags = template.Product is null ? null : ProductTags.Of(template.Product).ToDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>A file: a template, or the config of a product.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="MlOpsException">
    /// <c>FileNotFound</c>, <c>FileNotReadable</c>, <c>InvalidTemplate</c> or <c>ProductInvalid</c> with the findings.
    /// </exception>
    public static ComparedTemplate OfFile(string path) =>
        (TemplateFile.TryRead(path) is { } template ? Of(template) : Of(ProductReader.ReadFile(path).RequireValid())) with { Name = path };

    /// <summary>A stack: the template that it was deployed with, its tags, and the values of its parameters. Only reads.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>StackNotFound</c>, <c>StackWithoutTemplate</c>, or <c>InvalidTemplate</c> with the findings.</exception>
    public static async Task<ComparedTemplate> OfStackAsync(DeploymentTarget target, AwsSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var (stack, template) = await new DeployedTemplates(session).ReadAsync(target, cancellationToken).ConfigureAwait(false);
        return Of(template) with
        {
            Name = stack.StackName,
            StackName = stack.StackName,
            StackTags = StackTags.Of(stack),
            ParameterValues = DeployedContext.Values(stack),
            Sandbox = session.IsSandbox,
        };
    }
}
