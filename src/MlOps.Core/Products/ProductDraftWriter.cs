namespace MlOps.Products;

/// <summary>Writes a config with comments that say what each value is.</summary>
public static class ProductDraftWriter
{
    /// <summary>The config's text. Values that are missing are left out: the reader says which are needed.</summary>
    /// <param name="draft">The values.</param>
    public static string Write(ProductDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var text = new DraftText();
        if (draft.SchemaPath is { } schema)
        {
            text.Line($"# yaml-language-server: $schema={schema}");
            text.Line("#");
        }

        text.Line($"# {Title(draft)}");
        if (TierCatalog.Tiers.Any(tier => tier.Name == draft.Tier))
        {
            text.Line($"# {Count(draft)}");
        }

        WriteClient(text, draft);
        WriteEnvironment(text, draft);
        WriteProduct(text, draft);
        WriteTags(text, draft);
        OptionalSections.Write(text, draft);
        return text.ToString();
    }

    private static string Count(ProductDraft draft)
    {
        var choices = new ProductChoices(draft.Tier, draft.SourceControl, draft.VpcMode)
        {
            Extras = OptionalSections.ExtrasOf(draft),
            BringsBoundary = draft.PermissionsBoundaryArn is not null,
        };
        var rows = TierCatalog.RowsOf(choices).ToList();
        var extras = rows.Count(row => row.IsExtra);
        return FormattableString.Invariant($"Its stack has {rows.Count} resources{(extras > 0 ? $", {extras} of them by its extras" : "")}.");
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

    private static void WriteClient(DraftText text, ProductDraft draft)
    {
        text.Section(ConfigKeys.Client.Name);
        text.Comment(1, "The company in full, and as it stands at the beginning of every name.");
        text.Value(1, ConfigKeys.CompanyName.Name, draft.CompanyName);
        text.Value(1, ConfigKeys.CompanyPrefix.Name, draft.CompanyPrefix);
        text.Comment(1, "Twelve digits, in quotes: without them YAML reads a number, and a leading zero is lost.");
        text.Value(1, ConfigKeys.AccountId.Name, draft.AccountId, quoted: true);
        text.Comment(1, "Four lower-case letters or digits, in quotes.");
        text.Value(1, ConfigKeys.TenantId.Name, draft.TenantId, quoted: true);
    }

    private static void WriteEnvironment(DraftText text, ProductDraft draft)
    {
        text.Section(ConfigKeys.Environment.Name);
        text.Comment(1, "dev, test, staging or prod. The data of prod outlives its stack.");
        text.Value(1, ConfigKeys.Env.Name, draft.Environment);
        text.Value(1, ConfigKeys.Region.Name, draft.Region);
    }

    private static void WriteProduct(DraftText text, ProductDraft draft)
    {
        text.Section(ConfigKeys.Product.Name);
        text.Comment(1, "starter, professional or enterprise.");
        text.Value(1, ConfigKeys.Tier.Name, draft.Tier);
        text.Value(1, ConfigKeys.UseCase.Name, draft.UseCase);
        if (draft.Workload is not null)
        {
            text.Comment(1, "Tells two products of one use case apart.");
            text.Value(1, ConfigKeys.Workload.Name, draft.Workload);
        }

        WriteSource(text, draft);
        if (draft.AlertsEmail is not null)
        {
            text.Comment(1, draft.Tier == ProductTiers.Enterprise
                ? "Gets the alerts, once the subscription is confirmed."
                : "Does nothing below the enterprise tier, with which alerts come.");
            text.Value(1, ConfigKeys.AlertsEmail.Name, draft.AlertsEmail);
        }

        if (draft.LogRetentionDays is { } days)
        {
            text.Comment(1, draft.Tier == ProductTiers.Enterprise
                ? "Days that the output of builds is kept: 90 or more."
                : "Does nothing below the enterprise tier, with which the log group comes.");
            text.Line(FormattableString.Invariant($"  {ConfigKeys.LogRetentionDays.Name}: {days}"));
        }

        WriteVpc(text, draft);
    }

    private static void WriteSource(DraftText text, ProductDraft draft)
    {
        text.Comment(1, draft.SourceControl switch
        {
            SourceControls.CodeCommit => "Two repositories, model-build and model-deploy, come with the product.",
            SourceControls.S3 => "Pipelines take the archives model-build.zip and model-deploy.zip from here. The bucket must exist, with versioning on.",
            _ => "Pipelines follow these repositories by a connection, which somebody has to complete in the console once.",
        });
        text.Value(1, ConfigKeys.SourceControl.Name, draft.SourceControl);
        text.Value(1, ConfigKeys.S3Prefix.Name, draft.S3Prefix);
        text.Value(1, ConfigKeys.ConnectionArn.Name, draft.ConnectionArn);
        if (draft.ModelBuildRepository is not null || draft.ModelDeployRepository is not null)
        {
            text.Line($"  {ConfigKeys.Repositories.Name}:");
            text.Value(2, ConfigKeys.ModelBuild.Name, draft.ModelBuildRepository);
            text.Value(2, ConfigKeys.ModelDeploy.Name, draft.ModelDeployRepository);
        }

        text.Value(1, ConfigKeys.Branch.Name, draft.Branch);
    }

    private static void WriteVpc(DraftText text, ProductDraft draft)
    {
        var vpc = new DraftText();
        WriteVpcValues(vpc, draft);
        if (vpc.ToString().TrimEnd('\n') is { Length: > 0 } values)
        {
            text.Comment(1, "The VPC exists. standalone: the product makes its own security group; sgprov: it finds one by an SSM parameter.");
            text.Comment(1, "ssm: CloudFormation reads the ids from SSM parameters; direct: they stand here.");
            text.Line($"  {ConfigKeys.VpcIntegration.Name}:");
            text.Line(values);
        }
    }

    private static void WriteVpcValues(DraftText text, ProductDraft draft)
    {
        text.Value(2, ConfigKeys.VpcMode.Name, draft.VpcMode);
        text.Value(2, ConfigKeys.VpcSource.Name, draft.VpcSource);
        text.Value(2, ConfigKeys.VpcId.Name, draft.VpcId);
        text.List(2, ConfigKeys.SubnetIds.Name, draft.SubnetIds);
        text.Value(2, ConfigKeys.VpcParameter.Name, draft.VpcParameter);
        text.Value(2, ConfigKeys.SubnetsParameter.Name, draft.SubnetsParameter);
        text.Value(2, ConfigKeys.SecurityGroupParameter.Name, draft.SecurityGroupParameter);
        if (draft.VpcCidr is not null)
        {
            text.Comment(2, "The VPC's range: its security group admits HTTPS from there.");
            text.Value(2, ConfigKeys.VpcCidr.Name, draft.VpcCidr);
        }

        if (draft.PrivateDns is { } names)
        {
            text.Comment(2, "Whether the endpoints take over the services' own names in the whole VPC; one endpoint of a service in a VPC may.");
            text.Line($"    {ConfigKeys.PrivateDns.Name}: {(names is "true" or "false" ? names : DraftText.Scalar(names))}");
        }

        if (draft.EndpointPolicy is not null)
        {
            text.Comment(2, "open: the endpoints let through whatever the account does; product: only what is the product's.");
            text.Value(2, ConfigKeys.EndpointPolicy.Name, draft.EndpointPolicy);
        }

        if (!draft.RouteTableIds.IsEmpty)
        {
            text.Comment(2, "Those of the subnets: by them traffic to S3 takes the product's endpoint.");
            text.List(2, ConfigKeys.RouteTableIds.Name, draft.RouteTableIds);
        }
    }

    private static void WriteTags(DraftText text, ProductDraft draft)
    {
        text.Section(ConfigKeys.Tags.Name);
        text.Comment(1, "On every resource that can carry tags. These three must be there; add your own below them.");
        text.Value(1, ConfigKeys.CostCenter.Name, draft.CostCenter);
        text.Value(1, ConfigKeys.Project.Name, draft.Project);
        text.Value(1, ConfigKeys.Owner.Name, draft.Owner);
        foreach (var (key, value) in draft.Tags)
        {
            text.Value(1, key, value);
        }
    }
}
