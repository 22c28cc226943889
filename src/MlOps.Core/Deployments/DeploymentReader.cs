using System.Runtime.CompilerServices;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Products;
using Parameter = Amazon.SimpleSystemsManagement.Model.Parameter;

namespace MlOps.Deployments;

/// <summary>Reads deployments as they stand, and what they publish.</summary>
public sealed class DeploymentReader
{
    private readonly AwsSession _session;
    private readonly IOperationObserver _observer;
    private readonly IAmazonCloudFormation _client;

    /// <summary>Makes the reader.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="observer">Who watches.</param>
    public DeploymentReader(AwsSession session, IOperationObserver observer)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(observer);
        _session = session;
        _observer = observer;
        _client = session.CloudFormation;
    }

    /// <summary>One deployment.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>StackNotFound</c>.</exception>
    public async Task<MlDeployment> GetAsync(DeploymentTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var context = await _session.GetContextForAsync(target.Product, cancellationToken).ConfigureAwait(false);
        var stack = await FindAsync(target, cancellationToken).ConfigureAwait(false);
        var owner = target.Product is null ? await OwnerOfAsync(stack, cancellationToken).ConfigureAwait(false) : null;
        return Describe(stack, target.Product?.Name ?? owner?.Product ?? target.Name, target.Product, context);
    }

    /// <summary>
    /// The deployments of the account and region, in CloudFormation's order. A stack counts where its template says which product it is of, so
    /// the template of each stack in a status that has one is read. A stack whose template cannot be read is warned of and left out.
    /// </summary>
    /// <param name="selection">Which of them.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async IAsyncEnumerable<MlDeployment> ListAsync(DeploymentSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var context = await _session.GetContextAsync(cancellationToken).ConfigureAwait(false);
        var request = new DescribeStacksRequest();
        do
        {
            var page = await _client.DescribeStacksAsync(request, cancellationToken).MapErrorsAsync("DescribeStacks", null).ConfigureAwait(false);
            foreach (var stack in (page.Stacks ?? []).Where(stack => string.IsNullOrEmpty(stack.ParentId) && IsSelected(stack, selection)))
            {
                if (await OwnerOrWarnAsync(stack, cancellationToken).ConfigureAwait(false) is { } owner)
                {
                    yield return Describe(stack, owner.Product, null, context);
                }
            }

            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }

    /// <summary>What a product publishes: the outputs of its stack, then its SSM parameters under <c>/ml/{ml_name}/</c>.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>StackNotFound</c>.</exception>
    public async Task<IReadOnlyList<MlOutput>> GetOutputsAsync(DeploymentTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        await _session.GetContextForAsync(target.Product, cancellationToken).ConfigureAwait(false);
        var stack = await FindAsync(target, cancellationToken).ConfigureAwait(false);
        var name = target.Product?.Name ?? (await OwnerOfAsync(stack, cancellationToken).ConfigureAwait(false))?.Product ?? target.Name;
        var parameters = await ListParametersAsync(ProductNames.ParameterPath(name), cancellationToken).ConfigureAwait(false);
        if (stack.Outputs is null or [] && parameters.Count == 0)
        {
            await WarnOfNothingAsync(stack, name, cancellationToken).ConfigureAwait(false);
        }

        return
        [
            .. (stack.Outputs ?? []).OrderBy(output => output.OutputKey, StringComparer.Ordinal).Select(output => new MlOutput
            {
                Product = name,
                Name = output.OutputKey,
                Value = output.OutputValue ?? "",
                Source = "Stack",
                Description = string.IsNullOrEmpty(output.Description) ? null : output.Description,
                Sandbox = _session.IsSandbox,
            }),
            .. parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal).Select(parameter => new MlOutput
            {
                Product = name,
                Name = ResourceNaming.LastPart(parameter.Name),
                Value = parameter.Value ?? "",
                Source = "SSM",
                ParameterName = parameter.Name,
                Sandbox = _session.IsSandbox,
            }),
        ];
    }

    private bool IsSelected(Stack stack, DeploymentSelection selection) => selection switch
    {
        DeploymentSelection.Tests => TestDeployment.ExpiryOf(stack) is not null,
        DeploymentSelection.ExpiredTests => TestDeployment.ExpiryOf(stack) < _session.Time.GetUtcNow(),
        _ => true,
    };

    private async Task WarnOfNothingAsync(Stack stack, string name, CancellationToken cancellationToken)
    {
        var owner = await OwnerOfAsync(stack, cancellationToken).ConfigureAwait(false);
        var why = owner is null ? ": no template of a product made it" : owner.Product == name ? "" : $": it is the stack of {owner.Product}";
        _observer.Warning($"Stack {stack.StackName} publishes nothing{why}.");
    }

    private async Task<Stack> FindAsync(DeploymentTarget target, CancellationToken cancellationToken)
    {
        var stack = await _client.FindStackAsync(target.StackName, cancellationToken).ConfigureAwait(false);
        return stack is null || StackStatusTable.Of(stack.StackStatus.Value).Get.Step == StackStep.Refuse
            ? throw DeploymentErrors.StackNotFound(target.StackName, await _session.GetContextAsync(cancellationToken).ConfigureAwait(false))
            : stack;
    }

    private async Task<StackOwner?> OwnerOfAsync(Stack stack, CancellationToken cancellationToken) =>
        (await DeployedStack.ReadAsync(_client, stack, cancellationToken).ConfigureAwait(false)).Owner;

    private async Task<StackOwner?> OwnerOrWarnAsync(Stack stack, CancellationToken cancellationToken)
    {
        try
        {
            return await OwnerOfAsync(stack, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            _observer.Warning($"Stack {stack.StackName} is left out, because its template, which says whose it is, cannot be read: {error.Message} {error.RecommendedAction}".TrimEnd());
            return null;
        }
    }

    private Task<IReadOnlyList<Parameter>> ListParametersAsync(string path, CancellationToken cancellationToken) =>
        Pages.ReadAllAsync<Parameter>(async marker =>
        {
            var request = new GetParametersByPathRequest { Path = path, Recursive = true, NextToken = marker };
            var page = await _session.Ssm.GetParametersByPathAsync(request, cancellationToken).MapErrorsAsync("ssm", "GetParametersByPath", path).ConfigureAwait(false);
            return (page.Parameters, page.NextToken);
        });

    private MlDeployment Describe(Stack stack, string name, MlProduct? product, MlContext context)
    {
        var changed = Utc(stack.LastUpdatedTime) ?? Utc(stack.CreationTime);
        return new MlDeployment
        {
            Name = name,
            StackName = stack.StackName,
            StackId = stack.StackId,
            Status = stack.StackStatus.Value,
            StatusReason = string.IsNullOrEmpty(stack.StackStatusReason) ? null : stack.StackStatusReason,
            AccountId = context.AccountId,
            Region = context.Region,
            Outputs = StackOutputs.Of(stack),
            Started = changed,
            Expires = TestDeployment.ExpiryOf(stack),
            TerminationProtection = stack.EnableTerminationProtection == true,
            Sandbox = _session.IsSandbox,
            Product = product,
        };
    }

    private static DateTimeOffset? Utc(DateTime? time) => time is { } value ? new DateTimeOffset(value.ToUniversalTime()) : null;
}
