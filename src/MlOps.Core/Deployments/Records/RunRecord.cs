using System.Text.Json.Serialization;
using MlOps.Aws.Requests;

namespace MlOps.Deployments.Records;

/// <summary>What is kept of a run that changed something, or tried to: who, where, what and how it ended. No value of a parameter and no message, which might repeat one.</summary>
internal sealed record RunRecord
{
    /// <summary>When it ended, in UTC, by the clock of the machine, also where a sandbox answered.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The cmdlet or action.</summary>
    public required string Action { get; init; }

    /// <summary>The product; null where a policy or a role was changed.</summary>
    public string? Product { get; init; }

    /// <summary>The stack; null where a policy or a role was changed.</summary>
    public string? Stack { get; init; }

    /// <summary>The ARN of the policy that was published; null where something else was changed.</summary>
    public string? Policy { get; init; }

    /// <summary>The name of the role that a recipe made or that was removed; null where something else was changed.</summary>
    public string? Role { get; init; }

    /// <summary>The ARN of the instance profile that a Databricks workspace got; null where something else was changed.</summary>
    public string? InstanceProfile { get; init; }

    /// <summary>The address of the Databricks workspace; null where none was changed.</summary>
    public string? Workspace { get; init; }

    /// <summary>The account; null where it was not known yet.</summary>
    public string? AccountId { get; init; }

    /// <summary>The region; null where nothing of AWS was changed.</summary>
    public required string? Region { get; init; }

    /// <summary>The caller's ARN; null where it was not known yet.</summary>
    public string? Caller { get; init; }

    /// <summary>Where the credentials came from.</summary>
    public required string CredentialSource { get; init; }

    /// <summary>Whether the embedded sandbox answered, not AWS.</summary>
    public bool Sandbox { get; init; }

    /// <summary>How it ended: the status of the result, the id of the error, or <c>Stopped</c>.</summary>
    public required string Result { get; init; }

    /// <summary>Whether it ended well.</summary>
    public bool Succeeded { get; init; }

    /// <summary>What failed of a run of several steps, by logical ids; null where nothing did.</summary>
    public IReadOnlyList<string>? Failed { get; init; }

    /// <summary>AWS's error code, where AWS refused something.</summary>
    public string? AwsErrorCode { get; init; }

    /// <summary>Seconds that it took, by the clock of the machine.</summary>
    public double Seconds { get; init; }

    /// <summary>The calls that may have changed something, with their request ids.</summary>
    public IReadOnlyCollection<WritingCall> Calls { get; init; } = [];

    /// <summary>The version of MlOps.</summary>
    [JsonPropertyName("mlops")]
    public required string Version { get; init; }
}
