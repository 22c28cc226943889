using System.Net;
using System.Text;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;
using CloudFormationTag = Amazon.CloudFormation.Model.Tag;

namespace MlOps.Unit.AwsSdk;

/// <summary>AWS Query, against request and response texts of the API references and of the protocol's own tests (smithy.io, awsQuery).</summary>
public sealed class QueryProtocolTests
{
    private const string Done = "<CreateChangeSetResponse><CreateChangeSetResult/></CreateChangeSetResponse>";

    [Fact]
    public async Task A_change_set_is_asked_for_with_numbered_members()
    {
        var http = new RecordedHttp(Done);

        await CloudFormation(http).CreateChangeSetAsync(
            new CreateChangeSetRequest
            {
                StackName = "churn",
                ChangeSetName = "first",
                ChangeSetType = ChangeSetType.CREATE,
                Capabilities = ["CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
                Parameters = [new Parameter { ParameterKey = "Vpc", ParameterValue = "vpc-1 &=é" }, new Parameter { ParameterKey = "Old", UsePreviousValue = true }],
                Tags = [new CloudFormationTag { Key = "team", Value = "ml" }],
                RollbackConfiguration = new RollbackConfiguration
                {
                    MonitoringTimeInMinutes = 5,
                    RollbackTriggers = [new RollbackTrigger { Arn = "arn:aws:cloudwatch:::alarm", Type = "AWS::CloudWatch::Alarm" }],
                },
                ResourcesToImport =
                [
                    new ResourceToImport
                    {
                        LogicalResourceId = "Bucket",
                        ResourceType = "AWS::S3::Bucket",
                        ResourceIdentifier = new Dictionary<string, string> { ["BucketName"] = "churn-data" },
                    },
                ],
                IncludeNestedStacks = false,
                TemplateBody = "{}",
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            new[]
            {
                "Action=CreateChangeSet",
                "Capabilities.member.1=CAPABILITY_NAMED_IAM",
                "Capabilities.member.2=CAPABILITY_AUTO_EXPAND",
                "ChangeSetName=first",
                "ChangeSetType=CREATE",
                "IncludeNestedStacks=false",
                "Parameters.member.1.ParameterKey=Vpc",
                "Parameters.member.1.ParameterValue=vpc-1 &=é",
                "Parameters.member.2.ParameterKey=Old",
                "Parameters.member.2.UsePreviousValue=true",
                "ResourcesToImport.member.1.LogicalResourceId=Bucket",
                "ResourcesToImport.member.1.ResourceIdentifier.entry.1.key=BucketName",
                "ResourcesToImport.member.1.ResourceIdentifier.entry.1.value=churn-data",
                "ResourcesToImport.member.1.ResourceType=AWS::S3::Bucket",
                "RollbackConfiguration.MonitoringTimeInMinutes=5",
                "RollbackConfiguration.RollbackTriggers.member.1.Arn=arn:aws:cloudwatch:::alarm",
                "RollbackConfiguration.RollbackTriggers.member.1.Type=AWS::CloudWatch::Alarm",
                "StackName=churn",
                "Tags.member.1.Key=team",
                "Tags.member.1.Value=ml",
                "TemplateBody={}",
                "Version=2010-05-15",
            },
            http.Form);
    }

    [Fact]
    public async Task Requests_are_posted_to_the_regions_endpoint_and_signed()
    {
        var http = new RecordedHttp(Done);

        await CloudFormation(http).CreateChangeSetAsync(new CreateChangeSetRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(HttpMethod.Post, http.Request.Method);
        Assert.Equal("https://cloudformation.us-west-2.amazonaws.com/", http.Request.RequestUri?.ToString());
        Assert.Equal("application/x-www-form-urlencoded", http.Request.Content?.Headers.ContentType?.MediaType);
        var authorization = Assert.Single(http.Request.Headers.GetValues("Authorization"));
        Assert.StartsWith($"AWS4-HMAC-SHA256 Credential={TestCredentials.AccessKey}/", authorization, StringComparison.Ordinal);
        Assert.Contains("/us-west-2/cloudformation/aws4_request", authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_clears_and_an_absent_one_says_nothing()
    {
        var http = new RecordedHttp(Done);

        await CloudFormation(http).CreateChangeSetAsync(
            new CreateChangeSetRequest { NotificationARNs = [], Description = "" }, TestContext.Current.CancellationToken);

        Assert.Equal(["Action=CreateChangeSet", "Description=", "NotificationARNs=", "Version=2010-05-15"], http.Form);
    }

    [Fact]
    public async Task Every_kind_of_value_has_its_form()
    {
        var http = new RecordedHttp("<ProbeResponse/>");

        await ProbeClient.Of(Protocol.Query, http).ProbeAsync(new ProbeRequest
        {
            Named = "n",
            Flag = true,
            Number = -1,
            Large = 5_000_000_000,
            Small = 0.5f,
            Exact = 1.25,
            At = new DateTime(2015, 1, 25, 8, 0, 0, DateTimeKind.Utc),
            Bytes = new MemoryStream(Encoding.UTF8.GetBytes("foo")),
            Constant = ProbeConstant.Known,
            FlatWords = ["a", "b"],
            NamedItems = ["x"],
            Map = [],
            FlatMap = new Dictionary<string, ProbeNested> { ["k"] = new() { Key = "v" } },
            Nested = new ProbeNested { Inner = new ProbeNested { Words = ["deep"] } },
            Token = "t",
        });

        Assert.Equal(
            new[]
            {
                "Action=Probe",
                "At=2015-01-25T08:00:00Z",
                "Bytes=Zm9v",
                "Constant=known",
                "Exact=1.25",
                "Flag=true",
                "FlatMap.1.key=k",
                "FlatMap.1.value.key=v",
                "FlatWord.1=a",
                "FlatWord.2=b",
                "Large=5000000000",
                "Map=",
                "NamedItems.entry.1=x",
                "Nested.Inner.Words.member.1=deep",
                "Number=-1",
                "Small=0.5",
                "Token=t",
                "Version=2020-01-08",
                "renamed=n",
            },
            http.Form);
    }

    [Fact]
    public async Task A_point_in_time_is_sent_in_UTC_with_milliseconds_where_it_has_any()
    {
        var http = new RecordedHttp("<ProbeResponse/>");
        var local = new DateTimeOffset(2015, 1, 25, 10, 0, 0, 123, TimeSpan.FromHours(2)).LocalDateTime;

        await ProbeClient.Of(Protocol.Query, http).ProbeAsync(new ProbeRequest { At = local, Token = "t" });

        Assert.Contains("At=2015-01-25T08:00:00.123Z", http.Form);
    }

    [Fact]
    public async Task A_token_is_made_up_where_the_caller_gives_none()
    {
        var http = new RecordedHttp("<ProbeResponse/>");

        await ProbeClient.Of(Protocol.Query, http).ProbeAsync(new ProbeRequest());

        var token = Assert.Single(http.Form, pair => pair.StartsWith("Token=", StringComparison.Ordinal));
        Assert.True(Guid.TryParse(token["Token=".Length..], out _));
    }

    // The shape of the example in the API reference of DescribeStacks.
    [Fact]
    public async Task Stacks_are_read_back()
    {
        var http = new RecordedHttp(
            """
            <DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
              <DescribeStacksResult>
                <Stacks>
                  <member>
                    <StackName>MyStack</StackName>
                    <StackId>arn:aws:cloudformation:us-east-1:123456789:stack/MyStack/aaf549a0-a413-11df-adb3-5081b3858e83</StackId>
                    <StackStatusReason/>
                    <Description>   </Description>
                    <NewerThanThisModel><StackName>not this one</StackName></NewerThanThisModel>
                    <CreationTime>2010-07-27T22:28:28.5Z</CreationTime>
                    <StackStatus>CREATE_COMPLETE</StackStatus>
                    <DisableRollback>false</DisableRollback>
                    <TimeoutInMinutes>5</TimeoutInMinutes>
                    <Capabilities/>
                    <Outputs>
                      <member>
                        <OutputKey>StartPage</OutputKey>
                        <OutputValue>http://my-load-balancer.amazonaws.com:80/index.html?a=1&amp;b=&#x1F;</OutputValue>
                      </member>
                      <member><OutputKey>Second</OutputKey><OutputValue><![CDATA[<b>]]></OutputValue></member>
                    </Outputs>
                    <NotificationARNs><member>arn:aws:sns:::one</member><member>arn:aws:sns:::two</member></NotificationARNs>
                    <DriftInformation><StackDriftStatus>NEVER_SEEN_BEFORE</StackDriftStatus></DriftInformation>
                  </member>
                </Stacks>
                <NextToken>more</NextToken>
              </DescribeStacksResult>
              <ResponseMetadata><RequestId>b9b4b068-3a41-11e5-94eb-example</RequestId></ResponseMetadata>
            </DescribeStacksResponse>
            """);

        var response = await CloudFormation(http).DescribeStacksAsync(new DescribeStacksRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("b9b4b068-3a41-11e5-94eb-example", response.ResponseMetadata.RequestId);
        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
        Assert.Equal("more", response.NextToken);
        var stack = Assert.Single(response.Stacks);
        Assert.Equal("MyStack", stack.StackName);
        Assert.Equal("", stack.StackStatusReason);
        Assert.Equal("   ", stack.Description);
        Assert.Equal(new DateTime(2010, 7, 27, 22, 28, 28, 500, DateTimeKind.Utc), stack.CreationTime);
        Assert.Equal(DateTimeKind.Utc, stack.CreationTime?.Kind);
        Assert.Null(stack.LastUpdatedTime);
        Assert.Same(StackStatus.CREATE_COMPLETE, stack.StackStatus);
        Assert.False(stack.DisableRollback);
        Assert.Null(stack.EnableTerminationProtection);
        Assert.Equal(5, stack.TimeoutInMinutes);
        Assert.Null(stack.Capabilities);
        Assert.Null(stack.Tags);
        Assert.Equal(["arn:aws:sns:::one", "arn:aws:sns:::two"], stack.NotificationARNs);
        Assert.Equal("http://my-load-balancer.amazonaws.com:80/index.html?a=1&b=\u001f", stack.Outputs[0].OutputValue);
        Assert.Equal("<b>", stack.Outputs[1].OutputValue);
        Assert.Equal("NEVER_SEEN_BEFORE", stack.DriftInformation.StackDriftStatus.Value);
    }

    [Fact]
    public async Task Every_kind_of_value_is_read()
    {
        var http = new RecordedHttp(
            """
            <ProbeResponse><ProbeResult>
              <renamed>n</renamed><Flag>true</Flag><Number/><Large>5000000000</Large><Small>0.5</Small><Exact>1.25</Exact>
              <At>2015-01-25T09:00:00+01:00</At><Bytes>Zm9v</Bytes><Constant>known</Constant>
              <Words><member>a</member><member/></Words>
              <FlatWords>x</FlatWords><FlatWords>y</FlatWords>
              <NamedItems><entry>e</entry></NamedItems>
              <Structures><member><key>k</key><Inner><Words><member>deep</member></Words></Inner></member><member/></Structures>
              <Numbers><member>1</member><member>2</member></Numbers>
              <Map><entry><key>k</key><value>v</value></entry><entry><value>w</value><key>l</key></entry></Map>
              <FlatMap><key>f</key><value><key>g</key></value></FlatMap>
              <Wrapped><value>true</value></Wrapped>
            </ProbeResult></ProbeResponse>
            """);

        var probe = await ProbeClient.Of(Protocol.Query, http).ProbeAsync(new ProbeRequest());

        Assert.Equal("n", probe.Named);
        Assert.Null(probe.Text);
        Assert.True(probe.Flag);
        Assert.Null(probe.Number);
        Assert.Equal(5_000_000_000, probe.Large);
        Assert.Equal(0.5f, probe.Small);
        Assert.Equal(1.25, probe.Exact);
        Assert.Equal(new DateTime(2015, 1, 25, 8, 0, 0, DateTimeKind.Utc), probe.At);
        Assert.Equal("foo", Encoding.UTF8.GetString(probe.Bytes!.ToArray()));
        Assert.Same(ProbeConstant.Known, probe.Constant);
        Assert.Equal(["a", ""], probe.Words);
        Assert.Equal(["x", "y"], probe.FlatWords);
        Assert.Equal(["e"], probe.NamedItems);
        Assert.Equal(2, probe.Structures!.Count);
        Assert.Equal(["deep"], probe.Structures[0].Inner!.Words);
        Assert.Null(probe.Structures[1].Key);
        Assert.Equal([1, 2], probe.Numbers);
        Assert.Equal(new Dictionary<string, string> { ["k"] = "v", ["l"] = "w" }, probe.Map);
        Assert.Equal("g", Assert.Single(probe.FlatMap!).Value.Key);
        Assert.True(probe.Wrapped);
    }

    // The error of the IAM API reference's "Common errors" and of GetRole.
    [Fact]
    public async Task An_error_with_a_class_of_its_own_is_thrown_as_that()
    {
        var http = new RecordedHttp(
            """
            <ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
              <Error>
                <Type>Sender</Type>
                <Code>NoSuchEntity</Code>
                <Message>The role with name S3Access cannot be found.</Message>
              </Error>
              <RequestId>df37e965-9967-11e1-a4c3-270EXAMPLE04</RequestId>
            </ErrorResponse>
            """,
            status: HttpStatusCode.NotFound);
        using var iam = new AmazonIdentityManagementServiceClient(TestCredentials.Basic, http.Attach(new AmazonIdentityManagementServiceConfig()));

        var error = await Assert.ThrowsAsync<NoSuchEntityException>(
            () => iam.GetRoleAsync(new GetRoleRequest { RoleName = "S3Access" }, TestContext.Current.CancellationToken));

        Assert.Equal("NoSuchEntity", error.ErrorCode);
        Assert.Equal("The role with name S3Access cannot be found.", error.Message);
        Assert.Equal(ErrorType.Sender, error.ErrorType);
        Assert.Equal("df37e965-9967-11e1-a4c3-270EXAMPLE04", error.RequestId);
        Assert.Equal(HttpStatusCode.NotFound, error.StatusCode);
    }

    [Fact]
    public async Task An_error_without_a_class_is_the_services_own()
    {
        var http = new RecordedHttp(
            "<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>No updates are to be performed.</Message></Error>"
            + "<RequestId>r</RequestId></ErrorResponse>",
            status: HttpStatusCode.BadRequest);

        var error = await Assert.ThrowsAsync<AmazonCloudFormationException>(
            () => CloudFormation(http).DescribeStacksAsync(new DescribeStacksRequest(), TestContext.Current.CancellationToken));

        Assert.Equal("ValidationError", error.ErrorCode);
        Assert.Equal("No updates are to be performed.", error.Message);
    }

    [Theory]
    [InlineData("<!doctype html><html><title>503 Service Unavailable</title></html>")]
    [InlineData("upstream connect error")]
    [InlineData("")]
    public async Task What_is_no_error_of_the_service_is_told_by_its_status_and_repeated(string body)
    {
        var http = new RecordedHttp(body, "text/html", HttpStatusCode.ServiceUnavailable);
        var config = http.Attach(new AmazonCloudFormationConfig());
        config.MaxErrorRetry = 1;
        using var client = new AmazonCloudFormationClient(TestCredentials.Basic, config);

        var error = await Assert.ThrowsAsync<AmazonCloudFormationException>(
            () => client.DescribeStacksAsync(new DescribeStacksRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.StatusCode);
        Assert.Equal("The service answered 503 (ServiceUnavailable) without an error of its own.", error.Message);
        Assert.Equal(2, http.Exchanges.Count);
    }

    [Fact]
    public async Task A_throttled_call_is_known_to_the_retry_policy_and_repeated()
    {
        var http = new RecordedHttp(
            "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>",
            status: HttpStatusCode.BadRequest);
        var config = http.Attach(new AmazonCloudFormationConfig());
        config.MaxErrorRetry = 1;
        using var client = new AmazonCloudFormationClient(TestCredentials.Basic, config);

        await Assert.ThrowsAsync<AmazonCloudFormationException>(
            () => client.DescribeStacksAsync(new DescribeStacksRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(2, http.Exchanges.Count);
    }

    [Fact]
    public async Task IAM_is_signed_for_its_partitions_region()
    {
        var http = new RecordedHttp("<GetUserResponse><GetUserResult/></GetUserResponse>");
        using var iam = new AmazonIdentityManagementServiceClient(TestCredentials.Basic, http.Attach(new AmazonIdentityManagementServiceConfig()));

        await iam.GetUserAsync(TestContext.Current.CancellationToken);

        Assert.Equal("https://iam.amazonaws.com/", http.Request.RequestUri?.ToString());
        Assert.Contains("/us-east-1/iam/aws4_request", http.Request.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal);
    }

    private static AmazonCloudFormationClient CloudFormation(RecordedHttp http) =>
        new(TestCredentials.Basic, http.Attach(new AmazonCloudFormationConfig()));
}
