using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlOps.Aws;

namespace MlOps.Deployments.Records;

/// <summary>
/// Appends a line of JSON for every run of an action that changes something: <c>reports/mlops-2027-03.jsonl</c>, a file a month. Runs in
/// a sandbox changed nothing of anybody's: they have files of their own, <c>reports/mlops-sandbox-2027-03.jsonl</c>. What cannot be written is
/// warned of, and never stops the run.
/// </summary>
/// <param name="folder">The folder; null where nothing is recorded.</param>
/// <param name="observer">Who is warned.</param>
/// <param name="time">
/// What time it is where the records are kept. It is no session's: a sandbox steps through the time that AWS would take, so that its clock is ahead, and starts
/// anew with each sandbox.
/// </param>
public sealed class RunRecorder(string? folder, IOperationObserver observer, TimeProvider time)
{
    /// <summary>The variable that names another folder; <c>off</c> for none.</summary>
    public const string FolderVariable = "MLOPS_REPORTS";

    private const string DefaultFolder = "reports";

    // Somebody else's line is soon written.
    private const int MostTries = 50;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The folder to record in: what the variable says, or <c>reports</c> in the current folder.</summary>
    /// <param name="variable">The value of <see cref="FolderVariable"/>; null where it is not set.</param>
    /// <param name="currentFolder">The current folder.</param>
    /// <returns>The folder; null where nothing is recorded.</returns>
    public static string? ChooseFolder(string? variable, string currentFolder) =>
        string.Equals(variable, "off", StringComparison.OrdinalIgnoreCase) ? null : Path.Combine(currentFolder, string.IsNullOrEmpty(variable) ? DefaultFolder : variable);

    /// <summary>Runs an action and records how it ended.</summary>
    /// <typeparam name="T">The result's type.</typeparam>
    /// <param name="action">The cmdlet or action.</param>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="product">The product's name.</param>
    /// <param name="stackName">The stack.</param>
    /// <param name="run">The action.</param>
    /// <param name="statusOf">How a result says that it ended.</param>
    /// <param name="failuresOf">What of a result failed, by logical ids; null where a result is one of a run that ended well.</param>
    public async Task<T> RunAsync<T>(string action, AwsSession session, string product, string stackName, Func<Task<T>> run, Func<T, string> statusOf, Func<T, IReadOnlyList<string>>? failuresOf = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(statusOf);
        var begun = new BegunRun(action, session, new RunSubject(product, stackName, Policy: null), time);
        var result = await UnlessFailedAsync(begun, run).ConfigureAwait(false);
        var failed = failuresOf?.Invoke(result) ?? [];
        await WriteAsync(begun.Ended(statusOf(result)) with { Succeeded = failed.Count == 0, Failed = failed.Count == 0 ? null : failed }).ConfigureAwait(false);
        return result;
    }

    /// <summary>Runs what comes before an action changes anything, and records it where it ends the run: a plan that is refused, say.</summary>
    /// <typeparam name="T">The result's type.</typeparam>
    /// <param name="action">The cmdlet or action.</param>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="product">The product's name.</param>
    /// <param name="stackName">The stack.</param>
    /// <param name="prepare">What comes before.</param>
    public async Task<T> PrepareAsync<T>(string action, AwsSession session, string product, string stackName, Func<Task<T>> prepare)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(prepare);
        return await UnlessFailedAsync(new BegunRun(action, session, new RunSubject(product, stackName, Policy: null), time), prepare).ConfigureAwait(false);
    }

    /// <summary>Publishes a policy and records how it ended.</summary>
    /// <param name="action">The cmdlet or action.</param>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="arn">The policy's ARN.</param>
    /// <param name="publish">What publishes it.</param>
    public async Task<MlPublishedPolicy> PublishAsync(string action, AwsSession session, string arn, Func<Task<MlPublishedPolicy>> publish)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(publish);
        var begun = new BegunRun(action, session, new RunSubject(Product: null, Stack: null, arn), time);
        var published = await UnlessFailedAsync(begun, publish).ConfigureAwait(false);
        await WriteAsync(begun.Ended(published.Status) with { Succeeded = true }).ConfigureAwait(false);
        return published;
    }

    /// <summary>Makes or removes a role and records how it ended.</summary>
    /// <param name="action">The cmdlet or action.</param>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="role">The role's name.</param>
    /// <param name="change">What changes it.</param>
    public async Task<MlRole> ChangeRoleAsync(string action, AwsSession session, string role, Func<Task<MlRole>> change)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(change);
        var begun = new BegunRun(action, session, new RunSubject(Product: null, Stack: null, Policy: null, role), time);
        var changed = await UnlessFailedAsync(begun, change).ConfigureAwait(false);
        await WriteAsync(begun.Ended(changed.Status) with { Succeeded = true }).ConfigureAwait(false);
        return changed;
    }

    /// <summary>Registers an instance profile with a Databricks workspace and records how it ended.</summary>
    /// <param name="action">The cmdlet or action.</param>
    /// <param name="planned">What is to be registered, and where.</param>
    /// <param name="register">What registers it.</param>
    public async Task<MlDatabricksInstanceProfile> RegisterAsync(string action, MlDatabricksInstanceProfile planned, Func<Task<MlDatabricksInstanceProfile>> register)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(register);
        var begun = new BegunRun(action, session: null, new RunSubject(Product: null, Stack: null, Policy: null, InstanceProfile: planned), time);
        var registered = await UnlessFailedAsync(begun, register).ConfigureAwait(false);
        await WriteAsync(begun.Ended(registered.Status) with { Succeeded = true }).ConfigureAwait(false);
        return registered;
    }

    private async Task<T> UnlessFailedAsync<T>(BegunRun begun, Func<Task<T>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            await WriteAsync(begun.Ended(ResultOf(error)) with { AwsErrorCode = (error as MlOpsException)?.AwsErrorCode }).ConfigureAwait(false);
            throw;
        }
    }

    private static string ResultOf(Exception error) => error switch
    {
        MlOpsException known => known.Id,
        OperationCanceledException => "Stopped",
        _ => "UnexpectedError",
    };

    private async Task WriteAsync(RunRecord record)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"mlops-{(record.Sandbox ? "sandbox-" : "")}{record.Time.UtcDateTime:yyyy-MM}.jsonl"));
            await AppendAsync(file, JsonSerializer.SerializeToUtf8Bytes(record, Options)).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            observer.Warning($"The run is not recorded in {folder}: {error.Message} Set {FolderVariable} to another folder, or to off.");
        }
    }

    // One writer at a time, so that lines stay whole.
    private static async Task AppendAsync(string file, byte[] line)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
                stream.Write([.. line, (byte)'\n']);
                return;
            }
            catch (IOException) when (tries < MostTries)
            {
                await Task.Delay(BetweenTries).ConfigureAwait(false);
            }
        }
    }
}
