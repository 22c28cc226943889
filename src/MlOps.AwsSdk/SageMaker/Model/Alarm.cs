using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>An Amazon CloudWatch alarm configured to monitor metrics on an endpoint.</summary>
public class Alarm
{
    /// <summary>The name of a CloudWatch alarm in your account.</summary>
    [AWSProperty(Min = 1, Max = 255)]
    public string AlarmName { get; set; }
}
