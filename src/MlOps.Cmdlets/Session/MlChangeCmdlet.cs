using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Management.Automation;
using MlOps.Aws;
using MlOps.Cmdlets.Completion;
using MlOps.Deployments;

namespace MlOps.Cmdlets;

/// <summary>The base of cmdlets that make or show the changes of a deployment: they take templates too.</summary>
public abstract class MlChangeCmdlet : MlAwsCmdlet
{
    private protected const string TemplateSetName = "Template";

    /// <summary>Templates, from New-MlTemplate.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = TemplateSetName)]
    public MlTemplate[] Template { get; set; } = [];

    /// <summary>Values of the template's parameters, by name. What is left out keeps its previous value or its default.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "No parameters")]
    public Hashtable Parameter { get; set; } = [];

    /// <summary>
    /// Takes over a stack that the ML Provisioner made. Its logical ids are kept, so that nothing is replaced; what cannot be matched is listed.
    /// </summary>
    [Parameter]
    public SwitchParameter Adopt { get; set; }

    /// <summary>The role that CloudFormation works with. Once given it stays with the stack; changing it needs -Force with Deploy-MlProduct.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "The role that the stack has, or none")]
    public string? ServiceRoleArn { get; set; }

    /// <summary>
    /// A bucket of the account, in the stack's region, for a template of more than 51,200 bytes, which CloudFormation takes in no request. Its owner is checked;
    /// templates are put under mlops/ and stay there. Smaller templates do not use it.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "No bucket; a template that is too large is refused")]
    public string? TemplateBucket { get; set; }

    /// <summary>How a deployment is to be made, as far as both comparing and deploying must know.</summary>
    private protected virtual DeployOptions Options => new()
    {
        Adopt = Adopt,
        ServiceRoleArn = ServiceRoleArn,
        TemplateBucket = TemplateBucket,
        Parameters = Parameter.Cast<DictionaryEntry>().ToImmutableSortedDictionary(
            entry => Text(entry.Key), entry => Text(entry.Value), StringComparer.Ordinal),
    };

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Template, template => ProcessTemplateAsync(template, cancellationToken)).ConfigureAwait(false);
        await base.ProcessAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override async Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(product.AccountId, product.Region, cancellationToken).ConfigureAwait(false);
        await ProcessProductAsync(product, session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The work for one product.</summary>
    /// <param name="product">The product. It may have errors.</param>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected abstract Task ProcessProductAsync(MlProduct product, AwsSession session, CancellationToken cancellationToken);

    /// <summary>The work for one template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected abstract Task ProcessTemplateAsync(MlTemplate template, AwsSession session, CancellationToken cancellationToken);

    /// <summary>The work for one template: opens a session where its product belongs.</summary>
    /// <param name="template">The template.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected virtual async Task ProcessTemplateAsync(MlTemplate template, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(template.Product?.AccountId, template.Product?.Region, cancellationToken).ConfigureAwait(false);
        await ProcessTemplateAsync(template, session, cancellationToken).ConfigureAwait(false);
    }

    private static string Text(object? value) => Convert.ToString(value is PSObject wrapped ? wrapped.BaseObject : value, CultureInfo.InvariantCulture) ?? "";
}
