using MlOps.Iam.ManagedPolicies;

namespace MlOps.Unit.Iam.ManagedPolicies;

public sealed class ManagedPolicyCatalogTests
{
    [Fact]
    public void A_policy_says_its_version_and_where_it_was_read()
    {
        var policy = ManagedPolicyCatalog.Find("AmazonS3FullAccess");
        Assert.Equal("AmazonS3FullAccess", policy.Name);
        Assert.Contains("v2 of 2021-09-27", Assert.Single(policy.Notes), StringComparison.Ordinal);
        var statement = Assert.Single(policy.Statements);
        Assert.Equal(("Allow", "*"), (statement.Effect, Assert.Single(statement.Resources)));
        Assert.Equal(["s3:*", "s3-object-lambda:*"], statement.Actions);
    }

    [Fact]
    public void All_actions_but_some_resources_but_some_and_conditions_are_read()
    {
        Assert.Equal(["account:*", "iam:*", "organizations:*"], ManagedPolicyCatalog.Find("PowerUserAccess").Statements[0].NotActions);
        Assert.Equal("*", Assert.Single(Assert.Single(ManagedPolicyCatalog.Find("AdministratorAccess").Statements).Actions));
        var sageMaker = ManagedPolicyCatalog.Find("arn:aws:iam::aws:policy/AmazonSageMakerFullAccess");
        var admin = sageMaker.Statements.Single(statement => statement.Sid == "AllowAllNonAdminSageMakerActions");
        Assert.Equal(8, admin.NotResources.Count);
        Assert.Contains("arn:aws:sagemaker:*:*:flow-definition/*", admin.NotResources);
        Assert.Empty(admin.Resources);
        var pass = sageMaker.Statements.Single(statement => statement.Sid == "AllowPassRoleToSageMaker");
        Assert.Equal("sagemaker.amazonaws.com", Assert.Single(pass.Conditions["StringEquals"]["iam:PassedToService"]));
        Assert.Equal("arn:aws:iam::*:role/*", Assert.Single(pass.Resources));
    }

    [Theory]
    [InlineData("AmazonSageMakerFullAccess", "v29", "2026-02-12")]
    [InlineData("AmazonEC2ContainerRegistryFullAccess", "v3", "2020-12-05")]
    [InlineData("AmazonEC2FullAccess", "v5", "2018-11-27")]
    [InlineData("IAMFullAccess", "v2", "2019-06-21")]
    [InlineData("AWSCloudFormationFullAccess", "v1", "2019-07-26")]
    [InlineData("AWSCodePipeline_FullAccess", "v3", "2024-03-14")]
    [InlineData("AWSCodeBuildAdminAccess", "v20", "2026-02-12")]
    [InlineData("AWSCodeCommitFullAccess", "v13", "2026-02-12")]
    [InlineData("CloudWatchFullAccess", "v4", "2022-11-27")]
    [InlineData("AmazonSSMFullAccess", "v4", "2019-11-20")]
    [InlineData("AmazonSSMManagedInstanceCore", "v2", "2019-05-23")]
    [InlineData("AmazonSNSFullAccess", "v2", "2024-09-24")]
    [InlineData("AWSKeyManagementServicePowerUser", "v2", "2017-03-07")]
    public void A_policy_is_there_in_its_version(string name, string version, string date) =>
        Assert.Contains($"{version} of {date}", Assert.Single(ManagedPolicyCatalog.Find(name).Notes), StringComparison.Ordinal);

    [Fact]
    public void Each_policy_can_be_written_read_back_and_is_listed_in_the_document()
    {
        var document = File.ReadAllText(RepositoryFolder.Combine("docs", "policy-comparison.md"));
        Assert.Equal(23, ManagedPolicyCatalog.All.Count());
        Assert.All(ManagedPolicyCatalog.All, policy =>
        {
            Assert.NotEmpty(policy.Document.Statements);
            Assert.All(policy.Document.Statements, statement =>
            {
                Assert.NotEqual(statement.Actions.IsEmpty, statement.NotActions.IsEmpty);
                Assert.NotEqual(statement.Resources.IsEmpty, statement.NotResources.IsEmpty);
            });
            Assert.Equal(policy.Document.Statements.Length, MlOps.Iam.PolicyDocument.Parse(policy.ToPolicy().Json).Statements.Length);
            Assert.StartsWith("https://", policy.Source, StringComparison.Ordinal);
            Assert.Contains($"| `{policy.Name}` | {policy.Version} | {policy.Date:yyyy-MM-dd} |", document, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("AmazonSagemakerFulAccess", "Did you mean 'AmazonSageMakerFullAccess'?")]
    [InlineData("SageMaker", "Did you mean one of AmazonSageMakerFullAccess, AmazonSageMakerReadOnly?")]
    [InlineData("AmazonSageMaker*", "Names take no wildcards; these fit: AmazonSageMakerFullAccess, AmazonSageMakerReadOnly. Tab")]
    [InlineData("Nothing", "No name is near. Tab after -ReferenceName lists all that MlOps has, as docs/policy-comparison.md does; any other is given as the file of its document, with -ReferencePath.")]
    public void A_name_that_is_not_known_is_refused_with_the_near_one(string name, string advice)
    {
        var error = Assert.Throws<MlOpsException>(() => ManagedPolicyCatalog.Find(name));
        Assert.Equal("ManagedPolicyUnknown", error.Id);
        Assert.StartsWith(advice, error.RecommendedAction, StringComparison.Ordinal);
    }
}
