using System.Collections;
using System.Management.Automation;
using MlOps.Aws;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Cmdlets.Session;
using MlOps.Roles;

namespace MlOps.Cmdlets;

/// <summary>The base of cmdlets that make a role by a recipe.</summary>
public abstract class MlRecipeCmdlet : MlSessionCmdlet
{
    /// <summary>Tags of the role, for example @{ team = 'ml' }. Tags that it has besides stay.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None besides mlops:role and mlops:recipe")]
    public Hashtable Tag { get; set; } = [];

    /// <summary>The ARN of a policy that is to be the role's permissions boundary. One that a role has already stays where none is given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None")]
    public string? PermissionsBoundary { get; set; }

    /// <summary>How long a session of the role may last: 1 to 12 hours. A number means hours.</summary>
    [Parameter]
    [SessionDurationTransformation]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "1 hour")]
    public TimeSpan? MaxSessionDuration { get; set; }

    /// <summary>Takes over a role of that name that MlOps did not make.</summary>
    [Parameter]
    public SwitchParameter Adopt { get; set; }

    /// <summary>Lets the role get what an earlier choice kept from it, for example where -Hardened or a guardrail is left out. Without it that is refused (RoleWouldWiden).</summary>
    [Parameter]
    public SwitchParameter Widen { get; set; }

    /// <summary>The name of the cmdlet, for the record of runs.</summary>
    private protected abstract string CmdletName { get; }

    /// <summary>The account that what is given is of; null where it is of none.</summary>
    private protected virtual string? AccountOfInput => null;

    /// <summary>Makes the recipe, in the caller's account.</summary>
    private protected abstract RoleRecipe MakeRecipe(RecipePlace place);

    /// <summary>Applies the recipe and writes the role.</summary>
    /// <param name="region">The region of what is in hand; null where nothing is.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected async Task ApplyAsync(string? region, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(AccountOfInput, region, cancellationToken).ConfigureAwait(false);
        var operation = new RoleOperation(session, Observer);
        var recipe = Settings.ApplyTo(MakeRecipe(await operation.GetPlaceAsync(cancellationToken).ConfigureAwait(false)));
        var options = new RoleOptions { Adopt = Adopt, Widen = Widen, ShowOnly = await Pipeline.IsWhatIfAsync().ConfigureAwait(false) };
        var plan = await operation.PlanAsync(recipe, options, cancellationToken).ConfigureAwait(false);
        await ExecuteAsync(session, operation, plan, cancellationToken).ConfigureAwait(false);
    }

    private async Task ExecuteAsync(AwsSession session, RoleOperation operation, RolePlan plan, CancellationToken cancellationToken)
    {
        var planned = plan.Planned;
        if (planned.Changes.Count == 0)
        {
            await Pipeline.WriteObjectAsync(await operation.ExecuteAsync(plan, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }

        var title = $"Role {planned.Arn}: {string.Join("; ", planned.Changes)}.";
        switch (await Pipeline.DecideAsync(title, title).ConfigureAwait(false))
        {
            case Decision.Go:
                var role = await Recorder.ChangeRoleAsync(CmdletName, session, planned.Name, () => operation.ExecuteAsync(plan, cancellationToken)).ConfigureAwait(false);
                await Pipeline.WriteObjectAsync(role).ConfigureAwait(false);
                break;

            case Decision.ShowOnly:
                await Pipeline.WriteObjectAsync(planned).ConfigureAwait(false);
                break;
        }
    }

    private RoleSettings Settings => new()
    {
        PermissionsBoundary = PermissionsBoundary,
        MaxSessionDuration = MaxSessionDuration,
        Tags = TextTable.Read(Tag),
    };
}
