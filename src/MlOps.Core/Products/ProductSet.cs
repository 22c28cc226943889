using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.Products;

/// <summary>Checks several products against each other, which no config can do by itself.</summary>
public static class ProductSet
{
    /// <summary>
    /// Findings about products that cannot live side by side in AWS: <c>ProductTwice</c> where two configs are of one name in one account
    /// and region, <c>NameTaken</c> where two products give a resource the same name in the place where that name must be unique:
    /// account and region, the account for IAM, the world for buckets. The same product in two regions of one account is the
    /// common case, since IAM names have no region.
    /// </summary>
    /// <param name="products">The products; a finding is about the later of two, and names the earlier.</param>
    public static IReadOnlyList<MlFinding> Check(IReadOnlyList<MlProduct> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        var findings = ImmutableArray.CreateBuilder<MlFinding>();
        var stacks = new Dictionary<string, MlProduct>(StringComparer.Ordinal);
        var names = new Dictionary<string, MlProduct>(StringComparer.Ordinal);
        foreach (var product in products)
        {
            if (!stacks.TryAdd($"{product.AccountId} {product.Region} {product.StackName}", product))
            {
                findings.Add(ReportTwice(product, stacks[$"{product.AccountId} {product.Region} {product.StackName}"]));
                continue;
            }

            findings.AddRange(CheckNames(product, names));
        }

        return findings.ToImmutable();
    }

    private static IEnumerable<MlFinding> CheckNames(MlProduct product, Dictionary<string, MlProduct> names)
    {
        var clashes = new List<(string Name, MlProduct Other)>();
        foreach (var resource in TierCatalog.ResourcesOf(product))
        {
            if (product.ResourceNames.TryGetValue(resource.LogicalId, out var name)
                && !names.TryAdd($"{PlaceOf(product, resource.Type)} {resource.Type} {name}", product))
            {
                clashes.Add((name, names[$"{PlaceOf(product, resource.Type)} {resource.Type} {name}"]));
            }
        }

        return clashes.GroupBy(clash => clash.Other, clash => clash.Name).Select(group => ReportTaken(product, group.Key, [.. group]));
    }

    /// <summary>Where a resource type's name must be unique.</summary>
    private static string PlaceOf(MlProduct product, string type) => type switch
    {
        "AWS::S3::Bucket" => product.Partition,
        "AWS::IAM::Role" or "AWS::IAM::ManagedPolicy" => product.AccountId,
        _ => $"{product.AccountId} {product.Region}",
    };

    private static MlFinding ReportTwice(MlProduct product, MlProduct other) => Report(
        "ProductTwice",
        product,
        $"'{product.Name}' is also made from {Describe(other)}; both would be the stack '{product.StackName}'.",
        "Give one of them another use_case or workload, or leave one of the configs out.");

    private static MlFinding ReportTaken(MlProduct product, MlProduct other, IReadOnlyList<string> names) => Report(
        "NameTaken",
        product,
        $"'{product.Name}' and {Describe(other)} would share the {(names.Count == 1 ? "name" : "names")} {string.Join(", ", names.Select(name => $"'{name}'"))}"
        + (product.Region != other.Region && product.AccountId == other.AccountId ? "; IAM names have no region." : "."),
        product.Region != other.Region
            ? "Tell the two apart by tenant_id, use_case or workload, or put them into two accounts."
            : "Tell the two apart by tenant_id, use_case or workload.");

    private static string Describe(MlProduct product) => product.Path is { } path ? $"'{path}'" : $"another config of '{product.Name}' in {product.Region}";

    private static MlFinding Report(string id, MlProduct product, string message, string suggestion) =>
        Finding.Make(MlSeverity.Error, id, new SourceLocation(product.Path, 1, 1), ConfigKeys.UseCase.Path, message, suggestion);
}
