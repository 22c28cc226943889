using MlOps.Iam;
using MlOps.Iam.Evaluation;

namespace MlOps.Unit.Iam.Evaluation;

/// <summary>What a question about a call is answered, from the policies that are given with it.</summary>
public sealed class AccessQuestionTests
{
    private const string Ann = "arn:aws:iam::111111111111:user/ann";
    private const string Role = "arn:aws:iam::111111111111:role/jobs/trainer";
    private const string Key = "arn:aws:kms:us-west-2:111111111111:key/1234abcd";
    private const string Alias = "arn:aws:kms:us-west-2:111111111111:alias/data";
    private const string TrustsLambda = """{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}""";
    private const string KeyDescribed = """{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":"kms:Describe*","Resource":"*"}""";

    [Theory]
    [InlineData("sts:AssumeRole", Role, TrustsLambda, "the role's trust policy")]
    [InlineData("STS:assumerole", Role, TrustsLambda, "the role's trust policy")]
    [InlineData("sts:AssumeRole", "*", TrustsLambda, "the role's trust policy")]
    [InlineData("sts:TagSession", Role, TrustsLambda, "the role's trust policy")]
    [InlineData("kms:Decrypt", Key, KeyDescribed, "the key's own policy")]
    [InlineData("kms:Decrypt", Alias, KeyDescribed, "the key's own policy")]
    [InlineData("kms:Decrypt", "*", KeyDescribed, "the key's own policy")]
    public void A_key_or_role_that_does_not_let_the_caller_in_is_closed_to_administrators(string action, string resource, string policy, string name)
    {
        var decision = Ask(action, resource, policy);

        Assert.Equal("implicitDeny", decision.Decision);
        Assert.Contains($"is not allowed by any resource-based policy, and {name} must allow it whatever other policies do.", decision.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kms:DescribeKey", Key, KeyDescribed)]
    [InlineData("kms:CreateAlias", Alias, KeyDescribed)]
    [InlineData("kms:CreateKey", "*", KeyDescribed)]
    [InlineData("iam:GetRole", Role, TrustsLambda)]
    [InlineData("sts:AssumeRole", Role, """{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:user/ann"},"Action":"sts:AssumeRole"}""")]
    public void Where_it_lets_the_caller_in_or_has_no_say_the_other_policies_decide(string action, string resource, string policy)
    {
        var decision = Ask(action, resource, policy);

        Assert.True(decision.Allowed, decision.Reason);
        Assert.EndsWith("'.", decision.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sts:AssumeRole", Role, "But the role's trust policy must allow it too, and is not known.")]
    [InlineData("kms:Decrypt", Key, "But the key's own policy must allow it too, and is not known.")]
    [InlineData("s3:GetObject", "arn:aws:s3:::lake/a", "of the identity-based policy 'all'.")]
    public void Where_it_is_not_given_the_others_answer_and_the_reason_says_that_it_has_a_say(string action, string resource, string end)
    {
        var decision = Ask(action, resource, policy: null);

        Assert.True(decision.Allowed, decision.Reason);
        Assert.EndsWith(end, decision.Reason, StringComparison.Ordinal);
    }

    private static MlPolicyDecision Ask(string action, string resource, string? policy) => new AccessQuestion
    {
        Action = action,
        Resource = resource,
        PrincipalArn = Ann,
        Identity = [Policy("all", """{"Effect":"Allow","Action":"*","Resource":"*"}""")],
        ResourcePolicy = policy is null ? null : Policy("own", policy),
    }.Answer();

    private static MlPolicy Policy(string name, string statement) => PolicyReading.Read($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""", name);
}
