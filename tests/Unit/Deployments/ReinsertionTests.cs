using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Repair;

namespace MlOps.Unit.Deployments;

/// <summary>The commands that make a resource again take a template through a bucket where a request does not take it.</summary>
public sealed class ReinsertionTests
{
    // CloudFormation takes 51,200 bytes of a template in a request (AWS CloudFormation User Guide, "Understand CloudFormation quotas").
    [Theory]
    [InlineData(40_000, false)]
    [InlineData(60_000, true)]
    public void A_template_that_is_too_large_for_a_request_goes_by_way_of_a_bucket_both_times(int bytes, bool isLarge)
    {
        var lines = new Reinsertion("churn-stack", "us-west-2", Template(bytes)).CommandsFor("Code", seeds: true).Split('\n');

        Assert.Equal(!isLarge, lines.Contains("  --template-body file://less.json --capabilities CAPABILITY_NAMED_IAM `"));
        Assert.Equal(isLarge ? "$deployed | Deploy-MlProduct -Region us-west-2 -TemplateBucket $bucket -Seed" : "$deployed | Deploy-MlProduct -Region us-west-2 -Seed", lines[^1]);
        Assert.Equal(
            isLarge
                ?
                [
                    "# The template is too large for a request. Name a bucket in us-west-2:",
                    "$bucket = 'BUCKET'",
                    "$key = \"$bucket/mlops/$stack/less.json\"",
                    "aws s3 cp ./less.json \"s3://$key\" --region us-west-2",
                    "  --template-url \"https://s3.us-west-2.amazonaws.com/$key\" `",
                    "  --capabilities CAPABILITY_NAMED_IAM `",
                ]
                : [],
            lines.Where(line => line.Contains("bucket", StringComparison.Ordinal) && line != lines[^1] || line.Contains("$key", StringComparison.Ordinal) || line == "  --capabilities CAPABILITY_NAMED_IAM `"));
        Assert.All(lines, line => Assert.True(line.Length < 80, line));
    }

    [Theory]
    [InlineData("cn-north-1", "https://s3.cn-north-1.amazonaws.com.cn/$key")]
    [InlineData("ap-southeast-2", "https://s3.ap-southeast-2.amazonaws.com/$key")]
    public void The_bucket_is_asked_for_under_the_address_of_its_partition(string region, string url) =>
        Assert.Contains($"  --template-url \"{url}\" `", new Reinsertion("churn-stack", region, Template(60_000)).CommandsFor("Code", seeds: false).Split('\n'));

    private static Template Template(int bytes) => TemplateReader.Read(
        $$"""{"Metadata": {"Fill": "{{new string('x', bytes)}}"}, "Resources": {"Code": {"Type": "AWS::CodeCommit::Repository", "Properties": {"RepositoryName": "churn"} } } }""").Template;
}
