using Amazon;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments;

/// <summary>
/// What comes of a key's deletion. KMS only schedules it, and the key encrypts and decrypts nothing from then on; until the waiting period is over that can be
/// cancelled, and leaves the key disabled (KMS API reference, ScheduleKeyDeletion and CancelKeyDeletion).
/// </summary>
/// <param name="KeyId">The key.</param>
/// <param name="Days">The waiting period.</param>
/// <param name="Region">Its region, for commands.</param>
internal sealed record KeyLoss(string KeyId, int Days, string Region)
{
    private const string Type = "AWS::KMS::Key";

    // What KMS does where a template does not say (API reference, ScheduleKeyDeletion).
    private const int DaysUnlessSaid = 30;

    /// <summary>The loss of a resource; null where it is no key.</summary>
    /// <param name="change">The change that deletes the resource.</param>
    /// <param name="definition">What its template says; null where that is not known.</param>
    /// <param name="stackId">The ARN of the stack.</param>
    public static KeyLoss? Of(MlChange change, TemplateResource? definition, string stackId) => change.Type != Type || change.PhysicalId is null
        ? null
        : new KeyLoss(change.PhysicalId, DaysOf(definition), Arn.Parse(stackId).Region);

    /// <summary>What it means for whatever the key has encrypted.</summary>
    public string Consequence => $"KMS then schedules its deletion in {Days} days: nothing that is encrypted with it can be read from then on, and after these days never again.";

    /// <summary>How to have the key back.</summary>
    public string WayBack => Advice.With(
        $"Within the {Days} days the key can be had back, outside of the stack:",
        $"aws kms cancel-key-deletion --key-id {KeyId} --region {Region}",
        $"aws kms enable-key --key-id {KeyId} --region {Region}");

    private static int DaysOf(TemplateResource? definition) =>
        int.TryParse(definition?.Properties.GetValueOrDefault("PendingWindowInDays").KnownText(), out var days) ? days : DaysUnlessSaid;
}
