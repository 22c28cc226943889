using MlOps.Iam.Linting;

namespace MlOps.Unit.Iam.Linting;

/// <summary>Keys that are given to a call are checked against what AWS documents of its action.</summary>
public sealed class ContextKeyCheckTests
{
    [Theory]
    [InlineData("lambda:CreateEventSourceMapping", "lambda:FunctionAn", "No request of lambda:CreateEventSourceMapping has the condition key 'lambda:FunctionAn', so that it changes nothing. Did you mean 'lambda:FunctionArn'?")]
    [InlineData("s3:GetObject", "aws:RequestedRegio", "No request of s3:GetObject has the condition key 'aws:RequestedRegio', so that it changes nothing. Did you mean 'aws:RequestedRegion'?")]
    [InlineData("s3:GetObject", "iam:PassedToService", "No request of s3:GetObject has the condition key 'iam:PassedToService', so that it changes nothing. Look the keys up in AWS's Service Authorization Reference.")]
    public void Slips(string action, string key, string warning) => Assert.Equal([warning], ContextKeyCheck.Warnings([action], [key]));

    [Theory]
    [InlineData("iam:PassRole", "iam:passedtoservice")]
    [InlineData("s3:GetObject", "s3:ExistingObjectTag/team")]
    [InlineData("s3:GetObject", "aws:PrincipalTag/team")]
    [InlineData("kms:Decrypt", "kms:EncryptionContext:aws:s3:arn")]
    [InlineData("sts:AssumeRoleWithWebIdentity", "token.actions.githubusercontent.com:sub")]
    [InlineData("sts:AssumeRoleWithSAML", "SAML:aud")]
    [InlineData("newservice:Do", "newservice:Key")]
    public void Known(string action, string key) => Assert.Empty(ContextKeyCheck.Warnings([action], [key]));

    [Fact]
    public void OfOneActionIsEnough() => Assert.Empty(ContextKeyCheck.Warnings(["s3:ListAllMyBuckets", "s3:ListBucket"], ["s3:prefix"]));
}
