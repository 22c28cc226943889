using System.Text.Json.Nodes;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <summary>Systems Manager's Parameter Store.</summary>
internal sealed partial class SsmService : AwsService
{
    private const string Type = "AWS::SSM::Parameter";

    /// <summary>Makes the service.</summary>
    public SsmService()
        : base("ssm")
    {
        On("PutParameter", PutParameter);
        On("DeleteParameter", DeleteParameter);
        On("DeleteParameters", DeleteParameters);
        AddReadingOperations();
        AddTagOperations();
    }

    private static string ArnOf(ServiceCall call, string name) =>
        $"arn:{call.Partition}:ssm:{call.Region}:{call.AccountId}:parameter{(name.StartsWith('/') ? string.Empty : "/")}{name}";

    private static LiveResource? Find(ServiceCall call, string name) => call.World.Resources.Find(call.AccountId, call.Region, Type, name);

    private static JsonObject PutParameter(ServiceCall call)
    {
        var input = call.Input;
        var name = input.Required("Name");
        var value = input.Required("Value");
        call.Caller.Authorize("ssm:PutParameter", ArnOf(call, name));
        ParameterRules.CheckName(name);
        ParameterRules.CheckValue(value, input.Text("Tier"));
        var overwrite = input.Flag("Overwrite");
        if (overwrite && input.Items("Tags").Count > 0)
        {
            throw new ServiceException(
                "ValidationException",
                "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. "
                + "To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.");
        }

        var parameter = Find(call, name);
        if (parameter is not null && !overwrite)
        {
            throw new ServiceException(
                "ParameterAlreadyExists",
                "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");
        }

        parameter ??= Create(call, name);
        foreach (var member in (string[])["Value", "Type", "Description", "AllowedPattern", "Tier", "DataType", "KeyId"])
        {
            if (input.Text(member) is { } text)
            {
                parameter.Properties[member] = text;
            }
        }

        var version = (parameter.Contents.Number("Version") ?? 0) + 1;
        parameter.Contents["Version"] = version;
        parameter.Contents["LastModifiedDate"] = WireText.Iso8601(call.World.Time.GetUtcNow());
        parameter.Contents["LastModifiedUser"] = call.Caller.Arn;
        return new JsonObject { ["Version"] = version, ["Tier"] = parameter.Properties.Text("Tier") ?? "Standard" };
    }

    private static LiveResource Create(ServiceCall call, string name)
    {
        if (call.Input.Text("Type") is null)
        {
            throw new ServiceException("ValidationException", "A parameter type is required when you create a parameter.");
        }

        var parameter = new LiveResource
        {
            AccountId = call.AccountId,
            Region = call.Region,
            Type = Type,
            Id = name,
            Properties = new JsonObject { ["Name"] = name, ["Tier"] = "Standard", ["DataType"] = "text" },
            Created = call.World.Time.GetUtcNow(),
        };
        if (call.Input.Pairs("Tags") is { Count: > 0 } tags)
        {
            parameter.Properties["Tags"] = new JsonObject(tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value)));
        }

        call.World.Resources.Add(parameter);
        return parameter;
    }

    private static void DeleteParameter(ServiceCall call)
    {
        var name = call.Input.Required("Name");
        call.Caller.Authorize("ssm:DeleteParameter", ArnOf(call, name));
        call.World.Resources.Remove(Find(call, name) ?? throw new ServiceException("ParameterNotFound", string.Empty));
    }

    private static JsonObject DeleteParameters(ServiceCall call)
    {
        var names = call.Input.Texts("Names");
        foreach (var name in names)
        {
            call.Caller.Authorize("ssm:DeleteParameters", ArnOf(call, name));
        }

        var deleted = names.ToLookup(name => Find(call, name) is { } parameter && call.World.Resources.Remove(parameter));
        return new JsonObject
        {
            ["DeletedParameters"] = deleted[true].Select(name => (JsonNode?)name).ToJsonArray(),
            ["InvalidParameters"] = deleted[false].Select(name => (JsonNode?)name).ToJsonArray(),
        };
    }
}
