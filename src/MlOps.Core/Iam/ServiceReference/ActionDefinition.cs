using System.Collections.Immutable;

namespace MlOps.Iam.ServiceReference;

/// <summary>An action of a service.</summary>
/// <param name="Name">Its name as AWS writes it, without the service: <c>CreateBucket</c>.</param>
/// <param name="AccessLevel">What it does.</param>
/// <param name="Resources">The kinds of resources that it takes; empty where it takes none, and a policy has to say <c>*</c>.</param>
/// <param name="ConditionKeys">The condition keys that a call of it has, besides those that all calls have.</param>
internal sealed record ActionDefinition(string Name, AccessLevel AccessLevel, ImmutableArray<ActionResource> Resources, ImmutableArray<string> ConditionKeys);
