using MlOps.CloudFormation.Templates;
using MlOps.Iam;
using MlOps.OperatorPolicies;

namespace MlOps.Cli.Actions;

/// <summary><c>create-policy</c>: the policy of whoever deploys the product, written to <c>policies/</c>.</summary>
internal static class CreatePolicy
{
    private const string Folder = "policies";

    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("create-policy", $"Write the least-privilege IAM policy of whoever deploys the product into the folder {Folder}.", RunAsync)
    {
        ConfigDescription = "The product config, a YAML file, or any CloudFormation template.",
    };

    private static Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var options = new OperatorPolicyOptions();
        var policies = TemplateFile.TryRead(context.Invocation.ConfigPath) is { } template
            ? OperatorPolicy.Of(template, stackName: null, accountId: null, context.Invocation.Region, options)
            : OperatorPolicy.Of(context.ReadProduct(), options);
        foreach (var finding in policies[0].Findings)
        {
            context.Observer.Warning(finding);
        }

        context.Writer.Write([.. policies.Select(policy => PolicyFile.Write(policy, PolicyFile.PathOf(policy, Folder + Path.DirectorySeparatorChar, context.Invocation.ConfigPath)))]);
        return Task.FromResult(ExitCode.Success);
    }
}
