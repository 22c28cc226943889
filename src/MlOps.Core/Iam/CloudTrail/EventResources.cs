using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.CloudTrail;

/// <summary>What a call was on: the ARN that its event names, or the one that the request's parameters make of the format that the Service Authorization Reference has.</summary>
internal static partial class EventResources
{
    private const string CreationPath = "path";

    private const string WithoutSlash = "WithoutLeadingSlash";

    /// <summary>The resource that an action of an event is for; where an action is for several, the first that the event tells as a whole.</summary>
    /// <param name="call">The event.</param>
    /// <param name="action">The action, which is in the reference.</param>
    public static EventResource Of(TrailEvent call, string action)
    {
        var (service, definition) = ServiceCatalog.Default.Expand(action).Single();
        var kinds = definition.Resources.OrderByDescending(kind => kind.IsRequired).Select(kind => service.Resources.GetValueOrDefault(kind.Name)).OfType<ResourceDefinition>().ToList();
        if (kinds.Count == 0)
        {
            return EventResource.Everything;
        }

        var told = kinds.Select(kind => Named(call, kind) ?? Made(call, service, kind)).OfType<EventResource>().ToList();
        return told.FirstOrDefault(resource => resource.IsCertain) ?? told.FirstOrDefault() ?? EventResource.Unknown;
    }

    private static EventResource? Named(TrailEvent call, ResourceDefinition kind) => call.ResourceArns.Concat(Texts(call.Parameters))
        .FirstOrDefault(text => text.StartsWith("arn:", StringComparison.Ordinal) && Glob.OfFormat(kind.Arn).Covers(Glob.OfPolicy(text))) is { } arn
            ? Certain(arn, kind)
            : null;

    private static EventResource? Made(TrailEvent call, ServiceDefinition service, ResourceDefinition kind)
    {
        var isTold = false;
        var isWhole = true;
        var arn = Variable().Replace(kind.Arn, match =>
        {
            switch (match.Groups[1].Value)
            {
                case "Partition":
                    return PartitionOf(call);
                case "Region":
                    return call.Region;
                case "Account":
                    return call.AccountId;
                case var variable when ValueOf(call.Parameters, service.Prefix, variable) is { } value:
                    isTold = true;
                    return variable.EndsWith(WithoutSlash, StringComparison.Ordinal) ? value.TrimStart('/') : value;
                default:
                    isWhole = false;
                    return "*";
            }
        });
        if (!isTold)
        {
            return null;
        }

        // A stack is known by its name, and its id is nobody's choice; a path of IAM is in no event but that of the creation.
        var isCertain = (isWhole || service.Prefix == "cloudformation") && (!kind.Arn.Contains("WithPath}", StringComparison.Ordinal) || Text(call.Parameters, CreationPath) is not null);
        return isCertain ? Certain(arn, kind) : new EventResource([arn], IsCertain: false);
    }

    // A log group is named with and without an ending: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogGroup.html.
    private static EventResource Certain(string arn, ResourceDefinition kind) =>
        new(kind.Name == "log-group" ? [arn.EndsWith(":*", StringComparison.Ordinal) ? arn[..^2] : arn, arn.EndsWith(":*", StringComparison.Ordinal) ? arn : arn + ":*"] : [arn], IsCertain: true);

    private static string? ValueOf(JsonElement parameters, string prefix, string variable) => TrailFacts.Default.ParametersOf(prefix, variable).Prepend(variable)
        .Select(name => Text(parameters, name))
        .FirstOrDefault(value => value is { Length: > 0 } && !value.StartsWith("arn:", StringComparison.Ordinal) && !value.StartsWith("alias/", StringComparison.Ordinal)) is { } found
            ? Pathed(parameters, variable, found)
            : null;

    private static string Pathed(JsonElement parameters, string variable, string name) =>
        variable.EndsWith("WithPath", StringComparison.Ordinal) && Text(parameters, CreationPath) is { } path ? path.TrimStart('/') + name : name;

    // Names of parameters begin small in most events, and large in some.
    private static string? Text(JsonElement parameters, string path)
    {
        var element = parameters;
        foreach (var name in path.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            element = element.EnumerateObject().FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    private static IEnumerable<string> Texts(JsonElement parameters) => parameters.ValueKind == JsonValueKind.Object
        ? parameters.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String).Select(member => member.Value.GetString()!)
        : [];

    private static string PartitionOf(TrailEvent call) => call.Caller?.Split(':') is ["arn", var partition, ..] ? partition : "aws";

    [GeneratedRegex(@"\$\{([A-Za-z0-9]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
