using System.Text.Json.Nodes;
using Amazon.CodePipeline;
using Amazon.CodePipeline.Model;
using Amazon.IdentityManagement.Model;
using Amazon.S3.Model;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.Surroundings;
using MlOps.Unit.Products;

namespace MlOps.Unit.Deployments;

/// <summary>What somebody added to a stack's resources beside its template, which CloudFormation does not look for.</summary>
public sealed class AdditionTests : IAsyncDisposable
{
    private const string ReadOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    private const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    private readonly DeploymentBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_policy_attached_to_a_role_is_reported()
    {
        var product = DeploymentBed.Product();
        await _bed.DeployAsync(product);
        var role = Role("-role");
        await (await _bed.OpenAsync(product)).Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = role, PolicyArn = ReadOnly }, Token);

        var report = await _bed.CheckDriftAsync(product);

        Assert.Equal(("DRIFTED", 1), (report.Status, report.DriftedCount));
        AssertAdded(report, "AWS::IAM::Role", ("/ManagedPolicyArns", ReadOnly));
    }

    [Fact]
    public async Task A_policy_written_into_a_role_is_reported_once()
    {
        var product = DeploymentBed.Product();
        await _bed.DeployAsync(product);
        var role = Role("-role");
        await (await _bed.OpenAsync(product)).Iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = role, PolicyName = "extra", PolicyDocument = Document }, Token);

        var report = await _bed.CheckDriftAsync(product);

        Assert.Equal(1, report.DriftedCount);
        var difference = Assert.Single(Assert.Single(report.Resources, resource => resource.Status == "MODIFIED").Differences);
        Assert.Equal("ADD", difference.DifferenceType);
        Assert.StartsWith("/Policies", difference.PropertyPath, StringComparison.Ordinal);
        Assert.Contains("extra", difference.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_additions_cannot_be_looked_for_they_count_as_not_compared()
    {
        var product = DeploymentBed.Product();
        await _bed.DeployAsync(product);
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "ListAttachedRolePolicies", Times = 1000 });

        var report = await _bed.CheckDriftAsync(product);

        var roles = report.Resources.Where(resource => resource.Type == "AWS::IAM::Role").ToList();

        Assert.NotEmpty(roles);
        Assert.All(roles, role => Assert.Equal(("IN_SYNC", "/Policies,/ManagedPolicyArns"), (role.Status, string.Join(',', role.NotCompared))));
        Assert.All(roles, role => Assert.StartsWith("What was added to it beside the template could not be looked for: ", role.Reason, StringComparison.Ordinal));
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("DriftCheckIncomplete", "Warning"), (finding.Id, finding.Severity));
        Assert.StartsWith(
            $"{string.Join(", ", roles.Select(role => role.LogicalId))} (AWS::IAM::Role) could not be searched for what was added beside the template: ", finding.Message, StringComparison.Ordinal);
        Assert.Contains("ListAttachedRolePolicies", finding.Message, StringComparison.Ordinal);
        Assert.Equal(("PARTLY_CHECKED", false, false), (report.Status, report.Drifted, DriftVerdict.IsClean(report)));
    }

    [Fact]
    public async Task A_search_that_begins_to_fail_is_news()
    {
        var product = DeploymentBed.Product();
        await _bed.DeployAsync(product);
        var watch = new DriftWatch();
        var before = await _bed.CheckDriftAsync(product);
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "GetBucketPolicy", Times = 1000 });

        var after = await _bed.CheckDriftAsync(product);

        Assert.Equal([true, true, false], new[] { before, after, after }.Select(watch.IsNews));
    }

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("""{"AWS":"arn:aws:iam::210987654321:root"}""")]
    public async Task A_policy_that_opens_a_bucket_is_reported_by_statement(string principal)
    {
        var product = DeploymentBed.Product();
        await _bed.DeployAsync(product);
        var open = $$"""{"Sid":"Open","Effect":"Allow","Principal":{{principal}},"Action":"s3:GetObject","Resource":"arn:aws:s3:::{{Bucket}}/*"}""";
        var list = $$"""{"Effect":"Allow","Principal":{{principal}},"Action":"s3:ListBucket","Resource":"arn:aws:s3:::{{Bucket}}"}""";
        await PutBucketPolicyAsync(product, $$"""{"Version":"2012-10-17","Statement":[{{open}},{{list}}]}""");

        var report = await _bed.CheckDriftAsync(product);

        Assert.Equal(("DRIFTED", 1), (report.Status, report.DriftedCount));
        AssertAdded(report, "AWS::S3::Bucket", ("/BucketPolicy/Open", open), ("/BucketPolicy", list));
    }

    [Fact]
    public async Task A_policy_of_one_statement_without_a_list_is_reported()
    {
        var product = DeploymentBed.Product();
        await _bed.DeployAsync(product);
        var open = $$"""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::{{Bucket}}/*"}""";
        await PutBucketPolicyAsync(product, $$"""{"Version":"2012-10-17","Statement":{{open}}}""");

        AssertAdded(await _bed.CheckDriftAsync(product), "AWS::S3::Bucket", ("/BucketPolicy", open));
    }

    [Fact]
    public async Task A_bucket_policy_of_the_template_is_left_to_CloudFormation()
    {
        var product = ProductReader.ReadText(Configs.Starter.WithExtras("bucket_policy: true")).Product!;
        await _bed.DeployAsync(product);
        Assert.Equal("IN_SYNC", (await _bed.CheckDriftAsync(product)).Status);

        await PutBucketPolicyAsync(product, $$"""{"Version":"2012-10-17","Statement":[{"Sid":"Open","Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::{{Bucket}}/*"}]}""");

        Assert.Equal("AWS::S3::BucketPolicy", Assert.Single((await _bed.CheckDriftAsync(product)).Resources, resource => resource.Status == "MODIFIED").Type);
    }

    [Fact]
    public async Task Nothing_is_invented_of_an_enterprise_product_and_what_was_added_is_reported_once()
    {
        var product = await DeployEnterpriseAsync();

        var report = await _bed.CheckDriftAsync(product);
        Assert.Equal(("IN_SYNC", 0, 41), (report.Status, report.UncheckedCount, report.CheckedCount));
        Assert.Empty(Assert.Single(report.Resources, resource => resource.Type == "AWS::SNS::Topic").NotCompared);

        var iam = (await _bed.OpenAsync(product)).Iam;
        var roles = _bed.Resources.Where(resource => resource.Type == "AWS::IAM::Role").Select(resource => resource.Id).ToList();
        Assert.Equal(3, roles.Count);
        foreach (var role in roles)
        {
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = role, PolicyArn = ReadOnly }, Token);
            await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = role, PolicyName = "extra", PolicyDocument = Document }, Token);
        }

        var group = _bed.Resources.Single(resource => resource.Type == "AWS::EC2::SecurityGroup" && resource.Properties["GroupName"]!.ToString().EndsWith("endpoint-sg", StringComparison.Ordinal));
        group.Properties["SecurityGroupIngress"]!.AsArray().Add(new JsonObject { ["IpProtocol"] = "tcp", ["FromPort"] = 22, ["ToPort"] = 22, ["CidrIp"] = "0.0.0.0/0" });

        report = await _bed.CheckDriftAsync(product);

        Assert.Equal(4, report.DriftedCount);
        var found = report.Resources.SelectMany(resource => resource.Differences.Select(difference => (resource.Type, Path: difference.PropertyPath.Split('/')[1], difference.DifferenceType))).ToList();
        Assert.Equal(3, found.Count(item => item == ("AWS::IAM::Role", "ManagedPolicyArns", "ADD")));
        Assert.Equal(3, found.Count(item => item == ("AWS::IAM::Role", "Policies", "ADD")));
        Assert.Equal(1, found.Count(item => item == ("AWS::EC2::SecurityGroup", "SecurityGroupIngress", "ADD")));
        Assert.Equal(7, found.Count);
    }

    private async Task<MlProduct> DeployEnterpriseAsync()
    {
        var product = ProductReader.ReadText(Configs.Enterprise).Product!;
        await ProductSurroundings.MakeAsync(product, _bed.Aws, await _bed.OpenAsync(product), Token);
        await _bed.DeployAsync(product);
        return product;
    }

    [Fact]
    public async Task A_stage_that_somebody_closed_is_reported()
    {
        var product = DeploymentBed.Product();
        await _bed.DeployAsync(product);
        await CloseAsync(_bed, product, "deploys are frozen");

        AssertAdded(
            await _bed.CheckDriftAsync(product),
            "AWS::CodePipeline::Pipeline",
            ("/DisableInboundStageTransitions/Build", """{"Reason":"deploys are frozen","StageName":"Build"}"""));
    }

    /// <summary>Closes the second stage of a product's build pipeline.</summary>
    internal static async Task CloseAsync(DeploymentBed bed, MlProduct product, string reason)
    {
        var client = (await bed.OpenAsync(product)).CodePipeline;
        var pipeline = bed.Resources.First(resource => resource.Type == "AWS::CodePipeline::Pipeline").Id;
        var stage = (await client.GetPipelineStateAsync(new GetPipelineStateRequest { Name = pipeline }, Token)).StageStates[1].StageName;
        await client.DisableStageTransitionAsync(
            new DisableStageTransitionRequest { PipelineName = pipeline, StageName = stage, TransitionType = StageTransitionType.Inbound, Reason = reason }, Token);
    }

    private string Bucket => _bed.Resources.Single(resource => resource.Type == "AWS::S3::Bucket").Id;

    private async Task PutBucketPolicyAsync(MlProduct product, string policy) =>
        await (await _bed.OpenAsync(product)).S3.PutBucketPolicyAsync(new PutBucketPolicyRequest { BucketName = Bucket, Policy = policy }, Token);

    private string Role(string ending) => _bed.Resources.First(resource => resource.Type == "AWS::IAM::Role" && resource.Id.EndsWith(ending, StringComparison.Ordinal)).Id;

    private static void AssertAdded(MlDriftReport report, string type, params (string Path, string Actual)[] added)
    {
        var drifted = Assert.Single(report.Resources, resource => resource.Status == "MODIFIED");
        Assert.Equal(type, drifted.Type);
        Assert.Equal(added, drifted.Differences.Select(difference => (difference.PropertyPath, difference.Actual!)));
        Assert.All(drifted.Differences, difference => Assert.Equal(("ADD", null), (difference.DifferenceType, difference.Expected)));
    }
}
