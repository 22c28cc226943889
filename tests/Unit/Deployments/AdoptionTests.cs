using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments;

namespace MlOps.Unit.Deployments;

public sealed class AdoptionTests
{
    private const string Ours =
        """
        Resources:
          ArtifactsBucket: { Type: AWS::S3::Bucket, Properties: { BucketName: acme-artifacts } }
          ModelBuildRepository: { Type: AWS::CodeCommit::Repository, Properties: { RepositoryName: acme-model-build } }
          ModelDeployRepository: { Type: AWS::CodeCommit::Repository, Properties: { RepositoryName: acme-model-deploy } }
          ModelPackageGroup: { Type: AWS::SageMaker::ModelPackageGroup, Properties: { ModelPackageGroupName: acme-models } }
          EncryptionKey: { Type: AWS::KMS::Key }
        """;

    [Fact]
    public void Ids_are_matched_by_type_and_physical_name()
    {
        var adoption = Match(
            """
            Resources:
              Artifacts: { Type: AWS::S3::Bucket, Properties: { BucketName: !Sub '${Prefix}-artifacts' } }
              Repo1: { Type: AWS::CodeCommit::Repository, Properties: { RepositoryName: acme-model-build } }
              Repo2: { Type: AWS::CodeCommit::Repository, Properties: { RepositoryName: acme-model-deploy } }
              Group: { Type: AWS::SageMaker::ModelPackageGroup, Properties: { ModelPackageGroupName: acme-models } }
              Kms: { Type: AWS::KMS::Key }
            """,
            ("Artifacts", "AWS::S3::Bucket", "acme-artifacts"),
            ("Repo2", "AWS::CodeCommit::Repository", "6f1d7d9e-0000-4000-8000-000000000002"),
            ("Repo1", "AWS::CodeCommit::Repository", "6f1d7d9e-0000-4000-8000-000000000001"),
            ("Group", "AWS::SageMaker::ModelPackageGroup", "arn:aws:sagemaker:us-west-2:111122223333:model-package-group/acme-models"),
            ("Kms", "AWS::KMS::Key", "1234abcd-12ab-34cd-56ef-1234567890ab"));

        Assert.Empty(adoption.Findings);
        Assert.Equal(
            ["ArtifactsBucket=Artifacts", "EncryptionKey=Kms", "ModelBuildRepository=Repo1", "ModelDeployRepository=Repo2", "ModelPackageGroup=Group"],
            adoption.LogicalIds.Select(id => $"{id.Key}={id.Value}"));
    }

    [Fact]
    public void What_cannot_be_matched_is_listed_and_data_is_not_given_away()
    {
        var adoption = Match(
            """
            Resources:
              Artifacts: { Type: AWS::S3::Bucket, Properties: { BucketName: other-artifacts } }
              Notes: { Type: AWS::SSM::Parameter, Properties: { Name: /notes } }
              Kept: { Type: AWS::S3::Bucket, DeletionPolicy: Retain, Properties: { BucketName: kept } }
            """,
            ("Artifacts", "AWS::S3::Bucket", "other-artifacts"),
            ("Notes", "AWS::SSM::Parameter", "/notes"),
            ("Kept", "AWS::S3::Bucket", "kept"));

        Assert.False(adoption.IsSafe);
        Assert.Equal(
            ["AdoptionDeletes Error Resources.Artifacts", "AdoptionDeletes Warning Resources.Notes", "AdoptionDeletes Warning Resources.Kept"],
            adoption.Findings.Where(finding => finding.Id == "AdoptionDeletes").Select(finding => $"{finding.Id} {finding.Severity} {finding.Path}"));
        Assert.Equal(5, adoption.Findings.Count(finding => finding.Id == "AdoptionCreates"));
    }

    [Fact]
    public void A_new_resource_does_not_take_the_id_of_a_deployed_one()
    {
        var adoption = Match(
            "Resources: { ArtifactsBucket: { Type: AWS::S3::Bucket, DeletionPolicy: Retain, Properties: { BucketName: other } } }",
            ("ArtifactsBucket", "AWS::S3::Bucket", "other"));

        Assert.Equal("ArtifactsBucketNew", adoption.LogicalIds["ArtifactsBucket"]);
    }

    [Fact]
    public void What_may_hold_data_is_not_given_away_whatever_its_type()
    {
        var adoption = Match(
            """
            Resources:
              Orders: { Type: AWS::DynamoDB::Table, Properties: { TableName: orders } }
              Run: { Type: AWS::CodeBuild::Project, Properties: { Name: other-project } }
            """,
            ("Orders", "AWS::DynamoDB::Table", "orders"),
            ("Run", "AWS::CodeBuild::Project", "other-project"));

        Assert.False(adoption.IsOfProduct);
        Assert.Equal(
            ["Error Orders (AWS::DynamoDB::Table orders) has no counterpart in the product and would be deleted.",
             "Warning Run (AWS::CodeBuild::Project other-project) has no counterpart in the product and would be deleted."],
            adoption.Findings.Where(finding => finding.Id == "AdoptionDeletes").Select(finding => $"{finding.Severity} {finding.Message}"));
    }

    [Fact]
    public void What_only_a_replacement_could_change_is_kept_and_listed()
    {
        const string Deployed =
            """
            Resources:
              Group: { Type: AWS::SageMaker::ModelPackageGroup, Properties: { ModelPackageGroupName: acme-models, ModelPackageGroupDescription: Theirs } }
            """;
        var adoption = Match(Deployed, ("Group", "AWS::SageMaker::ModelPackageGroup", "arn:aws:sagemaker:us-west-2:111122223333:model-package-group/acme-models"));

        var finding = Assert.Single(adoption.Findings, finding => finding.Id == "AdoptionKeeps");
        Assert.Equal((MlSeverity.Warning, "Resources.Group.Properties.ModelPackageGroupDescription"), (finding.Severity, finding.Path));
        Assert.Contains("ModelPackageGroupDescription 'Theirs', where the product has unset", finding.Message, StringComparison.Ordinal);
        var applied = Adoption.Apply(TemplateReader.Read(Ours).Require(), TemplateReader.Read(Deployed).Require(), adoption.LogicalIds);
        Assert.Equal("Theirs", applied.Resources.Single(resource => resource.LogicalId == "Group").Properties["ModelPackageGroupDescription"].ToString());
    }

    [Fact]
    public void Ids_that_mean_something_else_in_the_stack_are_told_apart_by_name()
    {
        var adoption = Match(
            """
            Resources:
              ModelDeployRepository: { Type: AWS::CodeCommit::Repository, Properties: { RepositoryName: acme-model-build } }
              ModelBuildRepository: { Type: AWS::CodeCommit::Repository, Properties: { RepositoryName: acme-model-deploy } }
            """,
            ("ModelDeployRepository", "AWS::CodeCommit::Repository", "6f1d7d9e-0000-4000-8000-000000000001"),
            ("ModelBuildRepository", "AWS::CodeCommit::Repository", "6f1d7d9e-0000-4000-8000-000000000002"));

        Assert.True(adoption.IsOfProduct);
        Assert.Equal("ModelDeployRepository", adoption.LogicalIds["ModelBuildRepository"]);
        Assert.Equal("ModelBuildRepository", adoption.LogicalIds["ModelDeployRepository"]);
    }

    [Fact]
    public void An_export_that_would_go_is_listed()
    {
        var adoption = Match(
            """
            Resources:
              Artifacts: { Type: AWS::S3::Bucket, Properties: { BucketName: acme-artifacts } }
            Outputs:
              Bucket: { Value: !Ref Artifacts, Export: { Name: acme-bucket } }
              Plain: { Value: !Ref Artifacts }
            """,
            ("Artifacts", "AWS::S3::Bucket", "acme-artifacts"));

        Assert.Equal("Outputs.Bucket", Assert.Single(adoption.Findings, finding => finding.Id == "AdoptionDropsExport").Path);
    }

    [Fact]
    public void Two_of_a_type_without_names_are_not_guessed_at()
    {
        var adoption = Match(
            "Resources: { KeyA: { Type: AWS::KMS::Key }, KeyB: { Type: AWS::KMS::Key } }",
            ("KeyA", "AWS::KMS::Key", "a"),
            ("KeyB", "AWS::KMS::Key", "b"));

        Assert.False(adoption.LogicalIds.ContainsKey("EncryptionKey"));
        Assert.False(adoption.IsSafe);
    }

    private static Adoption Match(string deployed, params (string LogicalId, string Type, string PhysicalId)[] resources) => Adoption.Match(
        TemplateReader.Read(Ours).Require(),
        product: null,
        TemplateReader.Read(deployed).Require(),
        resources.Select(resource => new StackResourceSummary
        {
            LogicalResourceId = resource.LogicalId,
            ResourceType = resource.Type,
            PhysicalResourceId = resource.PhysicalId,
            ResourceStatus = ResourceStatus.CREATE_COMPLETE,
        }));
}
