using System.Collections.Immutable;

namespace MlOps.Iam.ServiceReference;

/// <summary>A kind of resource that an action takes.</summary>
/// <param name="Name">The kind, as the service's reference names it, for example <c>log-group</c>.</param>
/// <param name="IsRequired">Whether every call of the action has one.</param>
/// <param name="ConditionKeys">The condition keys that a call has for this resource, besides those of the action.</param>
internal sealed record ActionResource(string Name, bool IsRequired, ImmutableArray<string> ConditionKeys);
