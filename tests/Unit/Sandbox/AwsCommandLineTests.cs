using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using MlOps.Sandbox;

namespace MlOps.Unit.Sandbox;

/// <summary>The real <c>aws</c> command line is the judge of what goes over the wire.</summary>
public sealed class AwsCommandLineTests
{
    private sealed record Result(int ExitCode, string Output, string Error)
    {
        public JsonNode Json => JsonNode.Parse(Output)!;
    }

    [Fact]
    public async Task The_aws_command_line_works_with_all_protocols_over_loopback()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { Port = 0 });
        var identity = await Run(sandbox, "sts", "get-caller-identity");
        Assert.Equal("123456789012", identity.Json["Account"]!.GetValue<string>());

        await Succeed(sandbox, "ssm", "put-parameter", "--name", "/a", "--value", "ä", "--type", "String");
        Assert.Equal("ä", (await Run(sandbox, "ssm", "get-parameter", "--name", "/a")).Json["Parameter"]!["Value"]!.GetValue<string>());
        Assert.Contains("(ParameterNotFound)", (await Run(sandbox, "ssm", "get-parameter", "--name", "/b")).Error, StringComparison.Ordinal);

        await Succeed(sandbox, "s3", "mb", "s3://a-bucket-of-the-cli");
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "content", TestContext.Current.CancellationToken);
        await Succeed(sandbox, "s3", "cp", file, "s3://a-bucket-of-the-cli/folder/key");
        File.Delete(file);
        Assert.Equal("content", (await Run(sandbox, "s3", "cp", "s3://a-bucket-of-the-cli/folder/key", "-")).Output);
        Assert.Contains("(BucketNotEmpty)", (await Run(sandbox, "s3", "rb", "s3://a-bucket-of-the-cli")).Error, StringComparison.Ordinal);

        var role = await Run(sandbox, "iam", "create-role", "--role-name", "r", "--assume-role-policy-document", """{"Version":"2012-10-17","Statement":[]}""", "--tags", "Key=k,Value=v");
        Assert.Equal("v", role.Json["Role"]!["Tags"]![0]!["Value"]!.GetValue<string>());
        var vpcs = await Run(sandbox, "ec2", "describe-vpcs", "--filters", "Name=is-default,Values=true");
        Assert.True(vpcs.Json["Vpcs"]![0]!["IsDefault"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("lambda", "list-functions")]
    [InlineData("dynamodb", "list-tables")]
    [InlineData("elasticache", "describe-cache-clusters")]
    public async Task A_service_that_the_sandbox_does_not_have_is_refused_by_name(string service, string operation)
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { Port = 0 });

        var error = (await Run(sandbox, service, operation)).Error;

        Assert.Contains("(UnknownService)", error, StringComparison.Ordinal);
        Assert.Contains($"The sandbox has no service '{service}'.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_aws_command_line_creates_describes_and_deletes_a_stack()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { Port = 0 });
        const string Template = """{"Resources":{"P":{"Type":"AWS::SSM::Parameter","Properties":{"Name":"/s","Type":"String","Value":"1"}}}}""";
        await Succeed(sandbox, "cloudformation", "create-stack", "--stack-name", "s", "--template-body", Template);
        await Succeed(sandbox, "cloudformation", "wait", "stack-create-complete", "--stack-name", "s");
        var stack = await Run(sandbox, "cloudformation", "describe-stacks", "--stack-name", "s");
        Assert.Equal("CREATE_COMPLETE", stack.Json["Stacks"]![0]!["StackStatus"]!.GetValue<string>());

        await Succeed(sandbox, "ssm", "put-parameter", "--name", "/s", "--value", "2", "--overwrite");
        var detection = (await Run(sandbox, "cloudformation", "detect-stack-drift", "--stack-name", "s")).Json["StackDriftDetectionId"]!.GetValue<string>();
        var status = await Run(sandbox, "cloudformation", "describe-stack-drift-detection-status", "--stack-drift-detection-id", detection);
        Assert.Equal("DRIFTED", status.Json["StackDriftStatus"]!.GetValue<string>());

        await Succeed(sandbox, "cloudformation", "update-stack", "--stack-name", "s", "--template-body", Template.Replace("\"1\"", "\"3\"", StringComparison.Ordinal));
        await Succeed(sandbox, "cloudformation", "wait", "stack-update-complete", "--stack-name", "s");
        await Succeed(sandbox, "cloudformation", "delete-stack", "--stack-name", "s");
        await Succeed(sandbox, "cloudformation", "wait", "stack-delete-complete", "--stack-name", "s");
        Assert.Contains("(ValidationError)", (await Run(sandbox, "cloudformation", "describe-stacks", "--stack-name", "s")).Error, StringComparison.Ordinal);
    }

    private static async Task Succeed(EmbeddedAws sandbox, params string[] arguments)
    {
        var result = await Run(sandbox, arguments);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private static async Task<Result> Run(EmbeddedAws sandbox, params string[] arguments)
    {
        var start = new ProcessStartInfo("aws")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment =
            {
                ["AWS_ACCESS_KEY_ID"] = RawClient.Account,
                ["AWS_SECRET_ACCESS_KEY"] = "secret",
                ["AWS_DEFAULT_REGION"] = RawClient.Region,
                ["AWS_DEFAULT_OUTPUT"] = "json",
                ["AWS_MAX_ATTEMPTS"] = "1",
                ["AWS_PAGER"] = string.Empty,
                ["PYTHONIOENCODING"] = "utf-8",
                ["AWS_CONFIG_FILE"] = Path.Combine(Path.GetTempPath(), "no-such-file"),
                ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(Path.GetTempPath(), "no-such-file"),
            },
        };
        foreach (var argument in (string[])["--endpoint-url", sandbox.Describe().Endpoint!, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new Result(process.ExitCode, await output, await error);
        }
        catch (Win32Exception)
        {
            Assert.Skip("The aws command line is not installed.");
            throw;
        }
    }
}
