using System.Management.Automation;
using MlOps.Aws;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Session;
using MlOps.Deployments.Records;
using MlOps.Iam;
using MlOps.Roles;

namespace MlOps.Cmdlets;

/// <summary>
/// The base of cmdlets that call AWS, with the parameters of who calls; a cmdlet says for itself where. They have the names and aliases of AWS Tools for PowerShell. Unlike there, none takes a
/// property of a piped object: a product must not set the region behind the user's back.
/// </summary>
public abstract class MlCallerCmdlet : MlCmdlet
{
    private readonly Dictionary<(string? Account, string? Region), Task<AwsSession>> _sessions = [];
    private SessionRequest? _request;

    /// <summary>
    /// The credential profile to use, from the shared credentials and config files or the encrypted store of AWS Tools. A profile that is
    /// missing is an error; no other one is tried.
    /// </summary>
    [Parameter]
    [Alias("StoredCredentials", "AWSProfileName")]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string? ProfileName { get; set; }

    /// <summary>The credentials file that profiles are read from.</summary>
    [Parameter]
    [Alias("AWSProfilesLocation", "ProfilesLocation")]
    [PSDefaultValue(Help = "~/.aws/credentials and ~/.aws/config")]
    public string? ProfileLocation { get; set; }

    /// <summary>An access key. Needs <see cref="SecretKey"/>, and <see cref="SessionToken"/> where the key is temporary.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [Alias("AK")]
    public string? AccessKey { get; set; }

    /// <summary>The secret of <see cref="AccessKey"/>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [Alias("SK", "SecretAccessKey")]
    public string? SecretKey { get; set; }

    /// <summary>The session token of a temporary <see cref="AccessKey"/>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [Alias("ST")]
    public string? SessionToken { get; set; }

    /// <summary>
    /// Credentials: what Get-AWSCredential, New-AWSCredential or Use-STSRole of AWS Tools give, or any object with AccessKeyId,
    /// SecretAccessKey and SessionToken. Whichever version of AWS Tools is loaded will do.
    /// </summary>
    [Parameter]
    public object? Credential { get; set; }

    /// <summary>An endpoint that all calls go to, for example http://localhost:5000.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string? EndpointUrl { get; set; }

    /// <summary>The region that is asked for by name; null where none is.</summary>
    private protected abstract string? RegionToCall { get; }

    /// <summary>Reads the session variables of AWS Tools in the caller's scope.</summary>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected override async Task BeginAsync(CancellationToken cancellationToken)
    {
        _request = await Pipeline.InvokeAsync(ReadRequest).ConfigureAwait(false);
        Recorder = await OpenRecorderAsync().ConfigureAwait(false);
    }

    /// <summary>Keeps a record of runs that change something.</summary>
    private protected RunRecorder Recorder { get; private set; } = null!;

    /// <summary>
    /// Opens a session, once for each account and region that products ask for. One that cannot be opened is not tried again: every item
    /// that needs it fails in the same way, and nobody is asked twice for a code.
    /// </summary>
    /// <param name="accountId">The account of what is in hand; null where nothing is.</param>
    /// <param name="region">The region of what is in hand; null where nothing is.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected Task<AwsSession> OpenSessionAsync(string? accountId, string? region, CancellationToken cancellationToken)
    {
        lock (_sessions)
        {
            if (!_sessions.TryGetValue((accountId, region), out var session))
            {
                session = OpenAsync(_request! with { ExpectedAccountId = accountId, ExpectedRegion = region }, cancellationToken);
                _sessions.Add((accountId, region), session);
            }

            return session;
        }
    }

    /// <summary>Where the caller is: the account, by STS, and its partition.</summary>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected async Task<RecipePlace> GetPlaceAsync(CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(accountId: null, region: null, cancellationToken).ConfigureAwait(false);
        return await new RoleOperation(session, Observer).GetPlaceAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a policy into the pipeline, and into a file first where one is given.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="outFile">A file or a folder; null for none.</param>
    private protected async Task WritePolicyAsync(MlPolicy policy, string? outFile)
    {
        if (outFile is not null)
        {
            var path = PolicyFile.PathOf(policy, await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(outFile)).ConfigureAwait(false));
            policy = await Pipeline.ShouldProcessAsync(path, "Write the policy").ConfigureAwait(false) ? PolicyFile.Write(policy, path) : policy;
        }

        await Pipeline.WriteObjectAsync(policy).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach (var session in _sessions.Values.Where(session => session.IsCompletedSuccessfully))
        {
            session.Result.Dispose();
        }

        _sessions.Clear();
        base.Dispose(disposing);
    }

    private async Task<AwsSession> OpenAsync(SessionRequest request, CancellationToken cancellationToken)
    {
        var session = await SessionFactory.OpenAsync(request, Observer, cancellationToken).ConfigureAwait(false);
        SandboxNotice.Show(Observer);
        return session;
    }

    private SessionRequest ReadRequest() => new()
    {
        ProfileName = ProfileName,
        ProfileLocation = ProfileLocation is null ? null : GetUnresolvedProviderPathFromPSPath(ProfileLocation),
        AccessKey = AccessKey,
        SecretKey = SecretKey,
        SessionToken = SessionToken,
        Credential = Credential,
        StoredCredentials = GetVariableValue("StoredAWSCredentials"),
        Region = RegionToCall,
        StoredRegion = Text(GetVariableValue("StoredAWSRegion")),
        EndpointUrl = EndpointUrl,
        Prompt = Host?.UI is null ? null : new HostPrompt(Host.UI, Pipeline),
    };

    private static string? Text(object? value) => value?.ToString() is { Length: > 0 } text ? text : null;
}
