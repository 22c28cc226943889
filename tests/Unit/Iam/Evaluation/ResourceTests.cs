using MlOps.Iam;
using MlOps.Iam.Evaluation;
using static MlOps.Unit.Iam.Evaluation.Policies;

namespace MlOps.Unit.Iam.Evaluation;

/// <summary>What <c>Resource</c> and <c>NotResource</c> mean (IAM user guide, "Resource", "Using wildcards in resource ARNs").</summary>
public sealed class ResourceTests
{
    private const string Queue = "arn:aws:sqs:us-east-1:111111111111:churn-orders";

    [Theory]
    // A star that ends a segment goes beyond the colon; one within it does not.
    [InlineData("arn:aws:sqs:*:churn-orders", true)]
    [InlineData("arn:aws:sqs:*", true)]
    [InlineData("arn:aws:*:churn-orders", true)]
    [InlineData("arn:aws:sqs:us-*-1:111111111111:churn-orders", true)]
    [InlineData("arn:aws:sqs:us-*1:churn-orders", false)]
    [InlineData("arn:aws:s*1:111111111111:churn-orders", false)]
    [InlineData("arn:aws:s*s:us-east-1:111111111111:churn-orders", true)]
    [InlineData("arn:aws:sqs:*east-1:*:churn-orders", true)]
    [InlineData("arn:*:sqs:us-east-?:*:churn-*", true)]
    [InlineData("arn:aws:sqs:us-east-1?111111111111:churn-orders", false)]
    [InlineData("arn:aws:sqs:us-east-1:111111111111:*-*", true)]
    [InlineData("arn:aws:sqs:us-east-1:111111111111:CHURN-orders", false)]
    [InlineData("arn:aws:sqs:us-east-1:111111111111:churn-order??", false)]
    // Variables are for what follows the fifth colon.
    [InlineData("arn:aws:sqs:us-east-1:111111111111:${aws:PrincipalTag/team}-orders", true)]
    [InlineData("arn:aws:sqs:*:*:${aws:PrincipalTag/team}-*", true)]
    [InlineData("arn:aws:sqs:us-east-1:${aws:PrincipalAccount}:churn-orders", false)]
    [InlineData("arn:aws:sqs:us-east-1:111111111111:${aws:PrincipalTag/absent}", false)]
    public void Wildcards_and_variables_have_their_places(string pattern, bool isAllowed)
    {
        var call = Call(action: "sqs:SendMessage", resource: Queue).With("aws:PrincipalTag/team", "churn").With("aws:PrincipalAccount", Account);
        var plain = Policy("p", $$"""{"Effect":"Allow","Action":"sqs:*","Resource":"{{pattern}}"}""");
        var negated = Policy("p", $$"""{"Effect":"Allow","Action":"sqs:*","NotResource":"{{pattern}}"}""");

        Assert.Equal(isAllowed, Allows(call, new PolicySet { Identity = [plain] }));
        Assert.Equal(!isAllowed, Allows(call, new PolicySet { Identity = [negated] }));
    }

    [Theory]
    [InlineData("arn:aws:lambda:us-east-1:111111111111:function:*:live", true)]
    [InlineData("arn:aws:lambda:us-east-1:111111111111:function:s*live", true)]
    [InlineData("arn:aws:lambda:us-east-1:111111111111:function?score?live", true)]
    [InlineData("arn:aws:lambda:us-*:*:function:score:live", true)]
    public void After_the_fifth_colon_wildcards_match_colons(string pattern, bool isAllowed) => Assert.Equal(
        isAllowed,
        Allows(
            Call(action: "lambda:InvokeFunction", resource: "arn:aws:lambda:us-east-1:111111111111:function:score:live"),
            new PolicySet { Identity = [Policy("p", $$"""{"Effect":"Allow","Action":"lambda:*","Resource":"{{pattern}}"}""")] }));

    [Fact]
    public void Before_2012_a_variable_is_text() => Assert.False(Allows(
        Call(action: "sqs:SendMessage", resource: Queue).With("aws:PrincipalTag/team", "churn"),
        new PolicySet
        {
            Identity = [Policy("p", """{"Effect":"Allow","Action":"sqs:*","Resource":"arn:aws:sqs:*:*:${aws:PrincipalTag/team}-orders"}""", PolicyDocument.FirstVersion)],
        }));

    [Theory]
    [InlineData("*", true)]
    [InlineData("arn:aws:s3:::*", false)]
    public void An_action_without_a_resource_is_allowed_on_everything_or_not_at_all(string pattern, bool isAllowed) => Assert.Equal(
        isAllowed,
        Allows(Call(action: "s3:ListAllMyBuckets", resource: "*"), new PolicySet { Identity = [Policy("p", $$"""{"Effect":"Allow","Action":"s3:*","Resource":"{{pattern}}"}""")] }));
}
