using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments;

namespace MlOps.Unit.Deployments;

/// <summary>Data is emptied only where CloudFormation is known to delete what holds it.</summary>
public sealed class RemovalPlanTests
{
    private readonly Stack _stack = new()
    {
        StackId = "arn:aws:cloudformation:us-west-2:123456789012:stack/churn/6c3f0b1e-0000-4000-8000-000000000000",
        StackName = "churn",
        StackStatus = StackStatus.CREATE_COMPLETE,
    };

    [Theory]
    [InlineData("Bucket: { Type: AWS::S3::Bucket }", RemovalFate.EmptiedAndDeleted)]
    [InlineData("Bucket: { Type: AWS::S3::Bucket, DeletionPolicy: Delete }", RemovalFate.EmptiedAndDeleted)]
    [InlineData("Bucket: { Type: AWS::S3::Bucket, DeletionPolicy: Retain }", RemovalFate.Retained)]
    [InlineData("Bucket: { Type: AWS::S3::Bucket, DeletionPolicy: !If [Prod, Retain, Delete] }", RemovalFate.Retained)]
    [InlineData("Bucket: { Type: AWS::S3::Bucket, DeletionPolicy: !If [Prod, Delete, Retain] }", RemovalFate.EmptiedAndDeleted)]
    [InlineData("Bucket: { Type: AWS::S3::Bucket, DeletionPolicy: !Ref Policy }", RemovalFate.Unknown)]
    [InlineData("Bucket: { Type: AWS::S3::Bucket, DeletionPolicy: [Retain] }", RemovalFate.Unknown)]
    [InlineData("Other: { Type: AWS::S3::Bucket, DeletionPolicy: Delete }", RemovalFate.Unknown)]
    [InlineData("Bucket: { DeletionPolicy: Delete }", RemovalFate.Unknown)]
    public void A_bucket_is_emptied_only_where_its_policy_is_known_to_be_Delete(string resource, object fate)
    {
        var plan = Plan($"Parameters: {{ Env: {{ Type: String }} }}\nConditions: {{ Prod: !Equals [!Ref Env, prod] }}\nResources: {{ {resource} }}", "Env", "prod");

        Assert.Equal(fate, Assert.Single(plan.Items).Fate);
    }

    [Theory]
    [InlineData("Transform: Company", "DeletionPolicy: Delete", RemovalFate.Unknown)]
    [InlineData("Metadata: {}", "'Fn::Transform': { Name: Company }", RemovalFate.Unknown)]
    [InlineData("Transform: AWS::LanguageExtensions", "DeletionPolicy: Delete", RemovalFate.EmptiedAndDeleted)]
    public void What_a_macro_may_have_written_anew_is_not_known(string section, string attribute, object fate)
    {
        var plan = Plan($"{section}\nResources: {{ Bucket: {{ Type: AWS::S3::Bucket, {attribute} }} }}");

        Assert.Equal(fate, Assert.Single(plan.Items).Fate);
    }

    [Fact]
    public void The_policy_of_a_resource_that_a_loop_makes_is_known()
    {
        var plan = Plan(
            """
            Transform: AWS::LanguageExtensions
            Resources:
              Fn::ForEach::Buckets:
                - Name
                - [Bucket, Other]
                - ${Name}: { Type: AWS::S3::Bucket, DeletionPolicy: Retain }
            """);

        Assert.Equal(RemovalFate.Retained, Assert.Single(plan.Items).Fate);
    }

    [Theory]
    [InlineData("NoEcho: true", RemovalFate.Unknown)]
    [InlineData("NoEcho: true, MinLength: 5", RemovalFate.Unknown)]
    [InlineData("NoEcho: false", RemovalFate.EmptiedAndDeleted)]
    public void A_policy_that_depends_on_a_parameter_without_echo_is_not_known(string parameter, object fate)
    {
        var plan = Plan(
            $$"""
            Parameters: { Env: { Type: String, {{parameter}} } }
            Conditions: { Prod: !Equals [!Ref Env, prod] }
            Resources: { Bucket: { Type: AWS::S3::Bucket, DeletionPolicy: !If [Prod, Retain, Delete] } }
            """,
            "Env",
            "****");

        Assert.Equal(fate, Assert.Single(plan.Items).Fate);
    }

    [Fact]
    public void Nothing_is_emptied_without_a_template()
    {
        var plan = RemovalPlan.Make(new DeployedStack(_stack, null), [Listed("Bucket"), Listed("Group", "AWS::SageMaker::ModelPackageGroup")], null, deleteData: false);

        Assert.Equal([RemovalFate.Unknown, RemovalFate.Unknown], plan.Items.Select(item => item.Fate));
        Assert.Empty(plan.ToRetain());
        Assert.All(plan.ToDelete(), item => Assert.StartsWith(
            "The template does not tell whether CloudFormation deletes or keeps it. It is not emptied:", item.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void What_may_be_retained_is_deleted_where_that_is_asked_for()
    {
        var plan = RemovalPlan.Make(
            new DeployedStack(_stack, null), [Listed("Bucket"), Listed("Code", "AWS::CodeCommit::Repository"), Listed("Role", "AWS::IAM::Role")], null, deleteData: true);

        // Without a template nobody knows the name that CodeCommit calls the repository by.
        Assert.Equal([RemovalFate.DeletedAlthoughRetained, RemovalFate.Unknown, RemovalFate.Unknown], plan.Items.Select(item => item.Fate));
    }

    // Where the name was taken, the stack tells the id of what has it.
    [Theory]
    [InlineData("CREATE_FAILED", "Retain", RemovalFate.OfOthers)]
    [InlineData("CREATE_FAILED", "Delete", RemovalFate.Deleted)]
    [InlineData("IMPORT_FAILED", "Retain", RemovalFate.OfOthers)]
    [InlineData("CREATE_COMPLETE", "Retain", RemovalFate.DeletedAlthoughRetained)]
    [InlineData("DELETE_FAILED", "Delete", RemovalFate.EmptiedAndDeleted)]
    public void What_the_stack_failed_to_make_may_be_anybodys(string status, string policy, object fate)
    {
        var template = TemplateReader.Read($"Resources: {{ Bucket: {{ Type: AWS::S3::Bucket, DeletionPolicy: {policy} }} }}").Template;
        var bucket = Listed("Bucket");
        bucket.ResourceStatus = status;

        var plan = RemovalPlan.Make(new DeployedStack(_stack, template), [bucket], null, deleteData: true);

        Assert.Equal(fate, Assert.Single(plan.Items).Fate);
    }

    private RemovalPlan Plan(string template, string? parameter = null, string? value = null)
    {
        _stack.Parameters = parameter is null ? [] : [new Parameter { ParameterKey = parameter, ParameterValue = value }];
        return RemovalPlan.Make(new DeployedStack(_stack, TemplateReader.Read(template).Template), [Listed("Bucket")], null, deleteData: false);
    }

    private static StackResourceSummary Listed(string logicalId, string type = "AWS::S3::Bucket") => new()
    {
        LogicalResourceId = logicalId,
        ResourceType = type,
        PhysicalResourceId = $"the-{logicalId}",
        ResourceStatus = ResourceStatus.CREATE_COMPLETE,
    };
}
