using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>What roles may do so that builds and jobs get network interfaces in the VPC.</summary>
internal static class VpcPermissions
{
    /// <summary>What any role of the product may do to network interfaces.</summary>
    public static IReadOnlyList<string> InterfaceChanges { get; } =
        ["ec2:CreateNetworkInterface", "ec2:CreateNetworkInterfacePermission", "ec2:DeleteNetworkInterface", "ec2:DeleteNetworkInterfacePermission"];

    private static readonly string[] Interfaces =
    [
        "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeDhcpOptions", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets", "ec2:DescribeVpcs",
    ];

    /// <summary>For builds (CodeBuild user guide, Allow CodeBuild access to AWS services required to create a VPC network interface).</summary>
    public static IEnumerable<TemplateMap> JoinWithBuilds(ProductContext context) => context.HasTier(ProductTiers.Enterprise)
        ?
        [
            Statement.Allow("JoinVpc", Interfaces, ["*"]),
            Statement.Allow(
                "HandInterfacesToBuilds",
                ["ec2:CreateNetworkInterfacePermission"],
                [Sub("arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:network-interface/*")],
                Statement.When("StringEquals", "ec2:AuthorizedService", "codebuild.amazonaws.com")),
        ]
        : [];

    /// <summary>For jobs and endpoints (SageMaker developer guide, CreateTrainingJob API: Execution Role Permissions, with a VPC).</summary>
    public static IEnumerable<TemplateMap> JoinWithJobs(ProductContext context) => context.HasTier(ProductTiers.Enterprise)
        ? [Statement.Allow("JoinVpc", [.. Interfaces, "ec2:CreateNetworkInterfacePermission", "ec2:DeleteNetworkInterfacePermission"], ["*"])]
        : [];
}
