using System.Text.Json.Nodes;
using MlOps.Iam;
using MlOps.Iam.Evaluation;

namespace MlOps.Unit.Iam;

public sealed class PolicyEvaluatorTests
{
    private const string Account = "111111111111";
    private const string Other = "222222222222";
    private const string User = "arn:aws:iam::111111111111:user/u";
    private const string Role = "arn:aws:iam::111111111111:role/r";
    private const string Session = "arn:aws:sts::111111111111:assumed-role/r/s";
    private const string Bucket = "arn:aws:s3:::bucket/key";

    private static readonly AuthorizationPrincipal AsUser = new() { Arn = User, AccountId = Account };
    private static readonly AuthorizationPrincipal AsSession = new() { Arn = Session, AccountId = Account, RoleArn = Role };

    private static AuthorizationRequest Request(AuthorizationPrincipal? principal = null, string action = "s3:GetObject", string resource = Bucket, string? account = null) =>
        new() { Principal = principal ?? AsUser, Action = action, Resource = resource, ResourceAccountId = account };

    private static NamedPolicy Policy(string effect, string action = "s3:*", string resource = "*", string? condition = null, string? principal = null)
    {
        var statement = new JsonObject { ["Sid"] = effect, ["Effect"] = effect, ["Action"] = action, ["Resource"] = resource };
        if (condition is not null)
        {
            statement["Condition"] = JsonNode.Parse(condition);
        }

        if (principal is not null)
        {
            statement["Principal"] = JsonNode.Parse(principal);
        }

        return new NamedPolicy("p", PolicyDocument.Parse(new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statement) }));
    }

    private static string Aws(string arn) => $$"""{"AWS":"{{arn}}"}""";

    [Fact]
    public void Nothing_is_allowed_that_no_policy_allows()
    {
        var decision = PolicyEvaluator.Evaluate(Request(), new PolicySet());

        Assert.False(decision.IsAllowed);
        Assert.False(decision.IsExplicit);
        Assert.Equal(PolicyKind.Identity, decision.Kind);
    }

    [Fact]
    public void A_denial_wins_over_any_allowance_and_names_its_statement()
    {
        var decision = PolicyEvaluator.Evaluate(Request(), new PolicySet { Identity = [Policy("Allow"), Policy("Deny", "s3:Get*")] });

        Assert.False(decision.IsAllowed);
        Assert.True(decision.IsExplicit);
        Assert.Equal("Deny", decision.Statement!.Sid);
    }

    [Theory]
    [InlineData(PolicyKind.Boundary)]
    [InlineData(PolicyKind.Session)]
    [InlineData(PolicyKind.ServiceControl)]
    [InlineData(PolicyKind.ResourceControl)]
    public void Every_limit_must_allow(PolicyKind kind)
    {
        var narrow = Policy("Allow", "ec2:*");
        var policies = new PolicySet { Identity = [Policy("Allow")] };
        policies = kind switch
        {
            PolicyKind.Boundary => policies with { Boundary = narrow },
            PolicyKind.Session => policies with { Session = [narrow] },
            PolicyKind.ServiceControl => policies with { ServiceControl = [[Policy("Allow", "*")], [narrow]] },
            _ => policies with { ResourceControl = [[narrow]] },
        };

        var decision = PolicyEvaluator.Evaluate(Request(), policies);

        Assert.False(decision.IsAllowed);
        Assert.False(decision.IsExplicit);
        Assert.Equal(kind, decision.Kind);
    }

    [Theory]
    // Whom the policy names itself needs no other policy, and is not held by an implicit denial of its limits.
    [InlineData("user", User, false, true)]
    [InlineData("user", User, true, true)]
    [InlineData("session", Session, true, true)]
    // A role that it names stays inside its boundary.
    [InlineData("session", Role, false, true)]
    [InlineData("session", Role, true, false)]
    // The account alone leaves it to the account's policies.
    [InlineData("user", "arn:aws:iam::111111111111:root", false, false)]
    [InlineData("user", "111111111111", false, false)]
    [InlineData("user", "arn:aws:iam::222222222222:root", false, false)]
    public void A_resources_policy_opens_it_in_its_own_account(string who, string named, bool isBounded, bool isAllowed)
    {
        var policies = new PolicySet { Resource = Policy("Allow", principal: Aws(named)), Boundary = isBounded ? Policy("Allow", "ec2:*") : null };

        Assert.Equal(isAllowed, PolicyEvaluator.Evaluate(Request(who == "user" ? AsUser : AsSession), policies).IsAllowed);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void Across_accounts_both_sides_must_allow(bool identity, bool resource, bool isAllowed)
    {
        var policies = new PolicySet
        {
            Identity = identity ? [Policy("Allow")] : [],
            Resource = resource ? Policy("Allow", principal: Aws("arn:aws:iam::111111111111:root")) : null,
        };

        Assert.Equal(isAllowed, PolicyEvaluator.Evaluate(Request(account: Other), policies).IsAllowed);
    }

    [Fact]
    public void A_key_is_opened_by_its_own_policy_only()
    {
        var administrator = new PolicySet { Identity = [Policy("Allow", "*")] };

        var locked = PolicyEvaluator.Evaluate(Request(action: "kms:Decrypt", resource: "arn:aws:kms:us-west-2:111111111111:key/1"), administrator with { Resource = Policy("Allow", "kms:*", principal: Aws(Role)) });
        var delegated = PolicyEvaluator.Evaluate(Request(action: "kms:Decrypt", resource: "arn:aws:kms:us-west-2:111111111111:key/1"), administrator with { Resource = Policy("Allow", "kms:*", principal: Aws("arn:aws:iam::111111111111:root")) });

        Assert.Equal((false, PolicyKind.Resource), (locked.IsAllowed, locked.Kind));
        Assert.True(delegated.IsAllowed);
    }

    [Theory]
    [InlineData("s3:GetObject", true)]
    [InlineData("S3:getobject", true)]
    [InlineData("s3:Get*", true)]
    [InlineData("s3:GetObjec?", true)]
    [InlineData("s3:GetObject?", false)]
    [InlineData("*", true)]
    [InlineData("s3:Put*", false)]
    public void Actions_match_whatever_their_case(string pattern, bool isAllowed) =>
        Assert.Equal(isAllowed, PolicyEvaluator.Evaluate(Request(), new PolicySet { Identity = [Policy("Allow", pattern)] }).IsAllowed);

    [Theory]
    [InlineData("arn:aws:s3:::bucket/*", true)]
    [InlineData("arn:aws:s3:::*", true)]
    [InlineData("arn:aws:s3:::Bucket/*", false)]
    [InlineData("arn:aws:s3:::b?cket/key", true)]
    [InlineData("arn:aws:s3:::*/*/*", false)]
    [InlineData("arn:aws:s3:::${aws:username}/key", true)]
    [InlineData("arn:aws:s3:::${aws:PrincipalTag/team}/key", false)]
    [InlineData("arn:aws:s3:::${aws:PrincipalTag/team, 'bucket'}/key", true)]
    [InlineData("arn:aws:s3:::bucket/${*}", false)]
    public void Resources_match_exactly_with_wildcards_and_variables(string pattern, bool isAllowed) =>
        Assert.Equal(isAllowed, PolicyEvaluator.Evaluate(Request().With("aws:username", "bucket"), new PolicySet { Identity = [Policy("Allow", resource: pattern)] }).IsAllowed);

    [Fact]
    public void What_a_variable_stands_for_has_no_wildcards()
    {
        var policy = new PolicySet { Identity = [Policy("Allow", resource: "arn:aws:s3:::${aws:username}/key")] };

        Assert.False(PolicyEvaluator.Evaluate(Request().With("aws:username", "*"), policy).IsAllowed);
    }

    [Theory]
    [InlineData("""{"StringEquals":{"k":"a"}}""", "a", true)]
    [InlineData("""{"StringEquals":{"k":["b","a"]}}""", "a", true)]
    [InlineData("""{"StringEquals":{"K":"a"}}""", "a", true)]
    [InlineData("""{"StringEquals":{"k":"A"}}""", "a", false)]
    [InlineData("""{"StringEqualsIgnoreCase":{"k":"A"}}""", "a", true)]
    [InlineData("""{"StringEquals":{"k":"a*"}}""", "ab", false)]
    [InlineData("""{"StringLike":{"k":"a*"}}""", "ab", true)]
    [InlineData("""{"StringNotEquals":{"k":["a","b"]}}""", "a", false)]
    [InlineData("""{"StringNotEquals":{"k":["a","b"]}}""", "c", true)]
    [InlineData("""{"StringNotLike":{"k":"a*"}}""", "ab", false)]
    [InlineData("""{"StringEquals":{"k":"a"},"StringLike":{"k":"b*"}}""", "a", false)]
    [InlineData("""{"NumericLessThanEquals":{"k":"10"}}""", "10", true)]
    [InlineData("""{"NumericLessThan":{"k":"10"}}""", "9.5", true)]
    [InlineData("""{"NumericGreaterThan":{"k":"10"}}""", "ten", false)]
    [InlineData("""{"DateLessThan":{"k":"2026-01-01T00:00:00Z"}}""", "2025-12-31T23:59:59Z", true)]
    [InlineData("""{"DateGreaterThan":{"k":"1767225600"}}""", "2026-01-01T00:00:01Z", true)]
    [InlineData("""{"Bool":{"k":"true"}}""", "true", true)]
    [InlineData("""{"Bool":{"k":"false"}}""", "true", false)]
    [InlineData("""{"IpAddress":{"k":"10.1.0.0/16"}}""", "10.1.200.3", true)]
    [InlineData("""{"IpAddress":{"k":"10.1.0.0/16"}}""", "10.2.0.1", false)]
    [InlineData("""{"NotIpAddress":{"k":"10.1.0.0/16"}}""", "10.2.0.1", true)]
    [InlineData("""{"IpAddress":{"k":"2001:db8::/32"}}""", "2001:db8::1", true)]
    [InlineData("""{"ArnLike":{"k":"arn:aws:iam::*:role/x*"}}""", "arn:aws:iam::1:role/xy", true)]
    [InlineData("""{"ArnEquals":{"k":"arn:aws:iam::*:role/x*"}}""", "arn:aws:iam::1:role/xy", true)]
    [InlineData("""{"ArnLike":{"k":"arn:*:role/x"}}""", "arn:aws:iam::1:role/x", false)]
    [InlineData("""{"ArnNotLike":{"k":"arn:aws:iam::1:role/*"}}""", "arn:aws:iam::1:role/x", false)]
    [InlineData("""{"Null":{"k":"true"}}""", "a", false)]
    [InlineData("""{"Null":{"k":"false"}}""", "a", true)]
    [InlineData("""{"StringEquals":{"k":"${aws:username}"}}""", "me", true)]
    public void Conditions_on_a_key_with_one_value(string condition, string value, bool isAllowed)
    {
        var policies = new PolicySet { Identity = [Policy("Allow", condition: condition)] };

        Assert.Equal(isAllowed, PolicyEvaluator.Evaluate(Request().With("k", value).With("aws:username", "me"), policies).IsAllowed);
    }

    [Theory]
    [InlineData("""{"StringEquals":{"k":"a"}}""", false)]
    [InlineData("""{"StringEqualsIfExists":{"k":"a"}}""", true)]
    [InlineData("""{"StringNotEquals":{"k":"a"}}""", true)]
    [InlineData("""{"NotIpAddress":{"k":"10.0.0.0/8"}}""", true)]
    [InlineData("""{"Bool":{"k":"false"}}""", false)]
    [InlineData("""{"Null":{"k":"true"}}""", true)]
    [InlineData("""{"ForAllValues:StringEquals":{"k":"a"}}""", true)]
    [InlineData("""{"ForAnyValue:StringEquals":{"k":"a"}}""", false)]
    [InlineData("""{"ForAnyValue:StringEqualsIfExists":{"k":"a"}}""", true)]
    public void Conditions_on_a_key_that_is_absent(string condition, bool isAllowed) =>
        Assert.Equal(isAllowed, PolicyEvaluator.Evaluate(Request(), new PolicySet { Identity = [Policy("Allow", condition: condition)] }).IsAllowed);

    [Theory]
    [InlineData("""{"ForAllValues:StringEquals":{"k":["a","b","c"]}}""", true)]
    [InlineData("""{"ForAllValues:StringEquals":{"k":["a"]}}""", false)]
    [InlineData("""{"ForAnyValue:StringEquals":{"k":["b"]}}""", true)]
    [InlineData("""{"ForAnyValue:StringEquals":{"k":["c"]}}""", false)]
    [InlineData("""{"ForAllValues:StringNotEquals":{"k":["c"]}}""", true)]
    [InlineData("""{"ForAllValues:StringNotEquals":{"k":["b"]}}""", false)]
    [InlineData("""{"ForAnyValue:StringNotEquals":{"k":["a"]}}""", true)]
    [InlineData("""{"ForAnyValue:StringNotEquals":{"k":["a","b"]}}""", false)]
    public void Conditions_on_a_key_with_several_values(string condition, bool isAllowed) =>
        Assert.Equal(isAllowed, PolicyEvaluator.Evaluate(Request().With("k", "a", "b"), new PolicySet { Identity = [Policy("Allow", condition: condition)] }).IsAllowed);

    [Fact]
    public void NotAction_and_NotResource_mean_everything_else()
    {
        var policy = new NamedPolicy("p", PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":"iam:*","NotResource":"arn:aws:s3:::secret/*"}]}"""));
        var policies = new PolicySet { Identity = [policy] };

        Assert.True(PolicyEvaluator.Evaluate(Request(), policies).IsAllowed);
        Assert.False(PolicyEvaluator.Evaluate(Request(action: "iam:GetRole"), policies).IsAllowed);
        Assert.False(PolicyEvaluator.Evaluate(Request(resource: "arn:aws:s3:::secret/key"), policies).IsAllowed);
    }

    [Fact]
    public void A_service_is_let_in_by_name_and_only_under_the_conditions()
    {
        var policies = new PolicySet
        {
            Resource = Policy("Allow", "sts:AssumeRole", condition: """{"StringEquals":{"aws:SourceAccount":"111111111111"}}""", principal: """{"Service":"codebuild.amazonaws.com"}"""),
        };
        var request = Request(new AuthorizationPrincipal { Arn = "codebuild.amazonaws.com" }, "sts:AssumeRole", Role);

        Assert.False(PolicyEvaluator.Evaluate(request, policies).IsAllowed);
        Assert.True(PolicyEvaluator.Evaluate(request.With("aws:SourceAccount", Account), policies).IsAllowed);
    }

    [Fact]
    public void A_root_user_needs_no_policy_of_its_own_but_obeys_the_organization()
    {
        var root = new AuthorizationPrincipal { Arn = "arn:aws:iam::111111111111:root", AccountId = Account, IsRoot = true };

        Assert.True(PolicyEvaluator.Evaluate(Request(root), new PolicySet()).IsAllowed);
        Assert.Equal(PolicyKind.ServiceControl, PolicyEvaluator.Evaluate(Request(root), new PolicySet { ServiceControl = [[Policy("Allow", "ec2:*")]] }).Kind);
    }
}
