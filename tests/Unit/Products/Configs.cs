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

    /// <summary>The three tiers with a source each may have; <c>codecommit</c>, <c>s3</c> or <c>codeconnections</c>.</summary>
    public static string Of(string tier, string source) => (tier == "enterprise" ? Enterprise : Starter.With("tier: starter", $"tier: {tier}"))
        .With("source_control: codecommit", source switch
        {
            "s3" => "source_control: s3\n  s3_prefix: some-sources/churn",
            "codeconnections" => "source_control: codeconnections\n"
                + "  connection_arn: arn:aws:codeconnections:us-west-2:123456789012:connection/01234567-89ab-cdef-0123-456789abcdef\n"
                + "  repositories: {model_build: techcorp/model-build, model_deploy: techcorp/model-deploy}",
            _ => "source_control: codecommit",
        });

    /// <summary>The config with extras, as they are written on one line.</summary>
    public static string WithExtras(this string config, string extras) => $"{config}extras: {{{extras}}}\n";

    /// <summary>The config with all extras that go with its tier and source.</summary>
    public static string WithAllExtras(string tier, string source) => Of(tier, source).WithExtras(string.Join(", ",
    [
        "bucket_policy: true",
        .. tier == "enterprise" ? ["topic_policy: true"] : Array.Empty<string>(),
        .. source == "codeconnections" ? Array.Empty<string>() : ["source_trigger: true"],
        "deploy_role: true",
        "ecr_repository: true",
        "schedule: 'cron(0 3 ? * MON *)'",
    ]));

    /// <summary>The config with one text replaced, which must be there.</summary>
    public static string With(this string config, string old, string replacement)
    {
        Assert.Contains(old, config, StringComparison.Ordinal);
        return config.Replace(old, replacement, StringComparison.Ordinal);
    }
}
