using System.Text;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <content>Reading parameters.</content>
internal sealed partial class SsmService
{
    private void AddReadingOperations()
    {
        On("GetParameter", GetParameter);
        On("GetParameters", GetParameters);
        On("GetParametersByPath", GetParametersByPath);
        On("GetParameterHistory", GetParameterHistory);
        On("DescribeParameters", DescribeParameters);
    }

    private static JsonObject GetParameter(ServiceCall call)
    {
        var name = call.Input.Required("Name");
        call.Caller.Authorize("ssm:GetParameter", ArnOf(call, Bare(name)));

        // Parameter Store says nothing more than the code.
        var parameter = Resolve(call, name) ?? throw new ServiceException("ParameterNotFound", string.Empty);
        return new JsonObject { ["Parameter"] = Describe(call, parameter).With("Selector", SelectorOf(name)) };
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
            ["Parameters"] = found[true].Select(name => (JsonNode?)Describe(call, Resolve(call, name)!).With("Selector", SelectorOf(name))).ToJsonArray(),
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

    private static IEnumerable<LiveResource> InOrder(ServiceCall call) =>
        call.World.Resources.OfType(call.AccountId, call.Region, Type).OrderBy(parameter => parameter.Id, StringComparer.Ordinal);

    /// <summary>The name in a reference to a parameter, which may be an ARN and may ask for a version.</summary>
    internal static string Bare(string name)
    {
        var start = name.StartsWith("arn:", StringComparison.Ordinal) ? name.IndexOf(":parameter", StringComparison.Ordinal) + ":parameter".Length : 0;
        var colon = name.IndexOf(':', start);
        return colon < 0 ? name[start..] : name[start..colon];
    }

    /// <summary>The parameter that a reference means; null where there is none, or not that version of it.</summary>
    internal static LiveResource? Resolve(ServiceCall call, string reference)
    {
        var name = Bare(reference);
        var parameter = Find(call, name) ?? (name.StartsWith('/') ? Find(call, name[1..]) : null);
        return parameter is not null && SelectorOf(reference) is { } selector
            && FormattableString.Invariant($":{parameter.Contents.Number("Version") ?? 1}") != selector
            ? null
            : parameter;
    }

    /// <summary>The version or label that a reference asks for, with its colon; null where it asks for none.</summary>
    private static string? SelectorOf(string reference) =>
        !reference.StartsWith("arn:", StringComparison.Ordinal) && reference.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? reference[colon..] : null;

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
}
