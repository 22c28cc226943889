using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Online;

/// <summary>The ids of the findings of online checks; <c>docs/errors.md</c> says what each means and what to do.</summary>
internal static class OnlineCheckIds
{
    /// <summary>Something could not be checked, or is not.</summary>
    public const string NotChecked = "NotChecked";

    /// <summary>The caller belongs to another account than the product.</summary>
    public const string AccountMismatch = "AccountMismatch";

    /// <summary>The account has not enabled the region.</summary>
    public const string RegionNotEnabled = "RegionNotEnabled";

    /// <summary>The region offers no endpoint of a service.</summary>
    public const string EndpointServiceMissing = "EndpointServiceMissing";

    /// <summary>An SSM parameter that leads to the VPC is missing.</summary>
    public const string VpcInputMissing = "VpcInputMissing";

    /// <summary>An SSM parameter that leads to the VPC has another type or form than the template takes.</summary>
    public const string VpcInputInvalid = "VpcInputInvalid";

    /// <summary>There is no VPC of that id.</summary>
    public const string VpcNotFound = "VpcNotFound";

    /// <summary>The VPC resolves no names, or gives none.</summary>
    public const string VpcDnsDisabled = "VpcDnsDisabled";

    /// <summary>There is no subnet of that id.</summary>
    public const string SubnetNotFound = "SubnetNotFound";

    /// <summary>A subnet is in another VPC.</summary>
    public const string SubnetInOtherVpc = "SubnetInOtherVpc";

    /// <summary>Two subnets are in one zone.</summary>
    public const string SubnetsShareZone = "SubnetsShareZone";

    /// <summary>A subnet is in a zone that an endpoint service is not offered in.</summary>
    public const string ZoneLacksEndpoint = "ZoneLacksEndpoint";

    /// <summary>Builds in a subnet reach nothing outside the VPC, nor what they need.</summary>
    public const string NoWayOut = "NoWayOut";

    /// <summary>Builds in a subnet reach AWS by endpoints only.</summary>
    public const string NoInternet = "NoInternet";

    /// <summary>A route table is not the VPC's.</summary>
    public const string RouteTableNotInVpc = "RouteTableNotInVpc";

    /// <summary>A route table leads to another gateway endpoint of S3.</summary>
    public const string RouteTableHasS3Endpoint = "RouteTableHasS3Endpoint";

    /// <summary>There is no security group of that id, or not in the VPC.</summary>
    public const string SecurityGroupNotFound = "SecurityGroupNotFound";

    /// <summary>The security group does not admit HTTPS from the subnets.</summary>
    public const string SecurityGroupClosed = "SecurityGroupClosed";

    /// <summary>Another endpoint of the VPC has the service's own name.</summary>
    public const string PrivateDnsTaken = "PrivateDnsTaken";

    /// <summary>There is no bucket of the archives.</summary>
    public const string SourceBucketNotFound = "SourceBucketNotFound";

    /// <summary>The bucket of the archives is another account's.</summary>
    public const string SourceBucketNotOurs = "SourceBucketNotOurs";

    /// <summary>The bucket of the archives is in another region.</summary>
    public const string SourceBucketElsewhere = "SourceBucketElsewhere";

    /// <summary>The bucket of the archives keeps no versions.</summary>
    public const string SourceBucketNotVersioned = "SourceBucketNotVersioned";

    /// <summary>The source bucket is encrypted with a key that the product's roles may not use.</summary>
    public const string SourceBucketKey = "SourceBucketKey";

    /// <summary>An archive is not there.</summary>
    public const string SourceArchiveMissing = "SourceArchiveMissing";

    /// <summary>Something else has a name that the product would give.</summary>
    public const string NameConflict = ValidationError.NameConflict;

    /// <summary>There is no policy of the ARN that the config names as boundary.</summary>
    public const string BoundaryNotFound = "BoundaryNotFound";

    /// <summary>A quota does not have room for the product.</summary>
    public const string QuotaExceeded = "QuotaExceeded";

    /// <summary>Nobody has confirmed the subscription of the alerts.</summary>
    public const string SubscriptionPending = "SubscriptionPending";

    /// <summary>The alerts have no subscriber of the config's address.</summary>
    public const string SubscriptionMissing = "SubscriptionMissing";
}
