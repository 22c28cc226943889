using MlOps.Iam.Evaluation;
using MlOps.Iam.Evaluation.Explanations;
using static MlOps.Unit.Iam.Evaluation.Policies;

namespace MlOps.Unit.Iam.Evaluation;

/// <summary>What the evaluator says of its decisions.</summary>
public sealed class ExplanationTests
{
    private const string Who = "arn:aws:iam::111111111111:user/ann calling s3:GetObject on arn:aws:s3:::lake/churn/v1.tar";

    [Fact]
    public void An_allowance_names_its_statement()
    {
        var explanation = PolicyEvaluator.Explain(Call(), new PolicySet { Identity = [Policy("read", """{"Sid":"Read","Effect":"Allow","Action":"s3:Get*","Resource":"*"}""")] });

        Assert.Equal($"{Who} is allowed by statement 'Read' of the identity-based policy 'read'.", explanation.Sentence);
        Assert.Null(explanation.Nearest);
    }

    [Fact]
    public void A_denial_names_its_statement_and_the_level()
    {
        var scp = Policy("guard", """{"Effect":"Deny","Action":"s3:*","Resource":"*"}""");

        var explanation = PolicyEvaluator.Explain(Call(), new PolicySet { Identity = [Everything], ServiceControl = [[Everything], [Everything, scp]] });

        Assert.Equal($"{Who} is denied by the first statement of the service control policy 'guard' of the organization's level 1 below the root.", explanation.Sentence);
        Assert.Null(explanation.Nearest);
    }

    [Fact]
    public void A_resource_that_does_not_match_is_shown_with_the_pattern_most_like_it()
    {
        var policy = Policy(
            "team",
            """
            {"Sid":"Elsewhere","Effect":"Allow","Action":"s3:PutObject","Resource":"*"},
            {"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::other/*","arn:aws:s3:::lake/${aws:PrincipalTag/team}/*"]}
            """);

        var explanation = PolicyEvaluator.Explain(Call().With("aws:PrincipalTag/team", "fraud"), new PolicySet { Identity = [policy] });

        var nearest = explanation.Nearest!;
        var mismatch = Assert.Single(nearest.Mismatches);
        Assert.Equal((PolicyKind.Identity, "team", "Read"), (nearest.Kind, nearest.Policy.Name, nearest.Statement.Sid));
        Assert.Equal((MismatchKind.Resource, "Resource"), (mismatch.Kind, mismatch.Element));
        Assert.Equal(["arn:aws:s3:::lake/fraud/*", "arn:aws:s3:::other/*"], mismatch.Wanted);
        Assert.Equal([ObjectArn], mismatch.Actual);
        Assert.Equal(
            $"{Who} is not allowed by any identity-based policy. Nearest is statement 'Read' of the identity-based policy 'team', but its Resource "
                + "[arn:aws:s3:::lake/fraud/*, arn:aws:s3:::other/*] does not match arn:aws:s3:::lake/churn/v1.tar.",
            explanation.Sentence);
    }

    [Theory]
    [InlineData("green", "its condition StringEquals aws:PrincipalTag/team [red, blue] does not hold of [green]")]
    [InlineData(null, "its condition StringEquals aws:PrincipalTag/team [red, blue] does not hold, because the request has no such key")]
    public void A_condition_that_does_not_hold_is_shown_with_what_the_request_has(string? team, string words)
    {
        var policy = Policy("p", """{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/team":["red","${aws:PrincipalTag/other}"]},"Bool":{"aws:SecureTransport":"true"}}}""");
        var call = Call().With("aws:PrincipalTag/other", "blue").With("aws:SecureTransport", "true");

        var mismatch = Assert.Single(PolicyEvaluator.Explain(team is null ? call : call.With("aws:PrincipalTag/team", team), new PolicySet { Identity = [policy] }).Nearest!.Mismatches);

        Assert.Equal((MismatchKind.Condition, "StringEquals", "aws:PrincipalTag/team"), (mismatch.Kind, mismatch.Element, mismatch.Key));
        Assert.Equal(["red", "blue"], mismatch.Wanted);
        Assert.Equal(team is null ? [] : [team], mismatch.Actual);
        Assert.Equal(words, mismatch.ToString());
    }

    [Fact]
    public void The_statement_with_least_against_it_is_nearest()
    {
        var policy = Policy(
            "p",
            """
            {"Sid":"Both","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::other/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}},
            {"Sid":"Condition","Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}},
            {"Sid":"Denial","Effect":"Deny","Action":"s3:PutObject","Resource":"*"},
            {"Sid":"Action","Effect":"Allow","Action":"s3:PutObject","Resource":"*"}
            """);

        Assert.Equal("Condition", PolicyEvaluator.Explain(Call(), new PolicySet { Identity = [policy] }).Nearest!.Statement.Sid);
    }

    [Fact]
    public void A_resources_policy_that_names_somebody_else_is_near_too()
    {
        var explanation = PolicyEvaluator.Explain(Call(account: Other), new PolicySet { Identity = [Everything], Resource = Naming("""{"AWS":"arn:aws:iam::111111111111:user/zoe"}""") });

        var mismatch = Assert.Single(explanation.Nearest!.Mismatches);
        Assert.Equal((PolicyKind.Resource, MismatchKind.Principal), (explanation.Nearest.Kind, mismatch.Kind));
        Assert.Equal("its Principal [arn:aws:iam::111111111111:user/zoe] does not match arn:aws:iam::111111111111:user/ann", mismatch.ToString());
    }

    [Theory]
    [InlineData(PolicyKind.Boundary)]
    [InlineData(PolicyKind.Session)]
    [InlineData(PolicyKind.ServiceControl)]
    [InlineData(PolicyKind.ResourceControl)]
    [InlineData(PolicyKind.VpcEndpoint)]
    public void The_limit_that_lacks_an_allowance_is_searched_for_the_nearest(PolicyKind kind)
    {
        var narrow = Policy("narrow", """{"Effect":"Allow","Principal":"*","NotAction":"s3:Get*","Resource":"*"},{"Sid":"Near","Effect":"Allow","Principal":"*","Action":"s3:*","NotResource":"arn:aws:s3:::lake/*"}""");
        var policies = new PolicySet { Identity = [Everything] };
        policies = kind switch
        {
            PolicyKind.Boundary => policies with { Boundary = narrow },
            PolicyKind.Session => policies with { Session = [narrow] },
            PolicyKind.ServiceControl => policies with { ServiceControl = [[Everything], [narrow]] },
            PolicyKind.ResourceControl => policies with { ResourceControl = [[narrow]] },
            _ => policies with { VpcEndpoint = narrow },
        };

        var explanation = PolicyEvaluator.Explain(Call(), policies);

        Assert.Equal((kind, kind), (explanation.Decision.Kind, explanation.Nearest!.Kind));
        Assert.Equal("Near", explanation.Nearest.Statement.Sid);
        Assert.Equal("its NotResource [arn:aws:s3:::lake/*] takes arn:aws:s3:::lake/churn/v1.tar out", Assert.Single(explanation.Nearest.Mismatches).ToString());
    }

    [Fact]
    public void What_speaks_of_another_service_is_near_to_nothing()
    {
        var explanation = PolicyEvaluator.Explain(Call(), new PolicySet { Identity = [OnlyEc2] });

        Assert.Null(explanation.Nearest);
        Assert.Equal($"{Who} is not allowed by any identity-based policy. No statement comes near.", explanation.Sentence);
    }

    [Fact]
    public void A_mistyped_action_is_near()
    {
        var explanation = PolicyEvaluator.Explain(Call(), new PolicySet { Identity = [Policy("p", """{"Effect":"Allow","Action":"s3:GetObjects","Resource":"*"}""")] });

        Assert.Equal("its Action [s3:GetObjects] does not match s3:GetObject", Assert.Single(explanation.Nearest!.Mismatches).ToString());
    }

    [Fact]
    public void An_account_that_is_named_leaves_the_nearest_to_its_own_policies()
    {
        var explanation = PolicyEvaluator.Explain(
            Call(),
            new PolicySet { Identity = [Policy("p", """{"Effect":"Allow","Action":"s3:Put*","Resource":"*"}""")], Resource = Naming("""{"AWS":"111111111111"}""") });

        Assert.Equal((PolicyKind.Identity, "p"), (explanation.Nearest!.Kind, explanation.Nearest.Policy.Name));
    }

    [Fact]
    public void Who_needs_no_policy_is_told_so()
    {
        var root = new AuthorizationPrincipal { Arn = "arn:aws:iam::111111111111:root", AccountId = Account, IsRoot = true };

        Assert.EndsWith("is allowed: it is the root user.", PolicyEvaluator.Explain(Call(root), new PolicySet()).Sentence, StringComparison.Ordinal);
        Assert.EndsWith(
            "is allowed: it needs no permission.",
            PolicyEvaluator.Explain(Call(action: "sts:GetCallerIdentity", resource: "*"), new PolicySet()).Sentence,
            StringComparison.Ordinal);
    }
}
