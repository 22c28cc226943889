using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>Represents a log group.</summary>
public class LogGroup
{
    /// <summary>The name of the log group.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    [Wire("logGroupName")]
    public string LogGroupName { get; set; }

    /// <summary>The creation time of the log group, expressed as the number of milliseconds after Jan 1, 1970 00:00:00 UTC.</summary>
    [AWSProperty(Min = 0)]
    [Wire("creationTime", Timestamp = TimestampFormat.EpochMilliseconds)]
    public DateTime? CreationTime { get; set; }

    /// <summary>The number of days to retain the log events in the specified log group.</summary>
    [Wire("retentionInDays")]
    public int? RetentionInDays { get; set; }

    /// <summary>The number of metric filters.</summary>
    [Wire("metricFilterCount")]
    public int? MetricFilterCount { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the log group.</summary>
    [Wire("arn")]
    public string Arn { get; set; }

    /// <summary>The number of bytes stored.</summary>
    [AWSProperty(Min = 0)]
    [Wire("storedBytes")]
    public long? StoredBytes { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the KMS key to use when encrypting log data.</summary>
    [AWSProperty(Max = 256)]
    [Wire("kmsKeyId")]
    public string KmsKeyId { get; set; }

    /// <summary>Displays whether this log group has a protection policy, or whether it had one in the past.</summary>
    [Wire("dataProtectionStatus")]
    public DataProtectionStatus DataProtectionStatus { get; set; }

    /// <summary>Displays all the properties that this log group has inherited from account-level settings.</summary>
    [Wire("inheritedProperties")]
    public List<string> InheritedProperties { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>This specifies the log group class for this log group.</summary>
    [Wire("logGroupClass")]
    public LogGroupClass LogGroupClass { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the log group.</summary>
    [Wire("logGroupArn")]
    public string LogGroupArn { get; set; }

    /// <summary>Indicates whether deletion protection is enabled for this log group.</summary>
    [Wire("deletionProtectionEnabled")]
    public bool? DeletionProtectionEnabled { get; set; }

    /// <summary>Indicates whether bearer token authentication is enabled for this log group.</summary>
    [Wire("bearerTokenAuthenticationEnabled")]
    public bool? BearerTokenAuthenticationEnabled { get; set; }
}
