using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Publishes the outputs of a stack that was deployed.</summary>
/// <param name="operation">The operation.</param>
internal sealed class StackOutputs(RunningOperation operation)
{
    /// <summary>Works outputs out and checks that exports can be had; where not, the operation has failed.</summary>
    public bool TryPublish()
    {
        try
        {
            Publish();
            return true;
        }
        catch (ServiceException error)
        {
            operation.Record.Failure = $"{error.Message.TrimEnd('.')}. ";
            return false;
        }
    }

    private void Publish()
    {
        var references = operation.References();
        var model = StackModel.Of(operation.Record.Target!, references);
        var evaluation = new Evaluation(model.Template, references);
        var outputs = model.Outputs.Select(output => new OutputRecord(
            output.LogicalId,
            Value(output, evaluation),
            output.Description,
            output.ExportName is null ? null : evaluation.Text(output.ExportName))).ToList();
        ExportCheck.Check(operation.World, operation.Stack, outputs);
        operation.Stack.Outputs = outputs;
        operation.Stack.Imports = [.. Imports(model, evaluation, references)];
    }

    private static string Value(TemplateOutput output, Evaluation evaluation)
    {
        try
        {
            return evaluation.Text(output.Value);
        }
        catch (ServiceException error) when (output.Value is TemplateIntrinsic { Name: "Fn::GetAtt" })
        {
            throw Refusals.Validation($"[Error] /Outputs/{output.LogicalId}/Value/Fn::GetAtt: {error.Message}");
        }
    }

    private static HashSet<string> Imports(StackModel model, Evaluation evaluation, StackReferences references)
    {
        foreach (var resource in model.Resources)
        {
            evaluation.Map(resource.Properties);
        }

        return references.Imports;
    }
}
