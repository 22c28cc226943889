using Amazon.S3.Model;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Linting;
using MlOps.Deployments;
using MlOps.Deployments.Online;
using MlOps.Deployments.Repair;
using MlOps.Products;
using MlOps.Reports;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Rehearsals;

/// <summary>The steps of a product's life, in order. Each builds on what the ones before it left.</summary>
internal sealed class ProductLife
{
    private const string BucketType = "AWS::S3::Bucket";
    private const string ChangedTag = "rehearsal";
    private const string ParameterType = "AWS::SSM::Parameter";

    private const string ImageRepositoryType = "AWS::ECR::Repository";

    private readonly MlProduct _product;
    private readonly EmbeddedAws _sandbox;
    private readonly AwsSession _session;
    private readonly AwsSession _owner;
    private readonly IOperationObserver _observer;
    private readonly Func<MlProduct, MlTemplate> _writeTemplate;
    private readonly HashSet<string> _before;

    private MlTemplate? _template;
    private string? _templateBucket;
    private string? _tampered;

    /// <summary>Makes the steps.</summary>
    /// <param name="product">The product.</param>
    /// <param name="sandbox">The account that it lives in.</param>
    /// <param name="session">The operator's way to that account.</param>
    /// <param name="owner">The way of whoever owns it.</param>
    /// <param name="observer">Is told what happens.</param>
    /// <param name="writeTemplate">Writes the product's template.</param>
    public ProductLife(MlProduct product, EmbeddedAws sandbox, AwsSession session, AwsSession owner, IOperationObserver observer, Func<MlProduct, MlTemplate> writeTemplate)
    {
        _product = product;
        _sandbox = sandbox;
        _session = session;
        _owner = owner;
        _observer = observer;
        _writeTemplate = writeTemplate;
        _before = ResourcesInAccount();
    }

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<RehearsalStep> Steps =>
    [
        new("Check the config", CheckConfig),
        new("Make the template", MakeTemplate),
        new("Lint the template", LintTemplate),
        new("Write the review report", WriteReport),
        new("Check the account", CheckAccountAsync),
        new("Deploy", DeployAsync),
        new("Read what it publishes", ReadOutputsAsync),
        new("Deploy again, nothing changed", DeployAgainAsync),
        new("Change its tags, and back", ChangeAsync),
        new("Check for drift, there is none", CheckInSyncAsync),
        new("Tamper with a resource", TamperAsync),
        new("Find that drift", FindDriftAsync),
        new("Repair that drift", RepairDriftAsync),
        new("Deploy a copy beside it, and remove it", TryCopyAsync),
        new("Remove, data too", RemoveAsync),
        new("Nothing is left", CheckNothingLeft),
    ];

    private MlTemplate Template => _template ?? throw new InvalidOperationException("The template is made in an earlier step.");

    // What a removal leaves to a person: images, and the key that encrypts them.
    private IReadOnlyList<string> LeftTypes => Template.Resources.Values.Any(resource => resource.Type == ImageRepositoryType) ? [ImageRepositoryType, KmsKeys.Type] : [];

    private Task<string> CheckConfig(CancellationToken cancellationToken)
    {
        Surprise.Unless(_product.IsValid, string.Join("; ", _product.Findings));
        return Task.FromResult($"{_product.Tier}, {_product.SourceControl}, {_product.Findings.Count} findings");
    }

    private Task<string> MakeTemplate(CancellationToken cancellationToken)
    {
        _template = _writeTemplate(_product);
        var expected = TierCatalog.ResourcesOf(_product).Select(resource => resource.LogicalId);
        Surprise.Unless(
            expected.ToHashSet(StringComparer.Ordinal).SetEquals(_template.Resources.Keys),
            $"The template has {string.Join(", ", _template.Resources.Keys)}; the tier has {string.Join(", ", expected)}.");
        return Task.FromResult($"{_template.ResourceCount} resources, {_template.SizeInBytes} bytes{BucketNote(_template)}");
    }

    private Task<string> LintTemplate(CancellationToken cancellationToken)
    {
        var findings = TemplateLint.Check(Template.Body, _product.Region);
        Surprise.Unless(findings.IsEmpty, string.Join("; ", findings));
        return Task.FromResult("no findings");
    }

    private Task<string> WriteReport(CancellationToken cancellationToken)
    {
        var report = ReviewReport.Write(_product);
        Surprise.Unless(report.Body.Contains(_product.Name, StringComparison.Ordinal), "The report does not name the product.");
        return Task.FromResult($"{report.Body.Length} characters");
    }

    private async Task<string> CheckAccountAsync(CancellationToken cancellationToken)
    {
        var findings = await new OnlineCheck(_session, _observer).CheckAsync(_product, cancellationToken).ConfigureAwait(false);
        var errors = findings.Where(finding => finding.Severity == MlSeverity.Error).ToList();
        Surprise.Unless(errors.Count == 0, string.Join("; ", errors));
        return $"{findings.Length} findings, no error";
    }

    private async Task<string> DeployAsync(CancellationToken cancellationToken)
    {
        await MakeTemplateBucketForAsync(Template, cancellationToken).ConfigureAwait(false);
        var deployment = await ExecuteAsync(cancellationToken).ConfigureAwait(false);
        Surprise.Unless(deployment.Status == "CREATE_COMPLETE", $"The stack is {deployment.Status}: {deployment.StatusReason}");
        Surprise.Unless(
            deployment.Changes.Count == Template.ResourceCount && deployment.Changes.All(change => change.Action == "Add"),
            $"{deployment.Changes.Count} changes: {string.Join(", ", deployment.Changes)}");
        return $"{deployment.Status}, {deployment.Changes.Count} resources, {deployment.Outputs.Count} outputs";
    }

    private async Task<string> ReadOutputsAsync(CancellationToken cancellationToken)
    {
        var outputs = await new DeploymentReader(_session, _observer).GetOutputsAsync(DeploymentTarget.Of(_product), cancellationToken).ConfigureAwait(false);
        var published = Template.Resources.Values.Count(resource => resource.Type == "AWS::SSM::Parameter");
        Surprise.Unless(outputs.Count(output => output.Source == "SSM") == published, $"{published} parameters are published, and these are found: {string.Join(", ", outputs)}");
        return $"{outputs.Count} outputs, {published} of them parameters";
    }

    private async Task<string> DeployAgainAsync(CancellationToken cancellationToken)
    {
        var deployment = await ExecuteAsync(cancellationToken).ConfigureAwait(false);
        Surprise.Unless(deployment.Changes.Count == 0, $"Unexpected changes: {string.Join(", ", deployment.Changes)}");
        Surprise.Unless(deployment.Status == "CREATE_COMPLETE", $"The stack is {deployment.Status}.");
        return "no changes";
    }

    // What changes in every product is its tags.
    private async Task<string> ChangeAsync(CancellationToken cancellationToken)
    {
        var changed = _writeTemplate(_product with { Tags = new Dictionary<string, string>(_product.Tags) { [ChangedTag] = "changed" } });
        var options = new DeployOptions { TemplateBucket = _templateBucket };
        var foreseen = await new CompareOperation(_session, _observer).CompareAsync(changed, options, cancellationToken).ConfigureAwait(false);
        foreach (var template in new[] { changed, Template })
        {
            var deployment = await new DeployOperation(_session, _observer).ExecuteAsync(template, options, cancellationToken).ConfigureAwait(false);
            Surprise.Unless(deployment.Status == "UPDATE_COMPLETE", $"The stack is {deployment.Status}: {deployment.StatusReason}");
            Surprise.Unless(
                deployment.Changes.Count > 0 && deployment.Changes.Select(change => change.LogicalId).ToHashSet(StringComparer.Ordinal).SetEquals(foreseen.Select(change => change.LogicalId)),
                $"Foreseen: {string.Join(", ", foreseen)}; changed: {string.Join(", ", deployment.Changes)}");
            Surprise.Unless(deployment.Changes.All(change => change.Replacement == "False"), $"Replaced: {string.Join(", ", deployment.Changes)}");
        }

        return $"{foreseen.Count} resources changed as foreseen, none replaced";
    }

    private async Task<string> CheckInSyncAsync(CancellationToken cancellationToken)
    {
        var report = await CheckDriftAsync(cancellationToken).ConfigureAwait(false);
        Surprise.Unless(!report.Drifted, $"Drift right after deployment: {Drifted(report)}");
        var missed = report.Resources.Where(resource => resource.Status == MlResourceDrift.Unchecked).ToList();
        Surprise.Unless(missed.Count == 0, $"Not checked: {string.Join("; ", missed.Select(resource => $"{resource.LogicalId}: {resource.Reason}"))}");
        return $"{report.CheckedCount} checked, {report.UncheckedCount} unchecked";
    }

    private async Task<string> TamperAsync(CancellationToken cancellationToken)
    {
        _tampered = Template.Resources.Values.First(resource => resource.Type == ParameterType).LogicalId;
        var name = _product.ResourceNames[_tampered];
        await _owner.Ssm.PutParameterAsync(new PutParameterRequest { Name = name, Value = "tampered", Overwrite = true }, cancellationToken).ConfigureAwait(false);
        return name;
    }

    private async Task<string> FindDriftAsync(CancellationToken cancellationToken)
    {
        var report = await CheckDriftAsync(cancellationToken).ConfigureAwait(false);
        var drifted = report.Resources.Where(resource => resource.Status is MlResourceDrift.Modified or MlResourceDrift.Deleted).ToList();
        Surprise.Unless(drifted is [var only] && only.LogicalId == _tampered, $"Expected drift of {_tampered} alone; found {Drifted(report)}");
        var difference = drifted[0].Differences is [var single] ? single : null;
        Surprise.Unless(
            difference is { PropertyPath: "/Value", Actual: "tampered" },
            $"Expected a difference in /Value alone; found {string.Join("; ", drifted[0].Differences)}");
        return $"{_tampered} {difference!.PropertyPath}";
    }

    private async Task<string> RepairDriftAsync(CancellationToken cancellationToken)
    {
        var operation = new RepairOperation(_session, _observer);
        var plan = await operation.PlanAsync(DeploymentTarget.Of(_product), new RepairOptions(), cancellationToken).ConfigureAwait(false);
        var repair = await operation.ExecuteAsync(plan, cancellationToken).ConfigureAwait(false);
        Surprise.Unless(repair.Status == "REPAIRED", $"The repair is {repair.Status}: {string.Join("; ", repair.Steps.Select(step => $"{step}, {step.Status}"))}");
        return string.Join(", ", repair.Steps);
    }

    // A copy is another product with other names: the operator's policies are not for it.
    private async Task<string> TryCopyAsync(CancellationToken cancellationToken)
    {
        var test = TestProduct.Of(_product, TestProduct.NewSuffix(), _owner.Time.GetUtcNow().AddDays(1));
        var template = _writeTemplate(test);
        await MakeTemplateBucketForAsync(template, cancellationToken).ConfigureAwait(false);
        var options = new DeployOptions { Seed = true, TemplateBucket = _templateBucket };
        var deployment = await new DeployOperation(_owner, _observer).ExecuteAsync(test, options, cancellationToken).ConfigureAwait(false);
        Surprise.Unless(deployment.Status == "CREATE_COMPLETE", $"The stack of the copy is {deployment.Status}: {deployment.StatusReason}");
        var removal = await new RemoveOperation(_owner, _observer).ExecuteAsync(DeploymentTarget.Of(deployment), new RemoveOptions(), cancellationToken).ConfigureAwait(false);
        Surprise.Unless(removal.Retained.Count + removal.Leftovers.Count == 0, $"Left of the copy: {string.Join(", ", removal.Retained.Concat(removal.Leftovers))}");
        return $"{test.Name}, {removal.Deleted.Count} resources deleted{BucketNote(template)}";
    }

    private async Task<string> RemoveAsync(CancellationToken cancellationToken)
    {
        var options = new RemoveOptions { Force = true, DeleteData = true };
        var removal = await new RemoveOperation(_session, _observer)
            .ExecuteAsync(DeploymentTarget.Of(_product), options, cancellationToken).ConfigureAwait(false);
        Surprise.Unless(removal.Status == "DELETE_COMPLETE", $"The stack is {removal.Status}.");
        var retained = removal.Retained.Where(resource => !LeftTypes.Contains(resource.Type)).ToList();
        Surprise.Unless(retained.Count == 0, $"Retained: {string.Join(", ", retained)}");
        Surprise.Unless(removal.Leftovers.Count == 0, $"Left: {string.Join(", ", removal.Leftovers)}");
        return $"{removal.Deleted.Count} resources deleted";
    }

    private Task<string> CheckNothingLeft(CancellationToken cancellationToken)
    {
        var left = ResourcesInAccount().Except(_before).Where(resource => !LeftTypes.Contains(resource.Split(' ')[0])).ToList();
        Surprise.Unless(left.Count == 0, $"Left in the account: {string.Join(", ", left)}");
        Surprise.Unless(_sandbox.Describe().StackCount == 0, "A stack is left.");
        return Task.FromResult("the account is as it was");
    }

    /// <summary>The bucket that a rehearsal uses for a template that no request takes; null where it needs none.</summary>
    public static string? TemplateBucketFor(MlProduct product, MlTemplate template) => IsTooLarge(template) ? $"mlops-templates-{product.AccountId}-{product.Region}" : null;

    // A template that no request takes needs a bucket, as it does in an account of AWS; that is nothing of the product's.
    private async Task MakeTemplateBucketForAsync(MlTemplate template, CancellationToken cancellationToken)
    {
        if (TemplateBucketFor(_product, template) is not { } bucket || _templateBucket is not null)
        {
            return;
        }

        await _owner.S3.PutBucketAsync(new PutBucketRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false);
        _before.Add($"{BucketType} {bucket} in {_product.AccountId} {_product.Region}");
        _templateBucket = bucket;
    }

    // The rehearsal makes the bucket; in an account of AWS somebody has to.
    private static string BucketNote(MlTemplate template) => IsTooLarge(template)
        ? FormattableString.Invariant($"; more than the {MlOps.CloudFormation.Templates.Template.MostBytes} that a request takes: its deployment needs a template bucket (-TemplateBucket, --template-bucket), and is rehearsed with one")
        : "";

    private static bool IsTooLarge(MlTemplate template) => template.SizeInBytes > MlOps.CloudFormation.Templates.Template.MostBytes;

    private Task<MlDeployment> ExecuteAsync(CancellationToken cancellationToken) =>
        new DeployOperation(_session, _observer).ExecuteAsync(Template, new DeployOptions { Seed = true, TemplateBucket = _templateBucket }, cancellationToken);

    private Task<MlDriftReport> CheckDriftAsync(CancellationToken cancellationToken) =>
        new DriftOperation(_session, _observer).CheckAsync(DeploymentTarget.Of(_product), new DriftOptions(), cancellationToken);

    private HashSet<string> ResourcesInAccount() =>
        [.. _sandbox.World.Resources.All.Where(resource => !IsGoing(resource)).Select(resource => $"{resource.Type} {resource.Id} in {resource.AccountId} {resource.Region}")];

    // A key that is deleted can be had back for some days, and costs nothing in them (KMS developer guide, Delete an AWS KMS key).
    private static bool IsGoing(LiveResource resource) => resource.Type == KmsKeys.Type && KmsKeys.IsPendingDeletion(resource);

    private static string Drifted(MlDriftReport report) => string.Join(
        "; ", report.Resources.Where(resource => resource.Differences.Count > 0).Select(resource => $"{resource}, {string.Join(", ", resource.Differences)}"));
}
