# A file with metadata of an identity provider whose certificate ends at a time.
function New-Metadata([string] $Path, [datetimeoffset] $End, [string] $Entity = 'https://idp.example.com/') {
    $key = [System.Security.Cryptography.ECDsa]::Create([System.Security.Cryptography.ECCurve]::CreateFromFriendlyName('nistP256'))
    $request = [System.Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=signing', $key, 'SHA256')
    $certificate = [Convert]::ToBase64String($request.CreateSelfSigned('2001-01-01Z', $End).RawData)
    Set-Content $Path @"
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="$Entity">
  <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>$certificate</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
    <!-- $('x' * 800) -->
  </IDPSSODescriptor>
</EntityDescriptor>
"@
}
