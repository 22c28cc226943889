using System.Text.Json.Nodes;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>A resource of a stack.</summary>
internal sealed record ResourceRecord
{
    /// <summary>Its logical id.</summary>
    public required string LogicalId { get; init; }

    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>Its physical id; null before there is one.</summary>
    public string? PhysicalId { get; set; }

    /// <summary>Its status.</summary>
    public required string Status { get; set; }

    /// <summary>Why it has that status.</summary>
    public string? StatusReason { get; set; }

    /// <summary>When the status was set.</summary>
    public DateTimeOffset Updated { get; set; }

    /// <summary>The properties that were written last.</summary>
    public JsonObject Properties { get; set; } = [];

    /// <summary>The stack's tags when they were written.</summary>
    public Dictionary<string, string> StackTags { get; set; } = [];

    /// <summary>Its metadata.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>The resources that it was made after.</summary>
    public List<string> DependsOn { get; set; } = [];

    /// <summary>What deleting the stack or taking the resource out of the template does.</summary>
    public string DeletionPolicy { get; set; } = "Delete";

    /// <summary>What replacing it does to the old one.</summary>
    public string UpdateReplacePolicy { get; set; } = "Delete";

    /// <summary>What <c>Ref</c> returns.</summary>
    public string? Ref { get; set; }

    /// <summary>What drift detection found; null where it did not look.</summary>
    public string? DriftStatus { get; set; }

    /// <summary>When drift was last looked for.</summary>
    public DateTimeOffset? DriftChecked { get; set; }

    /// <summary>The drift as <c>DescribeStackResourceDrifts</c> answers it.</summary>
    public JsonObject? Drift { get; set; }

    /// <summary>A copy that shares nothing.</summary>
    public ResourceRecord Copy() => this with
    {
        Properties = Properties.DeepClone().AsObject(),
        StackTags = new(StackTags),
        Metadata = Metadata?.DeepClone().AsObject(),
        DependsOn = [.. DependsOn],
        Drift = Drift?.DeepClone().AsObject(),
    };

    /// <summary>Takes over what another record of the resource says of what was deployed.</summary>
    public void Restore(ResourceRecord before)
    {
        PhysicalId = before.PhysicalId;
        Ref = before.Ref;
        Properties = before.Properties.DeepClone().AsObject();
        StackTags = new(before.StackTags);
        DependsOn = [.. before.DependsOn];
        DeletionPolicy = before.DeletionPolicy;
        UpdateReplacePolicy = before.UpdateReplacePolicy;
        Metadata = before.Metadata?.DeepClone().AsObject();
    }
}
