using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Cmdlets.Session;
using MlOps.Iam;
using MlOps.Iam.Comparison;
using MlOps.Iam.ManagedPolicies;

namespace MlOps.Cmdlets;

/// <summary>Shows what IAM policies grant that others do not: actions, resources and conditions, also against policies that AWS manages.</summary>
/// <remarks>
/// <para>What comes from the pipeline is the difference, as with Compare-Object; the reference is named with one of -ReferenceName, -ReferencePath and -ReferenceObject. The policies of
/// a side are taken together, as those that one user or role has, so that the parts of one policy are one.</para>
/// <para>Each action that the two sides do not grant alike is an object. Wildcards are expanded to the actions of AWS's service reference. Side says who grants it: ReferenceOnly,
/// DifferenceOnly, or both, and then whether the difference is Narrower, Wider or Other than the reference. Reason says in what: resources, conditions, denials. An action that
/// is denied on all that it is allowed on is not granted; what is denied in part or under a condition is said.</para>
/// <para>With -Summary there is one object with the numbers in place of that; docs/policy-comparison.md defines each. Where both sides grant alike, nothing is
/// written. Where a policy cannot be read, nothing is compared.</para>
/// <para>Of the policies that New-MlOperatorPolicy -ServiceRole makes those of one holder are compared: Where-Object Holder picks them.</para>
/// <para>Policies of identities are compared: policies of resources and trust policies are refused. Nothing is called.</para>
/// </remarks>
/// <returns>With -Summary how much differs, in numbers.</returns>
/// <example>
/// <title>See how much less an operator may do than with AWS's policies</title>
/// <code>
/// Get-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml | New-MlOperatorPolicy |
///     Compare-MlPolicy -ReferenceName AmazonSageMakerFullAccess, AmazonS3FullAccess, AmazonEC2ContainerRegistryFullAccess -Summary
/// </code>
/// <remarks>Counts the actions that are left out, and those that are narrowed to named resources.</remarks>
/// </example>
/// <example>
/// <title>See what a change of a policy grants</title>
/// <code>Compare-MlPolicy ./policies/new.json -ReferencePath ./policies/old.json | Where-Object Side -ne ReferenceOnly | Format-List</code>
/// <remarks>Lists actions that are new, or granted on other resources or conditions.</remarks>
/// </example>
/// <seealso cref="NewMlOperatorPolicyCommand"/>
/// <seealso cref="TestMlPolicyCommand"/>
[Cmdlet(VerbsData.Compare, "MlPolicy", DefaultParameterSetName = PolicySetName)]
[OutputType(typeof(MlPolicyDifference), typeof(MlPolicyComparison))]
public sealed class CompareMlPolicyCommand : MlCmdlet
{
    private const string PolicySetName = "Policy";
    private const string PathSetName = "Path";
    private const string LiteralPathSetName = "LiteralPath";

    private readonly List<MlPolicy> _difference = [];
    private readonly PipedPolicies _piped = new();
    private List<MlPolicy> _reference = [];
    private bool _isWhole = true;

    /// <summary>Policies, from New-MlOperatorPolicy.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PolicySetName)]
    public MlPolicy[] Policy { get; set; } = [];

    /// <summary>Policy files. Wildcards are allowed. What begins with a brace is the JSON of a policy, in one text or line by line, as from Get-Content.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSetName)]
    [SupportsWildcards]
    [PathTransformation]
    [AllowEmptyString]
    public string[] Path { get; set; } = [];

    /// <summary>Policy files, each path exactly as it is written. Files from Get-ChildItem come here.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSetName)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The policies to compare with: policies, their JSON, or the paths of their files.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [PSDefaultValue(Help = "None; one of the three is needed")]
    public object[] ReferenceObject { get; set; } = [];

    /// <summary>The files of the policies to compare with. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [PSDefaultValue(Help = "None; one of the three is needed")]
    public string[] ReferencePath { get; set; } = [];

    /// <summary>Policies that AWS manages to compare with, by name or ARN, for example AmazonSageMakerFullAccess.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManagedPolicyNameCompleter))]
    [PSDefaultValue(Help = "None; one of the three is needed")]
    public string[] ReferenceName { get; set; } = [];

    /// <summary>Writes how much differs in place of what, in numbers.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    /// <inheritdoc/>
    private protected override string? MissingFileAdvice(string path) => "A policy that AWS manages is named with -ReferenceName.";

    /// <inheritdoc/>
    private protected override async Task BeginAsync(CancellationToken cancellationToken)
    {
        PolicyComparisonErrors.RequireOneReference(ReferenceObject.Length > 0, ReferencePath.Length > 0, ReferenceName.Length > 0);
        _reference = await Pipeline.InvokeAsync(ReadReference).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        _difference.AddRange(Policy);
        var isLiteral = ParameterSetName == LiteralPathSetName;
        var given = _piped.Take(Path);
        await ForEachItemAsync(given.Where(PolicyReading.IsJson), AddJsonAsync).ConfigureAwait(false);
        await ForEachFileAsync(isLiteral ? LiteralPath : given.Where(path => !PolicyReading.IsJson(path)), isLiteral, file =>
        {
            _difference.Add(PolicyReading.ReadFile(file));
            return Task.CompletedTask;
        }).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_piped.TakeRest() is { } rest)
        {
            await ForOneItemAsync(null, () => AddJsonAsync(rest)).ConfigureAwait(false);
        }

        // A part of a side would differ from the other side in what is missing.
        if (!_isWhole || _difference.Count == 0)
        {
            return;
        }

        var comparison = new PolicyComparison(OfOneHolder(_reference), OfOneHolder(_difference));
        await (Summary ? Pipeline.WriteObjectAsync(comparison.Summary) : Pipeline.WriteObjectAsync(comparison.Differences, enumerate: true)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override void OnItemFailed() => _isWhole = false;

    private Task AddJsonAsync(string json)
    {
        _difference.Add(PolicyReading.Read(json, "policy"));
        return Task.CompletedTask;
    }

    private IReadOnlyList<MlPolicy> OfOneHolder(List<MlPolicy> policies) => PolicyHolders.RequireOne(policies, "Compare-MlPolicy …", trust => Observer.Warning(PolicyHolders.LeftOut(trust)));

    private List<MlPolicy> ReadReference() =>
    [
        .. GivenPolicy.ReadAll(this, ReferenceObject),
        .. ReferencePath.SelectMany(path => ConfigFiles.Resolve(this, path, isLiteral: false, MissingFileAdvice(path))).Select(PolicyReading.ReadFile),
        .. ReferenceName.Select(ManagedPolicyCatalog.Find),
    ];
}
