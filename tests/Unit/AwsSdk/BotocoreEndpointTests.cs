using System.Text.Json;
using Amazon.CloudFormation.Internal;
using Amazon.CloudWatchLogs.Internal;
using Amazon.CodeBuild.Internal;
using Amazon.CodeCommit.Internal;
using Amazon.CodePipeline.Internal;
using Amazon.EC2.Internal;
using Amazon.IdentityManagement.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SageMaker.Internal;
using Amazon.SimpleNotificationService.Internal;
using Amazon.SimpleSystemsManagement.Internal;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;
using MlOps.Unit.Judges;

namespace MlOps.Unit.AwsSdk;

/// <summary>
/// Every region of every partition, with and without FIPS and dual stack, through botocore's reading of the services' endpoint rule sets and
/// through ours: the same address and signing region, or an error in both.
/// </summary>
public sealed class BotocoreEndpointTests
{
    // Rules answer for regions of the pattern too, so each partition is asked about one that does not exist.
    private const string Script =
        """
        import gzip, glob, itertools, json, os, sys
        import botocore
        from botocore.endpoint_provider import EndpointProvider
        from botocore.exceptions import EndpointProviderError
        data = os.path.join(os.path.dirname(botocore.__file__), 'data')
        partitions = json.load(open(os.path.join(data, 'partitions.json')))
        rules = json.load(gzip.open(sorted(glob.glob(os.path.join(data, sys.argv[1], '*', 'endpoint-rule-set-1.json.gz')))[-1]))
        provider = EndpointProvider(rules, partitions)
        regions = [r for p in partitions['partitions'] for r in p['regions'] if not r.endswith('-global')]
        regions += ['us-nowhere-9', 'cn-nowhere-9', 'us-gov-nowhere-9', 'us-iso-nowhere-9', 'us-isob-nowhere-9', 'unheard-of']
        answers = []
        for region, fips, dual in itertools.product(regions, [False, True], [False, True]):
            try:
                found = provider.resolve_endpoint(Region=region, UseFIPS=fips, UseDualStack=dual)
                schemes = found.properties.get('authSchemes', [{}])
                answers.append([region, fips, dual, found.url, schemes[0].get('signingRegion')])
            except EndpointProviderError as error:
                answers.append([region, fips, dual, None, error.kwargs['msg']])
        print(json.dumps(answers))
        """;

    public static TheoryData<string> Services => ["cloudformation", "codebuild", "codecommit", "codepipeline", "ec2", "iam", "logs", "sagemaker", "sns", "ssm"];

    [Theory]
    [MemberData(nameof(Services))]
    public void Endpoints_are_those_of_the_rule_set(string service)
    {
        var answers = Python.Run(Script, service);
        Assert.SkipWhen(answers is null, "botocore is not installed, or too old to read endpoint rule sets");

        var differences = new List<string>();
        foreach (var answer in answers.Value.EnumerateArray())
        {
            var (expected, actual) = (Expected(answer), Actual(ModelOf(service), answer));
            if (expected != actual)
            {
                differences.Add($"{answer}: botocore says {expected}, ours {actual}");
            }
        }

        Assert.Empty(differences);
        Assert.True(answers.Value.GetArrayLength() > 150);
    }

    private static string Expected(JsonElement answer) => $"{answer[3].GetString() ?? "error"} {answer[4].GetString()}".Trim();

    private static string Actual(ServiceModel service, JsonElement answer)
    {
        try
        {
            var endpoint = service.Endpoints.ResolveEndpoint(new ServiceEndpointParameters
            {
                Region = answer[0].GetString(),
                UseFips = answer[1].GetBoolean(),
                UseDualStack = answer[2].GetBoolean(),
            });
            return $"{endpoint.URL} {SigningRegion(endpoint)}".Trim();
        }
        catch (AmazonClientException error)
        {
            return $"error {error.Message}";
        }
    }

    private static object? SigningRegion(Endpoint endpoint) =>
        endpoint.Attributes?["authSchemes"] is List<object> schemes ? ((IPropertyBag)schemes[0])["signingRegion"] : null;

    private static ServiceModel ModelOf(string service) => service switch
    {
        "cloudformation" => CloudFormationService.Model,
        "codebuild" => CodeBuildService.Model,
        "codecommit" => CodeCommitService.Model,
        "codepipeline" => CodePipelineService.Model,
        "ec2" => EC2Service.Model,
        "iam" => IdentityManagementService.Model,
        "logs" => CloudWatchLogsService.Model,
        "sagemaker" => SageMakerService.Model,
        "sns" => SimpleNotificationServiceService.Model,
        "ssm" => SimpleSystemsManagementService.Model,
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, "no such service"),
    };
}
