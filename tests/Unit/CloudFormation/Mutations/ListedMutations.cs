using System.Text.Json.Nodes;

namespace MlOps.Unit.CloudFormation.Mutations;

/// <summary>Faults that one must know the types and functions to make: what is required, allowed, limited, and how functions are called.</summary>
internal static class ListedMutations
{
    // Template, place, JSON that is put there (empty: what is there is taken away), id. An arrow leads to where the fault is found, where that is
    // not the place itself, or what should have what was taken away.
    private static readonly string[] Lines =
    [
        // Required
        "network Resources/Attachment/Properties/VpcId  -> MissingProperty", "network Resources/Group/Properties/GroupDescription  -> MissingProperty",
        "network Resources/Listener/Properties/DefaultActions  -> MissingProperty", "network Resources/Listener/Properties/LoadBalancerArn  -> MissingProperty",
        "network Resources/Fleet/Properties/MaxSize  -> MissingProperty", "network Resources/Fleet/Properties/MinSize  -> MissingProperty", "network Resources/Route/Properties/RouteTableId  -> MissingProperty",
        "network Resources/Launch/Properties/LaunchTemplateData  -> MissingProperty", "network Resources/SubnetA/Properties/VpcId  -> MissingProperty", "network Resources/Table/Properties/VpcId  -> MissingProperty",
        "network Resources/Listener/Properties/DefaultActions/0/Type  -> MissingProperty", "network Resources/Group/Properties/SecurityGroupIngress/0/IpProtocol  -> MissingProperty",
        "data Resources/Table/Properties/KeySchema/0/KeyType {} Resources/Table/Properties/KeySchema PropertyChoice", "data Resources/Table/Properties/AttributeDefinitions/0/AttributeType  -> MissingProperty",
        "data Resources/SubnetGroup/Properties/SubnetIds  -> MissingProperty", "data Resources/Cache/Properties/Engine  -> MissingProperty", "data Resources/Cache/Properties/CacheNodeType  -> MissingProperty",
        "data Resources/Crawl/Properties/Role  -> MissingProperty", "data Resources/Crawl/Properties/Targets  -> MissingProperty", "data Resources/Catalog/Properties/DatabaseInput  -> MissingProperty",
        "data Resources/Queries/Properties/Name  -> MissingProperty", "data Resources/Vault/Properties/BackupVaultName  -> MissingProperty", "data Resources/Stream/Properties/StreamEncryption/KeyId  -> MissingProperty",
        "data Resources/CrawlRole/Properties/AssumeRolePolicyDocument  -> MissingProperty", "data Resources/CrawlRole/Properties/Policies/0/PolicyName  -> MissingProperty",
        "functions Resources/Function/Properties/Code  -> MissingProperty", "functions Resources/Function/Properties/Role  -> MissingProperty", "functions Resources/Alias/Properties/FunctionVersion  -> MissingProperty",
        "functions Resources/Permission/Properties/Principal  -> MissingProperty", "functions Resources/Source/Properties/FunctionName  -> MissingProperty", "functions Resources/Things/Properties/PathPart  -> MissingProperty",
        "functions Resources/Get/Properties/HttpMethod  -> MissingProperty", "functions Resources/Machine/Properties/RoleArn  -> MissingProperty", "functions Resources/Filter/Properties/FilterPattern  -> MissingProperty",
        "functions Resources/Rule/Properties/Targets/0/Id  -> MissingProperty", "functions Resources/Client/Properties/UserPoolId  -> MissingProperty",
        "containers Resources/Nodes/Properties/Subnets  -> MissingProperty", "containers Resources/Kubernetes/Properties/RoleArn  -> MissingProperty", "containers Resources/Jobs/Properties/Priority  -> MissingProperty",
        "containers Resources/Record/Properties/Type  -> MissingProperty", "containers Resources/Certificate/Properties/DomainName  -> MissingProperty", "containers Resources/Scaling/Properties/MaxCapacity  -> MissingProperty",
        "containers Resources/Task/Properties/ContainerDefinitions/0/Image  -> MissingProperty", "web Resources/BucketPolicy/Properties/Bucket  -> MissingProperty", "web Resources/KeyName/Properties/TargetKeyId  -> MissingProperty",
        "web Resources/Distribution/Properties/DistributionConfig/Enabled  -> MissingProperty", "web Resources/Distribution/Properties/DistributionConfig/DefaultCacheBehavior/TargetOriginId  -> MissingProperty",
        "web Resources/Firewall/Properties/Scope  -> MissingProperty", "web Resources/Firewall/Properties/VisibilityConfig/MetricName  -> MissingProperty", "web Resources/Trail/Properties/S3BucketName  -> MissingProperty",
        "web Resources/Setting/Properties/Value  -> MissingProperty", "web Resources/Build/Properties/ServiceRole  -> MissingProperty", "web Resources/Notebook/Properties/InstanceType  -> MissingProperty", "web Resources/Hello/Properties/ServiceToken  -> MissingProperty",
        "web Resources/Budget/Properties/Budget/TimeUnit  -> MissingProperty",

        // Allowed values
        "network Resources/Balancer/Properties/Type \"classic\" ValueNotAllowed", "network Resources/Targets/Properties/TargetType \"server\" ValueNotAllowed", "network Resources/Targets/Properties/Protocol \"FTP\" ValueNotAllowed",
        "network Resources/Vpc/Properties/InstanceTenancy \"shared\" ValueNotAllowed", "data Resources/Table/Properties/KeySchema/0/KeyType \"SORT\" -",
        "data Resources/Files/Properties/PerformanceMode \"fast\" ValueNotAllowed", "data Resources/Stream/Properties/StreamEncryption/EncryptionType \"AES\" ValueNotAllowed", "data Resources/Queries/Properties/State \"ON\" ValueNotAllowed",
        "data Resources/Delivery/Properties/DeliveryStreamType \"Push\" ValueNotAllowed", "functions Resources/Function/Properties/Runtime \"cobol\" ValueNotAllowed", "functions Resources/Function/Properties/TracingConfig/Mode \"Some\" ValueNotAllowed",
        "functions Resources/Machine/Properties/StateMachineType \"SLOW\" ValueNotAllowed", "functions Resources/Rule/Properties/State \"SLEEPING\" ValueNotAllowed",
        "functions Resources/Logs/Properties/RetentionInDays 31 ValueNotAllowed", "functions Resources/Get/Properties/Integration/Type \"FAKE\" ValueNotAllowed", "functions Resources/Alarm/Properties/ComparisonOperator \"Above\" ValueNotAllowed",
        "containers Resources/Service/Properties/LaunchType \"SPOT\" ValueNotAllowed", "containers Resources/Images/Properties/ImageTagMutability \"FIXED\" ValueNotAllowed", "containers Resources/Nodes/Properties/CapacityType \"CHEAP\" ValueNotAllowed",
        "containers Resources/Service/Properties/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp \"YES\" ValueNotAllowed", "web Resources/Bucket/Properties/VersioningConfiguration/Status \"On\" ValueNotAllowed",
        "web Resources/Firewall/Properties/Scope \"GLOBAL\" ValueNotAllowed", "web Resources/Setting/Properties/Tier \"Cheap\" ValueNotAllowed", "web Resources/Setting/Properties/Type \"SecureString\" ValueNotAllowed",
        "web Resources/Bucket/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm \"ROT13\" ValueNotAllowed",
        "web Resources/Distribution/Properties/DistributionConfig/DefaultCacheBehavior/ViewerProtocolPolicy \"none\" ValueNotAllowed", "web Resources/Access/Properties/OriginAccessControlConfig/SigningProtocol \"sigv3\" PatternMismatch",

        // Patterns, lengths, numbers, counts
        "functions Resources/Api/Properties/EndpointConfiguration/Types \"REGIONAL\" WrongType", "functions Resources/Function/Properties/MemorySize 64 LimitExceeded", "functions Resources/Function/Properties/Timeout 0 LimitExceeded",
        "functions Resources/Function/Properties/Role \"role\" PatternMismatch", "functions Resources/Queue/Properties/DelaySeconds 901 LimitExceeded", "functions Resources/Dead/Properties/MessageRetentionPeriod 59 LimitExceeded",
        "functions Resources/Role/Properties/MaxSessionDuration 60 LimitExceeded", "functions Resources/Source/Properties/BatchSize 10001 LimitExceeded", "functions Resources/Function/Properties/Handler \"in dex\" PatternMismatch",
        "data Resources/Table/Properties/AttributeDefinitions/0/AttributeName \"\" LimitExceeded", "data Resources/Stream/Properties/ShardCount 0 LimitExceeded", "data Resources/Vault/Properties/BackupVaultName \"a b\" PatternMismatch",
        "data Resources/Queries/Properties/WorkGroupConfiguration/BytesScannedCutoffPerQuery 5 LimitExceeded", "data Resources/Database/Properties/BackupRetentionPeriod \"week\" WrongType",
        "web Resources/Bucket/Properties/BucketName \"Some_Bucket\" WrongFormat", "web Resources/KeyName/Properties/AliasName \"things\" PatternMismatch", "web Resources/Key/Properties/PendingWindowInDays 3 LimitExceeded",
        "web Resources/Build/Properties/TimeoutInMinutes 1 LimitExceeded", "web Resources/Firewall/Properties/VisibilityConfig/MetricName \"a b\" PatternMismatch", "functions Resources/Stage/Properties/CacheClusterEnabled \"maybe\" WrongType",
        "network Resources/Targets/Properties/Port \"eighty\" WrongType", "network Resources/Targets/Properties/HealthCheckIntervalSeconds \"often\" WrongType", "network Resources/Vpc/Properties/EnableDnsSupport \"perhaps\" WrongType",
        "containers Resources/Images/Properties/RepositoryName \"THINGS\" PatternMismatch", "containers Resources/Jobs/Properties/Priority -1 LimitExceeded",
        "containers Resources/Task/Properties/RequiresCompatibilities [\"FARGATE\",\"FARGATE\"] DuplicateItem", "functions Resources/Role/Properties/ManagedPolicyArns [\"a\",\"a\"] DuplicateItem",
        "network Resources/Launch/Properties/LaunchTemplateData/ImageId \"ami-1\" WrongFormat", "network Resources/Targets/Properties/VpcId \"vpc-1\" WrongFormat", "network Resources/Balancer/Properties/SecurityGroups/0 \"sg-1\" WrongFormat",
        "network Resources/Balancer/Properties/Subnets/0 \"net-1\" WrongFormat", "data Resources/Crawl/Properties/Role {\"Fn::GetAtt\":[\"Table\",\"StreamArn\"]} -", "functions Resources/Machine/Properties/RoleArn {\"Fn::GetAtt\":[\"Function\",\"Arn\"]} WrongFormat",

        // Choices, read-only properties
        "network Resources/Vpc/Properties/CidrBlock  -> PropertyChoice", "functions Resources/Rule/Properties/ScheduleExpression  -> PropertyChoice", "web Resources/Bucket/Properties/Arn \"x\" ReadOnlyProperty",
        "network Resources/Vpc/Properties/DefaultSecurityGroup \"x\" ReadOnlyProperty", "network Resources/Balancer/Properties/DNSName \"x\" ReadOnlyProperty", "functions Resources/Queue/Properties/Arn \"x\" ReadOnlyProperty",
        "data Resources/Table/Properties/Arn \"x\" ReadOnlyProperty", "functions Resources/Function/Properties/Arn \"x\" ReadOnlyProperty", "containers Resources/Service/Properties/ServiceArn \"x\" ReadOnlyProperty",

        // Kinds of what functions give
        "network Resources/Vpc/Properties/CidrBlock {\"Fn::GetAZs\":\"\"} WrongType", "network Resources/Balancer/Properties/Subnets {\"Fn::Join\":[\",\",[\"a\",\"b\"]]} WrongType", "network Resources/Fleet/Properties/VPCZoneIdentifier {\"Ref\":\"Cidr\"} WrongType",
        "network Resources/Vpc/Properties/Tags {\"Fn::Sub\":\"x\"} WrongType", "data Resources/Database/Properties/MasterUsername {\"Ref\":\"Subnets\"} WrongType", "data Resources/SubnetGroup/Properties/SubnetIds {\"Ref\":\"Password\"} WrongType",
        "data Resources/SubnetGroup/Properties/DBSubnetGroupDescription {\"Fn::Split\":[\",\",\"a,b\"]} WrongType", "data Resources/SubnetGroup/Properties/SubnetIds {\"Fn::GetAtt\":[\"Table\",\"Arn\"]} WrongType",
        "network Resources/SubnetA/Properties/MapPublicIpOnLaunch {\"Fn::If\":[\"IsDev\",[\"a\"],true]} Resources/SubnetA/Properties/MapPublicIpOnLaunch/Fn::If/1 WrongType",
        "network Resources/Targets/Properties/TargetType {\"Fn::If\":[\"IsDev\",\"instance\",\"server\"]} Resources/Targets/Properties/TargetType/Fn::If/2 ValueNotAllowed",

        // Calls of functions
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Join\":[\".\"]} ...Fn::Join InvalidIntrinsic", "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Join\":[\".\",\"a\"]} ...Fn::Join/1 InvalidIntrinsic",
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Join\":[{\"Ref\":\"Cidr\"},[\"a\"]]} ...Fn::Join/0 InvalidIntrinsic", "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Join\":[\".\",[\"a\"],\"b\"]} ...Fn::Join InvalidIntrinsic",
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Select\":[0]} ...Fn::Select InvalidIntrinsic", "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Select\":[\"a\",[\"b\"]]} ...Fn::Select/0 InvalidIntrinsic",
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Select\":[0,\"b\"]} ...Fn::Select/1 InvalidIntrinsic", "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Sub\":[\"x\"]} ...Fn::Sub InvalidIntrinsic",
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Sub\":{\"a\":\"b\"}} ...Fn::Sub InvalidIntrinsic", "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Sub\":\"${Nowhere}\"} ...Fn::Sub UnknownReference",
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Sub\":\"${Vpc.Nonsense}\"} ...Fn::Sub UnknownAttribute", "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::If\":[\"IsProd\",\"a\"]} ...Fn::If InvalidIntrinsic",
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::If\":[\"Never\",\"10.0.0.0/8\",\"10.0.0.0/16\"]} ...Fn::If/0 UnknownCondition", "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::FindInMap\":[\"Nowhere\",\"dev\",\"Instance\"]} ...Fn::FindInMap/0 UnknownMapping",
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::FindInMap\":[\"Sizes\",\"test\",\"Instance\"]} ...Fn::FindInMap/1 UnknownMapping", "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::FindInMap\":[\"Sizes\",\"dev\",\"Size\"]} ...Fn::FindInMap/2 UnknownMapping",
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::FindInMap\":[\"Sizes\",\"dev\"]} ...Fn::FindInMap InvalidIntrinsic", "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::FindInMap\":[\"Sizes\",{\"Fn::Join\":[\"\",[\"d\",\"ev\"]]},\"Instance\"]} ...Fn::FindInMap -",
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::GetAtt\":\"Vpc\"} ...Fn::GetAtt InvalidIntrinsic", "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::GetAtt\":[\"Nowhere\",\"Arn\"]} ...Fn::GetAtt/0 UnknownReference",
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Split\":[\",\"]} ...Fn::Split InvalidIntrinsic", "network Resources/Balancer/Properties/Subnets {\"Fn::Split\":[{\"Ref\":\"Cidr\"},\"a\"]} ...Fn::Split/0 InvalidIntrinsic",
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::ImportValue\":{\"Fn::GetAtt\":[\"Vpc\",\"CidrBlock\"]}} ...Fn::ImportValue InvalidIntrinsic", "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Nonsense\":\"x\"} UnknownIntrinsic",
        "network Resources/SubnetA/Properties/CidrBlock {\"Fn::Select\":[0,{\"Fn::Cidr\":[\"10.0.0.0/16\",257,8]}]} ...Fn::Select/1/Fn::Cidr/1 InvalidIntrinsic", "network Resources/SubnetA/Properties/CidrBlock {\"Fn::Select\":[0,{\"Fn::Cidr\":[\"10.0.0.0/16\"]}]} ...Fn::Select/1/Fn::Cidr InvalidIntrinsic",
        "network Resources/SubnetA/Properties/AvailabilityZone {\"Fn::Select\":[0,{\"Fn::GetAZs\":[\"a\"]}]} ...Fn::Select/1/Fn::GetAZs InvalidIntrinsic", "network Resources/Route/Properties/DestinationCidrBlock {\"Ref\":[\"Cidr\"]} InvalidIntrinsic",
        "network Resources/Launch/Properties/LaunchTemplateData/UserData {\"Fn::Base64\":[\"a\"]} ...Fn::Base64 InvalidIntrinsic", "network Resources/Vpc/Properties/Tags/0/Value \"${AWS::StackName}\" MissingSub", "functions Resources/Logs/Properties/LogGroupName \"/aws/lambda/${Function}\" MissingSub",
        "network Resources/Route/Properties/DestinationCidrBlock {\"Fn::Sub\":\"{{resolve:vault:x}}\"} ...Fn::Sub InvalidDynamicReference", "data Resources/Database/Properties/MasterUserPassword \"{{resolve:secret:x}}\" InvalidDynamicReference",

        // Sections and their entries
        "network Nonsense {} UnknownSection", "network AWSTemplateFormatVersion \"2011-01-01\" UnknownFormatVersion", "network Resources  -> - MissingResources", "network Parameters/Cidr/Type  -> MissingKey", "network Parameters/Cidr/Type \"Text\" UnknownParameterType",
        "network Parameters/Cidr/Nonsense 1 UnknownKey", "network Parameters/Environment/Default \"test\" DefaultNotAllowed", "network Parameters/Zones/Default 4 DefaultNotAllowed", "network Parameters/Cidr/Default \"net\" DefaultNotAllowed",
        "network Parameters/Zones/MaxLength 3 InvalidConstraint", "network Parameters/Cidr/AllowedValues \"a\" UnexpectedValue", "data Parameters/Password/Default \"short\" DefaultNotAllowed", "network Mappings/Sizes/dev \"t3.micro\" UnexpectedValue", "network Mappings/Sizes/dev/Instance {\"a\":\"b\"} UnexpectedValue",
        "network Conditions/IsProd {\"Ref\":\"Environment\"} UnexpectedValue", "network Conditions/IsProd {\"Fn::Equals\":[\"a\"]} ...Fn::Equals InvalidIntrinsic", "network Conditions/IsDev {\"Fn::Not\":[{\"Condition\":\"Never\"}]} Conditions/IsDev/Fn::Not/0/Condition UnknownCondition",
        "network Conditions/IsDev {\"Fn::Not\":[{\"Condition\":\"IsDev\"}]} Conditions/IsDev CircularDependency", "network Conditions/IsSmall {\"Fn::And\":[{\"Condition\":\"IsDev\"}]} ...Fn::And InvalidIntrinsic", "network Conditions/IsProd {\"Fn::Equals\":[{\"Ref\":\"Vpc\"},\"a\"]} Conditions/IsProd/Fn::Equals/0/Ref UnknownReference",
        "network Conditions/IsProd {\"Fn::Equals\":[{\"Fn::GetAtt\":[\"Vpc\",\"CidrBlock\"]},\"a\"]} Conditions/IsProd/Fn::Equals/0 InvalidIntrinsic", "network Outputs/Url/Value  -> MissingKey", "network Outputs/Url/Nonsense 1 UnknownKey", "network Outputs/Url/Value {\"Ref\":\"Nowhere\"} ...Ref UnknownReference",
        "network Outputs/Url/Value {\"Fn::GetAZs\":\"\"} WrongType", "network Outputs/Url/Value [\"a\"] WrongType", "network Outputs/Prod/Condition \"Never\" UnknownCondition", "network Outputs/Url/Export {\"Nonsense\":\"a\"} UnexpectedValue", "network Outputs/Url/Value {\"Fn::GetAtt\":[\"Balancer\",\"Nonsense\"]} ...Fn::GetAtt/1 UnknownAttribute",
        "network Resources/Vpc/Type  -> MissingKey", "network Resources/Vpc/Properties [\"a\"] UnexpectedValue", "network Resources/Vpc \"a\" UnexpectedValue", "network Resources/My-Vpc {\"Type\":\"AWS::EC2::InternetGateway\"} InvalidLogicalId", "network Resources/Vpc/Version \"1\" UnknownKey",
        "network Resources/Vpc/UpdatePolicy {\"AutoScalingRollingUpdate\":{}} UnknownKey", "network Resources/Fleet/UpdatePolicy/Nonsense {} UnknownKey", "data Resources/Table/UpdateReplacePolicy \"RetainExceptOnCreate\" ValueNotAllowed", "data Resources/Table/DeletionPolicy \"Snapshot\" ValueNotAllowed",
        "network Resources/Cidr {\"Type\":\"AWS::EC2::InternetGateway\"} DuplicateLogicalId", "network Transform {\"Nonsense\":\"x\"} MissingKey", "functions Resources/Api {\"Type\":\"AWS::Serverless::Api\",\"Properties\":{\"StageName\":\"x\"}} Resources/Api/Type MissingTransform",
        "network Metadata {\"AWS::CloudFormation::Interface\":{\"ParameterGroups\":[{\"Parameters\":[\"Nowhere\"]}]}} Metadata/AWS::CloudFormation::Interface/ParameterGroups/0/Parameters/0 UnknownReference",
        "network Resources/Vpc/DependsOn \"Attachment\" Resources/Vpc CircularDependency", "functions Resources/Topic/DependsOn \"QueuePolicy\" Resources/Topic CircularDependency", "web Resources/Bucket/DependsOn \"BucketPolicy\" Resources/Bucket CircularDependency",
        "functions Resources/Bus2 {\"Type\":\"AWS::Events::EventBus\",\"Properties\":{\"Name\":\"things\"}} Resources/Bus2/Properties/Name DuplicateIdentifier", "network Resources/Vpc/Properties/Tags/0/Value null NullValue",

        // Policies
        "data Resources/CrawlRole/Properties/AssumeRolePolicyDocument/Version \"2012-10-18\" PolicyInvalid", "data Resources/CrawlRole/Properties/AssumeRolePolicyDocument/Statement  -> PolicyInvalid", "data Resources/CrawlRole/Properties/AssumeRolePolicyDocument/Statement/0/Effect \"Grant\" PolicyInvalid",
        "data Resources/CrawlRole/Properties/AssumeRolePolicyDocument/Statement/0/Principal  -> PolicyInvalid", "data Resources/CrawlRole/Properties/AssumeRolePolicyDocument/Statement/0/Action  -> PolicyInvalid", "data Resources/CrawlRole/Properties/AssumeRolePolicyDocument/Statement/0/Resource \"*\" PolicyInvalid",
        "data Resources/CrawlRole/Properties/AssumeRolePolicyDocument/Statements [] PolicyInvalid", "data Resources/CrawlRole/Properties/Policies/0/PolicyDocument/Statement/0/Principal \"*\" PolicyInvalid", "data Resources/CrawlRole/Properties/Policies/0/PolicyDocument/Statement/0/Resource  -> PolicyInvalid",
        "data Resources/CrawlRole/Properties/Policies/0/PolicyDocument/Statement/0/Actions \"x\" PolicyInvalid", "data Resources/CrawlRole/Properties/Policies/0/PolicyDocument/Statement/0/Condition {\"StringSame\":{\"a\":\"b\"}} Resources/CrawlRole/Properties/Policies/0/PolicyDocument/Statement/0/Condition/StringSame PolicyInvalid",
        "data Resources/CrawlRole/Properties/Policies/0/PolicyDocument/Statement/0/Effect  -> PolicyInvalid", "functions Resources/QueuePolicy/Properties/PolicyDocument/Statement/0/Principal  -> PolicyInvalid", "functions Resources/QueuePolicy/Properties/PolicyDocument/Statement/0/Effect \"allow\" PolicyInvalid",
        "web Resources/BucketPolicy/Properties/PolicyDocument/Statement/0/Resource  -> PolicyInvalid", "web Resources/BucketPolicy/Properties/PolicyDocument/Version \"2020-01-01\" PolicyInvalid", "web Resources/BucketPolicy/Properties/PolicyDocument/Statement/0/Nonsense 1 PolicyInvalid",
        "web Resources/Key/Properties/KeyPolicy/Statement/0/Principal  -> PolicyInvalid", "web Resources/Key/Properties/KeyPolicy/Statement/0/Action  -> PolicyInvalid", "web Resources/Managed/Properties/PolicyDocument/Statement/0/Effect \"Yes\" PolicyInvalid", "web Resources/Managed/Properties/PolicyDocument/Statement/0/Sid [\"a\"] -",
        "web Resources/Managed/Properties/PolicyDocument/Statement/0/NotAction \"s3:PutObject\" PolicyInvalid", "containers Resources/Images/Properties/RepositoryPolicyText/Statement/0/Effect \"Permit\" PolicyInvalid", "containers Resources/Role/Properties/AssumeRolePolicyDocument/Statement/0/Principal {\"Services\":\"x\"} Resources/Role/Properties/AssumeRolePolicyDocument/Statement/0/Principal/Services PolicyInvalid",
    ];

    public static IEnumerable<TemplateMutation> All() => Lines.Select(Read).OfType<TemplateMutation>();

    /// <summary>A line: what ends with a dash in place of an id is a fault that only other tools see, and is left to them.</summary>
    private static TemplateMutation? Read(string line, int number)
    {
        var parts = line.Split(' ');
        var (template, place, id) = (parts[0], parts[1].Split('/'), parts[^1]);
        var source = MutationBase.All.Single(one => one.Name == template);
        var tree = source.Tree();
        var isRemoval = line.Contains("  -> ", StringComparison.Ordinal);
        var rest = isRemoval ? "" : line[(template.Length + parts[1].Length + 2)..^(id.Length + 1)];
        var (json, found) = Split(rest);
        if (id == "-")
        {
            return null;
        }

        if (isRemoval)
        {
            TemplateMutator.At(tree, place[..^1])!.AsObject().Remove(place[^1]);
        }
        else
        {
            TemplateMutator.Put(tree, [.. place], JsonNode.Parse(json));
        }

        string[] at = found switch
        {
            "" => isRemoval ? place[..^1] : place,
            "-" => [.. place, .. json.Contains("Fn::", StringComparison.Ordinal) ? [JsonNode.Parse(json)!.AsObject().First().Key] : Array.Empty<string>()],
            _ when found.StartsWith("...", StringComparison.Ordinal) => [.. place, .. found[3..].Split('/')],
            _ => found.Split('/'),
        };
        return TemplateMutation.Of($"{template}/{string.Join('/', place)}{(isRemoval ? " removed" : $" {json}")}", id, [.. at], tree, number % 2 == 0);
    }

    /// <summary>The JSON, and the place after it where there is one.</summary>
    private static (string Json, string Found) Split(string text)
    {
        var space = text.LastIndexOf(' ');
        return space > 0 && text[(space + 1)..] is var last && (last.StartsWith("...", StringComparison.Ordinal) || last == "-" || last.StartsWith("Resources/", StringComparison.Ordinal)
            || last.StartsWith("Conditions/", StringComparison.Ordinal) || last.StartsWith("Metadata/", StringComparison.Ordinal))
            ? (text[..space], last)
            : (text, "");
    }
}
