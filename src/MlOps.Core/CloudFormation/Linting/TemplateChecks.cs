using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.Documents;

namespace MlOps.CloudFormation.Linting;

/// <summary>Checks of several templates, with what is known of them already.</summary>
public sealed class TemplateChecks
{
    private readonly string? _region;
    private readonly FindingBaseline? _baseline;
    private readonly List<MlFinding> _all = [];

    /// <summary>Begins.</summary>
    /// <param name="region">The region that the templates are meant for; null where nothing about regions is checked.</param>
    /// <param name="baseline">What is known already; null for nothing.</param>
    /// <exception cref="MlOpsException"><c>InvalidRegion</c>.</exception>
    public TemplateChecks(string? region, FindingBaseline? baseline)
    {
        if (region is not null && RegionCatalog.Default.FindOrInfer(region) is null)
        {
            throw new MlOpsException("InvalidRegion", MlErrorCategory.InvalidArgument, $"'{region}' is no AWS region.")
            {
                Resource = region,
                RecommendedAction = "Name a region, for example us-west-2.",
            };
        }

        _region = region;
        _baseline = baseline;
    }

    /// <summary>What whoever gave a region is warned of; null where it is known here, or none was given. One that is not may be a new one, or a slip.</summary>
    public string? RegionWarning => _region is null || RegionCatalog.Default.Find(_region) is not null
        ? null
        : $"The region '{_region}' is not known here: which types of resources it lacks cannot be told.{(NearRegion is { } near ? $" Did you mean '{near}'?" : "")}";

    private string? NearRegion => NearName.Find(_region!, RegionCatalog.Default.Regions.Select(region => region.Name));

    /// <summary>Checks a template file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>What was found and is not known.</returns>
    /// <exception cref="MlOpsException"><c>FileNotFound</c> or <c>FileNotReadable</c>.</exception>
    public ImmutableArray<MlFinding> CheckFile(string path) => Keep(path, TemplateLint.CheckFile(path, _region));

    /// <summary>Checks a template; without a region that was given, for its product's.</summary>
    /// <param name="template">The template.</param>
    /// <returns>What was found and is not known.</returns>
    public ImmutableArray<MlFinding> Check(MlTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Keep(template.Path, Named(TemplateLint.Check(template.Body, _region ?? template.Product?.Region, template.Path), template.Name));
    }

    /// <summary>Checks a template's text.</summary>
    /// <param name="body">The text.</param>
    /// <returns>What was found and is not known.</returns>
    public ImmutableArray<MlFinding> CheckText(string body) => Keep(null, Named(TemplateLint.Check(body, _region), "text"));

    /// <summary>What is known of the templates that were checked and is not there any more.</summary>
    public ImmutableArray<MlFinding> Unused() => _baseline?.Unused() ?? [];

    /// <summary>Writes the baseline anew.</summary>
    /// <exception cref="MlOpsException"><c>FileNotWritable</c>.</exception>
    public void UpdateBaseline() => _baseline?.Write(_all);

    private static ImmutableArray<MlFinding> Named(ImmutableArray<MlFinding> findings, string name) => [.. findings.Select(finding => Finding.In(finding, name))];

    private ImmutableArray<MlFinding> Keep(string? file, ImmutableArray<MlFinding> findings)
    {
        _all.AddRange(findings);
        return _baseline?.Without(file, findings) ?? findings;
    }
}
