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

    [Theory]
    [InlineData("arn:aws:iam::111111111111:user/team/ann", "aws:username", "ann")]
    [InlineData("arn:aws:iam::111111111111:user/team/ann", "aws:PrincipalType", "User")]
    [InlineData("arn:aws:iam::111111111111:user/team/ann", "aws:PrincipalArn", "arn:aws:iam::111111111111:user/team/ann")]
    [InlineData("arn:aws:iam::111111111111:user/team/ann", "aws:PrincipalAccount", "111111111111")]
    [InlineData("arn:aws:iam::111111111111:user/team/ann", "aws:ResourceAccount", "111111111111")]
    [InlineData("arn:aws:iam::111111111111:role/jobs/trainer", "aws:PrincipalType", "AssumedRole")]
    [InlineData("arn:aws:iam::111111111111:role/jobs/trainer", "aws:PrincipalArn", "arn:aws:iam::111111111111:role/jobs/trainer")]
    [InlineData("arn:aws:sts::111111111111:assumed-role/trainer/run-1", "aws:PrincipalType", "AssumedRole")]
    [InlineData("arn:aws:sts::111111111111:assumed-role/trainer/run-1", "aws:PrincipalArn", "arn:aws:iam::111111111111:role/trainer")]
    public void The_principals_ARN_tells_keys_of_the_call(string principal, string key, string value)
    {
        var question = new AccessQuestion
        {
            Action = "s3:GetObject",
            Resource = "arn:aws:s3:::lake/a",
            PrincipalArn = principal,
            Identity = [Policy("p", $$"""{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"{{key}}":"{{value}}"} } }""")],
        };

        Assert.True(question.Answer().Allowed, question.Answer().Reason);
        Assert.False((question with { Context = question.Context.Add(key.ToUpperInvariant(), ["other"]) }).Answer().Allowed);
        Assert.EndsWith("because the request has no such key.", (question with { PrincipalArn = null }).Answer().Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:sts::111111111111:assumed-role/trainer/run-1", "arn:aws:iam::111111111111:role/team/trainer", false, true)]
    [InlineData("arn:aws:iam::111111111111:role/team/trainer", "arn:aws:iam::111111111111:role/team/trainer", true, false)]
    [InlineData("arn:aws:iam::111111111111:role/trainer", "arn:aws:iam::111111111111:role/team/trainer", false, false)]
    [InlineData("arn:aws:sts::111111111111:assumed-role/trainer/run-1", "arn:aws:iam::111111111111:role/trainer", true, false)]
    [InlineData("arn:aws:sts::111111111111:assumed-role/trainer/run-1", "arn:aws:iam::111111111111:role/team/trainer-2", false, false)]
    [InlineData("arn:aws:sts::111111111111:assumed-role/trainer/run-1", "arn:aws:iam::222222222222:role/team/trainer", false, false)]
    public void A_role_with_a_path_may_be_the_one_of_a_session(string principal, string named, bool isAllowed, bool isTold)
    {
        const string Hint = "The role of this session may be arn:aws:iam::111111111111:role/team/trainer, since the ARN of a session leaves out the path of its role: ask with the ARN of the role.";
        var byPrincipal = new AccessQuestion
        {
            Action = "s3:GetObject",
            Resource = "arn:aws:s3:::lake/a",
            PrincipalArn = principal,
            ResourcePolicy = Policy("bucket", $$"""{"Effect":"Allow","Principal":{"AWS":"{{named}}"},"Action":"s3:GetObject","Resource":"*"}"""),
        };
        var byCondition = byPrincipal with
        {
            ResourcePolicy = null,
            Identity = [Policy("p", $$"""{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"ArnEquals":{"aws:PrincipalArn":"{{named}}"} } }""")],
        };

        Assert.All([byPrincipal, byCondition], question =>
        {
            var decision = question.Answer();
            Assert.Equal((isAllowed, isTold), (decision.Allowed, decision.Reason.EndsWith(Hint, StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void The_account_in_the_resources_ARN_is_a_key_of_the_call_whoever_calls()
    {
        var question = new AccessQuestion
        {
            Action = "sqs:SendMessage",
            Resource = "arn:aws:sqs:us-west-2:222222222222:orders",
            Identity = [Policy("p", """{"Effect":"Allow","Action":"sqs:*","Resource":"*","Condition":{"StringEquals":{"aws:ResourceAccount":"222222222222"}}}""")],
        };

        Assert.True(question.Answer().Allowed, question.Answer().Reason);
    }

    [Fact]
    public void A_root_user_has_its_account_for_an_id_and_no_name()
    {
        var keys = KnownKeys.OfPrincipal(new AuthorizationPrincipal { Arn = "arn:aws:iam::111111111111:root", AccountId = "111111111111", IsRoot = true });

        Assert.Equal(("Account", "111111111111", false), (keys["aws:PrincipalType"][0], keys["aws:userid"][0], keys.ContainsKey("aws:username")));
    }

    [Fact]
    public void A_federated_user_has_the_name_of_the_session_in_its_id()
    {
        var keys = KnownKeys.OfPrincipal(new AuthorizationPrincipal { Arn = "arn:aws:sts::111111111111:federated-user/guest", AccountId = "111111111111", UserArn = Ann });

        Assert.Equal(("FederatedUser", "111111111111:guest", false), (keys["aws:PrincipalType"][0], keys["aws:userid"][0], keys.ContainsKey("aws:username")));
    }

    [Theory]
    [InlineData("arn:aws:iam::111111111111:user/ann", true)]
    [InlineData("arn:aws:iam::111111111111:user/zoe", false)]
    public void A_users_own_folder_is_theirs(string principal, bool isAllowed) => Assert.Equal(isAllowed, Folder(principal).Allowed);

    [Theory]
    [InlineData("arn:aws:iam::111111111111:role/jobs/trainer")]
    [InlineData(null)]
    public void A_variable_without_a_value_is_told(string? principal) => Assert.EndsWith(
        "but its Resource [arn:aws:s3:::lake/${aws:username}/*] does not match arn:aws:s3:::lake/ann/x (${aws:username} is a variable without a value).",
        Folder(principal).Reason,
        StringComparison.Ordinal);

    [Fact]
    public void Variables_of_a_condition_that_have_no_value_are_told()
    {
        var question = new AccessQuestion
        {
            Action = "s3:ListBucket",
            Resource = "arn:aws:s3:::lake",
            Context = new AccessQuestion { Action = "" }.Context.Add("s3:prefix", ["ann/"]),
            Identity = [Policy("p", """{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringLike":{"s3:prefix":["${aws:username}/*","${aws:PrincipalTag/team}/*"]}}}""")],
        };

        Assert.EndsWith("does not hold of [ann/] (${aws:username}, ${aws:PrincipalTag/team} are variables without a value).", question.Answer().Reason, StringComparison.Ordinal);
    }

    private static MlPolicyDecision Folder(string? principal) => new AccessQuestion
    {
        Action = "s3:GetObject",
        Resource = "arn:aws:s3:::lake/ann/x",
        PrincipalArn = principal,
        Identity = [Policy("p", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::lake/${aws:username}/*"}""")],
    }.Answer();

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
