using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks;

/// <summary>All that decides what a deployment makes of a stack.</summary>
internal sealed record DeploymentContent
{
    /// <summary>The stack's name.</summary>
    public required string StackName { get; init; }

    /// <summary>What the template says.</summary>
    public required Template Template { get; init; }

    /// <summary>The template's text.</summary>
    public required string Body { get; init; }

    /// <summary>The bucket that <see cref="Body"/> has to be put in; null where a request takes it.</summary>
    public string? TemplateBucket { get; init; }

    /// <summary>Where CloudFormation finds <see cref="Body"/>; null where the request has it, or it is not in its bucket yet.</summary>
    public string? TemplateUrl { get; init; }

    /// <summary>Values of parameters; those with a default may be absent.</summary>
    public ImmutableSortedDictionary<string, string> Parameters { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Tags of the stack, which CloudFormation hands on to its resources.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Whether the template is the one that the stack has, and drift from it is to be undone: CloudFormation compares it with the actual resources, and takes
    /// the stack's own template and parameters.
    /// </summary>
    public bool RevertsDrift { get; init; }

    /// <summary>The service role; null where the stack keeps what it has.</summary>
    public string? ServiceRoleArn { get; init; }

    /// <summary>Twelve hexadecimal digits that differ where anything of this does.</summary>
    public string Hash
    {
        get
        {
            var all = JsonSerializer.SerializeToUtf8Bytes(new object?[] { StackName, Body, Parameters, Tags, ServiceRoleArn, RevertsDrift });
            return Convert.ToHexString(SHA256.HashData(all))[..12].ToLowerInvariant();
        }
    }

    /// <summary>Size of <see cref="Body"/> in UTF-8 bytes.</summary>
    public int Bytes => Encoding.UTF8.GetByteCount(Body);
}
