using System.Globalization;
using MlOps.OperatorPolicies;
using MlOps.Products;
using MlOps.Reports;
using MlOps.Reports.Content;
using MlOps.Unit.Products;

namespace MlOps.Unit.Reports;

/// <summary>What a report says, whatever it is written as.</summary>
public sealed class ReviewContentTests
{
    public static TheoryData<string, ReviewFormat> Reports => [.. from sample in SampleConfigs.Names from format in Enum.GetValues<ReviewFormat>() select (sample, format)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_same_product_gives_the_same_bytes_in_every_culture_and_folder(string sample, ReviewFormat format)
    {
        var options = new ReviewOptions { Format = format };
        var report = ReviewReport.Write(Reviewed.Sample(sample), options);
        var culture = CultureInfo.CurrentCulture;
        var folder = Directory.CreateTempSubdirectory("mlops-elsewhere-");
        try
        {
            var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (foreign.NumberFormat.NumberDecimalSeparator, foreign.NumberFormat.NumberGroupSeparator) = (",", ".");
            CultureInfo.CurrentCulture = foreign;
            var elsewhere = Path.Combine(folder.FullName, sample);
            File.Copy(RepositoryFolder.Combine("samples", "configs", sample), elsewhere);

            Assert.Equal(report.Body, ReviewReport.Write(ProductReader.ReadFile(elsewhere).Product!, options).Body);
            Assert.DoesNotContain(RepositoryFolder.Path, report.Body, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_report_has_every_section_in_its_order() => Assert.Equal(
        [
            "What will exist", "Who may do what", "What the operator may do", "Network", "Encryption", "Tags", "Names and their budgets", "Findings", "Changes", "Drift", "What is not separated",
            "Estimated monthly cost", "Commands",
        ],
        Reviewed.Of(Reviewed.Sample(Reviewed.Starter)).Sections.Select(section => section.Title));

    [Theory]
    [InlineData(Reviewed.Starter)]
    [InlineData(Reviewed.Enterprise)]
    public void What_the_operator_may_do_has_a_row_a_statement_with_all_that_it_allows_and_the_notes(string sample)
    {
        var product = Reviewed.Sample(sample);
        var policies = OperatorPolicy.Of(product, new OperatorPolicyOptions());
        var section = Reviewed.Of(product).Section("operator");
        var rows = section.Rows().Select(row => row.Texts()).ToList();

        Assert.Equal(policies.SelectMany(policy => policy.Statements).Select(statement => (statement.Sid, statement.Reason)), rows.Select(row => ((string?)row[0], (string?)row[1])));
        Assert.All(policies.SelectMany(policy => policy.Statements).Zip(rows), pair => Assert.All(
            pair.First.Actions.Concat(pair.First.Resources).Concat(pair.First.Conditions.Values.SelectMany(test => test.SelectMany(key => key.Value.Append(key.Key)))),
            text => Assert.Contains(text, pair.Second[2], StringComparison.Ordinal)));
        Assert.Equal(policies[0].Notes, section.Blocks.OfType<Notice>().Select(notice => notice.Text.PlainText));
        Assert.Equal(policies.Length, section.AllBlocks().OfType<Table>().Count());
        Assert.All(policies, policy => Assert.Contains($"{policy.Name} has {policy.Size.ToString("N0", CultureInfo.InvariantCulture)}", section.Lead.PlainText, StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_is_an_object_that_says_what_is_in_it()
    {
        var product = Reviewed.Sample(Reviewed.Enterprise);

        var report = ReviewReport.Write(product, new ReviewOptions { Format = ReviewFormat.Markdown });

        Assert.Equal(("Markdown", "globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-standalone-direct-rtb-review.md", 41), (report.Format, report.FileName, report.ResourceCount));
        Assert.Equal((product.Name, product, null, null, null), (report.Name, report.Product, report.ChangeCount, report.Drifted, report.Path));
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(report.Body), report.SizeInBytes);
    }

    [Fact]
    public void A_product_with_errors_has_no_report()
    {
        var product = ProductReader.ReadText(Configs.Starter.With("tier: starter", "tier: starter\n  colour: red")).Product!;

        Assert.Equal("ProductInvalid", Assert.Throws<MlOpsException>(() => ReviewReport.Write(product)).Id);
    }

    [Fact]
    public void Every_name_has_its_length_its_limit_and_what_is_left()
    {
        var rows = Reviewed.Of(Reviewed.Sample(Reviewed.Starter)).Section("names").Rows().Select(row => row.Texts()).ToList();

        Assert.Equal(["the stack", "techcorp-prod-a001-us-west-2-customer-churn-ml-stack", "52", "128", "76"], rows[0][..5]);
        Assert.Contains(rows, row => row.Take(5).SequenceEqual(["ArtifactsBucket", "techcorp-prod-a001-us-west-2-customer-churn-artifacts", "53", "63", "10"]));
        Assert.Contains(rows, row => row.Take(5).SequenceEqual(["SageMakerExecutionRole", "techcorp-prod-a001-customer-churn-sagemaker-execution-role", "58", "64", "6"]));
    }

    [Fact]
    public void A_shortened_name_is_said_with_what_it_was_to_be()
    {
        var tooLong = Reviewed.Config(Configs.Starter.With("use_case: customer-churn", "use_case: customer-churn-of-contracts-with-a-fixed-term"));
        var names = Reviewed.Of(tooLong).Section("names");

        Assert.Matches("^[0-9]+ names were too long", names.Lead.PlainText);
        Assert.Contains(names.Rows(), row => row.Texts()[1].EndsWith("shortened from techcorp-prod-a001-us-west-2-customer-churn-of-contracts-with-a-fixed-term-artifacts", StringComparison.Ordinal));
        Assert.Contains(Reviewed.Of(tooLong).Section("findings").Rows(), row => row.Texts()[1] == "NameShortened");
    }

    [Fact]
    public void Tags_are_those_of_the_config_and_our_own()
    {
        var tags = Reviewed.Of(Reviewed.Sample(Reviewed.Starter)).Section("tags").Rows().ToDictionary(row => row.Texts()[0], row => row.Texts()[1], StringComparer.Ordinal);

        Assert.Equal("techcorp-prod-a001-us-west-2-customer-churn-ml", tags["mlops:product"]);
        Assert.All(Reviewed.Sample(Reviewed.Starter).Tags, tag => Assert.Equal(tag.Value, tags[tag.Key]));
    }

    [Fact]
    public void The_network_says_who_comes_in_and_who_goes_out()
    {
        var network = Reviewed.Of(Reviewed.Sample(Reviewed.Enterprise)).Section("network");
        var facts = network.Blocks.OfType<FactList>().Single().Facts.ToDictionary(fact => fact.Term, fact => fact.Text.PlainText, StringComparer.Ordinal);

        Assert.Equal(("TCP port 443 from 10.20.0.0/16", "TCP port 443 to 0.0.0.0/0"), (facts["May come in"], facts["May go out"]));
        Assert.Equal("vpc-0123456789abcdef0", facts["VPC"]);
        Assert.Contains(network.Rows(), row => row.Texts() is ["VpcEndpointSagemakerApi", _, "Interface", "Anybody may do anything with what SageMaker has (SageMaker), if the caller belongs to account 123456789012."]);
        Assert.Contains(network.Rows(), row => row.Texts() is ["VpcEndpointS3", _, "Gateway", var users] && users.Contains("it has no policy of its own", StringComparison.Ordinal));

        var given = Reviewed.Of(Reviewed.Sample(Reviewed.EnterpriseFromSsm)).Section("network").Blocks.OfType<FactList>().Single().Facts;
        Assert.Contains(given, fact => fact.Term == "Security group" && fact.Text.PlainText.Contains("with rules that are not in this template", StringComparison.Ordinal));
        Assert.StartsWith("The product joins no VPC", Reviewed.Of(Reviewed.Sample(Reviewed.Starter)).Section("network").Lead.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void Encryption_says_whose_the_keys_are()
    {
        var enterprise = Reviewed.Of(Reviewed.Sample(Reviewed.Enterprise)).Section("encryption");
        Assert.Contains(enterprise.Rows(), row => row.Texts()[..2] is ["Artifacts bucket", "the product's key, EncryptionKey"]);
        Assert.Contains("Whoever is allowed to by the IAM policies of the account may do anything with the key (KMS).", enterprise.Below("key"));

        var starter = Reviewed.Of(Reviewed.Sample(Reviewed.Starter)).Section("encryption");
        Assert.Contains(starter.Rows(), row => row.Texts()[..2] is ["Artifacts bucket", "S3's own (SSE-S3, AES-256)"]);
    }

    [Theory]
    [InlineData(Reviewed.Starter, "branch main of techcorp-prod-a001-us-west-2-customer-churn-model-build", "techcorp-prod-a001-us-west-2-customer-churn")]
    [InlineData(Reviewed.Enterprise, "branch main of globalbank-prod-c001-us-west-2-forecasting-model-build", "globalbank-prod-c001-us-west-2-forecasting")]
    public void That_one_role_builds_and_deploys_is_said_with_what_follows(string sample, string source, string endpoint)
    {
        var first = Reviewed.Of(Reviewed.Sample(sample)).Section("separation").Rows()[0].Texts();

        Assert.Equal("One role, CodeBuildRole, builds and deploys.", first[0]);
        Assert.Equal($"Whoever may push to {source} runs code that reaches the endpoint {endpoint}, past the approval.", first[1]);
        Assert.StartsWith($"Protect {source}", first[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_have_the_values_of_the_config()
    {
        var blocks = Reviewed.Of(Reviewed.Sample(Reviewed.Starter)).Section("commands").Blocks.OfType<CommandBlock>().SelectMany(block => block.Lines).ToList();

        Assert.Contains($"$product = Get-MlProduct ./{Reviewed.Starter}", blocks);
        Assert.Contains("$product | Deploy-MlProduct -Seed", blocks);
        Assert.Contains($"mlops deploy-product ./{Reviewed.Starter} --seed", blocks);
        Assert.Contains("$product | Remove-MlProduct -Force", blocks);
        Assert.Contains($"mlops delete-product ./{Reviewed.Starter} --force", blocks);
        Assert.Contains("aws codepipeline start-pipeline-execution --region us-west-2 --name techcorp-prod-a001-us-west-2-customer-churn-deploy-pipeline", blocks);

        // Production keeps its data; elsewhere nothing is protected, and everything goes.
        var dev = Reviewed.Of(Reviewed.Config(Configs.Starter.With("env: prod", "env: dev"))).Section("commands");
        Assert.Contains("$product | Remove-MlProduct", dev.Blocks.OfType<CommandBlock>().SelectMany(block => block.Lines));
        Assert.Contains("A removal deletes the stack with everything in it, data included.", dev.Below("commands-undo"));
    }

    [Theory]
    [InlineData("./plain-1.yaml", "./plain-1.yaml", "./plain-1.yaml")]
    [InlineData("./two words.yaml", "-LiteralPath './two words.yaml'", "'./two words.yaml'")]
    [InlineData("./it's $(rm -rf ~) [a].yaml", "-LiteralPath './it''s $(rm -rf ~) [a].yaml'", @"'./it'\''s $(rm -rf ~) [a].yaml'")]
    public void A_path_in_a_command_is_a_path_whatever_is_in_it(string path, string powershell, string shell) =>
        Assert.Equal((powershell, shell), (Quoting.PowerShellPath(path), Quoting.Shell(path)));

    [Fact]
    public void Without_a_look_at_AWS_the_report_says_so_and_how_to_look()
    {
        var review = Reviewed.Of(Reviewed.Sample(Reviewed.Starter));

        Assert.Equal("Not compared with what is deployed.", review.Section("changes").Blocks.OfType<Notice>().Single().Text.PlainText);
        Assert.Contains($"mlops create-review-report ./{Reviewed.Starter} --deployed", review.Section("changes").Blocks.OfType<CommandBlock>().SelectMany(block => block.Lines));
        Assert.Equal("Not checked for drift.", review.Section("drift").Blocks.OfType<Notice>().Single().Text.PlainText);
        Assert.Contains($"mlops create-review-report ./{Reviewed.Starter} --check-drift", review.Section("drift").Blocks.OfType<CommandBlock>().SelectMany(block => block.Lines));
    }
}
