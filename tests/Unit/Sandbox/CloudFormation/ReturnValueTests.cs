using System.Text.Json.Nodes;

namespace MlOps.Unit.Sandbox.CloudFormation;

/// <summary>What <c>Ref</c> and <c>Fn::GetAtt</c> return, type by type, in the forms of the types' pages.</summary>
public sealed class ReturnValueTests : StackTests
{
    private const string Trust = """{"Statement":[{"Effect":"Allow","Principal":{"Service":["codebuild.amazonaws.com","codepipeline.amazonaws.com"]},"Action":"sts:AssumeRole"}]}""";

    private const string Stages = """[{"Name":"Source","Actions":[{"Name":"a","ActionTypeId":{"Category":"Source","Owner":"AWS","Provider":"CodeCommit","Version":"1"}}]},{"Name":"Build","Actions":[{"Name":"b","ActionTypeId":{"Category":"Build","Owner":"AWS","Provider":"CodeBuild","Version":"1"}}]}]""";

    private const string KeyPolicy = """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"}]}""";

    private static readonly (string LogicalId, string Resource)[] Resources =
    [
        ("Models", """{"Type":"AWS::SageMaker::ModelPackageGroup","Properties":{"ModelPackageGroupName":"models"}}"""),
        ("Repository", """{"Type":"AWS::CodeCommit::Repository","Properties":{"RepositoryName":"repo"}}"""),
        ("Role", """{"Type":"AWS::IAM::Role","Properties":{"RoleName":"worker","AssumeRolePolicyDocument":TRUST}}""".Replace("TRUST", Trust, StringComparison.Ordinal)),
        ("PathRole", """{"Type":"AWS::IAM::Role","Properties":{"RoleName":"inner","Path":"/team/","AssumeRolePolicyDocument":TRUST}}""".Replace("TRUST", Trust, StringComparison.Ordinal)),
        ("Build", """{"Type":"AWS::CodeBuild::Project","Properties":{"Name":"myProjectName","ServiceRole":{"Fn::GetAtt":["Role","Arn"]},"Artifacts":{"Type":"NO_ARTIFACTS"},"Source":{"Type":"NO_SOURCE","BuildSpec":"version: 0.2"},"Environment":{"Type":"LINUX_CONTAINER","ComputeType":"BUILD_GENERAL1_SMALL","Image":"aws/codebuild/standard:7.0"}}}"""),
        ("Pipeline", """{"Type":"AWS::CodePipeline::Pipeline","Properties":{"Name":"pipe","RoleArn":{"Fn::GetAtt":["Role","Arn"]},"Stages":STAGES,"ArtifactStore":{"Type":"S3","Location":"bucket"}}}""".Replace("STAGES", Stages, StringComparison.Ordinal)),
        ("Managed", """{"Type":"AWS::IAM::ManagedPolicy","Properties":{"ManagedPolicyName":"policy","PolicyDocument":{}}}"""),
        ("Inline", """{"Type":"AWS::IAM::Policy","Properties":{"PolicyName":"own","PolicyDocument":{},"Roles":[{"Ref":"Role"}]}}"""),
        ("Bucket", """{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"bucket-1"}}"""),
        ("Parameter", """{"Type":"AWS::SSM::Parameter","Properties":{"Name":"/a/b","Type":"String","Value":"1"}}"""),
        ("Key", """{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":POLICY}}""".Replace("POLICY", KeyPolicy, StringComparison.Ordinal)),
        ("Alias", """{"Type":"AWS::KMS::Alias","Properties":{"AliasName":"alias/exampleAlias","TargetKeyId":{"Ref":"Key"}}}"""),
        ("Topic", Topic),
        ("Mail", """{"Type":"AWS::SNS::Subscription","Properties":{"TopicArn":{"Ref":"Topic"},"Protocol":"email","Endpoint":"a@example.com"}}"""),
        ("Logs", """{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"/logs"}}"""),
        ("Group", """{"Type":"AWS::EC2::SecurityGroup","Properties":{"GroupDescription":"d","VpcId":"vpc-1"}}"""),
        ("Endpoint", """{"Type":"AWS::EC2::VPCEndpoint","Properties":{"VpcId":"vpc-1","ServiceName":"com.amazonaws.us-west-2.s3"}}"""),
        ("Rule", """{"Type":"AWS::Events::Rule","Properties":{"Name":"rule","ScheduleExpression":"rate(1 day)"}}"""),
        ("BusRule", """{"Type":"AWS::Events::Rule","Properties":{"Name":"other","EventBusName":"bus","EventPattern":{"source":["a"]}}}"""),
        ("Dashboard", """{"Type":"AWS::CloudWatch::Dashboard","Properties":{"DashboardName":"board","DashboardBody":"{}"}}"""),
        ("Alarm", """{"Type":"AWS::CloudWatch::Alarm","Properties":{"AlarmName":"TestAlarm","ComparisonOperator":"GreaterThanThreshold","EvaluationPeriods":1}}"""),
    ];

    [Fact]
    public void RefAndAttributesAreAwsForm()
    {
        const string Uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        (string Resource, string? Attribute, string Form)[] forms =
        [
            ("Models", null, "arn:aws:sagemaker:us-west-2:123456789012:model-package-group/models"),
            ("Models", "ModelPackageGroupArn", "arn:aws:sagemaker:us-west-2:123456789012:model-package-group/models"),
            ("Models", "ModelPackageGroupStatus", "Completed"),
            ("Models", "CreationTime", @"2026-03-01T12:\d\d:\d\d\.\d{3}Z"),
            ("Repository", null, Uuid),
            ("Repository", "Arn", "arn:aws:codecommit:us-west-2:123456789012:repo"),
            ("Repository", "CloneUrlHttp", @"https://git-codecommit\.us-west-2\.amazonaws\.com/v1/repos/repo"),
            ("Repository", "CloneUrlSsh", @"ssh://git-codecommit\.us-west-2\.amazonaws\.com/v1/repos/repo"),
            ("Repository", "Name", "repo"),
            ("Role", null, "worker"),
            ("Role", "Arn", "arn:aws:iam::123456789012:role/worker"),
            ("Role", "RoleId", "AROA[A-Z0-9]{17}"),
            ("PathRole", "Arn", "arn:aws:iam::123456789012:role/team/inner"),
            ("Build", null, "myProjectName"),
            ("Build", "Arn", "arn:aws:codebuild:us-west-2:123456789012:project/myProjectName"),
            ("Pipeline", null, "pipe"),
            ("Pipeline", "Version", "1"),
            ("Pipeline", "Arn", "arn:aws:codepipeline:us-west-2:123456789012:pipe"),
            ("Managed", null, "arn:aws:iam::123456789012:policy/policy"),
            ("Managed", "PolicyArn", "arn:aws:iam::123456789012:policy/policy"),
            ("Inline", null, "stack-Inli-[A-Za-z0-9]{12}"),
            ("Bucket", null, "bucket-1"),
            ("Bucket", "Arn", "arn:aws:s3:::bucket-1"),
            ("Bucket", "DomainName", @"bucket-1\.s3\.amazonaws\.com"),
            ("Bucket", "RegionalDomainName", @"bucket-1\.s3\.us-west-2\.amazonaws\.com"),
            ("Bucket", "DualStackDomainName", @"bucket-1\.s3\.dualstack\.us-west-2\.amazonaws\.com"),
            ("Bucket", "WebsiteURL", @"http://bucket-1\.s3-website-us-west-2\.amazonaws\.com"),
            ("Parameter", null, "/a/b"),
            ("Parameter", "Type", "String"),
            ("Parameter", "Value", "1"),
            ("Parameter", "Arn", "arn:aws:ssm:us-west-2:123456789012:parameter/a/b"),
            ("Key", null, Uuid),
            ("Key", "KeyId", Uuid),
            ("Key", "Arn", "arn:aws:kms:us-west-2:123456789012:key/" + Uuid),
            ("Alias", null, "alias/exampleAlias"),
            ("Topic", null, "arn:aws:sns:us-west-2:123456789012:topic-1"),
            ("Topic", "TopicArn", "arn:aws:sns:us-west-2:123456789012:topic-1"),
            ("Topic", "TopicName", "topic-1"),
            ("Mail", null, "arn:aws:sns:us-west-2:123456789012:topic-1:" + Uuid),
            ("Mail", "Arn", "arn:aws:sns:us-west-2:123456789012:topic-1:" + Uuid),
            ("Logs", null, "/logs"),
            ("Logs", "Arn", @"arn:aws:logs:us-west-2:123456789012:log-group:/logs:\*"),
            ("Group", null, "sg-[0-9a-f]{17}"),
            ("Group", "GroupId", "sg-[0-9a-f]{17}"),
            ("Group", "VpcId", "vpc-1"),
            ("Endpoint", null, "vpce-[0-9a-f]{17}"),
            ("Endpoint", "Id", "vpce-[0-9a-f]{17}"),
            ("Rule", null, "rule"),
            ("Rule", "Arn", "arn:aws:events:us-west-2:123456789012:rule/rule"),
            ("BusRule", null, @"bus\|other"),
            ("BusRule", "Arn", "arn:aws:events:us-west-2:123456789012:rule/bus/other"),
            ("Dashboard", null, "board"),
            ("Alarm", null, "TestAlarm"),
            ("Alarm", "Arn", "arn:aws:cloudwatch:us-west-2:123456789012:alarm:TestAlarm"),
        ];

        Add("AWS::EC2::VPC", "vpc-1", "us-west-2", []);
        var outputs = Outputs(forms.Select(form => form.Attribute is null ? $$"""{"Ref":"{{form.Resource}}"}""" : $$"""{"Fn::GetAtt":["{{form.Resource}}","{{form.Attribute}}"]}"""));

        Assert.All(forms.Zip(outputs), pair => Assert.Matches($"^{pair.First.Form}$", pair.Second));
    }

    [Fact]
    public void WebsitesOfLaterRegionsHaveADot()
    {
        Call("CreateStack", new JsonObject { ["StackName"] = "stack", ["TemplateBody"] = Template(("Bucket", """{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"bucket-1"}}""")) }.ToJsonString(), region: "us-east-2");
        Settle();
        Call("DescribeStacks", """{"StackName":"stack"}""", region: "us-east-2");

        Assert.Equal("http://bucket-1.s3-website.us-east-2.amazonaws.com", Live("AWS::S3::Bucket", "bucket-1")!.Properties["WebsiteURL"]!.ToString());
    }

    [Fact]
    public void PropertyThatIsNoAttributeIsNotReturned()
    {
        Create(Template([("Bucket", """{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"bucket-1"}}""")], """ "Outputs":{"A":{"Value":{"Fn::GetAtt":["Bucket","BucketName"]}}} """));

        Assert.Equal(
            "[Error] /Outputs/A/Value/Fn::GetAtt: Resource type AWS::S3::Bucket does not support attribute {BucketName}. Rollback requested by user.",
            Reason("stack", "ROLLBACK_IN_PROGRESS"));
    }

    private IEnumerable<string> Outputs(IEnumerable<string> values)
    {
        var sections = $"\"Outputs\":{{{string.Join(',', values.Select((value, index) => $"\"O{index}\":{{\"Value\":{value}}}"))}}}";
        var stack = Create(Template(Resources, sections));
        Assert.Empty(RawEvents().Where(record => record["ResourceStatus"]!.ToString() is "CREATE_FAILED" or "ROLLBACK_IN_PROGRESS").Select(record => record["ResourceStatusReason"]));
        return stack["Outputs"]!.AsArray().OrderBy(output => int.Parse(output!["OutputKey"]!.ToString()[1..], System.Globalization.CultureInfo.InvariantCulture)).Select(output => output!["OutputValue"]!.ToString());
    }
}
