using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Comparison;

/// <summary>
/// The parameters of a template as they may be shown, with their values where a stack has some: a deployed value is compared with another stack's, or
/// with the default that the other side would give. Of what is hidden (<c>NoEcho</c>) neither value nor default is told.
/// </summary>
internal static class ParameterEntries
{
    private const string Default = "Default";
    private const string Value = "Value";

    /// <summary>The parameters of one side of a comparison.</summary>
    /// <param name="side">The side.</param>
    /// <param name="other">The other one.</param>
    /// <param name="written">The parameters as the side's template writes them.</param>
    public static TemplateMap Of(ComparedTemplate side, ComparedTemplate other, TemplateMap written) =>
        new(written.Select(entry => (entry.Key, Entry(entry.Key, entry.Value, side, other))));

    private static TemplateValue? Entry(string name, TemplateValue written, ComparedTemplate side, ComparedTemplate other) => written switch
    {
        TemplateMap map when IsHidden(side, name) || IsHidden(other, name) => new TemplateMap(map.Select(entry => (entry.Key, Hidden(entry.Key, entry.Value)))),
        TemplateMap map when ValueOf(side, other, name) is { } value => new TemplateMap([.. map, KeyValuePair.Create<string, TemplateValue>(Value, value)]),
        _ => written,
    };

    private static TemplateValue? Hidden(string key, TemplateValue value) => key is Default or "AllowedValues" ? TemplateParameter.NotEchoed : value;

    private static bool IsHidden(ComparedTemplate side, string name) => Find(side, name)?.NoEcho == true;

    /// <summary>The value to compare; null where the sides have nothing of the kind to compare.</summary>
    private static string? ValueOf(ComparedTemplate side, ComparedTemplate other, string name)
    {
        var (own, theirs) = (Deployed(side, name), Deployed(other, name));
        return own is null && theirs is null ? null
            : Find(other, name) is null ? own
            : (own ?? DefaultOf(side, name)) is { } value && (theirs ?? DefaultOf(other, name)) is not null ? value
            : null;
    }

    private static string? Deployed(ComparedTemplate side, string name) => side.ParameterValues?.GetValueOrDefault(name);

    private static string? DefaultOf(ComparedTemplate side, string name) => Find(side, name)?.Default?.ToString();

    private static TemplateParameter? Find(ComparedTemplate side, string name) => side.Template.Parameters.FirstOrDefault(parameter => parameter.LogicalId == name);
}
