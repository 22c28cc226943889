using MlOps.Documents;

namespace MlOps.Products;

/// <summary>Products that are to live side by side in AWS, checked against each other, which no config can do by itself.</summary>
public sealed class ProductSet
{
    private readonly Dictionary<string, MlProduct> _stacks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MlProduct> _names = new(StringComparer.Ordinal);

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
        var set = new ProductSet();
        return [.. products.SelectMany(set.Add)];
    }

    /// <summary>
    /// Adds a product that is to be deployed beside those before it. The same config again is no conflict, and one with errors takes no name: it is
    /// not deployed.
    /// </summary>
    /// <param name="product">The product.</param>
    /// <exception cref="MlOpsException"><c>ProductTwice</c>, <c>NameTaken</c>: see <see cref="Check"/>.</exception>
    public void Require(MlProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var isAgain = _stacks.TryGetValue(StackOf(product), out var earlier) && (earlier == product || (product.Path is not null && earlier.Path == product.Path));
        if (product.IsValid && !isAgain && Add(product) is [var conflict, ..])
        {
            throw ProductErrors.Conflict(product, conflict);
        }
    }

    private IReadOnlyList<MlFinding> Add(MlProduct product) =>
        _stacks.TryAdd(StackOf(product), product) ? [.. CheckNames(product, _names)] : [ReportTwice(product, _stacks[StackOf(product)])];

    private static string StackOf(MlProduct product) => $"{product.AccountId} {product.Region} {product.StackName}";

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
