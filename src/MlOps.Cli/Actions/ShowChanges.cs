using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments;

namespace MlOps.Cli.Actions;

/// <summary><c>show-changes</c>: what a deployment would change, or what differs from another config, template or stack, without changing anything.</summary>
internal static class ShowChanges
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("show-changes", "Show what a deployment would change, or what differs; exit code 3 where there is something.", RunAsync)
    {
        NeedsConfig = false,
        ConfigDescription = "The product config, a YAML file, or a template; none with --stack-name.",
        Options =
        [
            ActionOptions.StackName, ActionOptions.ReferencePath, ActionOptions.ReferenceStackName, ActionOptions.Adopt, ActionOptions.ServiceRole, ActionOptions.TemplateBucket,
            ActionOptions.TestSuffix,
        ],
    };

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var changes = await FindAsync(context, cancellationToken).ConfigureAwait(false);
        context.Writer.Write(changes);
        return changes.Count > 0 ? ExitCode.Found : ExitCode.Success;
    }

    private static async Task<IReadOnlyList<MlChange>> FindAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var invocation = context.Invocation;
        var hasReference = invocation.ReferencePath is not null || invocation.ReferenceStackName is not null;
        if (invocation.StackName is { } stackName)
        {
            return hasReference
                ? await CompareStackAsync(context, stackName, cancellationToken).ConfigureAwait(false)
                : throw ComparisonErrors.ReferenceMissing(stackName);
        }

        var template = TemplateFile.TryRead(invocation.ConfigPath);
        var product = template is null ? context.ReadProduct() : null;
        return hasReference
            ? await CompareAsync(context, product, template, cancellationToken).ConfigureAwait(false)
            : await PlanAsync(context, product, template, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<MlChange>> PlanAsync(
        ActionContext context, MlProduct? product, MlTemplate? template, CancellationToken cancellationToken)
    {
        var invocation = context.Invocation;
        if (product is null && invocation.TestSuffix is { } suffix)
        {
            throw ComparisonErrors.TestOfTemplate(invocation.ConfigPath, suffix);
        }

        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        var options = new DeployOptions
        {
            Adopt = invocation.Adopt,
            Force = invocation.Force,
            ServiceRoleArn = invocation.ServiceRoleArn,
            TemplateBucket = invocation.TemplateBucket,
        };
        var operation = new CompareOperation(session, context.Observer);
        return product is null
            ? await operation.CompareAsync(template!, options, cancellationToken).ConfigureAwait(false)
            : await operation.CompareAsync(await context.FindDeployedProductAsync(product, session, cancellationToken).ConfigureAwait(false), options, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<MlChange>> CompareAsync(
        ActionContext context, MlProduct? product, MlTemplate? template, CancellationToken cancellationToken)
    {
        RefuseWhatExcludesReference(context.Invocation);
        var difference = (product is null ? ComparisonSides.Of(template!) : ComparisonSides.Of(product)) with { Name = context.Invocation.ConfigPath };
        var reference = context.Invocation.ReferencePath is { } path
            ? ComparisonSides.OfFile(path)
            : await ReadStackAsync(context, product, context.Invocation.ReferenceStackName!, cancellationToken).ConfigureAwait(false);
        return CompareOperation.Compare(reference, difference);
    }

    private static async Task<IReadOnlyList<MlChange>> CompareStackAsync(ActionContext context, string stackName, CancellationToken cancellationToken)
    {
        RefuseWhatExcludesReference(context.Invocation);
        var reference = context.Invocation.ReferencePath is { } path
            ? ComparisonSides.OfFile(path)
            : await ReadStackAsync(context, null, context.Invocation.ReferenceStackName!, cancellationToken).ConfigureAwait(false);
        return CompareOperation.Compare(reference, await ReadStackAsync(context, null, stackName, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<ComparedTemplate> ReadStackAsync(ActionContext context, MlProduct? product, string stackName, CancellationToken cancellationToken)
    {
        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        return await ComparisonSides.OfStackAsync(DeploymentTarget.OfStack(stackName), session, cancellationToken).ConfigureAwait(false);
    }

    private static void RefuseWhatExcludesReference(Invocation invocation)
    {
        if (invocation is { ReferencePath: not null, ReferenceStackName: not null })
        {
            throw ComparisonErrors.ReferenceAmbiguous();
        }

        if (DeploymentParameterOf(invocation) is { } parameter)
        {
            throw ComparisonErrors.ReferenceExcludes(parameter);
        }
    }

    private static string? DeploymentParameterOf(Invocation invocation) => invocation switch
    {
        { Adopt: true } => nameof(invocation.Adopt),
        { ServiceRoleArn: not null } => nameof(invocation.ServiceRoleArn),
        { TemplateBucket: not null } => nameof(invocation.TemplateBucket),
        { TestSuffix: not null } => nameof(invocation.TestSuffix),
        _ => null,
    };
}
