using System.Collections.Immutable;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>
/// How a resource type takes tags, as its schema says
/// (https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html, <c>tagging</c>). Where a schema says only whether it takes any,
/// the rest is taken to be alike.
/// </summary>
/// <param name="IsTaggable">Whether it takes tags at all.</param>
/// <param name="OnCreate">Whether it takes them when it is made.</param>
/// <param name="IsUpdatable">Whether they can change without a replacement.</param>
/// <param name="TakesSystemTags">Whether CloudFormation adds its <c>aws:cloudformation:*</c> tags.</param>
/// <param name="Property">The property that has them.</param>
/// <param name="Actions">The actions by which its handlers tag, as the schema has them; empty where it has none.</param>
internal sealed record ResourceTagging(bool IsTaggable, bool OnCreate, bool IsUpdatable, bool TakesSystemTags, string Property, ImmutableArray<string> Actions);
