namespace MlOps.Unit.Products;

/// <summary>Configs that are valid, one a tier and source, for tests that change one thing about them.</summary>
internal static class Configs
{
    public const string Starter = """
        client:
          company_name: TechCorp
          company_prefix: techcorp
          account_id: "123456789012"
          tenant_id: "a001"
        environment:
          env: prod
          region: us-west-2
        ml_product:
          tier: starter
          use_case: customer-churn
          source_control: codecommit
        tags:
          cost_center: CC-1234
          project: customer-churn
          owner: ml-platform

        """;

    public const string Enterprise = """
        client:
          company_name: GlobalBank
          company_prefix: globalbank
          account_id: "123456789012"
          tenant_id: "c001"
        environment:
          env: prod
          region: us-west-2
        ml_product:
          tier: enterprise
          use_case: demand-forecasting
          source_control: codecommit
          alerts_email: ml-alerts@example.com
          log_retention_days: 365
          vpc_integration:
            vpc_mode: standalone
            vpc_source: direct
            vpc_id: vpc-0123456789abcdef0
            subnet_ids:
              - subnet-0123456789abcdef0
              - subnet-0123456789abcdef1
            route_table_ids:
              - rtb-0123456789abcdef0
            vpc_cidr: 10.20.0.0/16
        tags:
          cost_center: CC-1234
          project: demand
          owner: ml-platform

        """;

    /// <summary>The config with one text replaced, which must be there.</summary>
    public static string With(this string config, string old, string replacement)
    {
        Assert.Contains(old, config, StringComparison.Ordinal);
        return config.Replace(old, replacement, StringComparison.Ordinal);
    }
}
