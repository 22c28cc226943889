using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MlOps.Sandbox;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.Wire;

namespace MlOps.Unit.Sandbox;

public sealed class WireTests
{
    private static WireRequest Post(string body, params (string, string)[] headers) => new(
        "POST",
        new Uri("https://sts.us-west-2.amazonaws.com/"),
        headers.Select(header => KeyValuePair.Create(header.Item1, header.Item2)),
        Encoding.UTF8.GetBytes(body));

    [Theory]
    [InlineData("Action=A&Tags.member.1.Key=k&Tags.member.1.Value=v&Tags.member.2.Key=l&Tags.member.2.Value=", """{"Tags":[{"Key":"k","Value":"v"},{"Key":"l","Value":""}]}""")]
    [InlineData("Action=A&Names.member.2=b&Names.member.1=a&Names.member.10=c", """{"Names":["a","b","c"]}""")]
    [InlineData("Action=A&Map.entry.1.key=k&Map.entry.1.value=v", """{"Map":{"k":"v"}}""")]
    [InlineData("Action=A&Text=a%20b%2Bc+d%26", """{"Text":"a b+c d&"}""")]
    [InlineData("Action=A&Version=2011-06-15&Nested.A.B=x", """{"Nested":{"A":{"B":"x"}}}""")]
    public void The_query_protocol_is_read(string form, string expected)
    {
        var call = new QueryProtocol("sts").Read(Post(form));

        Assert.Equal("A", call.Operation);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), call.Input), call.Input.ToJsonString());
    }

    [Fact]
    public void EC2_has_flat_lists_and_other_names()
    {
        var call = new QueryProtocol("ec2").Read(Post("Action=DescribeVpcs&Filter.1.Name=vpc-id&Filter.1.Value.1=a&Filter.1.Value.2=b&VpcId.1=c"));
        var answer = new QueryProtocol("ec2").WriteAnswer(call, new JsonObject { ["Vpcs"] = new JsonArray(new JsonObject { ["VpcId"] = "c", ["IsDefault"] = true }) }, "id");

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"Filters":[{"Name":"vpc-id","Values":["a","b"]}],"VpcIds":["c"]}"""), call.Input), call.Input.ToJsonString());
        XNamespace names = "http://ec2.amazonaws.com/doc/2016-11-15/";
        var root = XElement.Parse(Encoding.UTF8.GetString(answer.Body));
        Assert.Equal("true", root.Element(names + "vpcSet")!.Element(names + "item")!.Element(names + "isDefault")!.Value);
        Assert.Equal("id", root.Element(names + "requestId")!.Value);
    }

    [Fact]
    public void Moments_of_JSON_services_are_numbers_and_text_that_looks_like_one_is_not()
    {
        var answer = new JsonProtocol("ssm").WriteAnswer(
            new WireCall("ssm", "GetParameter", []),
            new JsonObject { ["LastModifiedDate"] = "1970-01-01T00:00:01.500Z", ["Value"] = "1970-01-01T00:00:01.500Z" },
            "id");

        Assert.Equal("""{"LastModifiedDate":1.5,"Value":"1970-01-01T00:00:01.500Z"}""", Encoding.UTF8.GetString(answer.Body));
    }

    [Fact]
    public void Signed_chunks_of_an_upload_are_put_together()
    {
        var body = "5;chunk-signature=aa\r\nhello\r\n6;chunk-signature=bb\r\n world\r\n0;chunk-signature=cc\r\nx-amz-checksum-crc32:AAAA\r\n\r\n";
        var request = new WireRequest("PUT", new Uri("https://b.s3.us-west-2.amazonaws.com/k"), [KeyValuePair.Create("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER")], Encoding.ASCII.GetBytes(body));

        Assert.Equal("hello world", Encoding.ASCII.GetString(AwsChunked.Decode(request)));
        Assert.Throws<ServiceException>(() => AwsChunked.Decode(new WireRequest("PUT", request.Url, request.Headers, Encoding.ASCII.GetBytes("5\r\nhel"))));
    }

    [Theory]
    [InlineData("https://my.bucket.s3.us-west-2.amazonaws.com/a%2Fb%20c", "my.bucket", "a/b c")]
    [InlineData("https://bucket.s3.dualstack.eu-west-1.amazonaws.com/k", "bucket", "k")]
    [InlineData("https://bucket.s3-fips.us-gov-west-1.amazonaws.com/k", "bucket", "k")]
    [InlineData("https://s3.us-west-2.amazonaws.com/bucket/a/b", "bucket", "a/b")]
    [InlineData("http://127.0.0.1:4566/bucket/k", "bucket", "k")]
    public void Buckets_are_named_by_host_or_by_path(string url, string bucket, string key)
    {
        var call = new S3Protocol().Read(new WireRequest("GET", new Uri(url), [], []));

        Assert.Equal("GetObject", call.Operation);
        Assert.Equal((bucket, key), (call.Input["Bucket"]!.GetValue<string>(), call.Input["Key"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_is_not_signed_is_refused()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());

        var (queryStatus, query) = await Unsigned(sandbox, "sts", new FormUrlEncodedContent([KeyValuePair.Create("Action", "GetCallerIdentity")]));

        Assert.Equal(403, queryStatus);
        Assert.Contains("<Code>MissingAuthenticationToken</Code>", query, StringComparison.Ordinal);
        Assert.Contains("<Message>Request is missing Authentication Token</Message>", query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sts", "InvalidClientTokenId", "The security token included in the request is invalid.", 403)]
    [InlineData("cloudformation", "InvalidClientTokenId", "The security token included in the request is invalid.", 403)]
    [InlineData("ec2", "AuthFailure", "AWS was not able to validate the provided access credentials", 401)]
    [InlineData("ssm", "UnrecognizedClientException", "The security token included in the request is invalid.", 400)]
    public async Task An_access_key_that_belongs_to_nobody_is_refused(string service, string code, string words, int status)
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var raw = new RawClient(sandbox) { AccessKeyId = "test" };

        var error = await Assert.ThrowsAsync<RawFailure>(() => service == "ssm" ? raw.Json(service, "GetParameter", "{}") : raw.Query(service, "DescribeAnything"));

        Assert.Equal((code, words, status), (error.Code, error.Text, error.Status));
    }

    [Fact]
    public async Task S3_names_an_access_key_that_belongs_to_nobody_in_its_own_way()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());

        using var response = await new RawClient(sandbox) { AccessKeyId = "test" }.Send("s3", new HttpRequestMessage(HttpMethod.Get, "https://s3.us-west-2.amazonaws.com/"));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(403, (int)response.StatusCode);
        Assert.Contains("<Code>InvalidAccessKeyId</Code>", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_cannot_be_had_are_refused()
    {
        Assert.Equal("SandboxOptionInvalid", Assert.Throws<MlOpsException>(() => EmbeddedAws.Create(new EmbeddedAwsOptions { AccountId = "12" })).Id);
        Assert.Equal("SandboxOptionInvalid", Assert.Throws<MlOpsException>(() => EmbeddedAws.Create(new EmbeddedAwsOptions { Speed = -1 })).Id);
        Assert.Equal("SandboxOptionInvalid", Assert.Throws<MlOpsException>(() => EmbeddedAws.Create(new EmbeddedAwsOptions { Port = 70_000 })).Id);
    }

    private static async Task<(int Status, string Body)> Unsigned(EmbeddedAws sandbox, string service, HttpContent content)
    {
        using var client = sandbox.HttpClientFactory.CreateHttpClient(null);
        using var response = await client.PostAsync(new Uri($"https://{service}.us-west-2.amazonaws.com/"), content, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
