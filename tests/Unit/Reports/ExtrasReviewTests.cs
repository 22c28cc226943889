using MlOps.CloudFormation.Templates;
using MlOps.Products;
using MlOps.Reports.Access;
using MlOps.Reports.Content;
using MlOps.Unit.Products;

namespace MlOps.Unit.Reports;

/// <summary>Reports of products that have more than their tier gives them, or bring some of it along.</summary>
public sealed class ExtrasReviewTests
{
    private const string OwnBoundary = "iam: {permissions_boundary_arn: arn:aws:iam::123456789012:policy/company/boundary, path: /ml/}\n";

    public static TheoryData<string, string> TiersAndSources =>
        [.. from tier in new[] { "starter", "professional", "enterprise" } from source in new[] { "codecommit", "s3", "codeconnections" } select (tier, source)];

    [Theory]
    [MemberData(nameof(TiersAndSources))]
    public void Every_extra_stands_in_the_list_in_a_drawing_and_in_the_names(string tier, string source)
    {
        var product = Reviewed.Config(Configs.WithAllExtras(tier, source));

        var review = Reviewed.Of(product);

        var extras = TierCatalog.ResourcesOf(product).Select(resource => resource.LogicalId)
            .Except(TierCatalog.ResourcesOf(Reviewed.Config(Configs.Of(tier, source))).Select(resource => resource.LogicalId)).ToList();
        Assert.InRange(extras.Count, 4, 6);
        var listed = review.Section("resources").Rows().Select(row => row.Texts()[0]).ToList();
        var drawn = review.Section("resources").AllBlocks().OfType<Figure>().SelectMany(figure => figure.Drawing.Boxes).Select(box => box.Label).ToList();
        var named = review.Section("names").Rows().SelectMany(row => row.Texts()).ToList();
        Assert.All(extras, id => Assert.Contains(id, listed));
        Assert.All(extras, id => Assert.Contains(drawn, label => label.Contains(id, StringComparison.Ordinal)));
        Assert.All(extras.Where(product.ResourceNames.ContainsKey), id => Assert.Contains(product.ResourceNames[id], named));
    }

    [Theory]
    [MemberData(nameof(TiersAndSources))]
    public void Every_action_has_words_of_its_own(string tier, string source)
    {
        var strict = tier == "enterprise" ? Configs.WithAllExtras(tier, source).With("    vpc_cidr:", "    endpoint_policy: product\n    vpc_cidr:") : Configs.WithAllExtras(tier, source);

        var actions = ProductTemplate.Build(Reviewed.Config(strict)).Resources.SelectMany(resource => AccessTests.Actions(resource.Properties)).Distinct().ToList();

        Assert.Contains("ecr:PutImage", actions);
        Assert.Equal([], actions.Where(action => !ActionWords.Knows(action)));
    }

    [Fact]
    public void A_deploy_role_is_separation_and_rules_share_the_pipelines_role()
    {
        var with = Reviewed.Of(Reviewed.Config(Configs.WithAllExtras("professional", "codecommit"))).Section("separation");
        var without = Reviewed.Of(Reviewed.Config(Configs.Of("professional", "codecommit"))).Section("separation");

        Assert.Contains(without.Rows(), row => row.Texts()[0] == "One role, CodeBuildRole, builds and deploys.");
        Assert.DoesNotContain(with.Rows(), row => row.Texts()[0].StartsWith("One role", StringComparison.Ordinal));
        Assert.Contains("Builds and deployments have roles of their own, CodeBuildRole and DeployRole: the code of builds does not reach the endpoint.", with.Below("separated"));
        Assert.Contains(
            with.Rows(), row => row.Texts()[0] == "ModelApprovedRule, BuildSourceRule and BuildScheduleRule start their pipelines with the pipelines' role, CodePipelineRole.");
        Assert.Contains(without.Rows(), row => row.Texts()[0] == "ModelApprovedRule starts its pipeline with the pipelines' role, CodePipelineRole.");
    }

    [Fact]
    public void Policies_of_bucket_and_topic_are_said_in_sentences()
    {
        var access = Reviewed.Of(Reviewed.Config(Configs.WithAllExtras("enterprise", "s3"))).Section("access");

        Assert.Contains(access.Below("access-ArtifactsBucketPolicy"), sentence => sentence.Contains("may never", StringComparison.Ordinal) && sentence.EndsWith("if the request comes without TLS.", StringComparison.Ordinal));
        Assert.Contains(access.Below("access-SecurityAlertsTopicPolicy"), sentence => sentence.StartsWith("The service cloudwatch.amazonaws.com may ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("starter")]
    [InlineData("enterprise")]
    public void A_boundary_that_was_there_before_is_named_at_every_role(string tier)
    {
        var review = Reviewed.Of(Reviewed.Config(Configs.Of(tier, "codecommit") + OwnBoundary));

        Assert.All(
            new[] { "CodeBuildRole", "CodePipelineRole", "SageMakerExecutionRole" },
            role => Assert.Contains(
                "Whatever is attached to it, it may do no more than arn:aws:iam::123456789012:policy/company/boundary allows, a policy that is not the product's.",
                review.Section("access").Below($"access-{role}-may")));
        Assert.Contains(review.Section("separation").Below("separated"), sentence => sentence.Contains("policy/company/boundary holds every role", StringComparison.Ordinal));
        Assert.Contains(
            review.Section("access").Below("access-CodeBuildRole-may").Concat(tier == "enterprise" ? review.Section("access").Below("access-BuildPolicy") : []),
            sentence => sentence.Contains("sagemaker-execution-role, if it is handed", StringComparison.Ordinal));
    }

    [Fact]
    public void Strict_endpoints_are_said_to_serve_the_product_alone()
    {
        var open = Reviewed.Of(Reviewed.Config(Configs.Of("enterprise", "s3")));
        var strict = Reviewed.Of(Reviewed.Config(Configs.Of("enterprise", "s3").With("    vpc_cidr:", "    endpoint_policy: product\n    vpc_cidr:")));

        Assert.Contains(open.Section("separation").Rows(), row => row.Texts()[0] == "The interface endpoints serve the whole account, and the S3 endpoint has no policy.");
        Assert.Contains(strict.Section("separation").Rows(), row => row.Texts()[0] == "The endpoints serve the product alone, though the whole VPC is led to them.");
        Assert.DoesNotContain(strict.Section("network").Rows(), row => row.Texts()[3].StartsWith("Anybody in the VPC", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_that_no_request_takes_is_deployed_by_way_of_a_bucket()
    {
        var product = Reviewed.Config(Configs.WithAllExtras("enterprise", "codecommit"));
        Assert.True(ProductTemplate.Write(product).SizeInBytes > Template.MostBytes, "The product's template fits a request: take one that does not.");

        var commands = string.Join('\n', Reviewed.Of(product).Section("commands").AllBlocks().OfType<CommandBlock>().SelectMany(block => block.Lines));

        Assert.Contains("$product | Deploy-MlProduct -TemplateBucket BUCKET -Seed", commands, StringComparison.Ordinal);
        Assert.Contains("mlops deploy-product", commands, StringComparison.Ordinal);
        Assert.Contains(" --template-bucket BUCKET --seed", commands, StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_starts_builds_which_push_images()
    {
        var flow = Reviewed.Of(Reviewed.Config(Configs.WithAllExtras("starter", "s3"))).Section("resources").AllBlocks().OfType<Figure>().First();

        Assert.Contains("Schedule → Build pipeline: starts.", flow.InWords.Items.Select(item => item.PlainText));
        Assert.Contains("Build project → Image repository: pushes images.", flow.InWords.Items.Select(item => item.PlainText));
        Assert.All(flow.Drawing.Boxes, box => Assert.InRange(box.Top, 0, flow.Drawing.Height - box.Height));
    }
}
