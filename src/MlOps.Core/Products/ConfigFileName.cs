using System.Text.RegularExpressions;
using MlOps.Documents;

namespace MlOps.Products;

/// <summary>
/// The naming convention of config files (docs.axontechlabs.com/ml/CONFIGURATION):
/// <c>{company_prefix}-{env}-{tenant_id}-{region}-{use_case}-ml-{source_control}[-{vpc_mode}-{vpc_source}][-workload][-rtb].yaml</c>.
/// </summary>
internal static partial class ConfigFileName
{
    /// <summary>Longest file name of common file systems; a longer one is none of ours.</summary>
    private const int LongestName = 255;

    /// <summary>Warns where the name of the config's file is not made so, or says something else than its content.</summary>
    /// <param name="product">What was read.</param>
    /// <param name="config">Where it was read.</param>
    /// <param name="start">The beginning of the file.</param>
    /// <param name="findings">Where findings go that are about no part of the content.</param>
    public static void Check(MlProduct product, ProductConfig config, SourceLocation start, ICollection<MlFinding> findings)
    {
        var conventional = ProductFiles.ConfigFileName(product);
        var name = Path.GetFileName(product.Path);
        if (name is null || Path.ChangeExtension(name, ".yaml") == conventional)
        {
            return;
        }

        var parts = name.Length <= LongestName ? Convention().Match(name) : Match.Empty;
        if (!parts.Success)
        {
            findings.Add(Finding.Make(
                MlSeverity.Warning,
                "FileNameUnconventional",
                start,
                "",
                $"The file's name '{name}' does not say what product it is.",
                $"Rename the file to '{conventional}'."));
            return;
        }

        Compare(parts, "prefix", product.CompanyPrefix, config.Client, ConfigKeys.CompanyPrefix, conventional);
        Compare(parts, "env", product.Environment, config.Environment, ConfigKeys.Env, conventional);
        Compare(parts, "tenant", product.TenantId, config.Client, ConfigKeys.TenantId, conventional);
        Compare(parts, "region", product.Region, config.Environment, ConfigKeys.Region, conventional);
        Compare(parts, "useCase", product.UseCase, config.Product, ConfigKeys.UseCase, conventional);
        Compare(parts, "source", product.SourceControl, config.Product, ConfigKeys.SourceControl, conventional);
        Compare(parts, "vpc", DescribeVpc(product), config.VpcOwner, ConfigKeys.VpcIntegration, conventional);
        Compare(parts, "workload", product.Workload is null ? "" : "-workload", config.Product, ConfigKeys.Workload, conventional);
        Compare(parts, "routes", product.VpcIntegration is { RouteTableIds.Count: > 0 } ? "-rtb" : "", config.VpcOwner, ConfigKeys.VpcIntegration, conventional);
    }

    private static string DescribeVpc(MlProduct product) => product.VpcIntegration is { } vpc ? $"-{vpc.VpcMode}-{vpc.VpcSource}" : "";

    private static void Compare(Match parts, string group, string actual, ConfigSection section, ConfigKey key, string conventional)
    {
        var named = parts.Groups[group].Value;
        if (named != actual)
        {
            var says = named.Length > 0 ? $"says '{named.TrimStart('-')}'" : "says nothing of it";
            var has = actual.Length > 0 ? $"'{actual.TrimStart('-')}'" : "nothing";
            Warn(section, key, "FileNameDisagrees", $"The file's name {says} where {key} has {has}.", conventional);
        }
    }

    private static void Warn(ConfigSection section, ConfigKey key, string id, FormattableString message, string conventional) =>
        section.Report(MlSeverity.Warning, id, key, message, $"Correct the content, or rename the file to '{conventional}'.");

    [GeneratedRegex(
        "^(?<prefix>[a-z][a-z0-9-]*?)-(?<env>dev|test|staging|prod)-(?<tenant>[a-z0-9]{4})-(?<region>[a-z]{2,4}(-[a-z]+){1,2}-[0-9]{1,2})-"
        + "(?<useCase>[a-z][a-z0-9-]*)-ml-(?<source>codecommit|s3|codeconnections)"
        + "(?<vpc>-(standalone|sgprov)-(ssm|direct))?(?<workload>-workload)?(?<routes>-rtb)?\\.ya?ml$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Convention();
}
