using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>Says what a person does about drift that neither a change set nor a call of MlOps undoes, with the commands.</summary>
/// <param name="stack">The stack.</param>
/// <param name="region">Its region.</param>
/// <param name="template">Its template as it was deployed.</param>
/// <param name="arns">ARNs of its resources.</param>
internal sealed class ManualRepair(DeploymentTarget stack, string region, Template template, ResourceArns arns)
{
    /// <summary>A resource that is gone.</summary>
    /// <param name="drift">The resource.</param>
    /// <param name="definition">What the template says of it, worked out; null where it does not have it.</param>
    public RepairStep Remake(MlResourceDrift drift, TemplateResource? definition)
    {
        var (reason, command) = drift.Type == "AWS::SageMaker::ModelPackageGroup" && definition is not null
            ? ("Drift-aware change sets leave model package groups out. Its versions are gone with it.", MakeModelGroup(definition))
            : ("CloudFormation does not look whether it is there, and a new one would not be the one that the stack has. Take it out of the stack, and in again.", DeployTwice(drift));
        return new RepairStep(drift, MlRepairStep.ByHand, "Make it again", []) { Reason = reason, Command = command };
    }

    /// <summary>Properties that differ.</summary>
    /// <param name="drift">The resource.</param>
    /// <param name="target">The resource as its template says; null where that does not have it.</param>
    /// <param name="action">What is to be done.</param>
    /// <param name="differences">The differences.</param>
    public RepairStep PutBack(MlResourceDrift drift, RepairTarget? target, string action, IReadOnlyList<MlPropertyDifference> differences)
    {
        var areTags = differences.All(TagChange.Is);
        return new RepairStep(drift, MlRepairStep.ByHand, action, differences)
        {
            Reason = areTags && differences.All(difference => difference.DifferenceType == "ADD")
                ? "Drift-aware change sets leave tags alone whose keys the template does not have."
                : "Drift-aware change sets leave resources of this type out.",
            Command = areTags && target is not null ? TagCommands.For(drift, region, arns.Of(drift), TagChange.Of(differences, target)) : null,
        };
    }

    private string MakeModelGroup(TemplateResource definition)
    {
        var tags = definition.Properties.GetValueOrDefault("Tags").KnownItems().OfType<TemplateMap>()
            .Select(tag => Quote($"Key={NamedItems.NameOf(tag, "Key")},Value={NamedItems.NameOf(tag, "Value")}")).ToList();
        return string.Join(' ', new[]
        {
            "aws sagemaker create-model-package-group",
            Option("--model-package-group-name", definition, "ModelPackageGroupName"),
            Option("--model-package-group-description", definition, "ModelPackageGroupDescription"),
            tags.Count == 0 ? null : $"--tags {string.Join(' ', tags)}",
            $"--region {region}",
        }.OfType<string>());
    }

    private string DeployTwice(MlResourceDrift drift)
    {
        var file = $"{stack.StackName}-without-{drift.LogicalId}.json";
        string[] referring = [.. template.Resources.Where(resource => Names(resource, drift.LogicalId)).Select(resource => resource.LogicalId)];
        string[] outputs = [.. template.Outputs.Where(output => TemplateReferences.In(output.Value).Any(reference => reference.Name == drift.LogicalId)).Select(output => output.LogicalId)];
        string[] others = [.. referring.Select(id => $"resource {id}"), .. outputs.Select(id => $"output {id}")];
        var config = stack.Product?.Path is { } path ? Quote(path) : "CONFIG";
        return string.Join('\n',
            $"New-MlTemplate {config} -OutFile ./{file}",
            $"# in that file, take out resource {drift.LogicalId}{(others.Length == 0 ? "" : $", and what refers to it: {string.Join(", ", others)}")}",
            $"aws cloudformation deploy --stack-name {stack.StackName} --template-file ./{file} --capabilities CAPABILITY_NAMED_IAM --region {region}",
            $"Deploy-MlProduct {config}{(drift.Type == "AWS::CodeCommit::Repository" ? " -Seed" : "")}");
    }

    private static bool Names(TemplateResource resource, string logicalId) => resource.LogicalId != logicalId
        && (resource.DependsOn.Contains(logicalId) || TemplateReferences.In(resource.Properties).Any(reference => reference.Name == logicalId));

    private static string? Option(string option, TemplateResource definition, string property) =>
        definition.Properties.GetValueOrDefault(property).KnownText() is { } value ? $"{option} {Quote(value)}" : null;

    /// <summary>A text as an argument: PowerShell and POSIX shells agree on single quotes where there is none within.</summary>
    internal static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
