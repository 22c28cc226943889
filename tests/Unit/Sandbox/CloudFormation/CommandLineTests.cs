using System.Diagnostics;
using MlOps.Sandbox;

namespace MlOps.Unit.Sandbox.CloudFormation;

/// <summary>The <c>aws</c> command line against a listening sandbox, where it is installed.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task CommandLineLeadsAStackThroughItsLife()
    {
        Assert.SkipUnless(IsInstalled(), "The aws command line is not installed.");
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { Port = 0, Speed = 1000 });
        var endpoint = sandbox.Describe().Endpoint!.ToString();
        const string First = """{"Resources":{"Parameter":{"Type":"AWS::SSM::Parameter","Properties":{"Name":"/a","Type":"String","Value":"1"}}}}""";

        await Run(endpoint, "cloudformation", "create-stack", "--stack-name", "cli", "--template-body", First);
        await Run(endpoint, "cloudformation", "wait", "stack-create-complete", "--stack-name", "cli");
        Assert.Contains("CREATE_COMPLETE", await Run(endpoint, "cloudformation", "describe-stacks", "--stack-name", "cli"), StringComparison.Ordinal);
        await Run(endpoint, "cloudformation", "update-stack", "--stack-name", "cli", "--template-body", First.Replace("\"1\"", "\"2\"", StringComparison.Ordinal));
        await Run(endpoint, "cloudformation", "wait", "stack-update-complete", "--stack-name", "cli");
        await Run(endpoint, "ssm", "put-parameter", "--name", "/a", "--type", "String", "--value", "3", "--overwrite");
        await Run(endpoint, "cloudformation", "detect-stack-resource-drift", "--stack-name", "cli", "--logical-resource-id", "Parameter");
        Assert.Contains("MODIFIED", await Run(endpoint, "cloudformation", "describe-stack-resource-drifts", "--stack-name", "cli"), StringComparison.Ordinal);
        await Run(endpoint, "cloudformation", "delete-stack", "--stack-name", "cli");
        await Run(endpoint, "cloudformation", "wait", "stack-delete-complete", "--stack-name", "cli");
    }

    private static bool IsInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "aws")));

    private static async Task<string> Run(string endpoint, params string[] arguments)
    {
        var start = new ProcessStartInfo("aws") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[.. arguments, "--endpoint-url", endpoint, "--region", "us-west-2", "--output", "json"])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["AWS_ACCESS_KEY_ID"] = "123456789012";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "sandbox";
        start.Environment["AWS_CONFIG_FILE"] = "/dev/null";
        start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null";
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, $"aws {string.Join(' ', arguments)}: {await error}");
        return await output;
    }
}
