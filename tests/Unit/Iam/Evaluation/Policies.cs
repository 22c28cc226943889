using System.Text.Json.Nodes;
using MlOps.Iam;
using MlOps.Iam.Evaluation;

namespace MlOps.Unit.Iam.Evaluation;

/// <summary>Policies and calls for the evaluator's tests, in few words.</summary>
internal static class Policies
{
    public const string Account = "111111111111";
    public const string Other = "222222222222";
    public const string UserArn = "arn:aws:iam::111111111111:user/ann";
    public const string RoleArn = "arn:aws:iam::111111111111:role/jobs/trainer";
    public const string SessionArn = "arn:aws:sts::111111111111:assumed-role/trainer/run-1";
    public const string FederatedArn = "arn:aws:sts::111111111111:federated-user/guest";
    public const string ObjectArn = "arn:aws:s3:::lake/churn/v1.tar";

    public static readonly AuthorizationPrincipal User = new() { Arn = UserArn, AccountId = Account };
    public static readonly AuthorizationPrincipal Session = new() { Arn = SessionArn, AccountId = Account, RoleArn = RoleArn };
    public static readonly AuthorizationPrincipal Federated = new() { Arn = FederatedArn, AccountId = Account, UserArn = UserArn };
    public static readonly AuthorizationPrincipal Service = new() { Arn = "sns.amazonaws.com" };

    public static readonly NamedPolicy Everything = Policy("everything", """{"Effect":"Allow","Action":"*","Resource":"*"}""");
    public static readonly NamedPolicy OnlyEc2 = Policy("only-ec2", """{"Effect":"Allow","Action":"ec2:*","Resource":"*"}""");

    public static NamedPolicy Policy(string name, string statements, string version = PolicyDocument.CurrentVersion) =>
        new(name, PolicyDocument.Parse($$"""{"Version":"{{version}}","Statement":[{{statements}}]}"""));

    /// <summary>A resource's policy with one statement about everything in S3.</summary>
    public static NamedPolicy Naming(string principal, string effect = "Allow", string element = "Principal") => new(
        "bucket",
        PolicyDocument.Parse(new JsonObject
        {
            ["Version"] = PolicyDocument.CurrentVersion,
            ["Statement"] = new JsonObject { ["Effect"] = effect, [element] = JsonNode.Parse(principal), ["Action"] = "s3:*", ["Resource"] = "*" },
        }));

    public static AuthorizationRequest Call(AuthorizationPrincipal? principal = null, string action = "s3:GetObject", string resource = ObjectArn, string? account = null) =>
        new() { Principal = principal ?? User, Action = action, Resource = resource, ResourceAccountId = account };

    public static bool Allows(AuthorizationRequest call, PolicySet policies) => PolicyEvaluator.Evaluate(call, policies).IsAllowed;

    /// <summary>Whether a statement with this condition lets the call through.</summary>
    public static bool Holds(string condition, AuthorizationRequest call, string version = PolicyDocument.CurrentVersion) => Allows(
        call,
        new PolicySet { Identity = [Policy("p", $$"""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{condition}}}""", version)] });
}
