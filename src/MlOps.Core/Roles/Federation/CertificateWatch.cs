using MlOps.Aws;

namespace MlOps.Roles.Federation;

/// <summary>Warns once of certificates that end, however often a recipe is planned.</summary>
/// <param name="session">The time.</param>
/// <param name="observer">Who watches.</param>
internal sealed class CertificateWatch(AwsSession session, IOperationObserver observer)
{
    private bool _isTold;

    /// <summary>Warns of the metadata that are given, or else of those that there are.</summary>
    /// <param name="wanted">The provider that the recipe wants; null for none.</param>
    /// <param name="existing">What there is; null where there is none.</param>
    public void Tell(IdentityProvider? wanted, ExistingProvider? existing)
    {
        if (_isTold)
        {
            return;
        }

        _isTold = true;
        var now = session.Time.GetUtcNow();
        foreach (var note in wanted is SamlProvider { Metadata: { } metadata } saml ? CertificateNotes.Of(saml, metadata, now) : CertificateNotes.Of(existing, now))
        {
            observer.Warning(note);
        }
    }
}
