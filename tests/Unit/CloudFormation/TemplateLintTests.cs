using MlOps.CloudFormation.Linting;

namespace MlOps.Unit.CloudFormation;

public sealed class TemplateLintTests
{
    [Fact]
    public void A_template_without_mistakes_has_no_finding() =>
        Assert.Empty(TemplateLint.Check("Resources: { Bucket: { Type: AWS::S3::Bucket, Properties: { BucketName: some-bucket } } }", "us-west-2"));

    [Theory]
    [InlineData("Type: AWS::S3::Bucket, Properties: { Nonsense: 1 }", "UnknownProperty", "Error", "Resources.It.Properties.Nonsense")]
    [InlineData("Type: AWS::S3::Bucket, Properties: { BucketName: [a] }", "WrongType", "Error", "Resources.It.Properties.BucketName")]
    [InlineData("Type: AWS::S3::Bucket, Properties: { Arn: x }", "ReadOnlyProperty", "Error", "Resources.It.Properties.Arn")]
    [InlineData("Type: AWS::SSM::Parameter, Properties: { Type: String }", "MissingProperty", "Error", "Resources.It.Properties")]
    [InlineData("Type: AWS::Elsewhere::Thing", "UnknownResourceType", "Error", "Resources.It.Type")]
    public void A_mistake_is_a_finding_at_its_place(string resource, string id, string severity, string path)
    {
        var finding = Assert.Single(TemplateLint.Check($"Resources:\n  It: {{ {resource} }}\n", "us-west-2", "a.yaml"));

        Assert.Equal((id, severity, path), (finding.Id, finding.Severity, finding.Path));
        Assert.Equal(("a.yaml", 2), (finding.File, finding.Line));
        Assert.InRange(finding.Column, 3, 80);
    }

    [Fact]
    public void A_region_that_lacks_the_type_is_an_error()
    {
        const string Body = "Resources: { Repository: { Type: AWS::CodeCommit::Repository, Properties: { RepositoryName: a } } }";

        Assert.Empty(TemplateLint.Check(Body, "us-west-2"));
        Assert.Equal("RegionLacksType", Assert.Single(TemplateLint.Check(Body, "af-south-1")).Id);
    }

    [Fact]
    public void A_document_that_is_no_template_is_refused_with_its_own_findings() =>
        Assert.Contains(TemplateLint.Check("Resources: [", "us-west-2"), finding => finding.Severity == MlSeverity.Error);
}
