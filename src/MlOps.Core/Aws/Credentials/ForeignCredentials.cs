using System.Reflection;
using Amazon.Runtime;

namespace MlOps.Aws.Credentials;

/// <summary>
/// Credentials over an <c>AWSCredentials</c> object of another load context. Each request asks that object anew, so it refreshes itself
/// as it would for AWS Tools. Only .NET methods of the object are called, never PowerShell, so any thread may ask.
/// </summary>
internal sealed class ForeignCredentials : AWSCredentials
{
    private readonly object _target;
    private readonly MethodInfo? _synchronous;
    private readonly MethodInfo? _asynchronous;

    private ForeignCredentials(object target, MethodInfo? synchronous, MethodInfo? asynchronous)
    {
        _target = target;
        _synchronous = synchronous;
        _asynchronous = asynchronous;
    }

    /// <summary>Credentials over an object; null where it is no <c>AWSCredentials</c> of any load context.</summary>
    /// <param name="target">The object.</param>
    public static ForeignCredentials? Over(object target)
    {
        if (!Ancestry(target.GetType()).Any(type => type.FullName == "Amazon.Runtime.AWSCredentials"))
        {
            return null;
        }

        var synchronous = target.GetType().GetMethod("GetCredentials", Type.EmptyTypes);
        var asynchronous = target.GetType().GetMethod("GetCredentialsAsync", Type.EmptyTypes);
        return synchronous is null && asynchronous is null ? null : new ForeignCredentials(target, synchronous, asynchronous);
    }

    /// <inheritdoc/>
    public override ImmutableCredentials GetCredentials() =>
        _synchronous is null ? GetCredentialsAsync().GetAwaiter().GetResult() : Copy(Invoke(_synchronous));

    /// <inheritdoc/>
    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        if (_asynchronous is null)
        {
            return await Task.Run(GetCredentials).ConfigureAwait(false);
        }

        var task = (Task)Invoke(_asynchronous);
        await task.ConfigureAwait(false);
        return Copy(task.GetType().GetProperty("Result")!.GetValue(task)!);
    }

    private static IEnumerable<Type> Ancestry(Type type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
    }

    private static ImmutableCredentials Copy(object keys)
    {
        var token = Text("Token");
        return new ImmutableCredentials(Text("AccessKey"), Text("SecretKey"), token is { Length: > 0 } ? token : null);

        string? Text(string property) => keys.GetType().GetProperty(property)?.GetValue(keys) as string;
    }

    private object Invoke(MethodInfo method) => method.Invoke(_target, BindingFlags.DoNotWrapExceptions, null, null, null)!;
}
