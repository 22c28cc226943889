using System.Text.Json.Nodes;
using MlOps.Sandbox.State;
using MlOps.Sandbox.CloudFormation;

namespace MlOps.Unit.Sandbox.CloudFormation;

public sealed class DeletionTests : StackTests
{
    private const string Bucket = """{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"the-bucket"}}""";
    private const string Role = """{"Type":"AWS::IAM::Role","Properties":{"RoleName":"the-role","AssumeRolePolicyDocument":{"Statement":[]}}}""";

    [Fact]
    public void DeletedStackIsFoundByItsIdOnly()
    {
        Create(Template(("Topic", Topic)));
        var id = Stack()["StackId"]!.ToString();

        var deleted = Delete();

        Assert.Equal("DELETE_COMPLETE", deleted["StackStatus"]!.ToString());
        Assert.Equal("Stack with id stack does not exist", Refused("DescribeStacks", """{"StackName":"stack"}""").Message);
        Assert.Equal("Stack [stack] does not exist", Refused("DescribeStackEvents", """{"StackName":"stack"}""").Message);
        Assert.Empty(Call("DescribeStacks", "{}")["Stacks"]!.AsArray());
        Assert.Equal(id, Call("ListStacks", """{"StackStatusFilter":["DELETE_COMPLETE"]}""")["StackSummaries"]![0]!["StackId"]!.ToString());
        Assert.Empty(World.Resources.All);
    }

    [Fact]
    public void DeletingWhatIsNotThereSucceeds() => Assert.Empty(Call("DeleteStack", """{"StackName":"nothing"}"""));

    [Fact]
    public void DeletionGoesInReverse()
    {
        Create(Template(("First", Parameter("/1", "\"1\"")), ("Second", Parameter("/2", """{"Fn::Sub":"${First}"}""")), ("Third", Parameter("/3", "\"3\"", ""","DependsOn":"Second" """))));
        var id = Stack()["StackId"]!.ToString();
        Delete();

        Assert.Equal(
            ["Third DELETE_COMPLETE", "Second DELETE_COMPLETE", "First DELETE_COMPLETE", "stack DELETE_COMPLETE"],
            Events(id).Where(text => text.EndsWith("DELETE_COMPLETE", StringComparison.Ordinal)));
    }

    [Fact]
    public void BucketWithContentsStaysAndASecondDeletionResumes()
    {
        Create(Template(("Topic", Topic), ("Bucket", Bucket)));
        Live("AWS::S3::Bucket", "the-bucket")!.Contents["Versions"] = new JsonArray(new JsonObject { ["Key"] = "a" });

        Delete();

        Assert.Equal("DELETE_FAILED", Status());
        Assert.Equal("The following resource(s) failed to delete: [Bucket]. ", Stack()["StackStatusReason"]!.ToString());
        Assert.Equal("Bucket", Assert.Single(Call("ListStackResources", """{"StackName":"stack"}""")["StackResourceSummaries"]!.AsArray())!["LogicalResourceId"]!.ToString());
        Live("AWS::S3::Bucket", "the-bucket")!.Contents.Clear();
        Assert.Equal("DELETE_COMPLETE", Delete()["StackStatus"]!.ToString());
        Assert.Empty(World.Resources.All);
    }

    [Fact]
    public void ResourcesAreRetainedOnlyAfterAFailure()
    {
        const string Forced = """{"StackName":"stack","DeletionMode":"FORCE_DELETE_STACK"}""";
        Create(Template(("Bucket", Bucket)));
        Assert.EndsWith("specify which resources to retain only when the stack is in the DELETE_FAILED state.", Refused("DeleteStack", """{"StackName":"stack","RetainResources":["Bucket"]}""").Message, StringComparison.Ordinal);
        Assert.Equal(
            ("ValidationError", $"Invalid operation on stack [{Stack()["StackId"]}]. You can activate DeletionMode FORCE_DELETE_STACK in a delete stack operation only when the stack is in the DELETE_FAILED state."),
            (Refused("DeleteStack", Forced).Code, Refused("DeleteStack", Forced).Message));
        Host.Faults.Add(("Bucket", ResourceAction.Delete, "no"));
        Delete();
        Assert.StartsWith("The specified resources to retain must be in a valid state.", Refused("DeleteStack", """{"StackName":"stack","RetainResources":["Gone"]}""").Message, StringComparison.Ordinal);

        var deleted = Delete(more: new JsonObject { ["RetainResources"] = new JsonArray("Bucket") });

        Assert.Equal("DELETE_COMPLETE", deleted["StackStatus"]!.ToString());
        Assert.NotNull(Live("AWS::S3::Bucket", "the-bucket"));
    }

    [Fact]
    public void ForcedDeletionGoesOverWhatCannotBeDeleted()
    {
        Create(Template(("Bucket", Bucket)));
        Live("AWS::S3::Bucket", "the-bucket")!.Contents["Versions"] = new JsonArray(new JsonObject { ["Key"] = "a" });
        Delete();

        var deleted = Delete(more: new JsonObject { ["DeletionMode"] = "FORCE_DELETE_STACK" });

        Assert.Equal(("DELETE_COMPLETE", "FORCE_DELETE_STACK"), (deleted["StackStatus"]!.ToString(), deleted["DeletionMode"]!.ToString()));
        Assert.NotNull(Live("AWS::S3::Bucket", "the-bucket"));
    }

    [Fact]
    public void ProtectedStackIsNotDeleted()
    {
        Create(Template(("Topic", Topic)));
        Call("UpdateTerminationProtection", """{"StackName":"stack","EnableTerminationProtection":"true"}""");

        var refusal = Refused("DeleteStack", """{"StackName":"stack"}""");

        Assert.Equal(("ValidationError", "Stack [stack] cannot be deleted while TerminationProtection is enabled"), (refusal.Code, refusal.Message));
        Assert.Equal("CREATE_COMPLETE", Status());
        Call("UpdateTerminationProtection", """{"StackName":"stack","EnableTerminationProtection":"false"}""");
        Assert.Equal("DELETE_COMPLETE", Delete()["StackStatus"]!.ToString());
    }

    [Theory]
    [InlineData("Retain", true, true)]
    [InlineData("RetainExceptOnCreate", true, false)]
    [InlineData("Delete", false, false)]
    public void DeletionPolicyDecides(string policy, bool staysOnDelete, bool staysOnFailedCreate)
    {
        var bucket = Bucket.Replace("\"Properties\"", $"\"DeletionPolicy\":\"{policy}\",\"Properties\"", StringComparison.Ordinal);
        Create(Template(("Bucket", bucket)));
        Delete();
        Assert.Equal(staysOnDelete, Live("AWS::S3::Bucket", "the-bucket") is not null);

        foreach (var left in World.Resources.All.ToList())
        {
            World.Resources.Remove(left);
        }

        Host.Faults.Add(("Bad", ResourceAction.Create, "no"));
        Assert.Equal("ROLLBACK_COMPLETE", Create(Template(("Bucket", bucket), ("Bad", Parameter("/bad", """{"Ref":"Bucket"}"""))))["StackStatus"]!.ToString());
        Assert.Equal(staysOnFailedCreate, Live("AWS::S3::Bucket", "the-bucket") is not null);
    }

    [Fact]
    public void UpdateReplacePolicyKeepsTheOldOne()
    {
        var bucket = Bucket.Replace("\"Properties\"", "\"UpdateReplacePolicy\":\"Retain\",\"Properties\"", StringComparison.Ordinal);
        Create(Template(("Bucket", bucket)));

        Update(Template(("Bucket", bucket.Replace("the-bucket", "other-bucket", StringComparison.Ordinal))));

        Assert.NotNull(Live("AWS::S3::Bucket", "the-bucket"));
        Assert.NotNull(Live("AWS::S3::Bucket", "other-bucket"));
        Assert.Contains("Bucket DELETE_SKIPPED", Events());
    }

    [Fact]
    public void RolledBackStackCanOnlyBeDeleted()
    {
        Host.Faults.Add(("Topic", ResourceAction.Create, "no"));
        Create(Template(("Topic", Topic)));

        var refusal = Refused("CreateChangeSet", new JsonObject { ["StackName"] = "stack", ["ChangeSetName"] = "changes", ["TemplateBody"] = Template(("Topic", Topic)) });

        Assert.Equal(("ValidationError", $"Stack:{Stack()["StackId"]} is in ROLLBACK_COMPLETE state and can not be updated."), (refusal.Code, refusal.Message));
        Assert.Equal("AlreadyExistsException", Refused("CreateStack", new JsonObject { ["StackName"] = "stack", ["TemplateBody"] = Template(("Topic", Topic)) }).Code);
        Assert.Equal("DELETE_COMPLETE", Delete()["StackStatus"]!.ToString());
    }

    [Fact]
    public void FailedCreationThatIsToBeDeletedGoes()
    {
        Host.Faults.Add(("Bad", ResourceAction.Create, "no"));
        ChangeSet(Template(("Topic", Topic), ("Bad", Parameter("/bad", """{"Ref":"Topic"}"""))), type: "CREATE", more: new JsonObject { ["OnStackFailure"] = "DELETE" });
        var id = Stack()["StackId"]!.ToString();
        Call("ExecuteChangeSet", """{"StackName":"stack","ChangeSetName":"changes"}""");
        Settle();

        Assert.Equal("DELETE_COMPLETE", Status(id));
        Assert.Empty(World.Resources.All);
        Assert.Equal("ValidationError", Refused("CreateChangeSet", new JsonObject { ["StackName"] = "stack2", ["ChangeSetName"] = "c", ["OnStackFailure"] = "DELETE", ["TemplateBody"] = Template(("Topic", Topic)) }).Code);
    }

    [Fact]
    public void FailureThatIsNotRolledBackLeavesThings()
    {
        Host.Faults.Add(("Bad", ResourceAction.Create, "no"));
        var stack = Create(Template(("Topic", Topic), ("Bad", Parameter("/bad", """{"Ref":"Topic"}"""))), more: new JsonObject { ["DisableRollback"] = "true" });

        Assert.Equal(("CREATE_FAILED", "The following resource(s) failed to create: [Bad]."), (stack["StackStatus"]!.ToString(), stack["StackStatusReason"]!.ToString()));
        Assert.NotNull(Live("AWS::SNS::Topic", "arn:aws:sns:us-west-2:123456789012:topic-1"));
    }

    [Fact]
    public void RoleWithForeignPoliciesStays()
    {
        Create(Template(("Role", Role)));
        var role = Live("AWS::IAM::Role", "the-role")!;
        role.Properties["ManagedPolicyArns"] = new JsonArray("arn:aws:iam::aws:policy/ReadOnlyAccess");
        Delete();
        Assert.Contains("Cannot delete entity, must detach all policies first.", Reason("Role", "DELETE_FAILED"), StringComparison.Ordinal);

        role.Properties.Remove("ManagedPolicyArns");
        role.Properties["Policies"] = new JsonArray(new JsonObject { ["PolicyName"] = "by-hand", ["PolicyDocument"] = new JsonObject() });
        Delete();
        Assert.Contains("Cannot delete entity, must delete policies first.", Reason("Role", "DELETE_FAILED"), StringComparison.Ordinal);
        Assert.Equal("DELETE_FAILED", Status());
    }

    [Fact]
    public void ModelGroupWithModelsStays()
    {
        Create(Template(("Group", """{"Type":"AWS::SageMaker::ModelPackageGroup","Properties":{"ModelPackageGroupName":"models"}}""")));
        World.Resources.All.Single().Contents["Versions"] = new JsonArray(1);

        Delete();

        Assert.Contains("cannot be deleted because it still contains Model Packages", Reason("Group", "DELETE_FAILED"), StringComparison.Ordinal);
        Assert.Contains("HandlerErrorCode: ResourceConflict", Reason("Group", "DELETE_FAILED"), StringComparison.Ordinal);
    }

    [Fact]
    public void SecurityGroupInUseStays()
    {
        Create(Template(("Group", """{"Type":"AWS::EC2::SecurityGroup","Properties":{"GroupDescription":"x"}}""")));
        var group = World.Resources.All.Single();
        group.Contents["NetworkInterfaces"] = new JsonArray("eni-1");

        Delete();

        Assert.Contains($"resource {group.Id} has a dependent object", Reason("Group", "DELETE_FAILED"), StringComparison.Ordinal);
        Assert.Matches("^sg-[0-9a-f]{17}$", group.Id);
    }

    [Fact]
    public void SecurityGroupOfAnEndpointsModelStays()
    {
        Create(Template(("Group", """{"Type":"AWS::EC2::SecurityGroup","Properties":{"GroupDescription":"x"}}""")));
        var group = World.Resources.All.Single();
        var network = new JsonObject { ["SecurityGroupIds"] = new JsonArray(group.Id), ["Subnets"] = new JsonArray("subnet-1") };
        Add("AWS::SageMaker::Model", "m", group.Region, new JsonObject { ["ModelName"] = "m", ["VpcConfig"] = network });
        Add("AWS::SageMaker::EndpointConfig", "c", group.Region, new JsonObject { ["EndpointConfigName"] = "c", ["ProductionVariants"] = new JsonArray(new JsonObject { ["ModelName"] = "m" }) });
        var endpoint = Add("AWS::SageMaker::Endpoint", "e", group.Region, new JsonObject { ["EndpointName"] = "e", ["EndpointConfigName"] = "c" });

        Delete();
        Assert.Contains($"resource {group.Id} has a dependent object", Reason("Group", "DELETE_FAILED"), StringComparison.Ordinal);

        World.Resources.Remove(endpoint);
        Delete();
        Assert.DoesNotContain(World.Resources.All, resource => resource.Id == group.Id);
    }

    [Fact]
    public void SecurityGroupThatAnotherRefersToStays()
    {
        Add("AWS::EC2::VPC", "vpc-1", "us-west-2", []);
        Create(Template(("Group", """{"Type":"AWS::EC2::SecurityGroup","Properties":{"GroupDescription":"x","VpcId":"vpc-1"}}""")));
        var group = World.Resources.All.Single(resource => resource.Type == "AWS::EC2::SecurityGroup");
        group.Properties["SecurityGroupIngress"] = new JsonArray(new JsonObject { ["IpProtocol"] = "-1", ["SourceSecurityGroupId"] = group.Id });
        var rules = new JsonArray(new JsonObject { ["IpProtocol"] = "-1", ["DestinationSecurityGroupId"] = group.Id });
        var other = Add("AWS::EC2::SecurityGroup", "sg-other", group.Region, new JsonObject { ["VpcId"] = "vpc-1", ["SecurityGroupEgress"] = rules });

        Delete();
        Assert.Contains($"resource {group.Id} has a dependent object", Reason("Group", "DELETE_FAILED"), StringComparison.Ordinal);

        // Another VPC's rules, over a peering, and the group's own are in nobody's way.
        other.Properties["VpcId"] = "vpc-2";
        Assert.Equal("DELETE_COMPLETE", Delete()["StackStatus"]!.ToString());
    }

    [Fact]
    public void RoleInAnInstanceProfileStays()
    {
        Create(Template(("Role", Role)));
        var profile = Add("AWS::IAM::InstanceProfile", "profile", "global", new JsonObject { ["Roles"] = new JsonArray("the-role") });

        Delete();
        Assert.Contains("Cannot delete entity, must remove roles from instance profile first.", Reason("Role", "DELETE_FAILED"), StringComparison.Ordinal);

        World.Resources.Remove(profile);
        Assert.Equal("DELETE_COMPLETE", Delete()["StackStatus"]!.ToString());
    }

    [Theory]
    [InlineData("AWS::IAM::User", "ManagedPolicyArns")]
    [InlineData("AWS::IAM::Role", "ManagedPolicyArns")]
    [InlineData("AWS::IAM::Role", "PermissionsBoundary")]
    public void PolicyThatOthersHaveStays(string type, string property)
    {
        Create(Template(("Policy", """{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Statement":[]}}}""")));
        var policy = World.Resources.All.Single().Id;
        var other = Add(type, "other", "global", new JsonObject { [property] = property == "PermissionsBoundary" ? policy : new JsonArray(policy) });

        Delete();
        Assert.Contains("Cannot delete a policy attached to entities.", Reason("Policy", "DELETE_FAILED"), StringComparison.Ordinal);

        World.Resources.Remove(other);
        Assert.Equal("DELETE_COMPLETE", Delete()["StackStatus"]!.ToString());
    }
}
