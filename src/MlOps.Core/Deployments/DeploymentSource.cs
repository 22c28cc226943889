using System.Collections.Immutable;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Products;

namespace MlOps.Deployments;

/// <summary>What a deployment starts from: a product, or a template that was made from one.</summary>
internal sealed record DeploymentSource
{
    // Of what the check of a config warns of, that which others feel and nobody asked.
    private static readonly string[] ConcernOthers = ["EndpointPolicyStrict"];

    /// <summary>The product's name.</summary>
    public required string Name { get; init; }

    /// <summary>The stack's name.</summary>
    public required string StackName { get; init; }

    /// <summary>The product; null where only its template is in hand.</summary>
    public required MlProduct? Product { get; init; }

    /// <summary>What the template says.</summary>
    public required Template Template { get; init; }

    /// <summary>The template's text.</summary>
    public required string Body { get; init; }

    /// <summary>The template's format.</summary>
    public required string Format { get; init; }

    /// <summary>What the user should know of the template.</summary>
    public ImmutableArray<MlFinding> Findings { get; init; } = [];

    /// <summary>Whether the product's data outlives its stack.</summary>
    public bool IsProduction => (Product?.Environment ?? StackOwner.Of(Template)?.Environment) == ProductEnvironments.Production;

    /// <summary>Finds out who has a name that the product would give.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="accountId">The caller's account.</param>
    public NameConflictSearch NameConflicts(AwsSession session, string accountId) => new(session, accountId, StackName, Name, Product?.IamPath);

    /// <summary>The deployment of a product.</summary>
    /// <exception cref="MlOpsException"><c>ProductInvalid</c>.</exception>
    public static DeploymentSource Of(MlProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return Of(ProductTemplate.Write(product));
    }

    /// <summary>The deployment of a template.</summary>
    /// <exception cref="MlOpsException"><c>TemplateNotDeployable</c>, or what is wrong with the template's text.</exception>
    public static DeploymentSource Of(MlTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        if (template.Product is { IsValid: false } invalid)
        {
            throw ProductErrors.Invalid(invalid);
        }

        var parsed = TemplateReader.Read(template.Body, template.Path).Require(template.Name);
        var name = template.Product?.Name ?? StackOwner.Of(parsed)?.Product
            ?? throw DeploymentErrors.TemplateNotDeployable(template.Name, "nothing in it says which product it belongs to.");
        return parsed.Resources.IsEmpty
            ? throw DeploymentErrors.TemplateNotDeployable(template.Name, "it has no resources.")
            : new DeploymentSource
            {
                Name = name,
                StackName = template.Product?.StackName ?? $"{name}-stack",
                Product = template.Product,
                Template = parsed,
                Body = template.Body,
                Format = template.Format,
                Findings =
                [
                    .. template.TagsOnStack ? [DeploymentFindings.TagsOnStack(template.Name)] : Array.Empty<MlFinding>(),
                    .. template.Product is { Expires: not null, VpcIntegration.EndpointPolicy: EndpointPolicies.Product } test ? [DeploymentFindings.TestBehindEndpoints(test.Name)] : Array.Empty<MlFinding>(),
                    .. (template.Product?.Findings ?? []).Where(finding => ConcernOthers.Contains(finding.Id, StringComparer.Ordinal)),
                ],
            };
    }

    /// <summary>What to deploy on a stack: the template with the logical ids that the stack has.</summary>
    /// <param name="logicalIds">The stack's logical ids, where they differ.</param>
    /// <param name="adopted">The template of the stack that is or was taken over; null for a stack that began with a template of ours.</param>
    /// <param name="options">How to deploy.</param>
    /// <exception cref="MlOpsException"><c>TemplateTooLarge</c>, <c>ParameterUnknown</c>.</exception>
    public DeploymentContent Content(ImmutableSortedDictionary<string, string> logicalIds, Template? adopted, DeployOptions options)
    {
        EnsureKnown(options.Parameters.Keys);
        var template = adopted is null ? Template : Adoption.Apply(Template, adopted, logicalIds);
        var content = new DeploymentContent
        {
            StackName = StackName,
            Template = template,
            Body = adopted is null ? Body : Format == "JSON" ? TemplateWriter.WriteJson(template, indented: false) : TemplateWriter.WriteYaml(template),
            Parameters = options.Parameters,
            Tags = (Product is null ? [] : ProductTags.Of(Product)).ToImmutableSortedDictionary(StringComparer.Ordinal),
            ServiceRoleArn = options.ServiceRoleArn,
        };
        return content.Bytes <= Template.MostBytes ? content
            : options.TemplateBucket is { } bucket ? content with { TemplateBucket = bucket }
            : throw DeploymentErrors.TemplateTooLarge(StackName, content.Bytes);
    }

    private void EnsureKnown(IEnumerable<string> given)
    {
        string[] known = [.. Template.Parameters.Select(parameter => parameter.LogicalId)];
        string[] unknown = [.. given.Except(known, StringComparer.Ordinal)];
        if (unknown.Length > 0)
        {
            throw DeploymentErrors.ParameterUnknown(StackName, unknown, known);
        }
    }
}
