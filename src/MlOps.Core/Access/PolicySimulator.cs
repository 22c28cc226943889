using System.Collections.Immutable;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Access;

/// <summary>
/// Asks IAM's policy simulator (<c>iam:SimulatePrincipalPolicy</c>) what a user or role may do. A request asks for every action on every resource in it, so calls with
/// the same context and resources go together.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="principalArn">The user or role.</param>
internal sealed class PolicySimulator(AwsSession session, string principalArn)
{
    // The model has no limit of its own on the lists, and 1,000 results at most on a page (botocore 1.43.11, iam/2010-05-08/service-2.json, maxItemsType); 100 names a
    // list is what others send.
    private const int MostNames = 100;
    private const int PageSize = 1000;

    /// <summary>Asks.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="cancellationToken">Stops the requests.</param>
    /// <returns>An answer for each call, in the order of the calls.</returns>
    /// <exception cref="MlOpsException">
    /// <c>AccessDenied</c>: the caller may not ask; <c>PrincipalNotFound</c>; <c>AnswerIncomplete</c>: IAM left out a call; else what IAM refuses.
    /// </exception>
    public async Task<ImmutableArray<SimulatedCall>> AskAsync(ImmutableArray<AccessCall> calls, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<(string Action, string Resource, CallContext Context), SimulatedCall>();
        foreach (var batch in Batches(calls))
        {
            await AskAsync(batch, answers, cancellationToken).ConfigureAwait(false);
        }

        // Where a result has the format of its resources and nothing of each, it says how the worst of them fared: each is asked about by itself.
        foreach (var call in calls.Where(call => !answers.ContainsKey(Key(call))).Distinct())
        {
            await AskAsync(new SimulatorBatch([call.Action], [call.Resource], call.Context), answers, cancellationToken).ConfigureAwait(false);
        }

        return [.. calls.Select(call => answers.TryGetValue(Key(call), out var answer) ? answer : throw Incomplete(call))];
    }

    private static (string Action, string Resource, CallContext Context) Key(AccessCall call) => (call.Action.ToLowerInvariant(), call.Resource, call.Context);

    private async Task AskAsync(SimulatorBatch batch, Dictionary<(string Action, string Resource, CallContext Context), SimulatedCall> answers, CancellationToken cancellationToken)
    {
        foreach (var answer in await AskAsync(batch, cancellationToken).ConfigureAwait(false))
        {
            var resource = answer.IsOfFormat && batch.Resources is [var only] ? only : answer.Resource;
            answers[(answer.Action.ToLowerInvariant(), resource, batch.Context)] = answer;
        }
    }

    private static IEnumerable<SimulatorBatch> Batches(ImmutableArray<AccessCall> calls) =>
        from ofContext in calls.GroupBy(call => call.Context)
        let actions = ofContext.GroupBy(call => call.Action, StringComparer.OrdinalIgnoreCase)
            .Select(ofAction => (Action: ofAction.Key, Resources: ofAction.Select(call => call.Resource).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray()))
        from alike in actions.GroupBy(action => string.Join('\n', action.Resources), StringComparer.Ordinal)
        from someActions in alike.Select(action => action.Action).Chunk(MostNames)
        from someResources in alike.First().Resources.Chunk(MostNames)
        select new SimulatorBatch([.. someActions], [.. someResources], ofContext.Key);

    private async Task<IReadOnlyList<SimulatedCall>> AskAsync(SimulatorBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            var results = await Pages.ReadAllAsync<EvaluationResult>(async marker =>
            {
                var page = await session.Iam.SimulatePrincipalPolicyAsync(Request(batch, marker), cancellationToken).MapErrorsAsync("iam", "SimulatePrincipalPolicy", principalArn).ConfigureAwait(false);
                return (page.EvaluationResults, page.IsTruncated == true ? page.Marker : null);
            }).ConfigureAwait(false);
            return [.. results.SelectMany(SimulatedCall.Of)];
        }
        catch (MlOpsException error) when (error.Id == "AccessDenied")
        {
            throw With(error, "AccessDenied", error.Message, $"{error.RecommendedAction} {SimulatorAccess.Advice}");
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
            throw With(error, "PrincipalNotFound", $"There is no {principalArn}.", "Check the name. A path belongs to it: role/team/NAME.");
        }
    }

    private SimulatePrincipalPolicyRequest Request(SimulatorBatch batch, string? marker) => new()
    {
        PolicySourceArn = principalArn,
        ActionNames = [.. batch.Actions],
        ResourceArns = [.. batch.Resources],
        ContextEntries = [.. batch.Context.Keys.Select(entry => new ContextEntry
        {
            ContextKeyName = entry.Key,
            ContextKeyType = ContextKeyTypes.Of(entry.Key, entry.Value.Length, batch.Actions),
            ContextKeyValues = [.. entry.Value],
        })],
        MaxItems = PageSize,
        Marker = marker,
    };

    private MlOpsException Incomplete(AccessCall call) => new(
        "AnswerIncomplete", MlErrorCategory.InvalidData, $"IAM's policy simulator did not answer for {call.Action} on {call.Resource}.")
    {
        Resource = principalArn,
        RecommendedAction = "Check the action's name, and run it again.",
    };

    private static MlOpsException With(MlOpsException error, string id, string message, string action) => new(id, id == error.Id ? error.Category : MlErrorCategory.ObjectNotFound, message, error.InnerException)
    {
        Resource = error.Resource,
        RecommendedAction = action,
        AwsErrorCode = error.AwsErrorCode,
        RequestId = error.RequestId,
        StatusCode = error.StatusCode,
    };
}
