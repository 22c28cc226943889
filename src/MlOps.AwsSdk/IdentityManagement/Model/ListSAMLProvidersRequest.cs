namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>ListSAMLProviders</c>. Lists the SAML provider resource objects defined in IAM in the account.</summary>
public class ListSAMLProvidersRequest : AmazonIdentityManagementServiceRequest;
