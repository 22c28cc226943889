namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>ListOpenIDConnectProviders</c>. Lists information about the IAM OpenID Connect (OIDC) provider resource objects defined
/// in the Amazon Web Services account.
/// </summary>
public class ListOpenIDConnectProvidersRequest : AmazonIdentityManagementServiceRequest;
