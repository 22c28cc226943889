using MlOps.Iam.Evaluation;
using static MlOps.Unit.Iam.Evaluation.Policies;

namespace MlOps.Unit.Iam.Evaluation;

/// <summary>Whom statements of resources' policies name, and what that gives them (IAM user guide, "Resource-based policies" and "Principal").</summary>
public sealed class PrincipalTests
{
    // The table "Resource-based policies and implicit denies in other policy types (same account)": what an allowance by the resource's policy is worth where
    // the identity's policies, the boundary or the session policy do not allow the call.
    [Theory]
    [InlineData("user", UserArn, true, true, null)]
    [InlineData("session", SessionArn, true, true, true)]
    [InlineData("session", RoleArn, true, false, false)]
    [InlineData("federated", FederatedArn, true, true, true)]
    [InlineData("federated", UserArn, true, false, false)]
    [InlineData("user", "*", true, true, null)]
    [InlineData("session", "*", true, true, true)]
    [InlineData("federated", "*", true, true, true)]
    [InlineData("session", "arn:aws:sts::111111111111:assumed-role/trainer/run-2", false, false, false)]
    [InlineData("session", "arn:aws:iam::111111111111:role/trainer", false, false, false)]
    [InlineData("user", "arn:aws:iam::111111111111:user/Ann", false, false, null)]
    public void What_a_resources_policy_gives_in_its_own_account(string who, string named, bool withoutIdentity, bool beyondBoundary, bool? beyondSession)
    {
        var principal = who switch { "user" => User, "session" => Session, _ => Federated };
        var open = new PolicySet { Resource = Naming($$"""{"AWS":"{{named}}"}"""), Session = beyondSession is null ? [] : [Everything] };

        Assert.Equal(withoutIdentity, Allows(Call(principal), open));
        Assert.Equal(beyondBoundary, Allows(Call(principal), open with { Boundary = OnlyEc2 }));
        if (beyondSession is { } expected)
        {
            Assert.Equal(expected, Allows(Call(principal), open with { Session = [OnlyEc2] }));
        }
    }

    [Theory]
    [InlineData(UserArn)]
    [InlineData("*")]
    public void Across_accounts_being_named_leaves_the_callers_own_limits(string named)
    {
        var policies = new PolicySet { Resource = Naming($$"""{"AWS":"{{named}}"}"""), Identity = [Everything] };

        Assert.True(Allows(Call(account: Other), policies));
        Assert.False(Allows(Call(account: Other), policies with { Identity = [] }));
        Assert.False(Allows(Call(account: Other), policies with { Boundary = OnlyEc2 }));
    }

    [Fact]
    public void A_federated_users_session_needs_a_session_policy_and_a_roles_does_not()
    {
        var policies = new PolicySet { Identity = [Everything] };

        Assert.Equal(PolicyKind.Session, PolicyEvaluator.Evaluate(Call(Federated), policies).Kind);
        Assert.False(Allows(Call(Federated), policies));
        Assert.True(Allows(Call(Federated), policies with { Session = [Everything] }));
        Assert.True(Allows(Call(Session), policies));
    }

    [Theory]
    [InlineData("\"*\"", true)]
    [InlineData("""{"AWS":"*"}""", true)]
    [InlineData("""{"AWS":"111111111111"}""", false)]
    [InlineData("""{"Service":"sns.amazonaws.com"}""", false)]
    public void Somebody_anonymous_is_let_in_with_everybody_only(string named, bool isAllowed)
    {
        var call = Call(AuthorizationPrincipal.Anonymous, account: Account);

        Assert.Equal(isAllowed, Allows(call, new PolicySet { Resource = Naming(named) }));
        Assert.False(Allows(call, new PolicySet { Resource = Naming(named), ResourceControl = [[Everything, Policy("rcp", """{"Effect":"Deny","Action":"s3:*","Resource":"*"}""")]] }));
    }

    [Fact]
    public void Somebody_anonymous_gets_nothing_from_policies_of_identities() =>
        Assert.Equal(PolicyKind.Resource, PolicyEvaluator.Evaluate(Call(AuthorizationPrincipal.Anonymous, account: Account), new PolicySet { Identity = [Everything] }).Kind);

    [Theory]
    [InlineData("""{"AWS":"arn:aws:iam::111111111111:user/ann"}""", true)]
    [InlineData("""{"AWS":"111111111111"}""", true)]
    [InlineData("""{"AWS":"arn:aws:iam::111111111111:user/zoe"}""", false)]
    public void NotPrincipal_denies_everybody_else(string excepted, bool isAllowed) => Assert.Equal(
        isAllowed,
        Allows(Call(), new PolicySet { Identity = [Everything], Resource = Naming(excepted, "Deny", "NotPrincipal") }));

    // reference_policies_elements_notprincipal: "all principals except the user named Bob in AWS account 444455556666 are explicitly denied", his account named beside him, and "all principals
    // except the assumed-role user named cross-account-audit-app", its role and account named beside it.
    [Theory]
    [InlineData("""["arn:aws:iam::111111111111:user/zoe","arn:aws:iam::111111111111:root"]""", "user", false)]
    [InlineData("""["arn:aws:iam::111111111111:user/zoe","111111111111"]""", "user", false)]
    [InlineData("""["arn:aws:iam::111111111111:user/zoe","arn:aws:iam::111111111111:root"]""", "session", false)]
    [InlineData("""["arn:aws:iam::111111111111:user/ann","arn:aws:iam::111111111111:root"]""", "user", true)]
    [InlineData("""["arn:aws:iam::222222222222:user/bob","arn:aws:iam::111111111111:root"]""", "user", true)]
    [InlineData("""["arn:aws:iam::111111111111:role/jobs/trainer","arn:aws:iam::111111111111:root"]""", "session", true)]
    [InlineData("""["arn:aws:sts::111111111111:assumed-role/trainer/run-1","arn:aws:iam::111111111111:role/jobs/trainer","arn:aws:iam::111111111111:root"]""", "session", true)]
    [InlineData("""["arn:aws:sts::111111111111:assumed-role/trainer/run-2","arn:aws:iam::111111111111:role/jobs/trainer","arn:aws:iam::111111111111:root"]""", "session", false)]
    [InlineData("""["arn:aws:sts::111111111111:assumed-role/other/run-2","arn:aws:iam::111111111111:role/jobs/trainer"]""", "session", true)]
    public void NotPrincipal_excepts_those_named_and_not_all_of_the_account_or_role_beside_them(string excepted, string who, bool isAllowed) => Assert.Equal(
        isAllowed,
        Allows(Call(who == "user" ? User : Session), new PolicySet { Identity = [Everything], Resource = Naming($$"""{"AWS":{{excepted}}}""", "Deny", "NotPrincipal") }));

    [Fact]
    public void NotPrincipal_denies_whoever_has_a_boundary_though_named()
    {
        var policies = new PolicySet { Identity = [Everything], Resource = Naming($$"""{"AWS":"{{UserArn}}"}""", "Deny", "NotPrincipal") };

        Assert.True(Allows(Call(), policies));
        Assert.True(PolicyEvaluator.Evaluate(Call(), policies with { Boundary = Everything }).IsExplicit);
    }

    [Fact]
    public void A_denial_of_an_account_is_one_of_everybody_in_it()
    {
        var policies = new PolicySet { Identity = [Everything], Resource = Naming("""{"AWS":"111111111111"}""", "Deny") };

        Assert.True(PolicyEvaluator.Evaluate(Call(), policies).IsExplicit);
        Assert.True(PolicyEvaluator.Evaluate(Call(Session), policies).IsExplicit);
        Assert.False(PolicyEvaluator.Evaluate(Call(Service, account: Account), policies).IsExplicit);
    }

    [Fact]
    public void Users_of_an_identity_provider_are_let_into_a_role_by_its_trust_policy()
    {
        const string provider = "arn:aws:iam::111111111111:oidc-provider/token.example.com";
        var trust = Policy("trust", $$"""{"Effect":"Allow","Principal":{"Federated":"{{provider}}"},"Action":"sts:AssumeRoleWithWebIdentity"}""");
        var policies = new PolicySet { Resource = trust };

        Assert.True(Allows(Call(new AuthorizationPrincipal { Arn = provider }, "sts:AssumeRoleWithWebIdentity", RoleArn, Account), policies));
        Assert.False(Allows(Call(new AuthorizationPrincipal { Arn = provider }, "sts:AssumeRole", RoleArn, Account), policies));
        Assert.False(Allows(Call(User, "sts:AssumeRoleWithWebIdentity", RoleArn, Account), policies));
    }

    [Fact]
    public void Who_one_is_can_be_asked_for_whatever_policies_of_identities_say()
    {
        var nothing = Policy("nothing", """{"Effect":"Deny","Action":"*","Resource":"*"}""");
        var call = Call(action: "sts:getcalleridentity", resource: "*");

        Assert.True(Allows(call, new PolicySet { Identity = [nothing], ServiceControl = [[nothing]], Boundary = nothing }));
        Assert.False(Allows(call, new PolicySet { VpcEndpoint = nothing }));
        Assert.False(Allows(call with { Principal = AuthorizationPrincipal.Anonymous }, new PolicySet()));
    }
}
