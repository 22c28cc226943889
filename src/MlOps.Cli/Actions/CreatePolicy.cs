using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.Iam;
using MlOps.OperatorPolicies;

namespace MlOps.Cli.Actions;

/// <summary><c>create-policy</c>: the policies of whoever deploys the product, or a stack of any template, written to <c>policies/</c> or where <c>--out</c> says.</summary>
internal static class CreatePolicy
{
    private const string Folder = "policies";

    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("create-policy", $"Write the least-privilege IAM policies of whoever deploys the product into the folder {Folder}, or where --out says.", RunAsync)
    {
        ConfigDescription = "The product config, a YAML file, or any CloudFormation template.",
        Options =
        [
            ActionOptions.Purposes, ActionOptions.PolicyServiceRole, ActionOptions.TemplateBucket, ActionOptions.TemplateStackName, ActionOptions.TemplateAccountId, ActionOptions.Out,
        ],
    };

    private static Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var policies = Make(context);
        foreach (var finding in policies[0].Findings.Where(finding => finding.Severity != MlSeverity.Information))
        {
            context.Observer.Warning(finding);
        }

        var target = context.Invocation.Out ?? Folder + Path.DirectorySeparatorChar;

        // All paths are known before the first file is written.
        var paths = PolicyFiles.PathsOf(policies, target, context.Invocation.ConfigPath);
        if (PolicyFiles.NumbersNotice(paths, target) is { } notice)
        {
            context.Observer.Information(notice);
        }

        context.Writer.Write([.. policies.Zip(paths, PolicyFile.Write)]);
        if (PolicyFiles.OlderWarning(paths) is { } warning)
        {
            context.Observer.Warning(warning);
        }

        foreach (var note in policies.SelectMany(policy => policy.Notes).Distinct())
        {
            context.Observer.Information(note);
        }

        return Task.FromResult(ExitCode.Success);
    }

    private static ImmutableArray<MlPolicy> Make(ActionContext context)
    {
        var invocation = context.Invocation;
        var options = new OperatorPolicyOptions { Purposes = invocation.Purposes, ServiceRoleName = invocation.PolicyServiceRole, TemplateBucket = invocation.TemplateBucket };
        if (TemplateFile.TryRead(invocation.ConfigPath) is { } template)
        {
            return OperatorPolicy.Of(template, invocation.TemplateStackName, invocation.TemplateAccountId, invocation.Region, options);
        }

        var product = context.ReadProduct();
        TemplatePlace.RefuseFor(product, invocation.TemplateStackName, invocation.TemplateAccountId, invocation.Region);
        return OperatorPolicy.Of(product, options);
    }
}
