using System.Net;
using System.Text;
using Amazon.CloudWatchLogs;
using Amazon.CodeCommit;
using Amazon.CodeCommit.Model;
using Amazon.CodePipeline;
using Amazon.CodePipeline.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.AwsSdk.Protocols;

namespace MlOps.Unit.AwsSdk;

/// <summary>AWS JSON 1.1, against texts of the API references and of the protocol's own tests (smithy.io, awsJson1_1).</summary>
public sealed class JsonProtocolTests
{
    // The example request of the API reference of PutParameter.
    [Fact]
    public async Task A_request_is_one_object_with_its_operation_in_a_header()
    {
        var http = RecordedHttp.Json("""{"Tier":"Standard","Version":1}""");

        var response = await Ssm(http).PutParameterAsync(
            new PutParameterRequest
            {
                Name = "EC2DevServerType",
                Type = ParameterType.String,
                Value = "t2.micro <é> \"&'+",
                Overwrite = false,
                Tags = [],
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"Name":"EC2DevServerType","Value":"t2.micro <é> \"&'+","Type":"String","Overwrite":false,"Tags":[]}""", http.RequestBody);
        Assert.Equal(HttpMethod.Post, http.Request.Method);
        Assert.Equal("https://ssm.us-west-2.amazonaws.com/", http.Request.RequestUri?.ToString());
        Assert.Equal("AmazonSSM.PutParameter", http.Request.Headers.GetValues("X-Amz-Target").Single());
        Assert.Equal("application/x-amz-json-1.1", http.Request.Content?.Headers.ContentType?.ToString());
        Assert.Equal(1, response.Version);
        Assert.Same(ParameterTier.Standard, response.Tier);
    }

    [Fact]
    public async Task Every_kind_of_value_has_its_form()
    {
        var http = RecordedHttp.Json("{}");

        await ProbeClient.Of(Protocol.Json11, http).ProbeAsync(new ProbeRequest
        {
            Text = "",
            Named = "n",
            Flag = true,
            Number = -1,
            Large = 5_000_000_000,
            Small = 0.5f,
            Exact = 1.25,
            At = new DateTime(2000, 1, 2, 20, 34, 56, DateTimeKind.Utc),
            AtMilliseconds = new DateTime(2000, 1, 2, 20, 34, 56, 789, DateTimeKind.Utc),
            Bytes = new MemoryStream(Encoding.UTF8.GetBytes("binary-value")),
            Constant = ProbeConstant.Known,
            Words = ["a"],
            Structures = [new ProbeNested { Inner = new ProbeNested { Key = "deep" } }],
            Map = new Dictionary<string, string> { ["k"] = "v" },
            FlatMap = [],
            Token = "t",
        });

        Assert.Equal(
            """
            {"Text":"","renamed":"n","Flag":true,"Number":-1,"Large":5000000000,"Small":0.5,"Exact":1.25,"At":946845296,
            "AtMilliseconds":946845296789,"Bytes":"YmluYXJ5LXZhbHVl","Constant":"known","Words":["a"],
            "Structures":[{"Inner":{"key":"deep"}}],"Map":{"k":"v"},"FlatMap":{},"Token":"t"}
            """.ReplaceLineEndings(""),
            http.RequestBody);
    }

    [Fact]
    public async Task A_point_in_time_keeps_its_milliseconds()
    {
        var http = RecordedHttp.Json("""{"At":1515531081.123,"AtMilliseconds":1515531081123}""");
        var time = new DateTime(2018, 1, 9, 20, 51, 21, 123, DateTimeKind.Utc);

        var probe = await ProbeClient.Of(Protocol.Json11, http).ProbeAsync(new ProbeRequest { At = time, Token = "t" });

        Assert.Equal("""{"At":1515531081.123,"Token":"t"}""", http.RequestBody);
        Assert.Equal(time, probe.At);
        Assert.Equal(time, probe.AtMilliseconds);
        Assert.Equal(DateTimeKind.Utc, probe.At?.Kind);
    }

    [Fact]
    public async Task Every_kind_of_value_is_read()
    {
        var http = RecordedHttp.Json(
            """
            {
              "Newer": {"Text": "not this one"}, "Text": null, "renamed": "", "Flag": false, "Number": 1, "Large": 5000000000,
              "Small": "NaN", "Exact": "-Infinity", "At": 1.5E9, "Bytes": "Zm9v", "Constant": "never seen before",
              "Words": [], "NamedItems": ["a", "b"], "Structures": [{"key": "k", "Inner": {"Words": ["deep"]}}], "Numbers": [1, 2],
              "Map": {"k": "v"}, "FlatMap": {"f": {"key": "g"}}, "Nested": {}
            }
            """);

        var probe = await ProbeClient.Of(Protocol.Json11, http).ProbeAsync(new ProbeRequest());

        Assert.Null(probe.Text);
        Assert.Equal("", probe.Named);
        Assert.False(probe.Flag);
        Assert.Equal(1, probe.Number);
        Assert.Equal(5_000_000_000, probe.Large);
        Assert.Equal(float.NaN, probe.Small);
        Assert.Equal(double.NegativeInfinity, probe.Exact);
        Assert.Equal(new DateTime(2017, 7, 14, 2, 40, 0, DateTimeKind.Utc), probe.At);
        Assert.Equal("foo", Encoding.UTF8.GetString(probe.Bytes!.ToArray()));
        Assert.Equal("never seen before", probe.Constant?.Value);
        Assert.Empty(probe.Words!);
        Assert.Null(probe.FlatWords);
        Assert.Equal(["a", "b"], probe.NamedItems);
        Assert.Equal(["deep"], Assert.Single(probe.Structures!).Inner!.Words);
        Assert.Equal([1, 2], probe.Numbers);
        Assert.Equal("v", probe.Map!["k"]);
        Assert.Equal("g", probe.FlatMap!["f"].Key);
        Assert.NotNull(probe.Nested);
        Assert.Null(probe.Wrapped);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task An_answer_may_be_empty(string body)
    {
        var http = RecordedHttp.Json(body);
        http.Headers["x-amzn-RequestId"] = "request-1";

        var response = await Ssm(http).DeleteParameterAsync(
            new DeleteParameterRequest { Name = "a" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
        Assert.Equal("request-1", response.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task File_contents_go_out_as_Base64()
    {
        var http = RecordedHttp.Json("""{"commitId":"c","treeId":"t","filesAdded":[{"absolutePath":"a.txt","blobId":"b","fileMode":"NORMAL"}]}""");
        using var client = new AmazonCodeCommitClient(TestCredentials.Basic, http.Attach(new AmazonCodeCommitConfig()));

        var response = await client.CreateCommitAsync(
            new CreateCommitRequest
            {
                RepositoryName = "build",
                BranchName = "main",
                PutFiles = [new PutFileEntry { FilePath = "a.txt", FileContent = new MemoryStream([0, 255]), FileMode = FileModeTypeEnum.NORMAL }],
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"repositoryName":"build","branchName":"main","putFiles":[{"filePath":"a.txt","fileMode":"NORMAL","fileContent":"AP8="}]}""",
            http.RequestBody);
        Assert.Equal("CodeCommit_20150413.CreateCommit", http.Request.Headers.GetValues("X-Amz-Target").Single());
        Assert.Equal("a.txt", Assert.Single(response.FilesAdded).AbsolutePath);
    }

    [Fact]
    public async Task A_token_is_made_up_where_the_caller_gives_none()
    {
        var http = RecordedHttp.Json("""{"pipelineExecutionId":"e"}""");
        using var client = new AmazonCodePipelineClient(TestCredentials.Basic, http.Attach(new AmazonCodePipelineConfig()));

        await client.StartPipelineExecutionAsync(
            new StartPipelineExecutionRequest { Name = "build" }, TestContext.Current.CancellationToken);

        Assert.Matches("""^\{"name":"build","clientRequestToken":"[0-9a-f-]{36}"\}$""", http.RequestBody);
    }

    [Fact]
    public async Task Milliseconds_of_log_groups_are_points_in_time()
    {
        var http = RecordedHttp.Json("""{"logGroups":[{"logGroupName":"g","creationTime":1393545600000,"storedBytes":0}]}""");
        using var client = new AmazonCloudWatchLogsClient(TestCredentials.Basic, http.Attach(new AmazonCloudWatchLogsConfig()));

        var response = await client.DescribeLogGroupsAsync(TestContext.Current.CancellationToken);

        var group = Assert.Single(response.LogGroups);
        Assert.Equal(new DateTime(2014, 2, 28, 0, 0, 0, DateTimeKind.Utc), group.CreationTime);
        Assert.Equal(0, group.StoredBytes);
    }

    [Theory]
    [InlineData("ParameterNotFound", null)]
    [InlineData("com.amazonaws.ssm#ParameterNotFound", null)]
    [InlineData(null, "ParameterNotFound")]
    [InlineData(null, "ParameterNotFound:http://internal.amazon.com/coral/com.amazonaws.ssm/")]
    public async Task The_error_is_named_in_the_body_or_in_a_header(string? type, string? header)
    {
        var http = RecordedHttp.Json(
            type is null ? """{"message":"No such parameter"}""" : $$"""{"__type":"{{type}}","Message":"No such parameter"}""",
            HttpStatusCode.BadRequest);
        http.Headers["x-amzn-RequestId"] = "request-1";
        if (header is not null)
        {
            http.Headers["x-amzn-ErrorType"] = header;
        }

        var error = await Assert.ThrowsAsync<ParameterNotFoundException>(
            () => Ssm(http).GetParameterAsync(new GetParameterRequest { Name = "a" }, TestContext.Current.CancellationToken));

        Assert.Equal("ParameterNotFound", error.ErrorCode);
        Assert.Equal("No such parameter", error.Message);
        Assert.Equal("request-1", error.RequestId);
        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
    }

    [Fact]
    public async Task An_error_without_a_class_is_the_services_own()
    {
        var http = RecordedHttp.Json("""{"__type":"ThrottlingException","message":"Rate exceeded"}""", HttpStatusCode.BadRequest);

        var error = await Assert.ThrowsAsync<AmazonSimpleSystemsManagementException>(
            () => Ssm(http).GetParameterAsync(new GetParameterRequest { Name = "a" }, TestContext.Current.CancellationToken));

        Assert.Equal("ThrottlingException", error.ErrorCode);
    }

    [Theory]
    [InlineData("<!doctype html><html><title>503 Service Unavailable</title></html>")]
    [InlineData("")]
    public async Task What_is_no_error_of_the_service_is_told_by_its_status(string body)
    {
        var http = new RecordedHttp(body, "text/html", HttpStatusCode.ServiceUnavailable);

        var error = await Assert.ThrowsAsync<AmazonSimpleSystemsManagementException>(
            () => Ssm(http).GetParameterAsync(new GetParameterRequest { Name = "a" }, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.StatusCode);
    }

    private static AmazonSimpleSystemsManagementClient Ssm(RecordedHttp http) =>
        new(TestCredentials.Basic, http.Attach(new AmazonSimpleSystemsManagementConfig()));
}
