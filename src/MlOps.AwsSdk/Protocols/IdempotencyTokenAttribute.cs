namespace MlOps.AwsSdk.Protocols;

/// <summary>A token that the client makes up where the caller gives none, so that a retry is not a second request.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdempotencyTokenAttribute : Attribute;
