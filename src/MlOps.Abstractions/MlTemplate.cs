using System.Collections.ObjectModel;

namespace MlOps;

/// <summary>A CloudFormation template as text, with what it holds.</summary>
public sealed class MlTemplate
{
    internal MlTemplate()
    {
    }

    /// <summary>The product's name, the file's, or the stack's.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The text that CloudFormation gets.</summary>
    public string Body { get; internal init; } = "";

    /// <summary><c>YAML</c> or <c>JSON</c>.</summary>
    public string Format { get; internal init; } = "";

    /// <summary>The conventional file name, <c>{ml_name}-{scenario}-template.yaml</c> or <c>.json</c>.</summary>
    public string FileName { get; internal init; } = "";

    /// <summary>Size of <see cref="Body"/> in UTF-8 bytes; CloudFormation takes 51,200 without a bucket.</summary>
    public int SizeInBytes { get; internal init; }

    /// <summary>Resources by logical id, in template order.</summary>
    public IReadOnlyDictionary<string, MlTemplateResource> Resources { get; internal init; } = ReadOnlyDictionary<string, MlTemplateResource>.Empty;

    /// <summary>Number of resources.</summary>
    public int ResourceCount => Resources.Count;

    /// <summary>The product that it was made for; null where the template was read from a file or a stack.</summary>
    public MlProduct? Product { get; internal init; }

    /// <summary>Whether the stack has the product's tags and hands them on, because with the tags of each resource the template would be too large.</summary>
    public bool TagsOnStack { get; internal init; }

    /// <summary>The file that it was read from or written to; null where there is none.</summary>
    public string? Path { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
