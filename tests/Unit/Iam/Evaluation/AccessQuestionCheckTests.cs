using MlOps.Iam.Evaluation;

namespace MlOps.Unit.Iam.Evaluation;

public sealed class AccessQuestionCheckTests
{
    private const string Key = "arn:aws:s3:::data/a";

    [Theory]
    [InlineData("s3:GetObjet", "ActionUnknown", "Did you mean 's3:GetObject'?")]
    [InlineData("dynamodbb:GetItem", "ActionUnknown", "Did you mean 'dynamodb'?")]
    [InlineData("s3:TeleportEverything", "ActionUnknown", "completion lists the actions of s3")]
    [InlineData("s3:Get*", "ActionInvalid", "one by one")]
    [InlineData("*", "ActionInvalid", "one by one")]
    [InlineData("GetObject", "ActionInvalid", "service:Action")]
    [InlineData("s3:Get:Object", "ActionInvalid", "service:Action")]
    public void An_action_that_nobody_can_call_is_refused(string action, string id, string advice)
    {
        var error = Assert.Throws<MlOpsException>(() => AccessQuestionCheck.Require(["s3:PutObject", action], [Key]));

        Assert.Equal((id, action), (error.Id, error.Resource));
        Assert.Contains(advice, error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/a")]
    [InlineData("")]
    [InlineData("s3://data/a")]
    [InlineData("arn:aws:s3:data")]
    public void A_resource_that_is_no_ARN_is_refused(string resource) =>
        Assert.Equal("ResourceInvalid", Assert.Throws<MlOpsException>(() => AccessQuestionCheck.Require(["s3:GetObject"], [Key, resource])).Id);

    [Fact]
    public void An_action_that_takes_resources_is_refused_without_one()
    {
        var error = Assert.Throws<MlOpsException>(() => AccessQuestionCheck.Require(["s3:ListAllMyBuckets", "s3:getobject"], []));

        Assert.Equal(("ResourceMissing", "s3:GetObject"), (error.Id, error.Resource));
        Assert.Contains("arn:<Partition>:s3:::<BucketName>/<ObjectName>", error.RecommendedAction, StringComparison.Ordinal);
        AccessQuestionCheck.Require(["s3:GetObject"], ["*"]);
        AccessQuestionCheck.Require(["s3:ListAllMyBuckets", "sts:GetCallerIdentity"], []);
    }
}
