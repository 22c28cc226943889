using MlOps.Aws;
using MlOps.Aws.Requests;
using MlOps.Products;

namespace MlOps.Deployments.Records;

/// <summary>A run that has begun: when, and the calls that it makes from then on in the same flow of execution.</summary>
/// <param name="action">The cmdlet or action.</param>
/// <param name="session">Who calls AWS, and where; null where nothing of AWS is changed.</param>
/// <param name="subject">What it is about.</param>
/// <param name="time">What time it is for whoever keeps the record.</param>
internal sealed class BegunRun(string action, AwsSession? session, RunSubject subject, TimeProvider time)
{
    private readonly DateTimeOffset _started = time.GetUtcNow();
    private readonly IReadOnlyCollection<WritingCall> _calls = WritingCalls.Collect();

    /// <summary>Its record, now that it has ended: who calls may have become known only while it ran.</summary>
    /// <param name="result">How it ended.</param>
    public RunRecord Ended(string result)
    {
        var now = time.GetUtcNow();
        return new RunRecord
        {
            Time = now,
            Action = action,
            Product = subject.Product,
            Stack = subject.Stack,
            Policy = subject.Policy,
            Role = subject.Role,
            InstanceProfile = subject.InstanceProfile?.InstanceProfileArn,
            Workspace = subject.InstanceProfile?.Workspace,
            AccountId = session?.KnownContext?.AccountId,
            Region = session?.Region,
            Caller = session?.KnownContext?.Arn,
            CredentialSource = session?.CredentialSource ?? subject.InstanceProfile?.TokenSource ?? "",
            Sandbox = session?.IsSandbox ?? subject.InstanceProfile?.Sandbox ?? false,
            Result = result,
            Seconds = Math.Round((now - _started).TotalSeconds, 1),
            Calls = _calls,
            Version = ProductMetadata.CurrentVersion(),
        };
    }
}
