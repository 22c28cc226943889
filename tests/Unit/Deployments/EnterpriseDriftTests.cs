using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Amazon.IdentityManagement.Model;
using MlOps.Deployments;
using MlOps.Deployments.Repair;
using MlOps.Documents;
using MlOps.Products;
using MlOps.Sandbox.Surroundings;
using MlOps.Sandbox.State;
using MlOps.Unit.Products;

namespace MlOps.Unit.Deployments;

/// <summary>An enterprise product that somebody tampered with in ten ways: each is found, none is invented, and each is put back or answered.</summary>
public sealed class EnterpriseDriftTests : IAsyncDisposable
{
    private const string ReadOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = ProductReader.ReadText(Configs.Enterprise).Product!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Tampered_with_in_ten_ways_each_is_found_and_put_back_or_answered()
    {
        await ProductSurroundings.MakeAsync(_product, _bed.Aws, await _bed.OpenAsync(_product), Token);
        await _bed.DeployAsync(_product);
        await TamperAsync();

        var report = await _bed.CheckDriftAsync(_product);

        Assert.Equal(
            [
                "BuildProject MODIFIED /Environment/Image",
                "CodeBuildRole MODIFIED /ManagedPolicyArns/2,/Policies",
                "DeployProject DELETED ",
                "EndpointSecurityGroup MODIFIED /SecurityGroupIngress/1",
                "ModelDeployRepository DELETED ",
                "PipelineErrorAlarm MODIFIED /Threshold",
                "SecurityAlertsSubscription DELETED ",
                "SsmBucketName MODIFIED /Value",
                "UnauthorizedAccessFilter DELETED ",
            ],
            report.Resources.Where(resource => resource.Status != "IN_SYNC").Select(Say).Order(StringComparer.Ordinal));

        var repair = await RepairAsync();

        Assert.Equal("PARTLY_REPAIRED", repair.Status);
        Assert.Equal(
            [
                "BuildProject SERVICE_CALL DONE",
                "CodeBuildRole SERVICE_CALL DONE",
                "DeployProject SERVICE_CALL DONE",
                "EndpointSecurityGroup CHANGE_SET LEFT",
                "ModelDeployRepository BY_HAND LEFT",
                "PipelineErrorAlarm CHANGE_SET LEFT",
                "SecurityAlertsSubscription CHANGE_SET LEFT",
                "SsmBucketName CHANGE_SET LEFT",
                "UnauthorizedAccessFilter CHANGE_SET LEFT",
            ],
            Steps(repair));
        Assert.All(repair.Steps.Where(step => step is { Means: "CHANGE_SET" }), step => Assert.Equal(
            "CloudFormation cannot work out the stack while ModelDeployRepository is gone, which DeployPipeline, output ModelDeployRepositoryUrl read from. Make that again first, and run the same command again.",
            step.Reason));

        await DeployTwiceAsync(Assert.Single(repair.Steps, step => step.Means == "BY_HAND"));
        repair = await RepairAsync();

        Assert.Equal(("REPAIRED", "IN_SYNC"), (repair.Status, repair.After!.Status));
        Assert.Equal(
            [
                "EndpointSecurityGroup CHANGE_SET DONE",
                "PipelineErrorAlarm CHANGE_SET DONE",
                "SecurityAlertsSubscription CHANGE_SET DONE",
                "SsmBucketName CHANGE_SET DONE",
                "UnauthorizedAccessFilter CHANGE_SET DONE",
            ],
            Steps(repair));
    }

    [Theory]
    [InlineData("sqs", "arn:aws:sqs:us-west-2:123456789012:spy", "REPAIRED", "DONE")]
    [InlineData("email", "spy@example.com", "PARTLY_REPAIRED", "FAILED")]
    public async Task A_subscription_that_somebody_added_is_found_and_ended_once_it_is_confirmed(string protocol, string endpoint, string status, string step)
    {
        await ProductSurroundings.MakeAsync(_product, _bed.Aws, await _bed.OpenAsync(_product), Token);
        await _bed.DeployAsync(_product);
        var topic = _bed.Resources.Single(resource => resource.Type == "AWS::SNS::Topic").Id;
        Subscribe(topic, protocol, endpoint);

        var report = await _bed.CheckDriftAsync(_product);
        var operation = new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer);
        var repair = await operation.ExecuteAsync(
            await operation.PlanAsync(DeploymentTarget.Of(_product), new RepairOptions { Remove = [$"* {endpoint}"] }, Token), Token);

        Assert.Equal(["SecurityAlertsTopic MODIFIED /Subscription"], report.Resources.Where(resource => resource.Status != "IN_SYNC").Select(Say));
        Assert.Equal($"{protocol} {endpoint}", report.Resources.Single(resource => resource.Status == "MODIFIED").Differences[0].Actual);
        Assert.Equal((status, step), (repair.Status, Assert.Single(repair.Steps).Status));
        Assert.Equal(step == "FAILED", repair.Steps[0].Reason?.Contains("has not confirmed the subscription", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_subscription_that_nobody_confirmed_protects_no_other()
    {
        await ProductSurroundings.MakeAsync(_product, _bed.Aws, await _bed.OpenAsync(_product), Token);
        await _bed.DeployAsync(_product);
        var topic = _bed.Resources.Single(resource => resource.Type == "AWS::SNS::Topic").Id;
        Subscribe(topic, "email", "spy@example.com");
        Subscribe(topic, "sqs", "arn:aws:sqs:us-west-2:123456789012:spy");

        var operation = new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer);
        var repair = await operation.ExecuteAsync(await operation.PlanAsync(DeploymentTarget.Of(_product), new RepairOptions { Remove = ["*spy*"] }, Token), Token);

        Assert.Contains("spy@example.com has not confirmed", Assert.Single(repair.Steps).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(_bed.Resources, resource => resource.Type == "AWS::SNS::Subscription" && resource.Properties["Protocol"]!.ToString() == "sqs");
    }

    private void Subscribe(string topic, string protocol, string endpoint)
    {
        var subscription = new LiveResource
        {
            AccountId = "123456789012",
            Region = "us-west-2",
            Type = "AWS::SNS::Subscription",
            Id = $"{topic}:{protocol}",
            Properties = new JsonObject { ["TopicArn"] = topic, ["Protocol"] = protocol, ["Endpoint"] = endpoint },
            Created = _bed.Aws.Time.GetUtcNow(),
        };
        subscription.Contents["PendingConfirmation"] = protocol == "email";
        _bed.Aws.World.Resources.Add(subscription);
    }

    private static IEnumerable<string> Steps(MlRepair repair) =>
        repair.Steps.Select(step => $"{step.LogicalId} {step.Means} {step.Status}").Order(StringComparer.Ordinal);

    // What the commands of the step say: the rest of the stack is protected while what is named comes out.
    private async Task DeployTwiceAsync(MlRepairStep step)
    {
        var client = (await _bed.OpenAsync(_product)).CloudFormation;
        var less = JsonNode.Parse(ProductTemplate.Write(_product, DocumentFormat.Json).Body)!;
        var (resources, outputs) = (Named(step.Command!, "resources"), Named(step.Command!, "outputs"));
        Assert.All(resources, name => Assert.True(less["Resources"]!.AsObject().Remove(name), name));
        Assert.All(outputs, name => Assert.True(less["Outputs"]!.AsObject().Remove(name), name));
        var allowed = new JsonArray([.. resources.Select(name => (JsonNode)$"LogicalResourceId/{name}")]);
        var policy = new JsonObject { ["Statement"] = new JsonArray(new JsonObject { ["Effect"] = "Allow", ["Action"] = "Update:Delete", ["Principal"] = "*", ["Resource"] = allowed }) };
        var guarding = (await client.GetStackPolicyAsync(new() { StackName = _product.StackName }, Token)).StackPolicyBody;
        await client.SetStackPolicyAsync(new() { StackName = _product.StackName, StackPolicyBody = policy.ToJsonString() }, Token);
        await _bed.DeployForeignAsync(_product, less.ToJsonString(), _product.StackName);
        await client.SetStackPolicyAsync(new() { StackName = _product.StackName, StackPolicyBody = guarding }, Token);
        await _bed.DeployAsync(_product);
    }

    // A list of names: $resources = 'A', 'B'; a line that ends with a comma goes on in the next.
    private static IReadOnlyList<string> Named(string command, string variable)
    {
        var list = Regex.Match(command, $@"^\${variable} = ((?:'\w+'(?:, |,\n  )?)+)$", RegexOptions.Multiline);
        Assert.True(list.Success, command);
        return [.. Regex.Matches(list.Groups[1].Value, @"'(\w+)'").Select(name => name.Groups[1].Value)];
    }

    [Fact]
    public async Task A_key_whose_deletion_is_scheduled_is_not_replaced()
    {
        await ProductSurroundings.MakeAsync(_product, _bed.Aws, await _bed.OpenAsync(_product), Token);
        await _bed.DeployAsync(_product);
        var key = _bed.Resources.Single(resource => resource.Type == "AWS::KMS::Key");
        await (await _bed.OpenAsync(_product)).Kms.ScheduleKeyDeletionAsync(new Amazon.KeyManagementService.Model.ScheduleKeyDeletionRequest { KeyId = key.Id, PendingWindowInDays = 7 }, Token);
        Find("AWS::SSM::Parameter", "/BucketName").Properties["Value"] = "by hand";

        var repair = await RepairAsync();

        Assert.Equal(["EncryptionKey BY_HAND LEFT", "SsmBucketName CHANGE_SET LEFT"], Steps(repair));
        Assert.Equal($"aws kms cancel-key-deletion --key-id {key.Id} --region us-west-2\naws kms enable-key --key-id {key.Id} --region us-west-2", repair.Steps.Single(step => step.Means == "BY_HAND").Command);
        Assert.Single(_bed.Resources, resource => resource.Type == "AWS::KMS::Key");
    }

    // Everything that is kept is encrypted with it: nothing can be read, written or put back meanwhile.
    [Fact]
    public async Task A_disabled_key_has_drifted_and_is_enabled_again()
    {
        await ProductSurroundings.MakeAsync(_product, _bed.Aws, await _bed.OpenAsync(_product), Token);
        await _bed.DeployAsync(_product);
        var key = _bed.Resources.Single(resource => resource.Type == "AWS::KMS::Key");
        key.Properties["Enabled"] = false;

        var found = Assert.Single((await _bed.CheckDriftAsync(_product)).Resources, resource => resource.Status == MlResourceDrift.Modified);
        var repair = await RepairAsync();

        Assert.Equal(("EncryptionKey", "/Enabled"), (found.LogicalId, Assert.Single(found.Differences).PropertyPath));
        Assert.Equal(("REPAIRED", "true"), (repair.Status, key.Properties["Enabled"]!.ToString()));
    }

    private async Task TamperAsync()
    {
        var iam = (await _bed.OpenAsync(_product)).Iam;
        var role = Find("AWS::IAM::Role", "codebuild-role");
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = role.Id, PolicyArn = ReadOnly }, Token);
        await iam.PutRolePolicyAsync(
            new PutRolePolicyRequest { RoleName = role.Id, PolicyName = "extra", PolicyDocument = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""" }, Token);
        Find("AWS::EC2::SecurityGroup", "endpoint-sg", "GroupName").Properties["SecurityGroupIngress"]!.AsArray()
            .Add(new JsonObject { ["IpProtocol"] = "tcp", ["FromPort"] = 22, ["ToPort"] = 22, ["CidrIp"] = "0.0.0.0/0" });
        Find("AWS::CodeBuild::Project", "-build").Properties["Environment"]!["Image"] = "example.com/other:1";
        Find("AWS::SSM::Parameter", "/BucketName").Properties["Value"] = "by hand";
        Find("AWS::CloudWatch::Alarm", "pipeline-errors-alarm").Properties["Threshold"] = 1000;
        Remove(Find("AWS::CodeBuild::Project", "-deploy"));
        Remove(Find("AWS::CodeCommit::Repository", "model-deploy", "RepositoryName"));
        Remove(_bed.Resources.Single(resource => resource.Type == "AWS::SNS::Subscription"));
        Remove(Find("AWS::Logs::MetricFilter", "unauthorized-access", "FilterName"));
    }

    private LiveResource Find(string type, string ending, string? nameProperty = null) => _bed.Resources.Single(resource =>
        resource.Type == type && (nameProperty is null ? resource.Id : resource.Properties[nameProperty]!.ToString()).EndsWith(ending, StringComparison.Ordinal));

    private void Remove(LiveResource resource) => _bed.Aws.World.Resources.Remove(resource);

    private async Task<MlRepair> RepairAsync()
    {
        var operation = new RepairOperation(await _bed.OpenAsync(_product), _bed.Observer);
        var plan = await operation.PlanAsync(DeploymentTarget.Of(_product), new RepairOptions { Remove = [ReadOnly, "extra", "tcp 22 0.0.0.0/0"] }, Token);
        return await operation.ExecuteAsync(plan, Token);
    }

    private static string Say(MlResourceDrift drift) =>
        $"{drift.LogicalId} {drift.Status} {string.Join(',', drift.Differences.Select(difference => difference.PropertyPath).Order(StringComparer.Ordinal))}";
}
