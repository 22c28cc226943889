using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Works the values of a template's parameters out and checks them, when a request names them.</summary>
/// <param name="call">The request.</param>
/// <param name="template">The template.</param>
/// <param name="former">The values that the stack has; null where it has none.</param>
internal sealed class ParameterResolution(ServiceCall call, Template template, DeploymentRecord? former)
{
    private static readonly Dictionary<string, string> ResourceTypes = new(StringComparer.Ordinal)
    {
        ["AWS::EC2::VPC::Id"] = "AWS::EC2::VPC",
        ["AWS::EC2::Subnet::Id"] = "AWS::EC2::Subnet",
        ["AWS::EC2::SecurityGroup::Id"] = "AWS::EC2::SecurityGroup",
        ["AWS::EC2::RouteTable::Id"] = "AWS::EC2::RouteTable",
    };

    /// <summary>The values.</summary>
    /// <exception cref="ServiceException"><c>ValidationError</c>, in CloudFormation's words.</exception>
    public List<ParameterRecord> Resolve()
    {
        var given = call.Input.Items("Parameters").ToDictionary(item => item["ParameterKey"]!.ToString(), item => Given(item.AsObject()), StringComparer.Ordinal);
        var texts = Refusals.OfTemplate(() => ParameterValues.Texts(template, given));
        return [.. template.Parameters.Select(parameter => Record(parameter, texts[parameter.LogicalId]))];
    }

    private string Given(JsonObject item)
    {
        var name = item["ParameterKey"]!.ToString();
        if (!item.Flag("UsePreviousValue"))
        {
            return item.Text("ParameterValue") ?? "";
        }

        return former?.Parameters.FirstOrDefault(old => old.Key == name)?.Value
            ?? throw Refusals.Validation($"Invalid input for parameter key {name}. Cannot specify usePreviousValue as true for a parameter key not in the previous template");
    }

    private ParameterRecord Record(TemplateParameter parameter, string value)
    {
        var resolved = ParameterValues.IsFromSsm(parameter) ? StoredValue(value) : null;
        CheckExists(parameter, resolved ?? value);
        return new ParameterRecord(parameter.LogicalId, value, resolved, parameter.NoEcho);
    }

    private string StoredValue(string name)
    {
        AuthorizeReading(name);
        return SsmService.Resolve(call, name)?.Properties["Value"]?.ToString()
            ?? throw Refusals.Validation($"Unable to fetch parameters [{name}] from parameter store for this account.");
    }

    /// <summary>A denial of Systems Manager reaches the caller as CloudFormation's refusal of the request.</summary>
    private void AuthorizeReading(string name)
    {
        try
        {
            call.Caller.Via(ResourceWorker.Principal).Authorize("ssm:GetParameters", $"arn:{call.Partition}:ssm:{call.Region}:{call.AccountId}:parameter/{SsmService.Bare(name).TrimStart('/')}");
        }
        catch (AccessDeniedException denial)
        {
            throw Refusals.Validation($"{denial.Message} (Service: AWSSimpleSystemsManagement; Status Code: 400; Error Code: AccessDeniedException; Request ID: {call.RequestId}; Proxy: null)");
        }
    }

    /// <summary>An AWS-specific value must exist, as far as the place has resources of that type at all.</summary>
    private void CheckExists(TemplateParameter parameter, string value)
    {
        var isList = parameter.Type.Contains("List<", StringComparison.Ordinal);
        var kind = ResourceTypes.Keys.FirstOrDefault(name => parameter.Type.Contains(name, StringComparison.Ordinal));
        if (kind is null)
        {
            return;
        }

        var present = call.World.Resources.OfType(call.AccountId, call.Region, ResourceTypes[kind]).Select(live => live.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in isList ? value.Split(',').Select(item => item.Trim()) : [value])
        {
            if (present.Count > 0 && !present.Contains(id))
            {
                throw Refusals.Validation($"Parameter validation failed: parameter value {id} for parameter name {parameter.LogicalId} does not exist. Rollback requested by user.");
            }
        }
    }
}
