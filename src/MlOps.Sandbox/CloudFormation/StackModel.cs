using MlOps.CloudFormation.Templates;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>A template with its parameters: what a deployment is to bring about.</summary>
internal sealed class StackModel
{
    private readonly Dictionary<string, TemplateResource> _active;
    private readonly TemplateGraph _graph;

    private StackModel(Template template, Evaluation conditions)
    {
        Template = template;
        Resources = [.. template.Resources.Where(resource => conditions.Holds(resource.Condition))];
        _active = Resources.ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);
        Conditions = conditions;
        _graph = TemplateGraph.Of(template, conditions.Conditions);
    }

    /// <summary>The template.</summary>
    public Template Template { get; }

    /// <summary>The resources whose conditions hold, in the template's order.</summary>
    public IReadOnlyList<TemplateResource> Resources { get; }

    /// <summary>The conditions.</summary>
    public Evaluation Conditions { get; }

    /// <summary>The outputs whose conditions hold.</summary>
    public IEnumerable<TemplateOutput> Outputs => Template.Outputs.Where(output => Conditions.Holds(output.Condition));

    /// <summary>The model of a deployment.</summary>
    /// <param name="deployment">Template and parameters.</param>
    /// <param name="references">What names stand for; conditions see parameters only.</param>
    public static StackModel Of(DeploymentRecord deployment, StackReferences references)
    {
        var template = TemplateText.Transformed(TemplateText.Parse(deployment.TemplateBody), references.Context);
        return new StackModel(template, new Evaluation(template, references));
    }

    /// <summary>Whether a resource is in the model.</summary>
    public bool Has(string logicalId) => _active.ContainsKey(logicalId);

    /// <summary>A resource; null where its condition does not hold.</summary>
    public TemplateResource? Find(string logicalId) => _active.GetValueOrDefault(logicalId);

    /// <summary>The resources that must be there before this one.</summary>
    public IReadOnlyList<string> Dependencies(TemplateResource resource) => _graph.DependenciesOf(resource.LogicalId);

    /// <summary>The resources with each after those that it depends on.</summary>
    public IEnumerable<TemplateResource> InOrder() => _graph.Waves.SelectMany(wave => wave).Select(name => _active[name]);
}
