using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>
/// What watches the output of builds, and whom it tells: a log group, filters that count in it, alarms, a topic and its subscriber. Only builds write to
/// the group; it is no trail of the account's API calls.
/// </summary>
internal static class SecurityAlerts
{
    private const int DefaultRetentionDays = 365;
    private const int PeriodSeconds = 300;

    private static readonly string[] AlarmIds = ["UnauthorizedAccessAlarm", "PipelineErrorAlarm"];

    public static TemplateResource LogGroup(ProductContext context) => context.Holding(
        "ComplianceLogGroup",
        "AWS::Logs::LogGroup",
        new TemplateMap(
            ("LogGroupName", context.Name("ComplianceLogGroup")),
            ("RetentionInDays", context.Product.LogRetentionDays ?? DefaultRetentionDays),
            ("KmsKeyId", EncryptionKeys.Arn()),
            ("Tags", context.TagList("AWS::Logs::LogGroup"))));

    /// <summary>Counts what AWS refused, as its services and command line word it.</summary>
    public static TemplateResource UnauthorizedAccessFilter(ProductContext context) =>
        Filter(context, "UnauthorizedAccessFilter", "?AccessDenied ?UnauthorizedOperation ?\"not authorized to perform\"", "UnauthorizedAccess");

    /// <summary>Counts phases of builds that failed, as CodeBuild words it.</summary>
    public static TemplateResource PipelineErrorFilter(ProductContext context) =>
        Filter(context, "PipelineErrorFilter", "?\"State: FAILED\" ?\"State: FAILED_WITH_ABORT\"", "PipelineErrors");

    public static TemplateResource UnauthorizedAccessAlarm(ProductContext context) =>
        Alarm(
            context,
            "UnauthorizedAccessAlarm",
            $"AWS refused something to a build of {context.Product.Name}",
            ("Namespace", Namespace(context)),
            ("MetricName", "UnauthorizedAccess"),
            ("Statistic", "Sum"),
            ("Period", PeriodSeconds));

    // Neither a source that is not there nor a build that cannot be started writes a line: what CodePipeline counts tells of those (CodePipeline user guide,
    // Monitoring pipelines with CloudWatch metrics).
    public static TemplateResource PipelineErrorAlarm(ProductContext context) => Alarm(
        context,
        "PipelineErrorAlarm",
        $"A build or a pipeline of {context.Product.Name} failed",
        ("Metrics", new TemplateList(
            new TemplateMap(("Id", "failures"), ("Expression", "FILL(output,0)+FILL(build,0)+FILL(deploy,0)")),
            Metric("output", new TemplateMap(("Namespace", Namespace(context)), ("MetricName", "PipelineErrors"))),
            Metric("build", FailedExecutions(context, "BuildPipeline")),
            Metric("deploy", FailedExecutions(context, "DeployPipeline")))));

    public static TemplateResource Topic(ProductContext context) => ProductContext.Replaceable(
        "SecurityAlertsTopic",
        "AWS::SNS::Topic",
        new TemplateMap(
            ("TopicName", context.Name("SecurityAlertsTopic")),
            ("KmsMasterKeyId", Ref("EncryptionKey")),
            ("Tags", context.TagList("AWS::SNS::Topic"))));

    public static TemplateResource Subscription(ProductContext context) => ProductContext.Replaceable(
        "SecurityAlertsSubscription",
        "AWS::SNS::Subscription",
        new TemplateMap(("TopicArn", Ref("SecurityAlertsTopic")), ("Protocol", "email"), ("Endpoint", context.Product.AlertsEmail!)));

    /// <summary>The alarms' ARNs by their names.</summary>
    public static IEnumerable<TemplateValue> AlarmArns(ProductContext context) => AlarmIds.Select(id => ProductArns.Alarm(context, id));

    /// <summary>The names of the alarms.</summary>
    public static IEnumerable<string> AlarmNames(ProductContext context) => AlarmIds.Select(context.Name);

    private static TemplateResource Filter(ProductContext context, string logicalId, string pattern, string metric) => ProductContext.Replaceable(
        logicalId,
        "AWS::Logs::MetricFilter",
        new TemplateMap(
            ("FilterName", context.Name(logicalId)),
            ("LogGroupName", Ref("ComplianceLogGroup")),
            ("FilterPattern", pattern),
            ("MetricTransformations", new TemplateList(new TemplateMap(
                ("MetricNamespace", Namespace(context)), ("MetricName", metric), ("MetricValue", "1"), ("DefaultValue", 0))))));

    private static TemplateResource Alarm(ProductContext context, string logicalId, string description, params (string Key, TemplateValue? Value)[] watched) => ProductContext.Replaceable(
        logicalId,
        "AWS::CloudWatch::Alarm",
        new TemplateMap(
        [
            ("AlarmName", context.Name(logicalId)),
            ("AlarmDescription", description),
            .. watched,
            ("EvaluationPeriods", 1),
            ("Threshold", 1),
            ("ComparisonOperator", "GreaterThanOrEqualToThreshold"),
            ("TreatMissingData", "notBreaching"),
            ("AlarmActions", new TemplateList(Ref("SecurityAlertsTopic"))),
            ("Tags", context.TagList("AWS::CloudWatch::Alarm")),
        ]));

    private static TemplateMap FailedExecutions(ProductContext context, string pipelineId) => new(
        ("Namespace", "AWS/CodePipeline"),
        ("MetricName", "FailedPipelineExecutions"),
        ("Dimensions", new TemplateList(new TemplateMap(("Name", "PipelineName"), ("Value", context.Name(pipelineId))))));

    private static TemplateMap Metric(string id, TemplateMap metric) => new(
        ("Id", id), ("MetricStat", new TemplateMap(("Metric", metric), ("Period", PeriodSeconds), ("Stat", "Sum"))), ("ReturnData", false));

    private static string Namespace(ProductContext context) => $"MlOps/{context.Product.Name}";
}
