using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Finds resource types that there are not, anywhere or in the region.</summary>
/// <param name="scope">The template.</param>
/// <param name="region">The region that it is meant for; null where none is.</param>
internal sealed class ResourceTypeCheck(TemplateScope scope, string? region)
{
    public IEnumerable<Fault> Run() => scope.Template.Resources.SelectMany(Check);

    private IEnumerable<Fault> Check(TemplateResource resource)
    {
        var name = resource.Type;
        ImmutableArray<string> steps = ["Resources", resource.LogicalId, "Type"];
        if (ResourceTypeNames.IsServerless(name))
        {
            return scope.HasMacros ? [] : [new Fault("MissingTransform", steps, $"{name} needs the transform AWS::Serverless-2016-10-31.", "Write 'Transform: AWS::Serverless-2016-10-31'.")];
        }

        if (!ResourceTypeNames.IsValid(name))
        {
            // A macro may know what CloudFormation does not.
            return scope.HasMacros ? [] : [new Fault("UnknownResourceType", steps, $"'{name}' is no name of a resource type.", "Write it as AWS::Service::Type, or Custom::Name.")];
        }

        return ResourceTypeNames.IsPublic(name) ? CheckPublic(name, steps) : [];
    }

    private IEnumerable<Fault> CheckPublic(string name, ImmutableArray<string> steps)
    {
        if (ResourceTypeCatalog.Default.FindPublic(name) is not { } schema)
        {
            return [new Fault(
                "UnknownResourceType",
                steps,
                $"AWS has no resource type {name}.",
                ResourceTypeCatalog.FindNear(name) is { } near
                    ? $"Did you mean '{near}'?"
                    : FormattableString.Invariant($"Correct the name. Types that are newer than {ResourceTypeCatalog.PublicDate:yyyy-MM-dd} are not known here."))];
        }

        return region is not null && IsMissing(schema, region)
            ? [new Fault("RegionLacksType", steps, $"CloudFormation has no {name} in {region}.", "Choose another region.")]
            : [];
    }

    private static bool IsMissing(ResourceTypeSchema schema, string region) =>
        (RegionCatalog.Default.Find(region) is { } facts && !facts.Has(schema.TypeName)) || schema.MissingRegions.Contains(region);
}
