using System.Text.RegularExpressions;
using MlOps.Products;

namespace MlOps.Unit.OperatorPolicies.NearMisses;

/// <summary>Products that stand beside one in its account and region, and whose names are as like its own as configs allow.</summary>
internal static partial class Neighbours
{
    /// <summary>The neighbours of a config's product.</summary>
    /// <param name="config">The config, as the samples are written.</param>
    public static IReadOnlyList<MlProduct> Of(string config) =>
    [
        .. ((string[])
        [
            UseCase().Replace(config, "$1$2-2"),
            UseCase().Replace(config, "$1$2x"),
            UseCase().Replace(config, "$1x$2"),
            UseCase().Replace(config, "$1something-else"),
            Workload().IsMatch(config) ? Workload().Replace(config, "$1$2-2\n") : UseCase().Replace(config, "$1$2\n  workload: other"),
            Workload().IsMatch(config) ? Workload().Replace(config, "") : UseCase().Replace(config, "$1$2\n  workload: x"),
            Tenant().Replace(config, "$1z999"),
            Environment().Replace(config, "$1dev"),
            Prefix().Replace(config, "$1$2-two"),
        ]).Select(Read),
    ];

    private static MlProduct Read(string config)
    {
        var product = ProductReader.ReadText(config).Product!;
        Assert.True(product.IsValid, string.Join('\n', product.Findings));
        return product;
    }

    [GeneratedRegex(@"^(  use_case: )(.+)$", RegexOptions.Multiline)]
    private static partial Regex UseCase();

    [GeneratedRegex(@"^(  workload: )(.+)\n", RegexOptions.Multiline)]
    private static partial Regex Workload();

    [GeneratedRegex(@"^(  tenant_id: ).+$", RegexOptions.Multiline)]
    private static partial Regex Tenant();

    [GeneratedRegex(@"^(  env: ).+$", RegexOptions.Multiline)]
    private static partial Regex Environment();

    [GeneratedRegex(@"^(  company_prefix: )(.+)$", RegexOptions.Multiline)]
    private static partial Regex Prefix();
}
