using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlOps.Products;

namespace MlOps.Unit.Products;

/// <summary>Users find every key of a config in <c>docs/product-config.md</c>, and the defaults that are said there hold.</summary>
public sealed class DocumentedKeyTests
{
    [Fact]
    public void Every_key_of_the_schema_is_documented_and_no_other()
    {
        var schema = JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("module", "schemas", "ml-product.schema.json")))!;
        string[] sections = ["client", "environment", "ml_product", "tags", "iam", "extras", "drift"];

        // Three keys may stand in the document itself as well, which is said once of all of them.
        var keys = Keys(schema, schema, "")
            .Where(key => !sections.Contains(key))
            .Select(key => key.Replace("ml_product.vpc_integration.", "vpc_integration.", StringComparison.Ordinal))
            .Where(key => key is not ("alerts_email" or "log_retention_days" or "vpc_integration"))
            .Concat(["tags.cost_center", "tags.project", "tags.owner"]);

        Assert.Equal(keys.Distinct().Order(StringComparer.Ordinal), Rows.Select(row => row.Key).Order(StringComparer.Ordinal));
        Assert.Contains("`alerts_email`, `log_retention_days` and `vpc_integration` may stand in the file itself", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_the_schema_requires_are_said_to_be_needed()
    {
        var schema = JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("module", "schemas", "ml-product.schema.json")))!;

        foreach (var section in new[] { "client", "environment", "ml_product", "tags" })
        {
            Assert.Equal(
                schema["properties"]![section]!["required"]!.AsArray().Select(key => $"{section}.{key}").Order(StringComparer.Ordinal),
                Rows.Where(row => row.Key.StartsWith($"{section}.", StringComparison.Ordinal) && row.Needed == "yes").Select(row => row.Key).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Each_key_has_the_parameter_that_gives_it() => Assert.Equal(
        DraftParameters.All.Select(parameter => (parameter.Key.Path, $"`-{parameter.Name}`")).Order(),
        Rows.Where(row => row.Parameter.Length > 0).Select(row => (row.Key, row.Parameter)).Order());

    [Fact]
    public void The_defaults_of_a_VPC_are_those_that_are_documented()
    {
        var vpc = ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", "globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-rtb.yaml")).RequireValid().VpcIntegration!;

        Assert.Equal(
            (vpc.VpcParameter, vpc.SubnetsParameter, vpc.SecurityGroupParameter, vpc.PrivateDns, vpc.EndpointPolicy),
            (Default("vpc_parameter"), Default("subnets_parameter"), Default("security_group_parameter"), Default("private_dns"), Default("endpoint_policy")));
    }

    private static string Page => File.ReadAllText(RepositoryFolder.Combine("docs", "product-config.md"));

    private static IEnumerable<(string Key, string Needed, string Value, string Parameter)> Rows => Page
        .Split("\n## Names")[0]
        .Split('\n')
        .Select(line => Regex.Match(line, @"^\| `(?<key>[a-z0-9_]+\.[a-z0-9_.]+)` \| (?<needed>[^|]*) \| (?<value>.*) \| (?<parameter>[^|]*)\|$"))
        .Where(match => match.Success)
        .Select(match => (match.Groups["key"].Value, match.Groups["needed"].Value, match.Groups["value"].Value, match.Groups["parameter"].Value.Trim()));

    private static string Default(string key) => Regex.Match(Rows.Single(row => row.Key == $"vpc_integration.{key}").Value, "default: `(?<value>[^`]+)`").Groups["value"].Value
        .Replace("{company_prefix}", "globalbank", StringComparison.Ordinal)
        .Replace("{env}", "prod", StringComparison.Ordinal)
        .Replace("{tenant_id}", "c001", StringComparison.Ordinal)
        .Replace("{region}", "us-west-2", StringComparison.Ordinal);

    private static IEnumerable<string> Keys(JsonNode schema, JsonNode node, string path)
    {
        var target = (string?)node["$ref"] is { } reference ? schema["definitions"]![reference.Split('/')[^1]]! : node;
        var below = target["items"] is { } items ? Keys(schema, items, path) : [];
        return (target["properties"]?.AsObject() ?? []).SelectMany(property => Keys(schema, property.Value!, Join(path, property.Key)).Prepend(Join(path, property.Key))).Concat(below);

        static string Join(string path, string key) => path.Length > 0 ? $"{path}.{key}" : key;
    }
}
