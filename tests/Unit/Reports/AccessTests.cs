using MlOps.CloudFormation.Templates;
using MlOps.Products;
using MlOps.Reports.Access;
using MlOps.Reports.Content;

namespace MlOps.Unit.Reports;

/// <summary>Roles and policies in sentences.</summary>
public sealed class AccessTests
{
    [Fact]
    public void A_statement_says_who_may_do_what_on_what_and_if()
    {
        var access = Reviewed.Of(Reviewed.Sample(Reviewed.Enterprise)).Section("access");

        Assert.Equal(
            ["The service codebuild.amazonaws.com may take it on, if it acts for account 123456789012 and it acts for project globalbank-prod-c001-us-west-2-forecasting-build or project globalbank-prod-c001-us-west-2-forecasting-deploy."],
            access.Below("access-CodeBuildRole-trust"));
        Assert.Equal(
            ["It has all that BuildPolicy and DeployPolicy allow.", "Whatever is attached to it, it may do no more than PermissionsBoundary allows."],
            access.Below("access-CodeBuildRole-may"));
        var build = access.Below("access-BuildPolicy");
        Assert.Contains("May read bucket settings and list objects (S3), on the artifacts bucket.", build);
        Assert.Contains("May read and write objects (S3), on objects in the artifacts bucket.", build);
        Assert.Contains(
            "May start, look at and stop processing jobs, training jobs and transform jobs, and tag them (SageMaker), on jobs named globalbank-prod-c001-us-west-2-forecasting--*.",
            build);
        Assert.Contains("May hand over the role (IAM), on role globalbank-prod-c001-forecasting-sagemaker-execution-role, if it is handed to sagemaker.amazonaws.com.", build);
        var boundary = access.Below("access-PermissionsBoundary");
        Assert.Contains("May never register or change model versions (SageMaker), on any resource, if the version's approval status would be Approved.", boundary);
        Assert.Contains("May never do anything with buckets and objects (S3), on the artifacts bucket or objects in the artifacts bucket, if the request comes without TLS.", boundary);
    }

    [Fact]
    public void What_is_forbidden_comes_before_what_is_allowed()
    {
        var sentences = Reviewed.Of(Reviewed.Sample(Reviewed.Starter)).Section("access").Below("access-CodeBuildRole-may");

        var forbidden = sentences.TakeWhile(sentence => sentence.StartsWith("May never ", StringComparison.Ordinal)).Count();
        Assert.Equal(2, forbidden);
        Assert.DoesNotContain(sentences.Skip(forbidden), sentence => sentence.StartsWith("May never ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_action_of_every_sample_has_words_of_its_own()
    {
        var actions = SampleConfigs.Names.SelectMany(sample => ProductTemplate.Build(Reviewed.Sample(sample)).Resources).SelectMany(resource => Actions(resource.Properties)).Distinct().Order().ToList();

        Assert.InRange(actions.Count, 80, 200);
        Assert.DoesNotContain(actions, action => !ActionWords.Knows(action));
    }

    [Theory]
    [InlineData("glue:GetTable", "get table (glue)")]
    [InlineData("s3:GetObject", "read objects (S3)")]
    public void An_action_without_words_of_its_own_is_said_by_its_name(string action, string words) =>
        Assert.Equal(words, $"{ActionWords.Describe([action])} ({ActionWords.ServiceOf(action)})");

    [Theory]
    [InlineData(Reviewed.Starter, 3, 0)]
    [InlineData(Reviewed.Professional, 3, 2)]
    [InlineData(Reviewed.Enterprise, 3, 3)]
    public void Every_role_and_policy_is_there_with_each_of_its_statements_exactly(string sample, int roles, int policies)
    {
        var product = Reviewed.Sample(sample);
        var access = Reviewed.Of(product).Section("access");

        var titles = access.Blocks.OfType<Heading>().Where(heading => heading.Level == 3).Select(heading => heading.Text.PlainText).ToList();
        Assert.Equal((roles, policies), (titles.Count(title => title.StartsWith("Role ", StringComparison.Ordinal)), titles.Count(title => title.StartsWith("Policy ", StringComparison.Ordinal))));

        // Whatever stands in the template stands in the listings: each action, and each condition's key.
        var listings = string.Join('\n', access.AllBlocks().OfType<Listing>().Select(listing => listing.Text));
        foreach (var resource in ProductTemplate.Build(product).Resources.Where(resource => resource.Type.StartsWith("AWS::IAM::", StringComparison.Ordinal)))
        {
            Assert.All(Actions(resource.Properties), action => Assert.Contains($"\"{action}\"", listings, StringComparison.Ordinal));
        }

        var sentences = access.Blocks.OfType<BulletList>().Sum(list => list.Items.Length);
        var statements = listings.Split("\"Effect\"").Length - 1;
        Assert.True(sentences >= statements, $"{sentences} sentences for {statements} statements.");
    }

    internal static IEnumerable<string> Actions(TemplateValue value) => value switch
    {
        TemplateMap map => map.SelectMany(entry => entry.Key == "Action" ? Texts(entry.Value) : Actions(entry.Value)),
        TemplateList list => list.SelectMany(Actions),
        _ => [],
    };

    private static IEnumerable<string> Texts(TemplateValue value) => value is TemplateList list ? list.Select(item => item.ToString()!) : [value.ToString()!];
}
