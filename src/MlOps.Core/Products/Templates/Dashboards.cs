using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>
/// The dashboard: pipelines, builds, approvals and the endpoint at a glance. Metrics and dimensions are those of the services' user guides (CodePipeline,
/// CodeBuild, EventBridge and SageMaker, Monitoring with CloudWatch); the form is CloudWatch's (API reference, Dashboard body structure and syntax).
/// </summary>
internal static class Dashboards
{
    private const int HalfWidth = 12;
    private const int Height = 6;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TemplateResource Dashboard(ProductContext context) =>
        ProductContext.Replaceable("Dashboard", "AWS::CloudWatch::Dashboard", new TemplateMap(
            ("DashboardName", context.Name("Dashboard")),
            ("DashboardBody", new JsonObject { ["widgets"] = Place(Widgets(context)) }.ToJsonString(Plain)),
            ("Tags", context.TagList("AWS::CloudWatch::Dashboard"))));

    private static IEnumerable<JsonObject> Widgets(ProductContext context)
    {
        var (build, deploy) = (context.Name("BuildProject"), context.Name("DeployProject"));
        yield return Metrics(
            context,
            "Pipeline executions that failed",
            "Sum",
            ["AWS/CodePipeline", "FailedPipelineExecutions", "PipelineName", context.Name("BuildPipeline")],
            ["AWS/CodePipeline", "FailedPipelineExecutions", "PipelineName", context.Name("DeployPipeline")]);
        yield return Metrics(
            context,
            "Builds",
            "Sum",
            ["AWS/CodeBuild", "SucceededBuilds", "ProjectName", build],
            ["AWS/CodeBuild", "FailedBuilds", "ProjectName", build],
            ["AWS/CodeBuild", "SucceededBuilds", "ProjectName", deploy],
            ["AWS/CodeBuild", "FailedBuilds", "ProjectName", deploy]);
        yield return Metrics(
            context, "Seconds a build takes", "Average", ["AWS/CodeBuild", "Duration", "ProjectName", build], ["AWS/CodeBuild", "Duration", "ProjectName", deploy]);
        var rule = context.Name("ModelApprovedRule");
        yield return Metrics(
            context, "Approvals that started a deployment", "Sum", ["AWS/Events", "Invocations", "RuleName", rule], ["AWS/Events", "FailedInvocations", "RuleName", rule]);
        string[] variant = ["EndpointName", context.EndpointName, "VariantName", "AllTraffic"];
        yield return Metrics(
            context,
            "Calls of the endpoint",
            "Sum",
            ["AWS/SageMaker", "Invocations", .. variant],
            ["AWS/SageMaker", "Invocation4XXErrors", .. variant],
            ["AWS/SageMaker", "Invocation5XXErrors", .. variant]);
        yield return Metrics(context, "Microseconds the model takes", "Average", ["AWS/SageMaker", "ModelLatency", .. variant]);
        if (context.HasTier(ProductTiers.Enterprise))
        {
            yield return Alarms(context);
        }
    }

    private static JsonObject Metrics(ProductContext context, string title, string statistic, params string[][] metrics) => new()
    {
        ["type"] = "metric",
        ["properties"] = new JsonObject
        {
            ["title"] = title,
            ["region"] = context.Product.Region,
            ["view"] = "timeSeries",
            ["stat"] = statistic,
            ["period"] = 300,
            ["metrics"] = new JsonArray([.. metrics.Select((metric, index) => Abbreviate(metric, index == 0 ? [] : metrics[index - 1]))]),
        },
    };

    // A dot stands for what the metric before has at that place (the same page).
    private static JsonArray Abbreviate(string[] metric, string[] before) =>
        [.. metric.Select((part, index) => (JsonNode)(index < before.Length && before[index] == part ? "." : part))];

    private static JsonObject Alarms(ProductContext context)
    {
        var product = context.Product;
        return new JsonObject
        {
            ["type"] = "alarm",
            ["properties"] = new JsonObject
            {
                ["title"] = "Alarms",
                ["alarms"] = new JsonArray(
                    [.. SecurityAlerts.AlarmNames(context).Select(name => (JsonNode)$"arn:{product.Partition}:cloudwatch:{product.Region}:{product.AccountId}:alarm:{name}")]),
            },
        };
    }

    // Two a row.
    private static JsonArray Place(IEnumerable<JsonObject> widgets)
    {
        var placed = new JsonArray();
        foreach (var widget in widgets)
        {
            widget["x"] = placed.Count % 2 * HalfWidth;
            widget["y"] = placed.Count / 2 * Height;
            widget["width"] = HalfWidth;
            widget["height"] = Height;
            placed.Add((JsonNode)widget);
        }

        return placed;
    }
}
