using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>The product's key, which encrypts bucket, artifacts, logs, alerts and builds, and whatever volumes its jobs ask for.</summary>
internal static class EncryptionKeys
{
    /// <summary>Days that a key can be had back after its deletion; the most that KMS gives (API reference, ScheduleKeyDeletion).</summary>
    private const int PendingDays = 30;

    /// <summary>The fewest days that KMS gives, for the key of a test deployment.</summary>
    private const int PendingDaysOfTest = 7;

    private static readonly string[] UseActions = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

    // Enabled is so by itself; said, a key that somebody disabled has drifted, and is enabled again.
    public static TemplateResource Key(ProductContext context) => context.Holding(
        "EncryptionKey",
        "AWS::KMS::Key",
        new TemplateMap(
            ("Description", $"Encrypts what {context.Product.Name} keeps"),
            ("EnableKeyRotation", true),
            ("Enabled", true),
            ("PendingWindowInDays", context.Product.Expires is null ? PendingDays : PendingDaysOfTest),
            ("KeyPolicy", Policy(context)),
            ("Tags", context.TagList("AWS::KMS::Key"))));

    public static TemplateResource Alias(ProductContext context) => ProductContext.Replaceable(
        "EncryptionKeyAlias",
        "AWS::KMS::Alias",
        new TemplateMap(("AliasName", context.Name("EncryptionKeyAlias")), ("TargetKeyId", Ref("EncryptionKey"))));

    /// <summary>The key's ARN.</summary>
    public static TemplateValue Arn() => GetAtt("EncryptionKey", "Arn");

    /// <summary>Lets a role use the key; nothing below the tier that has one.</summary>
    public static IEnumerable<TemplateMap> Use(ProductContext context) =>
        context.HasTier(ProductTiers.Enterprise) ? [Statement.Allow("UseKey", UseActions, [Arn()])] : [];

    /// <summary>Lets a role have volumes encrypted: SageMaker asks for a grant on the key (developer guide, Protect Data at Rest).</summary>
    public static IEnumerable<TemplateMap> EncryptVolumes(ProductContext context) => context.HasTier(ProductTiers.Enterprise)
        ? [Statement.Allow("EncryptVolumes", ["kms:CreateGrant"], [Arn()], Statement.When("Bool", "kms:GrantIsForAWSResource", "true"))]
        : [];

    // No role is named: KMS refuses a policy that names one which does not exist yet, and the roles' policies name the key. The account's root hands the
    // decision to IAM (KMS developer guide, Default key policy).
    private static TemplateMap Policy(ProductContext context) => Statement.Document(
        KeyStatement("LetTheAccountDecide", ("AWS", Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root")), ["kms:*"], null),
        KeyStatement(
            "EncryptLogs",
            ("Service", Sub("logs.${AWS::Region}.${AWS::URLSuffix}")),
            ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
            Statement.When("ArnEquals", "kms:EncryptionContext:aws:logs:arn", ProductArns.LogGroup(context.Name("ComplianceLogGroup")))),
        KeyStatement(
            "SendAlerts",
            ("Service", "cloudwatch.amazonaws.com"),
            ["kms:Decrypt", "kms:GenerateDataKey*"],
            new TemplateMap(
                ("StringEquals", new TemplateMap(("aws:SourceAccount", Ref("AWS::AccountId")))),
                Alarms(context))));

    // Whoever may tell the topic needs the key that it is encrypted with.
    private static (string Test, TemplateValue? Values) Alarms(ProductContext context) => context.HasExtra(ProductExtras.TopicPolicy)
        ? ("ArnLike", new TemplateMap(("aws:SourceArn", ProductArns.AnyAlarm())))
        : ("ArnEquals", new TemplateMap(("aws:SourceArn", new TemplateList(SecurityAlerts.AlarmArns(context)))));

    private static TemplateMap KeyStatement(string sid, (string Kind, TemplateValue Name) principal, string[] actions, TemplateMap? condition) => new(
        ("Sid", sid),
        ("Effect", "Allow"),
        ("Principal", new TemplateMap((principal.Kind, principal.Name))),
        ("Action", actions is [var only] ? only : new TemplateList(actions.Select(action => (TemplateValue)action))),
        ("Resource", "*"),
        ("Condition", condition));
}
