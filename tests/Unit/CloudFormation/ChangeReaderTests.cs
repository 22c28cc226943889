using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Unit.CloudFormation;

/// <summary>What is told of the changes of a change set, which CloudFormation itself tells by index.</summary>
public sealed class ChangeReaderTests
{
    private const string Allow = """{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""";
    private const string Deny = """{"Sid":"NoWrite","Effect":"Deny","Action":"s3:PutObject","Resource":"*"}""";
    private const string List = """{"Sid":"List","Effect":"Allow","Action":"s3:ListBucket","Resource":"*"}""";

    [Fact]
    public void A_statement_that_is_put_before_others_is_told_as_the_one_that_comes()
    {
        var change = Read(
            "AWS::IAM::ManagedPolicy",
            Policy($"{Deny},{Allow}"),
            Policy($"{List},{Deny},{Allow}"),
            ("/Properties/PolicyDocument/Statement/0/Effect", "Deny", "Allow"),
            ("/Properties/PolicyDocument/Statement/0/Sid", "NoWrite", "List"),
            ("/Properties/PolicyDocument/Statement/1/Effect", "Allow", "Deny"),
            ("/Properties/PolicyDocument/Statement/2", null, Allow));

        Assert.Equal([$"PolicyDocument/Statement/0: - => {List}"], change.Properties.Select(property => property.ToString()));
        Assert.Equal(["Conditionally"], change.Properties.Select(property => property.RequiresRecreation));
    }

    [Fact]
    public void Tags_are_told_by_their_keys_and_other_paths_as_they_are()
    {
        var change = Read(
            "AWS::S3::Bucket",
            """{"Properties":{"BucketName":"a","Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":"2"}]}}""",
            """{"Properties":{"BucketName":"b","Tags":[{"Key":"c","Value":"3"},{"Key":"a","Value":"1"},{"Key":"b","Value":"4"}]}}""",
            ("/Properties/BucketName", "a", "b"),
            ("/Properties/Tags/0/Key", "a", "c"),
            ("/Properties/Tags/0/Value", "1", "3"),
            ("/Tags/owner", "x", "y"));

        Assert.Equal(["BucketName: a => b", "Tags/b: 2 => 4", "Tags/c: - => 3", "Tags/owner: x => y"], change.Properties.Select(property => property.ToString()));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "{}")]
    [InlineData("{\"Properties\":", "{\"Properties\":{}}")]
    [InlineData("[1]", "3")]
    public void Without_the_whole_resource_changes_are_told_as_CloudFormation_does(string? before, string? after)
    {
        var change = Read("AWS::S3::Bucket", before, after, ("/Properties/Tags/0/Value", "1", "3"));

        Assert.Equal(["Tags/0/Value: 1 => 3"], change.Properties.Select(property => property.ToString()));
    }

    private static string Policy(string statements) => """{"Properties":{"PolicyDocument":{"Version":"2012-10-17","Statement":[""" + statements + "]}}}";

    private static MlChange Read(string type, string? before, string? after, params (string Path, string? Before, string? After)[] details) => Assert.Single(ChangeReader.Read(
        "stack",
        [
            new Change
            {
                ResourceChange = new ResourceChange
                {
                    Action = ChangeAction.Modify,
                    LogicalResourceId = "R",
                    ResourceType = type,
                    BeforeContext = before,
                    AfterContext = after,
                    Details =
                    [
                        .. details.Select((detail, index) => new ResourceChangeDetail
                        {
                            Target = new ResourceTargetDefinition
                            {
                                Attribute = ResourceAttribute.Properties,
                                Path = detail.Path,
                                BeforeValue = detail.Before,
                                AfterValue = detail.After,
                                RequiresRecreation = index == 1 ? RequiresRecreation.Conditionally : RequiresRecreation.Never,
                            },
                        }),
                    ],
                },
            },
        ]));
}
