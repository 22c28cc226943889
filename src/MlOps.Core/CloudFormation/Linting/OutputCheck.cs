using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Checks that outputs are text (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html).</summary>
/// <param name="scope">The template.</param>
internal sealed class OutputCheck(TemplateScope scope)
{
    private readonly IntrinsicResults _results = new(scope);

    public IEnumerable<Fault> Run() => scope.Template.Outputs.SelectMany(output =>
    {
        ImmutableArray<string> steps = ["Outputs", output.LogicalId];
        return Check(output.Value, steps.Add("Value")).Concat(output.ExportName is { } name ? Check(name, steps.Add("Export").Add("Name")) : []);
    });

    private IEnumerable<Fault> Check(TemplateValue value, ImmutableArray<string> steps) => value switch
    {
        TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches } =>
            Check(branches[1], steps.Add("Fn::If").Add("1")).Concat(Check(branches[2], steps.Add("Fn::If").Add("2"))),
        TemplateIntrinsic call when _results.Of(call) is var given && (given == ShapeTypes.Any || (given & ~(ShapeTypes.List | ShapeTypes.Map)) != 0) => [],
        TemplateScalar { Value: not null } => [],
        TemplateMap when scope.HasMacros => [],
        _ => [new Fault("WrongType", steps, "An output is text.", "Write text; of a list, join the items with Fn::Join.")],
    };
}
