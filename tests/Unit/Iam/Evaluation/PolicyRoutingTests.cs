using MlOps.Iam;
using MlOps.Iam.Evaluation;

namespace MlOps.Unit.Iam.Evaluation;

public sealed class PolicyRoutingTests
{
    private const string Key = "arn:aws:kms:eu-west-1:111111111111:key/1";
    private const string Role = "arn:aws:iam::111111111111:role/deployer";
    private const string Ann = "arn:aws:iam::111111111111:user/ann";

    private static readonly MlPolicy OfKey = Policy("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":"kms:*","Resource":"*"}""", "key");
    private static readonly MlPolicy OfRole = Policy($$"""{"Effect":"Allow","Principal":{"AWS":"{{Ann}}"},"Action":"sts:AssumeRole"}""", "trust");
    private static readonly MlPolicy Decrypt = Policy("""{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*"}""", "decrypt");
    private static readonly MlPolicy Guard = Policy("""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"s3:*","Resource":"*"}""", "guard");

    [Fact]
    public void A_key_policy_that_names_the_account_allows_nobody_by_itself()
    {
        var decision = Ask("kms:Decrypt", Key, null, OfKey);

        Assert.False(decision.Allowed);
        Assert.True(Ask("kms:Decrypt", Key, null, OfKey, Decrypt).Allowed);
    }

    [Fact]
    public void A_trust_policy_is_that_of_the_role()
    {
        Assert.Equal((true, "trust"), (Ask("sts:AssumeRole", Role, null, OfRole).Allowed, Ask("sts:AssumeRole", Role, null, OfRole).Policy));
        Assert.False(Ask("sts:AssumeRole", Role, null, "arn:aws:iam::111111111111:user/bob", OfRole).Allowed);
    }

    [Fact]
    public void Service_control_policies_say_what_they_let_through()
    {
        Assert.Equal("explicitDeny", Ask("s3:ListAllMyBuckets", "*", PolicyType.ServiceControl, Guard).Decision);
        Assert.True(Ask("ec2:DescribeVpcs", "*", PolicyType.ServiceControl, Guard).Allowed);
    }

    [Fact]
    public void Resource_control_policies_deny_from_what_all_have()
    {
        var guard = Policy("""{"Effect":"Deny","Principal":"*","Action":"s3:DeleteObject","Resource":"*"}""", "guard");

        Assert.Equal("explicitDeny", Ask("s3:DeleteObject", "arn:aws:s3:::data/a", PolicyType.ResourceControl, guard).Decision);
        Assert.True(Ask("s3:GetObject", "arn:aws:s3:::data/a", PolicyType.ResourceControl, guard).Allowed);
    }

    [Fact]
    public void What_somebody_says_goes_before_what_a_policy_shows() =>
        Assert.Equal("key", Ask("kms:Decrypt", Key, PolicyType.Identity, OfKey).Policy);

    [Fact]
    public void A_resource_has_one_policy()
    {
        Assert.Equal("ResourcePolicyAmbiguous", Assert.Throws<MlOpsException>(() => Ask("kms:Decrypt", Key, null, OfKey, OfRole)).Id);
        Assert.Equal("ResourcePolicyAmbiguous", Assert.Throws<MlOpsException>(() => PolicyRouting.Route(new AccessQuestion { Action = "kms:Decrypt", ResourcePolicy = OfKey }, [OfKey], null)).Id);
    }

    [Fact]
    public void Nobody_is_made_up_in_reasons()
    {
        var question = new AccessQuestion { Action = "kms:Decrypt", Resource = Key };

        Assert.Equal(
            $"The identity calling kms:Decrypt on {Key} is allowed by the first statement of the identity-based policy 'decrypt'. But the key's own policy must allow it too, and is not known.", PolicyRouting.Route(question, [Decrypt], null).Answer().Reason);
        Assert.Contains("does not match the identity", PolicyRouting.Route(question with { Action = "sts:AssumeRole", Resource = Role }, [OfRole], null).Answer().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_without_an_id_is_counted_as_people_count()
    {
        var last = PolicyRouting.Route(new AccessQuestion { Action = "kms:Decrypt", Resource = Key }, [Policy(string.Concat(Enumerable.Repeat("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"},""", 10)) + """{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*"}""", "long")], null);

        Assert.Contains(" is allowed by statement number 11 of the identity-based policy 'long'.", last.Answer().Reason, StringComparison.Ordinal);
    }

    private static MlPolicyDecision Ask(string action, string resource, PolicyType? type, params MlPolicy[] policies) => Ask(action, resource, type, Ann, policies);

    private static MlPolicyDecision Ask(string action, string resource, PolicyType? type, string principal, params MlPolicy[] policies) =>
        PolicyRouting.Route(new AccessQuestion { Action = action, Resource = resource, PrincipalArn = principal }, policies, type).Answer();

    private static MlPolicy Policy(string statements, string name) => PolicyReading.Read($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""", name);
}
