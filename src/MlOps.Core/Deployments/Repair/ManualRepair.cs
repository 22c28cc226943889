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
    private readonly Reinsertion _reinsertion = new(stack.StackName, region, template);

    /// <summary>A resource that is gone.</summary>
    /// <param name="drift">The resource.</param>
    /// <param name="definition">What the template says of it, worked out; null where it does not have it.</param>
    public RepairStep Remake(MlResourceDrift drift, TemplateResource? definition)
    {
        var (action, reason, command) = drift.Type switch
        {
            "AWS::KMS::Key" => ("Take its deletion back", "A key whose deletion is scheduled counts as gone, and can be had back until its window ends. A new one reads nothing that it encrypted.", KeepKey(drift)),
            "AWS::SageMaker::ModelPackageGroup" when definition is not null =>
                ("Make it again", "Drift-aware change sets leave model package groups out. Its versions are gone with it.", MakeModelGroup(definition)),
            "AWS::CodeCommit::Repository" => ("Make it again", "A new repository has an id of its own, which the stack does not know: take it out of the stack, and in again.", _reinsertion.CommandsFor(drift.LogicalId, seeds: true)),
            _ => ("Make it again", "Drift-aware change sets leave resources of this type out, and not all that its template says is known here: take it out of the stack, and in again.", _reinsertion.CommandsFor(drift.LogicalId, seeds: false)),
        };
        return new RepairStep(drift, MlRepairStep.ByHand, action, []) { Reason = reason, Command = command };
    }

    /// <summary>
    /// Why CloudFormation has to wait until a resource is made again: it cannot work out what reads an attribute of one that is gone. Null where nothing does.
    /// </summary>
    /// <param name="drift">The resource.</param>
    public string? BlockedBy(MlResourceDrift drift)
    {
        var readers = ReadersOf(drift.LogicalId);
        return readers.Length == 0
            ? null
            : $"CloudFormation cannot work out the stack while {drift.LogicalId} is gone, which {string.Join(", ", readers)} {(readers.Length == 1 ? "reads" : "read")} from. Make that again first, and run the same command again.";
    }

    /// <summary>Why CloudFormation has to wait until a resource has its own value back: it would write the present one into others. Null where nothing reads it.</summary>
    /// <param name="drift">The resource.</param>
    public string? BlockedByValueOf(MlResourceDrift drift)
    {
        var readers = ReadersOf(drift.LogicalId);
        return readers.Length == 0
            ? null
            : $"CloudFormation would write what {drift.LogicalId} is called now into {string.Join(", ", readers)}. Give it its own name back first, and run the same command again.";
    }

    /// <summary>Properties that differ.</summary>
    /// <param name="drift">The resource.</param>
    /// <param name="target">The resource as its template says; null where that does not have it.</param>
    /// <param name="action">What is to be done.</param>
    /// <param name="differences">The differences.</param>
    public RepairStep PutBack(MlResourceDrift drift, RepairTarget? target, string action, IReadOnlyList<MlPropertyDifference> differences)
    {
        if (target is { } lost && differences.FirstOrDefault(difference => difference is { PropertyPath: "/RepositoryName", Actual: null }) is { Expected: { } name })
        {
            return FindRepository(drift, lost.PhysicalId, name, action, differences);
        }

        var areTags = differences.All(TagChange.Is);
        return new RepairStep(drift, MlRepairStep.ByHand, action, differences)
        {
            Reason = areTags && differences.All(difference => difference.DifferenceType == "ADD" || target?.LacksTagOf(difference) == true)
                ? "Drift-aware change sets leave tags alone whose keys the template does not have."
                : "Neither a drift-aware change set nor a call of MlOps puts this back.",
            Command = areTags && target is not null ? TagCommands.For(drift, region, arns.Of(drift), TagChange.Of(differences, target)) : null,
        };
    }

    // Taken for gone, a repository is taken out of the stack, and its code is nobody's.
    private RepairStep FindRepository(MlResourceDrift drift, string id, string name, string action, IReadOnlyList<MlPropertyDifference> differences) =>
        new(drift, MlRepairStep.ByHand, action, differences)
        {
            Reason = "It was renamed or deleted, and what it is called now could not be seen; the drift report says why. Look for its id first, and give it its name back where one has it. "
                + "Only where none has it, it is gone: check again as somebody who may list them, and repair says how to make it again.",
            Command = $"aws codecommit list-repositories --query \"repositories[?repositoryId=='{id}'].repositoryName\" --output text --region {region}\n"
                + $"aws codecommit update-repository-name --old-name FOUND --new-name {Quoting.PowerShellText(name)} --region {region}",
        };

    private string[] ReadersOf(string logicalId) =>
    [
        .. template.Resources.Where(resource => Reads(resource.Properties, logicalId)).Select(resource => resource.LogicalId),
        .. template.Outputs.Where(output => Reads(output.Value, logicalId)).Select(output => $"output {output.LogicalId}"),
    ];

    private string KeepKey(MlResourceDrift drift) =>
        $"aws kms cancel-key-deletion --key-id {drift.PhysicalId} --region {region}\naws kms enable-key --key-id {drift.PhysicalId} --region {region}";

    private string MakeModelGroup(TemplateResource definition)
    {
        var tags = definition.Properties.GetValueOrDefault("Tags").KnownItems().OfType<TemplateMap>()
            .Select(tag => new TagChange(NamedItems.NameOf(tag, "Key"), NamedItems.NameOf(tag, "Value"))).ToList();
        return string.Join(' ', new[]
        {
            "aws sagemaker create-model-package-group",
            Option("--model-package-group-name", definition, "ModelPackageGroupName"),
            Option("--model-package-group-description", definition, "ModelPackageGroupDescription"),
            tags.Count == 0 ? null : $"--tags {TagCommands.List(tags)}",
            $"--region {region}",
        }.OfType<string>());
    }

    private static bool Reads(TemplateValue value, string logicalId) =>
        TemplateReferences.In(value).Any(reference => reference.Name == logicalId && reference.Attribute is not null);

    private static string? Option(string option, TemplateResource definition, string property) =>
        definition.Properties.GetValueOrDefault(property).KnownText() is { } value ? $"{option} {Quoting.PowerShellText(value)}" : null;
}
