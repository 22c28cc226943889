using MlOps.Iam;

namespace MlOps.Roles.SkyPilot;

/// <summary>A statement of the policy of SkyPilot's users.</summary>
/// <param name="Id">What others extend it by; null where none does.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Purpose">What it is for, in sentences.</param>
/// <param name="Omission">That SkyPilot's documentation does not have it, and which code needs it, in a sentence; null where the documentation has it.</param>
internal sealed record SkyPilotStatement(string? Id, PolicyStatement Statement, string Purpose, string? Omission)
{
    /// <summary>What it is for, and where that is from where the documentation does not say it.</summary>
    public string Reason => Omission is null ? Purpose : $"{Purpose} {Omission}";
}
