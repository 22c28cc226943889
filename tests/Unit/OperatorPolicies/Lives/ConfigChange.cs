using System.Text.RegularExpressions;

namespace MlOps.Unit.OperatorPolicies.Lives;

/// <summary>A change of a config that a person can make.</summary>
/// <param name="Key">The key that it changes, with its sections.</param>
/// <param name="What">What is done.</param>
/// <param name="Edit">Does it; null where the config has nothing of it, and is left as it is.</param>
internal sealed record ConfigChange(string Key, string What, Func<string, string?> Edit)
{
    private const string Boundary = "arn:aws:iam::123456789012:policy/company-boundary";

    private const string Connection = "arn:aws:codeconnections:us-west-2:123456789012:connection/01234567-89ab-cdef-0123-456789abcdef";

    /// <summary>What changes no product but makes another of it, since names have it. It is deployed beside the first, and no change of that.</summary>
    public static IReadOnlyList<string> OfIdentity { get; } =
    [
        "client.company_prefix", "client.account_id", "client.tenant_id", "environment.env", "environment.region", "environment.partition", "ml_product.use_case", "ml_product.workload",
    ];

    /// <summary>Every change, in an order in which one follows another: what is switched on is switched off.</summary>
    public static IReadOnlyList<ConfigChange> All { get; } =
    [
        Set("client.company_name", "another name", @"(?m)^  company_name: .+$", "  company_name: Another Company"),
        Set("tags.cost_center", "another value", @"(?m)^  cost_center: .+$", "  cost_center: CC-9999"),
        Set("tags.project", "another value", @"(?m)^  project: .+$", "  project: another"),
        Set("tags.owner", "another value, and a tag of one's own", @"(?m)^  owner: .+$", "  owner: another-team\n  team: own"),
        Set("tags.owner", "that tag gets another value", @"(?m)^  team: own$", "  team: changed"),
        Set("tags.owner", "that tag goes", @"(?m)^  team: changed\n", ""),
        Set("ml_product.alerts_email", "another address", @"(?m)^  alerts_email: .+$", "  alerts_email: others@example.com"),
        Set("ml_product.log_retention_days", "longer", @"(?m)^  log_retention_days: .+$", "  log_retention_days: 731"),
        Set("ml_product.log_retention_days", "the default", @"(?m)^  log_retention_days: .+\n", ""),
        Set("ml_product.branch", "another", @"(?m)^  source_control: codecommit$", "  source_control: codecommit\n  branch: release"),
        Set("ml_product.branch", "the default", @"(?m)^  branch: release\n", ""),
        Set("ml_product.s3_prefix", "another folder", @"(?m)^  s3_prefix: (.+)$", "  s3_prefix: $1/moved"),
        Set("vpc_integration.route_table_ids", "none", @"(?m)^    route_table_ids:\n      - .+\n", ""),
        Set("vpc_integration.route_table_ids", "another", @"(?m)^    vpc_source: (.+)$", "    vpc_source: $1\n    route_table_ids:\n      - rtb-0aaaaaaaaaaaaaaa1"),
        Set("vpc_integration.vpc_cidr", "another", @"(?m)^    vpc_cidr: .+$", "    vpc_cidr: \"10.30.0.0/16\""),
        Set("vpc_integration.vpc_cidr", "the default", @"(?m)^    vpc_cidr: .+\n", ""),
        Set("vpc_integration.private_dns", "off", @"(?m)^    vpc_source: (.+)$", "    vpc_source: $1\n    private_dns: false"),
        Set("vpc_integration.private_dns", "on", @"(?m)^    private_dns: false$", "    private_dns: true"),
        Set("vpc_integration.endpoint_policy", "product", @"(?m)^    vpc_source: (.+)$", "    vpc_source: $1\n    endpoint_policy: product"),
        Set("vpc_integration.endpoint_policy", "open", @"(?m)^    endpoint_policy: product$", "    endpoint_policy: open"),
        Set("vpc_integration.subnet_ids", "another subnet", @"(?m)^      - subnet-0123456789abcdef1$", "      - subnet-0123456789abcdef2"),
        Set("vpc_integration.subnets_parameter", "another parameter", @"(?m)^    vpc_source: ssm$", "    vpc_source: ssm\n    subnets_parameter: /own/subnets"),
        Set("vpc_integration.security_group_parameter", "another parameter", @"(?m)^    vpc_mode: sgprov$", "    vpc_mode: sgprov\n    security_group_parameter: /own/group"),
        Set("vpc_integration.vpc_mode", "with a group that exists", @"(?m)^    vpc_mode: standalone$", "    vpc_mode: sgprov"),
        Set("vpc_integration.vpc_mode", "with its own group again", @"(?m)^    vpc_mode: sgprov$", "    vpc_mode: standalone"),
        Set("vpc_integration.vpc_source", "ids in place of parameters", @"(?m)^    vpc_source: ssm$", "    vpc_source: direct\n    vpc_id: vpc-0123456789abcdef0\n    subnet_ids: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]"),
        Set("vpc_integration.vpc_id", "another VPC", @"(?m)^    vpc_id: vpc-0123456789abcdef0$", "    vpc_id: vpc-0aaaaaaaaaaaaaaa0"),
        Set("vpc_integration.vpc_parameter", "another parameter", @"(?m)^    vpc_source: ssm$", "    vpc_source: ssm\n    vpc_parameter: /own/vpc"),
        .. Extra("bucket_policy", "true"),
        .. Extra("topic_policy", "true"),
        .. Extra("source_trigger", "true"),
        .. Extra("deploy_role", "true"),
        Add("extras.schedule", "on", "extras: {schedule: 'cron(0 3 ? * MON *)'}"),
        Set("extras.schedule", "another time", @"(?m)^extras: \{schedule: .+\}$", "extras: {schedule: 'rate(7 days)'}"),
        Set("extras.schedule", "off", @"(?m)^extras: .+\n", ""),
        Add("drift.ignore", "a rule", "drift:\n  ignore:\n    - {logical_id: BuildProject, type: 'AWS::CodeBuild::*', property: /Environment, reason: it is tried, until: \"2099-03-31\"}"),
        Add("iam.path", "a path", "iam: {path: /ml/}"),
        Set("iam.path", "none", @"(?m)^iam: .+\n", ""),
        Add("iam.permissions_boundary_arn", "a boundary", $"iam: {{permissions_boundary_arn: {Boundary}}}"),
        Set("iam.permissions_boundary_arn", "none of its own", @"(?m)^iam: .+\n", ""),
        .. Extra("ecr_repository", "true"),
        Set("ml_product.tier", "higher", @"(?m)^  tier: starter$", "  tier: professional"),
        Set("ml_product.source_control", "a connection", @"(?m)^  source_control: (codecommit|s3)$(\n  s3_prefix: .+$)?", "  source_control: codeconnections\n  connection_arn: " + Connection + "\n  repositories: {model_build: techcorp/model-build, model_deploy: techcorp/model-deploy}"),
        Set("ml_product.connection_arn", "another", @"(?m)^  connection_arn: (.+)ef$", "  connection_arn: $1aa"),
        Set("ml_product.repositories.model_build", "another", "techcorp/model-build", "techcorp/other-build"),
        Set("ml_product.repositories.model_deploy", "another", "techcorp/model-deploy", "techcorp/other-deploy"),
    ];

    private static IEnumerable<ConfigChange> Extra(string name, string value) =>
        [Add($"extras.{name}", "on", $"extras: {{{name}: {value}}}"), Set($"extras.{name}", "off", $@"(?m)^extras: \{{{name}: .+\n", "")];

    private static ConfigChange Add(string key, string what, string section) => new(key, what, config => $"{config.TrimEnd('\n')}\n{section}\n");

    private static ConfigChange Set(string key, string what, string pattern, string replacement) =>
        new(key, what, config => Regex.IsMatch(config, pattern) ? new Regex(pattern).Replace(config, replacement, 1) : null);
}
