using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MlOps.Iam.Linting;

/// <summary>The names by which policies know services (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services).</summary>
internal static partial class ServicePrincipals
{
    /// <summary>
    /// Services that tell for whom they assume a role, so that a trust policy can ask for it: each has a page on the confused deputy that shows a trust policy
    /// with aws:SourceArn or aws:SourceAccount. EC2 and others that hand a role to a workload tell nothing.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Sources = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["airflow.amazonaws.com"] = "https://docs.aws.amazon.com/mwaa/latest/userguide/cross-service-confused-deputy-prevention.html",
        ["airflow-env.amazonaws.com"] = "https://docs.aws.amazon.com/mwaa/latest/userguide/cross-service-confused-deputy-prevention.html",
        ["amplify.amazonaws.com"] = "https://docs.aws.amazon.com/amplify/latest/userguide/cross-service-confused-deputy-prevention.html",
        ["appstream.amazonaws.com"] = "https://docs.aws.amazon.com/appstream2/latest/developerguide/example-fleet-machine.html",
        ["batch.amazonaws.com"] = "https://docs.aws.amazon.com/batch/latest/userguide/cross-service-confused-deputy-prevention.html",
        ["comprehend.amazonaws.com"] = "https://docs.aws.amazon.com/comprehend/latest/dg/cross-service-confused-deputy-prevention.html",
        ["datasync.amazonaws.com"] = "https://docs.aws.amazon.com/datasync/latest/userguide/cross-service-confused-deputy-prevention.html",
        ["ecs-tasks.amazonaws.com"] = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html",
        ["fis.amazonaws.com"] = "https://docs.aws.amazon.com/resilience-hub/latest/userguide/next-gen-resilience-testing-iam-single-account.html",
        ["frauddetector.amazonaws.com"] = "https://docs.aws.amazon.com/frauddetector/latest/ug/confused-deputy-prevention.html",
        ["iot.amazonaws.com"] = "https://docs.aws.amazon.com/iot/latest/developerguide/cross-service-confused-deputy-prevention.html",
        ["personalize.amazonaws.com"] = "https://docs.aws.amazon.com/personalize/latest/dg/cross-service-confused-deputy-prevention.html",
        ["proton.amazonaws.com"] = "https://docs.aws.amazon.com/proton/latest/userguide/cross-service-confused-deputy-prevention.html",
        ["rekognition.amazonaws.com"] = "https://docs.aws.amazon.com/rekognition/latest/dg/cross-service-confused-deputy-prevention.html",
        ["sagemaker.amazonaws.com"] = "https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html",
        ["ssm.amazonaws.com"] = "https://docs.aws.amazon.com/systems-manager/latest/userguide/cross-service-confused-deputy-prevention.html",
        ["textract.amazonaws.com"] = "https://docs.aws.amazon.com/textract/latest/dg/cross-service-confused-deputy-prevention.html",
        ["transfer.amazonaws.com"] = "https://docs.aws.amazon.com/transfer/latest/userguide/confused-deputy.html",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The page that shows how the trust policy of a role for a service says for whom; null where no such page is known.</summary>
    public static string? SourcePage(string principal) => Sources.GetValueOrDefault(principal);

    /// <summary>Whether a text has the form of one.</summary>
    public static bool HasForm(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*\.(amazonaws\.com(\.cn)?|amazon\.com|aws\.internal|amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov|aws\.dev)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
