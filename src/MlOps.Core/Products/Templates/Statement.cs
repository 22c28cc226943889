using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>Statements of the policies that a template embeds.</summary>
internal static class Statement
{
    /// <summary>The version of IAM's policy language.</summary>
    private const string LanguageVersion = "2012-10-17";

    /// <summary>A policy document.</summary>
    public static TemplateMap Document(params IEnumerable<TemplateMap> statements) =>
        new(("Version", LanguageVersion), ("Statement", new TemplateList(statements)));

    /// <summary>Allows actions on resources.</summary>
    public static TemplateMap Allow(string sid, string[] actions, TemplateValue[] resources, TemplateMap? condition = null) =>
        Make(sid, "Allow", actions, resources, condition);

    /// <summary>Denies actions on resources.</summary>
    public static TemplateMap Deny(string sid, string[] actions, TemplateValue[] resources, TemplateMap? condition = null) =>
        Make(sid, "Deny", actions, resources, condition);

    /// <summary>A statement of a resource's own policy, about everybody.</summary>
    public static TemplateMap ForAnybody(TemplateMap statement) => new([("Principal", "*"), .. statement.Select(entry => (entry.Key, (TemplateValue?)entry.Value))]);

    /// <summary>Lets a service assume the role, under a condition.</summary>
    public static TemplateMap Trust(string service, TemplateMap? condition = null) => new(
        ("Effect", "Allow"),
        ("Principal", new TemplateMap(("Service", service))),
        ("Action", "sts:AssumeRole"),
        ("Condition", condition));

    /// <summary>A condition of one operator and one key.</summary>
    public static TemplateMap When(string test, string key, params TemplateValue[] values) => new((test, new TemplateMap((key, OneOrMany(values)))));

    private static TemplateMap Make(string sid, string effect, string[] actions, TemplateValue[] resources, TemplateMap? condition) => new(
        ("Sid", sid),
        ("Effect", effect),
        ("Action", OneOrMany([.. actions.Select(action => (TemplateValue)action)])),
        ("Resource", OneOrMany(resources)),
        ("Condition", condition));

    private static TemplateValue OneOrMany(TemplateValue[] values) => values is [var only] ? only : new TemplateList(values);
}
