using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlOps.Products;

/// <summary>Writes a config with comments that say what each value is.</summary>
public static partial class ProductDraftWriter
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The config's text. Values that are missing are left out: the reader says which are needed.</summary>
    /// <param name="draft">The values.</param>
    public static string Write(ProductDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var text = new StringBuilder();
        if (draft.SchemaPath is { } schema)
        {
            Line(text, $"# yaml-language-server: $schema={schema}");
            Line(text, "#");
        }

        Line(text, $"# {Title(draft)}");
        if (TierCatalog.Tiers.Any(tier => tier.Name == draft.Tier))
        {
            Line(text, $"# {Count(draft)}");
        }

        WriteClient(text, draft);
        WriteEnvironment(text, draft);
        WriteProduct(text, draft);
        WriteTags(text, draft);
        WriteIam(text, draft);
        WriteExtras(text, draft);
        WriteDrift(text, draft);
        WriteOthers(text, draft);
        return text.ToString();
    }

    private static string Count(ProductDraft draft)
    {
        var choices = new ProductChoices(draft.Tier, draft.SourceControl, draft.VpcMode)
        {
            Extras = ExtrasOf(draft),
            BringsBoundary = draft.PermissionsBoundaryArn is not null,
        };
        var rows = TierCatalog.RowsOf(choices).ToList();
        var extras = rows.Count(row => row.IsExtra);
        return FormattableString.Invariant($"Its stack has {rows.Count} resources{(extras > 0 ? $", {extras} of them by its extras" : "")}.");
    }

    private static ImmutableArray<string> ExtrasOf(ProductDraft draft)
    {
        var switches = draft.Extras.Where(extra => extra != ProductExtras.Schedule || draft.Schedule is null).Distinct(StringComparer.Ordinal);
        return [.. switches, .. draft.Schedule is null ? Array.Empty<string>() : [ProductExtras.Schedule]];
    }

    private static void WriteIam(StringBuilder text, ProductDraft draft)
    {
        if (!HasIam(draft))
        {
            return;
        }

        Section(text, ConfigKeys.Iam.Name);
        if (draft.PermissionsBoundaryArn is not null)
        {
            Comment(text, 1, "Bounds all roles of the product.");
            Value(text, 1, ConfigKeys.PermissionsBoundaryArn.Name, draft.PermissionsBoundaryArn);
        }

        if (draft.IamPath is not null)
        {
            Comment(text, 1, "Of roles and managed policies. IAM moves neither, so it stays as it was at the first deployment.");
            Value(text, 1, ConfigKeys.IamPath.Name, draft.IamPath);
        }
    }

    private static void WriteExtras(StringBuilder text, ProductDraft draft)
    {
        if (!HasExtras(draft))
        {
            return;
        }

        Section(text, ConfigKeys.Extras.Name);
        Comment(text, 1, "What the tier does not count.");
        foreach (var extra in ExtrasOf(draft))
        {
            if (extra == ProductExtras.Schedule && draft.Schedule is not null)
            {
                Comment(text, 1, "In UTC.");
                Value(text, 1, extra, draft.Schedule);
            }
            else
            {
                Line(text, $"  {Scalar(extra)}: true");
            }
        }
    }

    private static void WriteDrift(StringBuilder text, ProductDraft draft)
    {
        if (!HasDrift(draft))
        {
            return;
        }

        Section(text, ConfigKeys.Drift.Name);
        Comment(text, 1, "Drift that is expected: what a rule fits is shown as ignored. 'until' is the last day that it holds.");
        Line(text, $"  {ConfigKeys.DriftIgnore.Name}:");
        foreach (var rule in draft.DriftRules)
        {
            WriteRule(text, rule);
        }
    }

    private static void WriteRule(StringBuilder text, MlDriftRule rule)
    {
        var start = "- ";
        Write(ConfigKeys.DriftLogicalId, rule.LogicalId);
        Write(ConfigKeys.DriftType, rule.Type);
        Write(ConfigKeys.DriftProperty, rule.Property);
        Write(ConfigKeys.DriftReason, rule.Reason == DriftRules.NoReason ? null : rule.Reason);
        Write(ConfigKeys.DriftUntil, rule.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        void Write(ConfigKey key, string? value)
        {
            if (value is not null)
            {
                Line(text, $"    {start}{key.Name}: {Scalar(value)}");
                start = "  ";
            }
        }
    }

    private static bool HasIam(ProductDraft draft) => draft.PermissionsBoundaryArn is not null || draft.IamPath is not null;

    private static bool HasExtras(ProductDraft draft) => ExtrasOf(draft).Length > 0;

    private static bool HasDrift(ProductDraft draft) => draft.DriftRules.Length > 0;

    private static void WriteOthers(StringBuilder text, ProductDraft draft)
    {
        if (!HasIam(draft) && !HasExtras(draft) && !HasDrift(draft))
        {
            Line(text, "");
            Line(text, $"# Three more sections are optional: '{ConfigKeys.Iam.Name}' brings a permissions boundary or a path for roles along, '{ConfigKeys.Extras.Name}' adds");
            Line(text, "# what the tier does not count (policies of bucket and topic, rules that start pipelines, a deploy role, an image repository, a");
            Line(text, $"# schedule), and '{ConfigKeys.Drift.Name}' names drift that is expected. docs/product-config.md has them.");
        }
        else
        {
            Line(text, "");
            Line(text, "# docs/product-config.md has every key.");
        }
    }

    private static string Title(ProductDraft draft)
    {
        var article = draft.Tier == ProductTiers.Enterprise ? "An" : "A";
        var source = draft.SourceControl switch
        {
            SourceControls.CodeCommit => "with CodeCommit repositories",
            SourceControls.S3 => "with source archives in S3",
            _ => "with repositories outside AWS",
        };
        var vpc = (draft.VpcMode, draft.VpcSource) switch
        {
            (null, _) => "",
            (VpcModes.Standalone, VpcSources.Ssm) => ", in a VPC from SSM parameters, with a security group of its own",
            (VpcModes.Standalone, _) => ", in a VPC named here, with a security group of its own",
            (_, VpcSources.Ssm) => ", in a VPC and a security group from SSM parameters",
            _ => ", in a VPC named here and a security group from an SSM parameter",
        };
        return $"{article} {draft.Tier} product {source}{vpc}{(draft.Workload is null ? "" : ", one of several workloads")}.";
    }

    private static void WriteClient(StringBuilder text, ProductDraft draft)
    {
        Section(text, ConfigKeys.Client.Name);
        Comment(text, 1, "The company in full, and as it stands at the beginning of every name.");
        Value(text, 1, ConfigKeys.CompanyName.Name, draft.CompanyName);
        Value(text, 1, ConfigKeys.CompanyPrefix.Name, draft.CompanyPrefix);
        Comment(text, 1, "Twelve digits, in quotes: without them YAML reads a number, and a leading zero is lost.");
        Value(text, 1, ConfigKeys.AccountId.Name, draft.AccountId, quoted: true);
        Comment(text, 1, "Four lower-case letters or digits, in quotes.");
        Value(text, 1, ConfigKeys.TenantId.Name, draft.TenantId, quoted: true);
    }

    private static void WriteEnvironment(StringBuilder text, ProductDraft draft)
    {
        Section(text, ConfigKeys.Environment.Name);
        Comment(text, 1, "dev, test, staging or prod. The data of prod outlives its stack.");
        Value(text, 1, ConfigKeys.Env.Name, draft.Environment);
        Value(text, 1, ConfigKeys.Region.Name, draft.Region);
    }

    private static void WriteProduct(StringBuilder text, ProductDraft draft)
    {
        Section(text, ConfigKeys.Product.Name);
        Comment(text, 1, "starter, professional or enterprise.");
        Value(text, 1, ConfigKeys.Tier.Name, draft.Tier);
        Value(text, 1, ConfigKeys.UseCase.Name, draft.UseCase);
        if (draft.Workload is not null)
        {
            Comment(text, 1, "Tells two products of one use case apart.");
            Value(text, 1, ConfigKeys.Workload.Name, draft.Workload);
        }

        WriteSource(text, draft);
        if (draft.AlertsEmail is not null)
        {
            Comment(text, 1, draft.Tier == ProductTiers.Enterprise
                ? "Gets the alerts, once the subscription is confirmed."
                : "Does nothing below the enterprise tier, with which alerts come.");
            Value(text, 1, ConfigKeys.AlertsEmail.Name, draft.AlertsEmail);
        }

        if (draft.LogRetentionDays is { } days)
        {
            Comment(text, 1, draft.Tier == ProductTiers.Enterprise
                ? "Days that the output of builds is kept: 90 or more."
                : "Does nothing below the enterprise tier, with which the log group comes.");
            Line(text, FormattableString.Invariant($"  {ConfigKeys.LogRetentionDays.Name}: {days}"));
        }

        if (DraftParameters.OfVpc.Any(parameter => parameter.IsGiven(draft)))
        {
            WriteVpc(text, draft);
        }
    }

    private static void WriteSource(StringBuilder text, ProductDraft draft)
    {
        Comment(text, 1, draft.SourceControl switch
        {
            SourceControls.CodeCommit => "Two repositories, model-build and model-deploy, come with the product.",
            SourceControls.S3 => "Pipelines take the archives model-build.zip and model-deploy.zip from here. The bucket must exist, with versioning on.",
            _ => "Pipelines follow these repositories by a connection, which somebody has to complete in the console once.",
        });
        Value(text, 1, ConfigKeys.SourceControl.Name, draft.SourceControl);
        Value(text, 1, ConfigKeys.S3Prefix.Name, draft.S3Prefix);
        Value(text, 1, ConfigKeys.ConnectionArn.Name, draft.ConnectionArn);
        if (draft.ModelBuildRepository is not null || draft.ModelDeployRepository is not null)
        {
            Line(text, $"  {ConfigKeys.Repositories.Name}:");
            Value(text, 2, ConfigKeys.ModelBuild.Name, draft.ModelBuildRepository);
            Value(text, 2, ConfigKeys.ModelDeploy.Name, draft.ModelDeployRepository);
        }

        Value(text, 1, ConfigKeys.Branch.Name, draft.Branch);
    }

    private static void WriteVpc(StringBuilder text, ProductDraft draft)
    {
        Comment(text, 1, "The VPC exists. standalone: the product makes its own security group; sgprov: it finds one by an SSM parameter.");
        Comment(text, 1, "ssm: CloudFormation reads the ids from SSM parameters; direct: they stand here.");
        Line(text, $"  {ConfigKeys.VpcIntegration.Name}:");
        Value(text, 2, ConfigKeys.VpcMode.Name, draft.VpcMode);
        Value(text, 2, ConfigKeys.VpcSource.Name, draft.VpcSource);
        Value(text, 2, ConfigKeys.VpcId.Name, draft.VpcId);
        List(text, 2, ConfigKeys.SubnetIds.Name, draft.SubnetIds);
        Value(text, 2, ConfigKeys.VpcParameter.Name, draft.VpcParameter);
        Value(text, 2, ConfigKeys.SubnetsParameter.Name, draft.SubnetsParameter);
        Value(text, 2, ConfigKeys.SecurityGroupParameter.Name, draft.SecurityGroupParameter);
        if (draft.VpcCidr is not null)
        {
            Comment(text, 2, "The VPC's range: its security group admits HTTPS from there.");
            Value(text, 2, ConfigKeys.VpcCidr.Name, draft.VpcCidr);
        }

        if (draft.PrivateDns is { } names)
        {
            Comment(text, 2, "Whether the endpoints take over the services' own names in the whole VPC; one endpoint of a service in a VPC may.");
            Line(text, $"    {ConfigKeys.PrivateDns.Name}: {names}");
        }

        if (draft.EndpointPolicy is not null)
        {
            Comment(text, 2, "open: the endpoints let through whatever the account does; product: only what is the product's.");
            Value(text, 2, ConfigKeys.EndpointPolicy.Name, draft.EndpointPolicy);
        }

        if (!draft.RouteTableIds.IsEmpty)
        {
            Comment(text, 2, "Those of the subnets: by them traffic to S3 takes the product's endpoint.");
            List(text, 2, ConfigKeys.RouteTableIds.Name, draft.RouteTableIds);
        }
    }

    private static void WriteTags(StringBuilder text, ProductDraft draft)
    {
        Section(text, ConfigKeys.Tags.Name);
        Comment(text, 1, "On every resource that can carry tags. These three must be there; add your own below them.");
        Value(text, 1, ConfigKeys.CostCenter.Name, draft.CostCenter);
        Value(text, 1, ConfigKeys.Project.Name, draft.Project);
        Value(text, 1, ConfigKeys.Owner.Name, draft.Owner);
        foreach (var (key, value) in draft.Tags)
        {
            Value(text, 1, key, value);
        }
    }

    private static void Section(StringBuilder text, string name)
    {
        Line(text, "");
        Line(text, $"{name}:");
    }

    private static void Comment(StringBuilder text, int depth, string comment) => Line(text, $"{Indent(depth)}# {comment}");

    private static void Value(StringBuilder text, int depth, string key, string? value, bool quoted = false)
    {
        if (value is not null)
        {
            Line(text, $"{Indent(depth)}{Scalar(key)}: {(quoted ? Quote(value) : Scalar(value))}");
        }
    }

    private static void List(StringBuilder text, int depth, string key, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            Line(text, $"{Indent(depth)}{key}:");
            foreach (var value in values)
            {
                Line(text, $"{Indent(depth + 1)}- {Scalar(value)}");
            }
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");

    private static string Indent(int depth) => new(' ', 2 * depth);

    private static string Scalar(string value) => Plain().IsMatch(value) && !OtherKind().IsMatch(value) ? value : Quote(value);

    private static string Quote(string value) => JsonSerializer.Serialize(value, Quoted);

    // What every YAML reader takes for text without quotes.
    [GeneratedRegex(@"\A[A-Za-z/][A-Za-z0-9 _./@+=-]*(:[A-Za-z0-9_./@+=-]+)*(?<! )\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    // What some take for something else: truth values, nothing, numbers.
    [GeneratedRegex(@"\A(true|false|yes|no|on|off|y|n|null|nan|inf|infinity)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherKind();
}
