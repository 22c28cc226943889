namespace MlOps.Aws.Requests;

/// <summary>
/// What AWS counts requests by: account, region and operation. EC2 documents that each operation is counted by itself; IAM's say that the
/// bucket depends on the operation and that several may apply; with CloudFormation, whose rates AWS does not publish, people report a limit of
/// <c>DescribeStacks</c> alone, and get around it by calling another operation. Where operations share a limit, as Systems Manager's
/// <c>GetParameter</c>, <c>GetParameters</c> and <c>GetParametersByPath</c> do, each one's refusals teach its own gate, and together they come to the
/// shared limit as connections on one line do: nobody has to know who shares what.
/// </summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html, "Request rate limiting" ·
/// https://aws.amazon.com/blogs/security/how-to-monitor-and-query-iam-resources-at-scale-part-2/, "Understand IAM API throttling" (IAM and STS) ·
/// https://github.com/aws/aws-sam-cli/issues/2671 (five calls of DescribeStacks a second), https://github.com/aws/aws-cli/pull/3186 and
/// https://github.com/convox/rack/pull/2144 (CloudFormation) · https://docs.aws.amazon.com/general/latest/gr/ssm.html (Systems Manager).
/// S3 and SageMaker's other operations: nothing by operation is published; S3 counts by key prefix.
/// </remarks>
/// <param name="Account">The account, or what stands for it while it is not known.</param>
/// <param name="Region">The region.</param>
/// <param name="Service">The service's client type.</param>
/// <param name="Operation">The operation, for example <c>DescribeStacks</c>.</param>
/// <param name="Time">The clock: a sandbox's time is not that of AWS.</param>
internal sealed record RateScope(string Account, string Region, string Service, string Operation, TimeProvider Time);
