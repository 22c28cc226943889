using MlOps.Iam;
using MlOps.Iam.Evaluation;
using static MlOps.Unit.Iam.Evaluation.Policies;

namespace MlOps.Unit.Iam.Evaluation;

/// <summary>Service control, resource control and VPC endpoint policies: whom and what they limit.</summary>
public sealed class OrganizationPolicyTests
{
    private static readonly NamedPolicy Nothing = Policy("nothing", """{"Effect":"Deny","Action":"*","Resource":"*"}""");

    private static readonly AuthorizationPrincipal ServiceLinked = new()
    {
        Arn = "arn:aws:sts::111111111111:assumed-role/AWSServiceRoleForBatch/batch",
        AccountId = Account,
        RoleArn = "arn:aws:iam::111111111111:role/aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch",
    };

    [Fact]
    public void Each_level_must_allow_and_the_one_that_does_not_is_named()
    {
        var policies = new PolicySet { Identity = [Everything], ServiceControl = [[Everything], [OnlyEc2, Everything], [OnlyEc2]] };

        var decision = PolicyEvaluator.Evaluate(Call(), policies);

        Assert.Equal((false, false, PolicyKind.ServiceControl, 2), (decision.IsAllowed, decision.IsExplicit, decision.Kind, decision.Level));
        Assert.True(Allows(Call(action: "ec2:RunInstances"), policies));
    }

    [Fact]
    public void A_denial_names_its_level()
    {
        var decision = PolicyEvaluator.Evaluate(Call(), new PolicySet { Identity = [Everything], ServiceControl = [[Everything], [Everything, Nothing]] });

        Assert.Equal((true, 1, "nothing"), (decision.IsExplicit, decision.Level, decision.Policy!.Name));
    }

    [Fact]
    public void No_policy_of_an_organization_limits_a_service_linked_role()
    {
        var policies = new PolicySet { Identity = [Everything], ServiceControl = [[Nothing]], ResourceControl = [[Everything, Nothing]] };

        Assert.True(Allows(Call(ServiceLinked), policies));
        Assert.False(Allows(Call(Session), policies));
    }

    [Theory]
    [InlineData("s3:GetObject", false)]
    [InlineData("S3:GetObject", false)]
    [InlineData("dynamodb:GetItem", false)]
    [InlineData("kms:Decrypt", false)]
    [InlineData("kms:RetireGrant", true)]
    [InlineData("sns:Publish", true)]
    [InlineData("sagemaker:InvokeEndpoint", true)]
    public void Resource_control_policies_are_for_some_services(string action, bool isAllowed) =>
        Assert.Equal(isAllowed, Allows(Call(action: action), new PolicySet { Identity = [Everything], ResourceControl = [[Everything, Nothing]] }));

    [Fact]
    public void Service_control_policies_do_not_limit_services_and_resource_control_policies_do()
    {
        var call = Call(Service, account: Account);
        var open = new PolicySet { Resource = Naming("""{"Service":"sns.amazonaws.com"}"""), ServiceControl = [[Nothing]] };

        Assert.True(Allows(call, open));
        Assert.False(Allows(call, open with { ResourceControl = [[Everything, Nothing]] }));
    }

    [Theory]
    [InlineData("\"*\"", true)]
    [InlineData("""{"AWS":"111111111111"}""", true)]
    [InlineData("""{"AWS":"222222222222"}""", false)]
    public void A_call_through_an_endpoint_needs_the_endpoints_policy_too(string named, bool isAllowed)
    {
        var decision = PolicyEvaluator.Evaluate(Call(), new PolicySet { Identity = [Everything], VpcEndpoint = Naming(named) });

        Assert.Equal((isAllowed, isAllowed ? PolicyKind.Identity : PolicyKind.VpcEndpoint), (decision.IsAllowed, decision.Kind));
    }

    [Fact]
    public void An_endpoints_policy_limits_what_a_resources_policy_gives()
    {
        var policies = new PolicySet { Resource = Naming($$"""{"AWS":"{{UserArn}}"}""") };

        Assert.True(Allows(Call(), policies));
        Assert.False(Allows(Call(), policies with { VpcEndpoint = Policy("endpoint", """{"Effect":"Allow","Principal":"*","Action":"ec2:*","Resource":"*"}""") }));
    }
}
