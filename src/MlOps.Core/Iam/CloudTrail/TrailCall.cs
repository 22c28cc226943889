namespace MlOps.Iam.CloudTrail;

/// <summary>What calls have in common that ask for the same: those are counted, not kept.</summary>
/// <param name="Principal">The ARN of the user or role.</param>
/// <param name="Caller">The ARN of who called, which for a role is its session.</param>
/// <param name="Event">Service and operation, as the event has them.</param>
/// <param name="Action">The action; null where none is known.</param>
/// <param name="Arns">Forms of the ARN that it was on, with blanks between; empty where it is not known.</param>
/// <param name="IsCertain">Whether the event tells the ARN.</param>
/// <param name="AccountId">The account.</param>
/// <param name="Region">The region.</param>
/// <param name="InvokedBy">The service that called in the caller's name; null where the caller did.</param>
/// <param name="Origin">Where it came from and with which credentials.</param>
/// <param name="Owner">The account of what it was on; null where the event does not tell.</param>
/// <param name="Denied">What AWS said where it denied it; null where it did not.</param>
internal sealed record TrailCall(
    string Principal, string Caller, string Event, string? Action, string Arns, bool IsCertain, string AccountId, string Region, string? InvokedBy, CallOrigin Origin, string? Owner,
    string? Denied)
{
    /// <summary>What an event tells of a call, an action each.</summary>
    public static IEnumerable<TrailCall> Of(TrailEvent call)
    {
        var caller = call.Caller!;
        var common = new TrailCall(call.Role ?? caller, caller, $"{call.Service}:{call.Name}", null, "", false, call.AccountId, call.Region, call.InvokedBy, call.Origin, call.Owner, null);
        if (Denial.Of(call) is { } denial)
        {
            common = common with { Denied = call.ErrorMessage.Length > 0 ? call.ErrorMessage : call.ErrorCode };
            if (denial.Action is { } denied)
            {
                return [common with { Action = denied, Arns = denial.Resource ?? "", IsCertain = denial.Resource is not null }];
            }
        }

        var actions = EventActions.Of(call);
        return actions.IsEmpty ? [common] : actions.Select(action => EventResources.Of(call, action) is var resource
            ? common with { Action = action, Arns = string.Join(' ', resource.Arns), IsCertain = resource.IsCertain }
            : common);
    }
}
