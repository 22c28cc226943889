using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <summary>Systems Manager's Parameter Store.</summary>
internal sealed partial class SsmService : AwsService
{
    private const string Type = "AWS::SSM::Parameter";
    private const int StandardBytes = 4096;
    private const int AdvancedBytes = 8192;

    /// <summary>Makes the service.</summary>
    public SsmService()
        : base("ssm")
    {
        On("PutParameter", PutParameter);
        On("GetParameter", GetParameter);
        On("GetParameters", GetParameters);
        On("GetParametersByPath", GetParametersByPath);
        On("GetParameterHistory", GetParameterHistory);
        On("DescribeParameters", DescribeParameters);
        On("DeleteParameter", DeleteParameter);
        On("DeleteParameters", DeleteParameters);
        On("AddTagsToResource", AddTagsToResource);
        On("RemoveTagsFromResource", RemoveTagsFromResource);
        On("ListTagsForResource", ListTagsForResource);
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
        CheckName(name);
        CheckValue(value, input.Text("Tier"));
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

    private static JsonObject GetParameter(ServiceCall call)
    {
        var name = call.Input.Required("Name");
        call.Caller.Authorize("ssm:GetParameter", ArnOf(call, Bare(name)));

        // Parameter Store says nothing more than the code.
        var parameter = Resolve(call, name) ?? throw new ServiceException("ParameterNotFound", string.Empty);
        return new JsonObject { ["Parameter"] = Describe(call, parameter) };
    }

    private static JsonObject GetParameters(ServiceCall call)
    {
        var names = call.Input.Texts("Names");
        foreach (var name in names)
        {
            call.Caller.Authorize("ssm:GetParameters", ArnOf(call, Bare(name)));
        }

        if (names.Count > 10)
        {
            throw new ServiceException(
                "ValidationException",
                $"1 validation error detected: Value '[{string.Join(", ", names)}]' at 'names' failed to satisfy constraint: Member must have length less than or equal to 10");
        }

        var found = names.Distinct(StringComparer.Ordinal).ToLookup(name => Resolve(call, name) is not null);
        return new JsonObject
        {
            ["Parameters"] = found[true].Select(name => (JsonNode?)Describe(call, Resolve(call, name)!)).ToJsonArray(),
            ["InvalidParameters"] = found[false].Select(name => (JsonNode?)name).ToJsonArray(),
        };
    }

    private static JsonObject GetParametersByPath(ServiceCall call)
    {
        var path = call.Input.Required("Path");
        call.Caller.Authorize("ssm:GetParametersByPath", ArnOf(call, path.TrimEnd('/')));
        if (!path.StartsWith('/'))
        {
            throw new ServiceException(
                "ValidationException",
                "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash \"/\". "
                + "It can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), - (hyphen), _ (underscore). "
                + "Special characters are not allowed. All sub-paths, if specified, must use the forward slash symbol \"/\". Valid example: /get/parameters2-/by1./path0_.");
        }

        var prefix = path.EndsWith('/') ? path : path + "/";
        var recursive = call.Input.Flag("Recursive");
        var matching = InOrder(call).Where(parameter =>
            parameter.Id.StartsWith(prefix, StringComparison.Ordinal) && (recursive || !parameter.Id[prefix.Length..].Contains('/', StringComparison.Ordinal)));
        var page = Page.Of(matching, call.Input.Text("NextToken"), Math.Min(call.Input.Number("MaxResults") ?? 10, 10));
        return new JsonObject { ["Parameters"] = page.Items.Select(parameter => (JsonNode?)Describe(call, parameter)).ToJsonArray() }.With("NextToken", page.NextToken);
    }

    private static JsonObject GetParameterHistory(ServiceCall call)
    {
        var name = call.Input.Required("Name");
        call.Caller.Authorize("ssm:GetParameterHistory", ArnOf(call, name));
        var parameter = Find(call, name) ?? throw new ServiceException("ParameterNotFound", string.Empty);
        return new JsonObject { ["Parameters"] = new JsonArray(Describe(call, parameter)) };
    }

    private static JsonObject DescribeParameters(ServiceCall call)
    {
        call.Caller.Authorize("ssm:DescribeParameters", $"arn:{call.Partition}:ssm:{call.Region}:{call.AccountId}:*");
        var matching = InOrder(call).Where(parameter => call.Input.Items("ParameterFilters").All(filter => Matches(parameter, filter.AsObject())));
        var page = Page.Of(matching, call.Input.Text("NextToken"), call.Input.Number("MaxResults") ?? 10);
        return new JsonObject { ["Parameters"] = page.Items.Select(parameter => (JsonNode?)Metadata(call, parameter)).ToJsonArray() }.With("NextToken", page.NextToken);
    }

    private static bool Matches(LiveResource parameter, JsonObject filter)
    {
        var values = filter.Texts("Values");
        var actual = filter.Text("Key") switch
        {
            "Name" => parameter.Id,
            "Path" => parameter.Id[..Math.Max(parameter.Id.LastIndexOf('/'), 0)],
            "Type" => parameter.Properties.Text("Type"),
            "Tier" => parameter.Properties.Text("Tier"),
            "KeyId" => parameter.Properties.Text("KeyId"),
            { } key when key.StartsWith("tag:", StringComparison.Ordinal) => (parameter.Properties["Tags"] as JsonObject)?.Text(key[4..]),
            var key => throw new ServiceException("InvalidFilterKey", $"The filter key {key} is not valid."),
        } ?? string.Empty;
        return (filter.Text("Option") ?? "Equals") switch
        {
            "BeginsWith" => values.Any(value => actual.StartsWith(value, StringComparison.Ordinal)),
            "Contains" => values.Any(value => actual.Contains(value, StringComparison.Ordinal)),
            "Recursive" => values.Any(value => parameter.Id.StartsWith(value.TrimEnd('/') + "/", StringComparison.Ordinal)),
            "OneLevel" => values.Any(value => actual == value.TrimEnd('/')),
            _ => values.Contains(actual, StringComparer.Ordinal),
        };
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

    private static void AddTagsToResource(ServiceCall call)
    {
        var parameter = Tagged(call, "ssm:AddTagsToResource");
        var tags = parameter.Properties["Tags"] as JsonObject ?? [];
        foreach (var (key, value) in call.Input.Pairs("Tags"))
        {
            tags[key] = value;
        }

        parameter.Properties["Tags"] = tags.DeepClone();
    }

    private static void RemoveTagsFromResource(ServiceCall call)
    {
        if (Tagged(call, "ssm:RemoveTagsFromResource").Properties["Tags"] is JsonObject tags)
        {
            foreach (var key in call.Input.Texts("TagKeys"))
            {
                tags.Remove(key);
            }
        }
    }

    private static JsonObject ListTagsForResource(ServiceCall call)
    {
        var tags = Tagged(call, "ssm:ListTagsForResource").Properties["Tags"] as JsonObject ?? [];
        return new JsonObject
        {
            ["TagList"] = tags.Select(tag => (JsonNode?)new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value!.GetValue<string>() }).ToJsonArray(),
        };
    }

    private static LiveResource Tagged(ServiceCall call, string action)
    {
        var name = call.Input.Required("ResourceId");
        call.Caller.Authorize(action, ArnOf(call, name));
        return call.Input.Text("ResourceType") != "Parameter"
            ? throw new ServiceException("InvalidResourceType", "The sandbox tags parameters only.")
            : Find(call, name) ?? throw new ServiceException("InvalidResourceId", "The resource ID is not valid. Verify that you entered the correct ID and try again.");
    }

    private static IEnumerable<LiveResource> InOrder(ServiceCall call) =>
        call.World.Resources.OfType(call.AccountId, call.Region, Type).OrderBy(parameter => parameter.Id, StringComparer.Ordinal);

    private static string Bare(string name)
    {
        var start = name.StartsWith("arn:", StringComparison.Ordinal) ? name.IndexOf(":parameter", StringComparison.Ordinal) + ":parameter".Length : 0;
        var colon = name.IndexOf(':', start);
        return colon < 0 ? name[start..] : name[start..colon];
    }

    private static LiveResource? Resolve(ServiceCall call, string reference)
    {
        var name = Bare(reference);
        var parameter = Find(call, name) ?? (name.StartsWith('/') ? Find(call, name[1..]) : null);
        var selector = reference.Length > name.Length && !reference.StartsWith("arn:", StringComparison.Ordinal) ? reference[(name.Length + 1)..] : null;
        return parameter is not null && selector is not null && parameter.Contents.Number("Version")?.ToString(System.Globalization.CultureInfo.InvariantCulture) != selector
            ? null
            : parameter;
    }

    private static JsonObject Describe(ServiceCall call, LiveResource parameter)
    {
        var decrypts = call.Input.Flag("WithDecryption") || parameter.Properties.Text("Type") != "SecureString";
        var value = parameter.Properties.Text("Value") ?? string.Empty;
        return new JsonObject
        {
            ["Name"] = parameter.Id,
            ["Type"] = parameter.Properties.Text("Type"),
            ["Value"] = decrypts ? value : Convert.ToBase64String(Encoding.UTF8.GetBytes(value)),
            ["Version"] = parameter.Contents.Number("Version") ?? 1,
            ["LastModifiedDate"] = parameter.Contents.Text("LastModifiedDate") ?? WireText.Iso8601(parameter.Created),
            ["ARN"] = ArnOf(call, parameter.Id),
            ["DataType"] = parameter.Properties.Text("DataType") ?? "text",
        };
    }

    private static JsonObject Metadata(ServiceCall call, LiveResource parameter)
    {
        var metadata = Describe(call, parameter);
        metadata.Remove("Value");
        metadata["Tier"] = parameter.Properties.Text("Tier") ?? "Standard";
        metadata["Policies"] = new JsonArray();
        foreach (var (member, value) in (ReadOnlySpan<(string, string?)>)
            [
                ("Description", parameter.Properties.Text("Description")),
                ("AllowedPattern", parameter.Properties.Text("AllowedPattern")),
                ("KeyId", parameter.Properties.Text("KeyId")),
                ("LastModifiedUser", parameter.Contents.Text("LastModifiedUser")),
            ])
        {
            if (value is not null)
            {
                metadata[member] = value;
            }
        }

        return metadata;
    }

    private static void CheckName(string name)
    {
        if (!NamePattern().IsMatch(name))
        {
            throw new ServiceException(
                "ValidationException",
                "Parameter name must be a fully qualified name: it may only contain letters, numbers and the symbols . (period), - (hyphen), _ (underscore) and / (forward slash).");
        }

        if (name.TrimStart('/').StartsWith("ssm", StringComparison.OrdinalIgnoreCase))
        {
            throw new ServiceException(
                "ValidationException",
                "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_");
        }

        if (name.TrimStart('/').StartsWith("aws", StringComparison.OrdinalIgnoreCase))
        {
            throw new ServiceException("AccessDeniedException", $"No access to reserved parameter name: {name}.");
        }

        if (name.Count(letter => letter == '/') > 15)
        {
            throw new ServiceException("HierarchyLevelLimitExceededException", "A hierarchy can have a maximum of 15 levels.");
        }
    }

    private static void CheckValue(string value, string? tier)
    {
        var bytes = Encoding.UTF8.GetByteCount(value);
        var longest = tier is null or "Standard" ? StandardBytes : AdvancedBytes;
        if (value.Length == 0)
        {
            throw new ServiceException(
                "ValidationException",
                "1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1.");
        }

        if (bytes > longest)
        {
            throw new ServiceException(
                "ValidationException",
                $"{(longest == StandardBytes ? "Standard" : "Advanced")} tier parameters support a maximum parameter value of {longest} characters."
                + (longest == StandardBytes
                    ? " To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html"
                    : string.Empty));
        }
    }

    [GeneratedRegex(@"^[a-zA-Z0-9_.\-/]{1,2048}$")]
    private static partial Regex NamePattern();
}
