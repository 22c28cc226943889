using System.Text.RegularExpressions;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.OperatorPolicies.Facts;
using MlOps.Products;

namespace MlOps.Unit.OperatorPolicies.Facts;

/// <summary>The corrections that come with MlOps agree with the registry that they correct. Each names what exists, and changes something.</summary>
public sealed partial class PermissionCorrectionsTests
{
    private static readonly PermissionCorrections Corrections = PermissionCorrections.Default;

    // The handler permissions are of a later day than the schemas that the catalogs have.
    private static readonly string[] NewerProperties = ["AWS::EC2::VPC/VpcEncryptionControl"];

    public static TheoryData<string> Types => [.. Corrections.Types.Keys];

    /// <summary>The types of which more was looked at than the role that a service makes for itself.</summary>
    public static TheoryData<string> TypesInAll => [.. Corrections.Types.Where(type => type.Value.AreOfAll || type.Value.Rules.IsEmpty).Select(type => type.Key)];

    [Fact]
    public void Every_type_of_every_product_was_looked_at()
    {
        var used = SampleConfigs.Names
            .Select(name => ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", name)).RequireValid())
            .SelectMany(product => ProductTemplate.Build(product).Resources)
            .Select(resource => resource.Type)
            .Concat(["AWS::ECR::Repository", "AWS::S3::BucketPolicy", "AWS::SNS::TopicPolicy"]);

        Assert.Empty(used.Distinct().Except(Corrections.Types.Keys));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_rule_names_properties_of_its_type(string type)
    {
        var corrections = Corrections.Of(type);
        var named = corrections.Rules.SelectMany(rule => rule.When.Concat(rule.WhenTrue).Concat(rule.Unless))
            .Concat(corrections.Arns.Concat(corrections.Rules.SelectMany(Templates)).SelectMany(Placeholders).Where(name => !IsOfTheStack(name)).Select(name => name.TrimEnd('?')));

        Assert.DoesNotContain(named.Distinct(), path => !Has(type, path) && !NewerProperties.Contains($"{type}/{path}"));
    }

    [Fact]
    public void What_is_newer_than_the_catalogs_is_in_neither() =>
        Assert.DoesNotContain(NewerProperties, name => Has(name[..name.LastIndexOf('/')], name[(name.LastIndexOf('/') + 1)..]));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_rule_changes_what_the_registry_says(string type)
    {
        var registry = HandlerPermissionArchive.Default.Find(type)!;

        Assert.All(Corrections.Of(type).Rules, rule => Assert.All(rule.Actions, action =>
        {
            var listed = registry.Operations.Where(operation => registry.ActionsOf(operation).Contains(action, StringComparer.OrdinalIgnoreCase)).ToList();

            // Without operations it is about those that list the action; what is dropped has to be listed; all else may be added.
            Assert.True(!rule.Operations.IsEmpty || listed.Count > 0, $"{action} is listed for no operation.");
            Assert.True(!rule.IsDropped || rule.Operations.All(listed.Contains), $"{action} is dropped where it is not listed.");
        }));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_action_is_both_dropped_and_needed(string type)
    {
        var said = Said(type).ToList();

        Assert.Empty(said.Where(one => one.Rule.IsDropped).Select(Key).Intersect(said.Where(one => !one.Rule.IsDropped).Select(Key)));

        static (string, HandlerOperation) Key((string Action, HandlerOperation Operation, PermissionRule Rule) one) => (one.Action, one.Operation);
    }

    [Theory]
    [MemberData(nameof(TypesInAll))]
    public void No_role_is_passed_without_saying_which_and_to_whom(string type)
    {
        var registry = HandlerPermissionArchive.Default.Find(type)!;
        var passed = Said(type).Where(one => one.Action == "iam:PassRole").ToList();

        Assert.Empty(registry.Operations.Where(operation => registry.ActionsOf(operation).Contains("iam:PassRole")).Except(passed.Select(one => one.Operation)));
        Assert.All(passed.Where(one => !one.Rule.IsDropped), one =>
        {
            Assert.NotEmpty(one.Rule.On);

            // An instance profile gives its role to no service: who starts an instance does.
            Assert.True(one.Rule.PassedTo is not null || type == "AWS::IAM::InstanceProfile");
        });
    }

    [Theory]
    [MemberData(nameof(TypesInAll))]
    public void Nobody_needs_a_key_that_the_template_does_not_name(string type)
    {
        var registry = HandlerPermissionArchive.Default.Find(type)!;
        var listed = registry.Operations.SelectMany(operation => registry.ActionsOf(operation).Select(action => (Action: action, Operation: operation)))
            .Where(one => one.Action.StartsWith("kms:", StringComparison.Ordinal) && !type.StartsWith("AWS::KMS::", StringComparison.Ordinal));
        var said = Said(type).Where(one => one.Rule.IsDropped || one.Rule.IsConditional).Select(one => (one.Action.Replace("Plaintext", "PlainText", StringComparison.Ordinal), one.Operation));

        Assert.Empty(listed.Except(said));
    }

    [Fact]
    public void A_role_that_a_service_makes_is_that_of_one_service() => Assert.All(
        Corrections.Types.Values.SelectMany(type => type.Rules).Where(rule => rule.Actions.Contains("iam:CreateServiceLinkedRole")),
        rule => Assert.StartsWith($"arn:${{Partition}}:iam::${{Account}}:role/aws-service-role/{rule.Conditions["iam:AWSServiceName"]}/", Assert.Single(rule.On), StringComparison.Ordinal));

    [Theory]
    [InlineData("AWS::AutoScaling::AutoScalingGroup")]
    [InlineData("AWS::RDS::DBInstance")]
    public void A_type_of_which_only_the_role_of_its_service_was_looked_at_is_not_looked_at_in_all(string type)
    {
        Assert.NotEmpty(Corrections.Of(type).Rules);
        Assert.False(Corrections.Of(type).AreOfAll);
        Assert.True(Corrections.Of("AWS::ECS::Cluster").AreOfAll);
    }

    [Fact]
    public void A_type_without_handlers_has_all_that_it_needs_in_rules()
    {
        var legacy = Corrections.Types.Keys.Where(type => !HandlerPermissionArchive.Default.Find(type)!.HasHandlers).ToList();

        Assert.Equal(["AWS::CodeBuild::Project", "AWS::CodeCommit::Repository", "AWS::SageMaker::EndpointConfig"], legacy);
        Assert.All(legacy, type =>
        {
            Assert.All(Corrections.Of(type).Rules, rule => Assert.NotEmpty(rule.On));
            Assert.Empty(new[] { HandlerOperation.Create, HandlerOperation.Update, HandlerOperation.Delete }.Except(Said(type).Select(one => one.Operation)));
        });
    }

    [Fact]
    public void A_boundary_is_asked_for_where_a_role_gets_permissions()
    {
        Assert.All(
            Corrections.Of("AWS::IAM::Role").Rules.Where(rule => rule.Actions.Intersect(["iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:AttachRolePolicy", "iam:PutRolePolicy"]).Any()),
            rule => Assert.Equal("${PermissionsBoundary}", rule.Conditions["iam:PermissionsBoundary"]));
        Assert.True(Corrections.Of("AWS::IAM::Role").Rules.Single(rule => rule.Actions.Contains("iam:DeleteRolePermissionsBoundary")).IsDropped);
    }

    [Fact]
    public void What_a_template_reads_is_named_by_its_value() =>
        Assert.All(Corrections.Inputs.Values.SelectMany(rules => rules), rule =>
        {
            Assert.All(rule.On.SelectMany(Placeholders), name => Assert.True(IsOfTheStack(name) || name == "Value"));
            Assert.True(rule.On.Any(template => template.Contains("${Value}", StringComparison.Ordinal)) || rule.Conditions.ContainsKey("kms:ViaService"));
        });

    [Fact]
    public void An_action_that_means_another_is_one_of_the_registrys()
    {
        var listed = HandlerPermissionArchive.Default.TypeNames.Select(type => HandlerPermissionArchive.Default.Find(type)!)
            .SelectMany(type => type.Operations.SelectMany(operation => type.ActionsOf(operation))).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Empty(Corrections.Meant.Keys.Except(listed, StringComparer.OrdinalIgnoreCase));
        Assert.Empty(Corrections.Meant.Keys.Intersect(Corrections.Meant.Values.SelectMany(meant => meant.Actions), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_source_is_used_and_can_be_opened()
    {
        var used = Corrections.Types.Values.SelectMany(type => type.Rules).Concat(Corrections.Inputs.Values.SelectMany(rules => rules)).Select(rule => rule.SourceId)
            .Concat(Corrections.Meant.Values.Select(meant => PermissionRule.SourceIdOf(meant.Source)));

        Assert.Empty(Corrections.Sources.Keys.Except(used));
        Assert.All(Corrections.Sources.Values, source => Assert.Matches("https://[a-z0-9.-]+/", source));
    }

    /// <summary>What the rules of a type say, by action and operation.</summary>
    internal static IEnumerable<(string Action, HandlerOperation Operation, PermissionRule Rule)> Said(string type)
    {
        var registry = HandlerPermissionArchive.Default.Find(type)!;
        return from rule in Corrections.Of(type).Rules
               from action in rule.Actions
               from operation in rule.Operations.IsEmpty
                   ? registry.Operations.Where(operation => registry.ActionsOf(operation).Contains(action, StringComparer.OrdinalIgnoreCase))
                   : rule.Operations
               select (action, operation, rule);
    }

    private static IEnumerable<string> Templates(PermissionRule rule) => rule.On.Concat(rule.Conditions.Values).Concat(rule.Named is { } named ? [$"${{{named.Path}}}"] : []);

    private static IEnumerable<string> Placeholders(string template) => Placeholder().Matches(template).Select(match => match.Groups[1].Value);

    private static bool IsOfTheStack(string name) => name is "Partition" or "Region" or "Account" or "URLSuffix" or "Name" or "Arn" or "StackName" or "LogicalId";

    // The two catalogs are of different days, and each knows properties that the other lacks.
    private static bool Has(string type, string path) =>
        new[] { ResourceTypeCatalog.Default.Find(type), ResourceTypeCatalog.Default.FindPublished(type) }.Any(schema => schema is not null && Has(schema.Shape, path.Split('/')));

    private static bool Has(PropertyShape shape, string[] path) => path switch
    {
        [] => true,
        ["*", ..] => shape.Items is { } items ? Has(items, path[1..]) : IsOpen(shape),
        [var name, ..] => shape.Properties.TryGetValue(name, out var property) ? Has(property, path[1..]) : IsOpen(shape),
    };

    // What takes any keys has no names that could be checked.
    private static bool IsOpen(PropertyShape shape) => shape.Properties.Count == 0 && shape.Items is null;

    [GeneratedRegex(@"\$\{([^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
