using System.Globalization;
using System.Text.RegularExpressions;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Works the values of a template's parameters out and checks them, when a request names them.</summary>
/// <param name="call">The request.</param>
/// <param name="template">The template.</param>
/// <param name="former">The values that the stack has; null where it has none.</param>
internal sealed class ParameterResolution(ServiceCall call, Template template, DeploymentRecord? former)
{
    private const string SsmPrefix = "AWS::SSM::Parameter::Value<";

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
        var given = call.Input.Items("Parameters").ToDictionary(item => item["ParameterKey"]!.ToString(), item => item.AsObject(), StringComparer.Ordinal);
        var foreign = given.Keys.Where(key => template.Parameters.All(parameter => parameter.LogicalId != key)).ToList();
        if (foreign.Count > 0)
        {
            throw Refusals.Validation($"Parameters: [{string.Join(", ", foreign)}] do not exist in the template");
        }

        var values = template.Parameters.Select(parameter => (Parameter: parameter, Value: Value(parameter, given.GetValueOrDefault(parameter.LogicalId)))).ToList();
        var missing = values.Where(value => value.Value is null).Select(value => value.Parameter.LogicalId).ToList();
        if (missing.Count > 0)
        {
            throw Refusals.Validation($"Parameters: [{string.Join(", ", missing)}] must have values");
        }

        return [.. values.Select(value => Record(value.Parameter, value.Value!))];
    }

    private string? Value(TemplateParameter parameter, System.Text.Json.Nodes.JsonObject? given)
    {
        if (given?.Flag("UsePreviousValue") == true)
        {
            return former?.Parameters.FirstOrDefault(old => old.Key == parameter.LogicalId)?.Value
                ?? throw Refusals.Validation($"Invalid input for parameter key {parameter.LogicalId}. Cannot specify usePreviousValue as true for a parameter key not in the previous template");
        }

        return given?.Text("ParameterValue") ?? parameter.Default?.ToString();
    }

    private ParameterRecord Record(TemplateParameter parameter, string value)
    {
        Check(parameter, value);
        var resolved = parameter.Type.StartsWith(SsmPrefix, StringComparison.Ordinal) ? StoredValue(value) : null;
        CheckExists(parameter, resolved ?? value);
        return new ParameterRecord(parameter.LogicalId, value, resolved, parameter.NoEcho);
    }

    private static void Check(TemplateParameter parameter, string value)
    {
        if (parameter.AllowedValues.Length > 0 && !parameter.AllowedValues.Any(allowed => allowed.ToString() == value))
        {
            throw Refusals.Validation(parameter.ConstraintDescription is { } words
                ? $"Parameter '{parameter.LogicalId}' failed to satisfy constraint: {words}"
                : $"Parameter '{parameter.LogicalId}' must be one of AllowedValues");
        }

        if (parameter.AllowedPattern is { } pattern && !Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            throw Refusals.Validation($"Parameter '{parameter.LogicalId}' failed to satisfy constraint: {parameter.ConstraintDescription ?? $"must match pattern {pattern}"}");
        }

        if (value.Length < parameter.MinLength)
        {
            throw Refusals.Validation($"Parameter '{parameter.LogicalId}' must contain at least {parameter.MinLength} characters");
        }

        if (value.Length > parameter.MaxLength)
        {
            throw Refusals.Validation($"Parameter '{parameter.LogicalId}' must contain at most {parameter.MaxLength} characters");
        }

        if (parameter.Type == "Number")
        {
            CheckNumber(parameter, value);
        }
    }

    private static void CheckNumber(TemplateParameter parameter, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            throw Refusals.Validation($"Parameter '{parameter.LogicalId}' must be a number.");
        }

        if (number < parameter.MinValue || number > parameter.MaxValue)
        {
            throw Refusals.Validation(string.Create(
                CultureInfo.InvariantCulture,
                $"Parameter '{parameter.LogicalId}' must be a number not {(number < parameter.MinValue ? $"less than {parameter.MinValue}" : $"greater than {parameter.MaxValue}")}"));
        }
    }

    private string StoredValue(string name)
    {
        call.Caller.Via(ResourceWorker.Principal).Authorize("ssm:GetParameters", $"arn:{call.Partition}:ssm:{call.Region}:{call.AccountId}:parameter/{name.TrimStart('/')}");
        return call.World.Resources.Find(call.AccountId, call.Region, "AWS::SSM::Parameter", name)?.Properties["Value"]?.ToString()
            ?? throw Refusals.Validation($"Unable to fetch parameters [{name}] from parameter store for this account.");
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
