namespace MlOps.Access;

/// <summary>A call that somebody may be allowed to make or not.</summary>
/// <param name="Action">The action, for example <c>s3:GetObject</c>.</param>
/// <param name="Resource">The ARN of what is called; <c>*</c> for an action that takes no resource, and for all resources.</param>
/// <param name="Pattern">The pattern that the resource was made of; null where it was not.</param>
/// <param name="Context">The condition keys that the call has.</param>
internal sealed record AccessCall(string Action, string Resource, string? Pattern, CallContext Context);
