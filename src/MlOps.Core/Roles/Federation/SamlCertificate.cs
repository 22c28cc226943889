namespace MlOps.Roles.Federation;

/// <summary>A certificate by which an identity provider signs.</summary>
/// <param name="Subject">Whom it names.</param>
/// <param name="NotAfter">When it ends.</param>
public sealed record SamlCertificate(string Subject, DateTimeOffset NotAfter);
