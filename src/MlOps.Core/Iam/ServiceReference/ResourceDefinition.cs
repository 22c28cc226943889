using System.Collections.Immutable;

namespace MlOps.Iam.ServiceReference;

/// <summary>A kind of resource of a service.</summary>
/// <param name="Name">The kind, for example <c>log-group</c>.</param>
/// <param name="Arn">Its ARN with variables: <c>arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}</c>.</param>
/// <param name="ConditionKeys">The condition keys that a call for such a resource has.</param>
internal sealed record ResourceDefinition(string Name, string Arn, ImmutableArray<string> ConditionKeys);
