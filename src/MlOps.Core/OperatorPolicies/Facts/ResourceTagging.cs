using System.Collections.Immutable;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>
/// How a resource type takes tags, as its schema says. What a schema does not say is its default
/// (https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html, <c>tagging</c>).
/// </summary>
/// <param name="IsTaggable">Whether it takes tags at all.</param>
/// <param name="OnCreate">Whether it takes them when it is made.</param>
/// <param name="IsUpdatable">Whether they can change without a replacement.</param>
/// <param name="TakesSystemTags">Whether CloudFormation adds its <c>aws:cloudformation:*</c> tags.</param>
/// <param name="Property">The property that has them.</param>
/// <param name="Actions">The actions by which its handlers tag, as the schema has them; empty where it has none.</param>
internal sealed record ResourceTagging(bool IsTaggable, bool OnCreate, bool IsUpdatable, bool TakesSystemTags, string Property, ImmutableArray<string> Actions);
