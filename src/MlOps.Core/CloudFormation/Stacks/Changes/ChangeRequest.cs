using System.Collections.Frozen;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>What a stack is and what it shall be.</summary>
public sealed record ChangeRequest
{
    /// <summary>The deployed template; one without resources where there is no stack.</summary>
    public required Template Before { get; init; }

    /// <summary>
    /// What surrounds the deployed template. Its references and attributes are those of the resources as they are; those that it does not know
    /// count as unchanged while their resource stays.
    /// </summary>
    public required StackContext BeforeContext { get; init; }

    /// <summary>The new template.</summary>
    public required Template After { get; init; }

    /// <summary>What surrounds the new template; its references and attributes are not asked.</summary>
    public required StackContext AfterContext { get; init; }

    /// <summary>
    /// How a resource compares with the properties that it shall have, by logical id; null where it is the deployed template that counts.
    /// A drift-aware change set compares with what is there.
    /// </summary>
    public Func<string, TemplateMap, PropertyComparison?> Comparison { get; init; } = (_, _) => null;

    /// <summary>Physical ids by logical id; null where one is not known.</summary>
    public Func<string, string?> PhysicalIds { get; init; } = _ => null;

    /// <summary>Tags of the stack as it is.</summary>
    public IReadOnlyDictionary<string, string> BeforeTags { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Tags of the stack as it shall be.</summary>
    public IReadOnlyDictionary<string, string> AfterTags { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>
    /// Whether to answer as <c>DescribeChangeSet</c> with <c>IncludePropertyValues</c>. Without it, CloudFormation does not look at values: whatever reads
    /// an attribute of a modified resource is modified too.
    /// </summary>
    public bool IncludePropertyValues { get; init; } = true;
}
