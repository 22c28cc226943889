using System.Management.Automation;
using MlOps.Aws;
using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.Templates;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Deployments;

namespace MlOps.Cmdlets;

/// <summary>Shows what deploying products would change, or what differs between any two of config, template file and deployed stack.</summary>
/// <remarks>
/// <para>By itself it compares each product's template with the one that is deployed, as CloudFormation would: property by property, with replacement
/// marked. Only calls that read are made. What was changed in the account beside CloudFormation is drift, which Test-MlDrift finds.</para>
/// <para>With a reference (-ReferencePath, -ReferenceStackName or -ReferenceObject) two templates are compared as they are written, by what they mean:
/// YAML or JSON, short or long intrinsics, and whatever order keys have. What comes from the pipeline is the difference, as with Compare-Object: Before is
/// the reference's value, After the difference's. Each change has its section: Resources, Parameters, Conditions, Outputs and so on, and Tags for the tags
/// of a stack where both sides know them. AWS is called for the template of a stack only.</para>
/// <para>Replacement and RequiresRecreation follow from the create-only properties of the resource's type. They are Unknown for types of which MlOps does not
/// know them, and whether an update interrupts is not known of any. Intrinsics are not worked out: a property that is one may or may not have the same value,
/// and what only refers to a replaced resource is not listed. The comparison with a product's own stack, without a reference, knows both. Defaults and values of
/// parameters that are hidden (NoEcho) are neither shown nor compared.</para>
/// <para>Where nothing would change, or nothing differs, nothing is written.</para>
/// </remarks>
/// <example>
/// <title>See the changes of one product</title>
/// <code>Get-MlProduct ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml | Compare-MlProduct -ProfileName ml-admin</code>
/// <remarks>Lists what would be added, modified and removed.</remarks>
/// </example>
/// <example>
/// <title>Find what would be replaced, in all products</title>
/// <code>
/// Compare-MlProduct ./configs/*.yaml | Where-Object Replacement -in True, Conditional |
///     Format-List StackName, LogicalId, Replacement, Properties
/// </code>
/// <remarks>A replaced resource is made anew and the old one deleted.</remarks>
/// </example>
/// <example>
/// <title>See what a config changes of a template that is under version control</title>
/// <code>
/// Compare-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml -ReferencePath ./templates/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-template.yaml
/// </code>
/// <remarks>Nothing is called. Both may be configs, or templates, as well.</remarks>
/// </example>
/// <example>
/// <title>See how the stack of one environment differs from another's</title>
/// <code>
/// Compare-MlProduct -StackName techcorp-test-a001-us-west-2-customer-churn-ml-stack -ReferenceStackName techcorp-prod-a001-us-west-2-customer-churn-ml-stack |
///     Select-Object Section, LogicalId -ExpandProperty Properties
/// </code>
/// <remarks>Compares templates, tags and the values of parameters, property by property.</remarks>
/// </example>
/// <seealso cref="DeployMlProductCommand"/>
/// <seealso cref="NewMlTemplateCommand"/>
/// <seealso cref="TestMlDriftCommand"/>
[Cmdlet(VerbsData.Compare, "MlProduct", DefaultParameterSetName = ProductSetName)]
[OutputType(typeof(MlChange))]
public sealed class CompareMlProductCommand : MlChangeCmdlet
{
    private const string DeploymentSetName = "Deployment";
    private const string StackNameSetName = "StackName";

    /// <summary>What only a deployment knows, as its parameters are named.</summary>
    private static readonly string[] DeploymentParameters = [nameof(Parameter), nameof(Adopt), nameof(ServiceRoleArn), nameof(TemplateBucket)];

    private readonly Dictionary<(string? Account, string? Region), ComparedTemplate> _referenceStacks = [];
    private ComparedTemplate? _reference;

    /// <summary>Deployments, from Deploy-MlProduct or Get-MlDeployment, whose stacks are compared with a reference.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = DeploymentSetName)]
    public MlDeployment[] Deployment { get; set; } = [];

    /// <summary>Names of stacks, whoever made them, that are compared with a reference.</summary>
    [Parameter(Mandatory = true, ParameterSetName = StackNameSetName)]
    [ArgumentCompleter(typeof(StackNameCompleter))]
    public string[] StackName { get; set; } = [];

    /// <summary>The file to compare with: a config, or a template in YAML or JSON. Wildcards may fit one file only.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ConfigPathCompleter))]
    [PSDefaultValue(Help = "The product's stack, as CloudFormation would compare it")]
    public string? ReferencePath { get; set; }

    /// <summary>The stack to compare with, whoever made it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StackNameCompleter))]
    [PSDefaultValue(Help = "The product's stack, as CloudFormation would compare it")]
    public string? ReferenceStackName { get; set; }

    /// <summary>What to compare with, from Get-MlProduct, New-MlTemplate, Get-MlDeployment or Deploy-MlProduct.</summary>
    [Parameter]
    [ValidateNotNull]
    [PSDefaultValue(Help = "The product's stack, as CloudFormation would compare it")]
    public object? ReferenceObject { get; set; }

    /// <inheritdoc/>
    private protected override string? MissingFileAdvice(string path) => "A stack is named with -StackName or -ReferenceStackName.";

    private bool HasReference => ReferencePath is not null || ReferenceStackName is not null || ReferenceObject is not null;

    /// <inheritdoc/>
    private protected override async Task BeginAsync(CancellationToken cancellationToken)
    {
        await base.BeginAsync(cancellationToken).ConfigureAwait(false);
        if (!HasReference)
        {
            return;
        }

        RefuseWhatExcludesReference();
        _reference = await ReadReferenceAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Deployment, deployment => ProcessDeploymentAsync(deployment, cancellationToken)).ConfigureAwait(false);
        await ForEachItemAsync(StackName, name => ProcessStackAsync(name, cancellationToken)).ConfigureAwait(false);
        await base.ProcessAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override Task ProcessFileAsync(string file, CancellationToken cancellationToken) =>
        TemplateFile.TryRead(file) is { } template ? ProcessTemplateAsync(template, cancellationToken) : base.ProcessFileAsync(file, cancellationToken);

    /// <inheritdoc/>
    private protected override Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken) => HasReference
        ? WriteDifferencesAsync(ComparisonSides.Of(product), product.AccountId, product.Region, cancellationToken)
        : base.ProcessProductAsync(product, cancellationToken);

    /// <inheritdoc/>
    private protected override async Task ProcessProductAsync(MlProduct product, AwsSession session, CancellationToken cancellationToken)
    {
        var changes = await new CompareOperation(session, Observer).CompareAsync(product, Options, cancellationToken).ConfigureAwait(false);
        await Pipeline.WriteObjectAsync(changes, enumerate: true).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override Task ProcessTemplateAsync(MlTemplate template, CancellationToken cancellationToken) => HasReference
        ? WriteDifferencesAsync(ComparisonSides.Of(template), template.Product?.AccountId, template.Product?.Region, cancellationToken)
        : base.ProcessTemplateAsync(template, cancellationToken);

    /// <inheritdoc/>
    private protected override async Task ProcessTemplateAsync(MlTemplate template, AwsSession session, CancellationToken cancellationToken)
    {
        var changes = await new CompareOperation(session, Observer).CompareAsync(template, Options, cancellationToken).ConfigureAwait(false);
        await Pipeline.WriteObjectAsync(changes, enumerate: true).ConfigureAwait(false);
    }

    private async Task ProcessDeploymentAsync(MlDeployment deployment, CancellationToken cancellationToken)
    {
        RequireReference(deployment.StackName);
        var side = await ReadAsync(deployment, cancellationToken).ConfigureAwait(false);
        await WriteDifferencesAsync(side, deployment.AccountId, deployment.Region, cancellationToken).ConfigureAwait(false);
    }

    private async Task ProcessStackAsync(string name, CancellationToken cancellationToken)
    {
        RequireReference(name);
        await WriteDifferencesAsync(await ReadStackAsync(name, null, null, cancellationToken).ConfigureAwait(false), null, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteDifferencesAsync(ComparedTemplate difference, string? accountId, string? region, CancellationToken cancellationToken)
    {
        var reference = _reference ?? await ReadReferenceStackAsync(accountId, region, cancellationToken).ConfigureAwait(false);
        await Pipeline.WriteObjectAsync(CompareOperation.Compare(reference, difference), enumerate: true).ConfigureAwait(false);
    }

    private async Task<ComparedTemplate?> ReadReferenceAsync(CancellationToken cancellationToken)
    {
        if (ReferencePath is not null)
        {
            return ComparisonSides.OfFile(await FindReferenceAsync(ReferencePath).ConfigureAwait(false));
        }

        return (ReferenceObject is PSObject wrapped ? wrapped.BaseObject : ReferenceObject) switch
        {
            null => null,
            MlProduct product => ComparisonSides.Of(product),
            MlTemplate template => ComparisonSides.Of(template),
            MlDeployment deployment => await ReadAsync(deployment, cancellationToken).ConfigureAwait(false),
            var other => throw ComparisonErrors.ReferenceUnusable(other.GetType().Name),
        };
    }

    // A file of that very name comes first: brackets in it are no wildcards.
    private async Task<string> FindReferenceAsync(string path)
    {
        var isLiteral = !WildcardPattern.ContainsWildcardCharacters(path) || await Pipeline.InvokeAsync(() => InvokeProvider.Item.Exists(WildcardPattern.Escape(path))).ConfigureAwait(false);
        var files = await Pipeline.InvokeAsync(() => ConfigFiles.Resolve(this, path, isLiteral)).ConfigureAwait(false);
        return files.Count switch
        {
            0 => path,
            1 => files[0],
            _ => throw ComparisonErrors.ReferenceAmbiguous(path, files.Count),
        };
    }

    /// <summary>A stack by its name alone is looked for where what it is compared with belongs, unless the user says where.</summary>
    private async Task<ComparedTemplate> ReadReferenceStackAsync(string? accountId, string? region, CancellationToken cancellationToken)
    {
        if (!_referenceStacks.TryGetValue((accountId, region), out var stack))
        {
            stack = await ReadStackAsync(ReferenceStackName!, accountId, region, cancellationToken).ConfigureAwait(false);
            _referenceStacks.Add((accountId, region), stack);
        }

        return stack;
    }

    private async Task<ComparedTemplate> ReadAsync(MlDeployment deployment, CancellationToken cancellationToken) => await ComparisonSides.OfStackAsync(
        DeploymentTarget.Of(deployment), await OpenSessionAsync(deployment, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<ComparedTemplate> ReadStackAsync(string name, string? accountId, string? region, CancellationToken cancellationToken) => await ComparisonSides.OfStackAsync(
        DeploymentTarget.OfStack(name), await OpenSessionAsync(accountId, region, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private void RequireReference(string stackName)
    {
        if (!HasReference)
        {
            throw ComparisonErrors.ReferenceMissing(stackName);
        }
    }

    private void RefuseWhatExcludesReference()
    {
        if (new[] { ReferencePath, ReferenceStackName, ReferenceObject }.Count(reference => reference is not null) > 1)
        {
            throw ComparisonErrors.ReferenceAmbiguous();
        }

        if (DeploymentParameters.FirstOrDefault(MyInvocation.BoundParameters.ContainsKey) is { } parameter)
        {
            throw ComparisonErrors.ReferenceExcludes(parameter);
        }
    }
}
