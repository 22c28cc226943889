namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>GetAccountSummary</c>. Retrieves information about IAM entity usage and IAM quotas in the account.</summary>
public class GetAccountSummaryRequest : AmazonIdentityManagementServiceRequest;
