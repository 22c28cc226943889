using MlOps.CloudFormation.Templates;

namespace MlOps.Unit.CloudFormation;

/// <summary>Compares templates by content, wherever they were read.</summary>
internal static class TemplateAssert
{
    public static void Same(Template expected, Template actual)
    {
        Assert.Equal(expected.Description, actual.Description);
        Assert.Equal<TemplateValue>(expected.Metadata, actual.Metadata);
        Assert.Equal<TemplateValue>(expected.Mappings, actual.Mappings);
        Assert.Equal<TemplateValue>(expected.Conditions, actual.Conditions);
        Assert.Equal<TemplateValue>(expected.Rules, actual.Rules);
        Assert.Equal(expected.Transform, actual.Transform);
        Assert.Equal<TemplateValue>(expected.Hooks, actual.Hooks);
        Assert.Equal<TemplateValue>(expected.TransformSections, actual.TransformSections);
        Assert.Equal(expected.ResourceFragments.Select(Flat), actual.ResourceFragments.Select(Flat));
        Assert.Equal(expected.OutputFragments.Select(Flat), actual.OutputFragments.Select(Flat));
        Assert.Equal(expected.Parameters.Select(Flat), actual.Parameters.Select(Flat));
        Assert.Equal(expected.Resources.Select(Flat), actual.Resources.Select(Flat));
        Assert.Equal(expected.Outputs.Select(output => output with { Location = null }), actual.Outputs.Select(output => output with { Location = null }));
        Assert.Equal(expected.Resources.SelectMany(Orders), actual.Resources.SelectMany(Orders));
    }

    private static object Flat(TemplateFragment fragment) => fragment with { Location = null };

    private static object Flat(TemplateParameter parameter) => (parameter with { AllowedValues = [], Location = null }, new TemplateList(parameter.AllowedValues));

    private static object Flat(TemplateResource resource) => (resource with { DependsOn = [], Location = null }, string.Join(' ', resource.DependsOn));

    /// <summary>Maps are equal whatever their order; what is written and read must keep it too.</summary>
    private static IEnumerable<string> Orders(TemplateResource resource) => resource.Properties.Keys;
}
