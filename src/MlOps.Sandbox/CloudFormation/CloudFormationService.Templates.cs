using System.Text.Json.Nodes;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>What reads templates.</summary>
internal sealed partial class CloudFormationService
{
    private void AddTemplateOperations()
    {
        Answer("GetTemplate", GetTemplate);
        Answer("GetTemplateSummary", GetTemplateSummary);
        Answer("ValidateTemplate", ValidateTemplate);
    }

    private static JsonObject GetTemplate(ServiceCall call, StackEngine engine)
    {
        DeploymentRecord? deployment;
        if (call.Input.Text("ChangeSetName") is { } name)
        {
            deployment = (FindChangeSet(call, engine, name) ?? throw Refusals.NoChangeSet(name)).ChangeSet.Deployment;
        }
        else
        {
            if (call.Input.Text("StackName") is null)
            {
                throw Refusals.Validation("StackName is required if ChangeSetName is not specified.");
            }

            deployment = Answers.Shown(Stack(call, engine));
        }

        return Answers.Clean(new JsonObject { ["TemplateBody"] = deployment?.TemplateBody, ["StagesAvailable"] = Answers.Texts(["Original", "Processed"]) });
    }

    private static JsonObject GetTemplateSummary(ServiceCall call, StackEngine engine)
    {
        var template = SummarizedTemplate(call, engine);
        var answer = Describe(template, DeclareParameters(template));
        answer["ResourceTypes"] = Answers.Texts(template.Resources.Select(resource => resource.Type).Distinct(StringComparer.Ordinal));
        answer["Version"] = "2010-09-09";
        answer["Metadata"] = template.Metadata.Count > 0 ? TemplateJson.Write(template.Metadata, indented: false) : null;
        answer["ResourceIdentifierSummaries"] = new JsonArray([.. template.Resources.GroupBy(resource => resource.Type).Select(group => new JsonObject
        {
            ["ResourceType"] = group.Key,
            ["LogicalResourceIds"] = Answers.Texts(group.Select(resource => resource.LogicalId)),
            ["ResourceIdentifiers"] = Answers.Texts(ResourceTypes.ResourceTypeTable.Find(group.Key)?.Facts.NameProperty is { } name ? [name] : []),
        })]);
        return Answers.Clean(answer);
    }

    private static Template SummarizedTemplate(ServiceCall call, StackEngine engine)
    {
        if (call.Input.Text("StackName") is null)
        {
            Authorize(call, null);
            return ReadTemplate(call, null).Template;
        }

        var stack = Stack(call, engine);
        if (stack.Status == StackStatus.ReviewInProgress)
        {
            throw Refusals.Validation("GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.");
        }

        return TemplateText.Parse(Answers.Shown(stack)!.TemplateBody);
    }

    private static JsonObject ValidateTemplate(ServiceCall call, StackEngine engine)
    {
        _ = engine;
        Authorize(call, null);
        var template = ReadTemplate(call, null).Template;
        return Answers.Clean(Describe(template, new JsonArray([.. template.Parameters.Select(parameter => Answers.Clean(new JsonObject
        {
            ["ParameterKey"] = parameter.LogicalId,
            ["DefaultValue"] = parameter.Default?.ToString(),
            ["NoEcho"] = parameter.NoEcho,
            ["Description"] = parameter.Description,
        }))])));
    }

    private static JsonObject Describe(Template template, JsonArray parameters)
    {
        var needed = Capabilities.NeededBy(template);
        return new JsonObject
        {
            ["Parameters"] = parameters,
            ["Description"] = template.Description,
            ["Capabilities"] = needed.Count == 0 ? null : Answers.Texts(needed),
            ["CapabilitiesReason"] = CapabilityCheck.Reason(template),
        };
    }

    private static JsonArray DeclareParameters(Template template) => new([.. template.Parameters.Select(parameter => Answers.Clean(new JsonObject
    {
        ["ParameterKey"] = parameter.LogicalId,
        ["DefaultValue"] = parameter.Default?.ToString(),
        ["ParameterType"] = parameter.Type,
        ["NoEcho"] = parameter.NoEcho,
        ["Description"] = parameter.Description,
        ["ParameterConstraints"] = parameter.AllowedValues.Length == 0
            ? new JsonObject()
            : new JsonObject { ["AllowedValues"] = Answers.Texts(parameter.AllowedValues.Select(value => value.ToString() ?? "")) },
    }))]);
}
