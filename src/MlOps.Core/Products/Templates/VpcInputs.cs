using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>
/// The VPC that an enterprise product joins: ids that the config has, or parameters whose values CloudFormation reads from SSM when a change set is made.
/// </summary>
internal static class VpcInputs
{
    private const string Vpc = "VpcId";
    private const string Subnets = "SubnetIds";
    private const string SecurityGroup = "SecurityGroupId";

    /// <summary>The parameters of the template.</summary>
    public static ImmutableArray<TemplateParameter> Parameters(MlProduct product) => product.VpcIntegration is not { } vpc ? [] :
    [
        .. FromSsm(Vpc, "AWS::SSM::Parameter::Value<AWS::EC2::VPC::Id>", vpc.VpcParameter, "SSM parameter with the id of the VPC"),
        .. FromSsm(Subnets, "AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>", vpc.SubnetsParameter, "SSM parameter with the ids of the private subnets"),
        .. FromSsm(SecurityGroup, "AWS::SSM::Parameter::Value<AWS::EC2::SecurityGroup::Id>", vpc.SecurityGroupParameter, "SSM parameter with the id of the security group"),
    ];

    /// <summary>The VPC's id.</summary>
    public static TemplateValue VpcId(ProductContext context) => Joined(context).VpcId is { } id ? id : Ref(Vpc);

    /// <summary>The ids of the subnets, a list.</summary>
    public static TemplateValue SubnetIds(ProductContext context) =>
        Joined(context).SubnetIds is { Count: > 0 } ids ? new TemplateList(ids.Select(id => (TemplateValue)id)) : Ref(Subnets);

    /// <summary>The ids of the subnets with commas between them.</summary>
    public static TemplateValue SubnetIdText(ProductContext context) =>
        Joined(context).SubnetIds is { Count: > 0 } ids ? string.Join(',', ids)! : JoinList(",", Ref(Subnets));

    /// <summary>The id of the security group of endpoints and builds.</summary>
    public static TemplateValue SecurityGroupId(ProductContext context) =>
        Joined(context).VpcMode == VpcModes.Standalone ? GetAtt("EndpointSecurityGroup", "GroupId") : Ref(SecurityGroup);

    private static MlVpcIntegration Joined(ProductContext context) =>
        context.Product.VpcIntegration ?? throw new InvalidOperationException($"{context.Product.Name} joins no VPC.");

    private static IEnumerable<TemplateParameter> FromSsm(string logicalId, string type, string? path, string description)
    {
        if (path is not null)
        {
            yield return new TemplateParameter { LogicalId = logicalId, Type = type, Default = path, Description = description };
        }
    }
}
