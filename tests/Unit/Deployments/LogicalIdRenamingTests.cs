using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Unit.Deployments;

public sealed class LogicalIdRenamingTests
{
    [Fact]
    public void Renames_the_resource_and_all_that_refers_to_it()
    {
        var template = TemplateReader.Read(
            """
            Resources:
              Bucket:
                Type: AWS::S3::Bucket
              Role:
                Type: AWS::IAM::Role
                DependsOn: Bucket
                Properties:
                  Description: !Sub '${Bucket} ${Bucket.Arn} ${!Bucket} ${AWS::Region} ${BucketName}'
                  RoleName: !Sub ['${Bucket}-${Given}', { Given: !Ref Bucket }]
                  Path: !Sub ['${Bucket}', { Bucket: own }]
                  Policies:
                    - PolicyName: !GetAtt Bucket.Arn
            Outputs:
              BucketName:
                Value: !Ref Bucket
                Export: { Name: !Sub 'x-${Bucket}' }
            """).Require();
        var expected = TemplateReader.Read(
            """
            Resources:
              Artifacts:
                Type: AWS::S3::Bucket
              Role:
                Type: AWS::IAM::Role
                DependsOn: Artifacts
                Properties:
                  Description: !Sub '${Artifacts} ${Artifacts.Arn} ${!Bucket} ${AWS::Region} ${BucketName}'
                  RoleName: !Sub ['${Artifacts}-${Given}', { Given: !Ref Artifacts }]
                  Path: !Sub ['${Bucket}', { Bucket: own }]
                  Policies:
                    - PolicyName: !GetAtt Artifacts.Arn
            Outputs:
              BucketName:
                Value: !Ref Artifacts
                Export: { Name: !Sub 'x-${Artifacts}' }
            """).Require();

        var renamed = new LogicalIdRenaming(new Dictionary<string, string> { ["Bucket"] = "Artifacts" }).Apply(template);

        Assert.Equal(TemplateWriter.WriteYaml(expected), TemplateWriter.WriteYaml(renamed));
    }

    [Fact]
    public void Two_resources_may_swap_their_ids()
    {
        var template = TemplateReader.Read("""{"Resources":{"A":{"Type":"AWS::SNS::Topic"},"B":{"Type":"AWS::SNS::Topic","Properties":{"TopicName":{"Ref":"A"}}}}}""").Require();

        var renamed = new LogicalIdRenaming(new Dictionary<string, string> { ["A"] = "B", ["B"] = "A" }).Apply(template);

        Assert.Equal(["B", "A"], renamed.Resources.Select(resource => resource.LogicalId));
        Assert.Equal(Intrinsics.Ref("B"), renamed.Resources[1].Properties["TopicName"]);
    }
}
