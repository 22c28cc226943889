using System.Collections.Immutable;
using System.Text;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Checks how much a template holds (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html); the size of its
/// text is limited by the reader.
/// </summary>
/// <param name="scope">The template.</param>
internal sealed class LimitCheck(TemplateScope scope)
{
    private const int MostResources = 500;
    private const int MostOthers = 200;
    private const int MostDescriptionBytes = 1024;

    public IEnumerable<Fault> Run()
    {
        var template = scope.Template;
        Count[] counts =
        [
            new(template.Resources.Length, MostResources, ["Resources"]),
            new(template.Parameters.Length, MostOthers, ["Parameters"]),
            new(template.Outputs.Length, MostOthers, ["Outputs"]),
            new(template.Mappings.Count, MostOthers, ["Mappings"]),
            .. template.Mappings.Where(mapping => mapping.Value is Templates.TemplateMap)
                .Select(mapping => new Count(((Templates.TemplateMap)mapping.Value).Count, MostOthers, ["Mappings", mapping.Key])),
            new(Encoding.UTF8.GetByteCount(template.Description ?? ""), MostDescriptionBytes, ["Description"]),
        ];
        var twins = template.Parameters.Select(parameter => parameter.LogicalId).Where(id => scope.Resource(id) is not null);
        return
        [
            .. counts.Where(count => count.Number > count.Most).Select(count => new Fault(
                "LimitExceeded",
                count.Steps,
                FormattableString.Invariant($"There are {count.Number:N0} {(count.Steps[0] == "Description" ? "bytes" : "entries")} where CloudFormation takes {count.Most:N0}."),
                count.Steps[0] == "Description" ? "Shorten it." : "Divide the template.")),
            .. twins.Select(id => new Fault("DuplicateLogicalId", ["Resources", id], $"'{id}' is a parameter too.", "Rename one of the two.")),
        ];
    }

    private sealed record Count(int Number, int Most, ImmutableArray<string> Steps);
}
