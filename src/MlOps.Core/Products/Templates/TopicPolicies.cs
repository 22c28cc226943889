using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Products.Templates;

/// <summary>
/// The alerts' topic's own policy. It takes the place of the one that SNS gives a topic: the account's identities are allowed by their own policies, and
/// CloudWatch by this one, for every alarm of the account (SNS developer guide, Example cases for Amazon SNS access control).
/// </summary>
internal static class TopicPolicies
{
    public static TemplateResource Policy(ProductContext context) => ProductContext.Replaceable(
        "SecurityAlertsTopicPolicy",
        "AWS::SNS::TopicPolicy",
        new TemplateMap(
            ("Topics", new TemplateList(Ref("SecurityAlertsTopic"))),
            ("PolicyDocument", Statement.Document(new TemplateMap(
                ("Sid", "SendAlerts"),
                ("Effect", "Allow"),
                ("Principal", new TemplateMap(("Service", "cloudwatch.amazonaws.com"))),
                ("Action", "sns:Publish"),
                ("Resource", Ref("SecurityAlertsTopic")),
                ("Condition", new TemplateMap(
                    ("StringEquals", new TemplateMap(("aws:SourceAccount", Ref("AWS::AccountId")))),
                    ("ArnLike", new TemplateMap(("aws:SourceArn", ProductArns.AnyAlarm()))))))))));
}
