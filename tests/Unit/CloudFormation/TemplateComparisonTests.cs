using FsCheck;
using FsCheck.Fluent;
using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;
using MlOps.Products;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.CloudFormation;

/// <summary>What differs between two templates, by what they mean.</summary>
public sealed class TemplateComparisonTests
{
    private const string Topic = "Resources: {Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: one, TopicName: name}}}";

    private static readonly Config Rounds = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_122, 11);

    [Fact]
    public void The_template_of_a_product_is_the_same_in_every_format()
    {
        var template = ProductTemplate.Build(DeploymentBed.Product());
        var yaml = TemplateWriter.WriteYaml(template);

        Assert.Contains("!Sub", yaml, StringComparison.Ordinal);
        Assert.Empty(Compare(yaml, TemplateWriter.WriteJson(template)));
        Assert.Empty(Compare(TemplateWriter.WriteJson(template, indented: false), yaml));
    }

    [Theory]
    [InlineData("{Type: AWS::SNS::Topic, Properties: {DisplayName: a, TopicName: b}}", "{Properties: {TopicName: b, DisplayName: a}, Type: AWS::SNS::Topic}")]
    [InlineData("{Type: AWS::SSM::Parameter, Properties: {Value: 1}}", "{Type: AWS::SSM::Parameter, Properties: {Value: '1'}}")]
    [InlineData("{Type: AWS::SNS::Topic, Properties: {FifoTopic: true}}", "{Type: AWS::SNS::Topic, Properties: {FifoTopic: 'true'}}")]
    [InlineData("{Type: AWS::SNS::Topic, DependsOn: B}", "{Type: AWS::SNS::Topic, DependsOn: [B]}")]
    [InlineData("{Type: AWS::SNS::Topic, DependsOn: [B, C]}", "{Type: AWS::SNS::Topic, DependsOn: [C, B]}")]
    [InlineData("{Type: AWS::SSM::Parameter, Properties: {Value: !GetAtt B.TopicName}}", "{Type: AWS::SSM::Parameter, Properties: {Value: {'Fn::GetAtt': [B, TopicName]}}}")]
    [InlineData("{Type: AWS::SSM::Parameter, Properties: {Value: !Sub 'a-${B}'}}", "{Type: AWS::SSM::Parameter, Properties: {Value: {'Fn::Sub': 'a-${B}'}}}")]
    [InlineData("{Type: AWS::SNS::Topic, Properties: {}}", "{Type: AWS::SNS::Topic}")]
    [InlineData("{Type: AWS::EC2::VPCEndpoint, Properties: {SubnetIds: [a, b]}}", "{Type: AWS::EC2::VPCEndpoint, Properties: {SubnetIds: [b, a]}}")]
    [InlineData(
        "{Type: AWS::SNS::Topic, Properties: {Tags: [{Key: a, Value: '1'}, {Key: b, Value: '2'}]}}",
        "{Type: AWS::SNS::Topic, Properties: {Tags: [{Value: '2', Key: b}, {Key: a, Value: '1'}]}}")]
    [InlineData(
        "{Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: {Effect: Allow, Action: 's3:GetObject', Resource: '*'}}}}",
        "{Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: [{Effect: Allow, Action: ['s3:GetObject'], Resource: ['*']}]}}}")]
    [InlineData(
        "{Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: [a, b]}, Action: 'sts:AssumeRole', Condition: {StringEquals: {k: [x]}}}]}}}",
        "{Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: [b, a]}, Action: 'sts:AssumeRole', Condition: {StringEquals: {k: x}}}]}}}")]
    [InlineData(
        "{Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: [{Sid: A, Effect: Allow, Action: x, Resource: y}, {Sid: B, Effect: Deny, Action: x, Resource: z}]}}}",
        "{Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: [{Sid: B, Effect: Deny, Action: [x], Resource: z}, {Sid: A, Effect: Allow, Action: x, Resource: y}]}}}")]
    public void What_means_the_same_is_no_difference(string before, string after)
    {
        const string Others = "B: {Type: AWS::SNS::Topic}, C: {Type: AWS::SNS::Topic}";

        Assert.Empty(Compare($"Resources: {{A: {before}, {Others}}}", $"Resources: {{{Others}, A: {after}}}"));
    }

    [Theory]
    [InlineData("AWS::EC2::RouteTable", "{Value: a}", "{Value: [a]}", "Value")]
    [InlineData("AWS::CodePipeline::Pipeline", "{Stages: [{Name: a}, {Name: b}]}", "{Stages: [{Name: b}, {Name: a}]}", "Stages/0/Name")]
    [InlineData("AWS::SSM::Parameter", "{Value: !Ref A}", "{Value: A}", "Value")]
    [InlineData("AWS::SSM::Parameter", "{Value: !Sub '${A}'}", "{Value: !Sub '${B}'}", "Value")]
    public void What_means_another_thing_is_a_difference(string type, string before, string after, string path)
    {
        var change = Assert.Single(Compare($"Resources: {{R: {{Type: '{type}', Properties: {before}}}}}", $"Resources: {{R: {{Type: '{type}', Properties: {after}}}}}"));

        Assert.Equal(path, change.Properties[0].Path);
    }

    [Fact]
    public void A_property_is_told_with_both_values_and_with_what_it_means_for_the_resource()
    {
        var changes = Compare(Topic, Topic.Replace("one", "two", StringComparison.Ordinal));

        Assert.Equal(["Resources Modify Topic AWS::SNS::Topic False | DisplayName: one => two Never"], Lines(changes));
    }

    [Theory]
    [InlineData("TopicName: name", "TopicName: other", "True", "Always")]
    [InlineData("TopicName: name", "TopicName: !Sub '${AWS::Region}-x'", "Conditional", "Conditionally")]
    [InlineData("TopicName: name", "FifoTopic: true", "True", "Always")]
    public void A_create_only_property_replaces_the_resource_unless_its_value_is_to_be_worked_out(string before, string after, string replacement, string recreation)
    {
        Assert.Contains("TopicName", ResourceTypeCatalog.Default.Get("AWS::SNS::Topic").CreateOnly.Paths);

        var change = Assert.Single(Compare(Topic, Topic.Replace(before, after, StringComparison.Ordinal)));

        Assert.Equal(replacement, change.Replacement);
        Assert.Contains(change.Properties, property => property.RequiresRecreation == recreation);
    }

    [Theory]
    [InlineData("AWS::SQS::Queue")]
    [InlineData("AWS::CloudFormation::Stack")]
    [InlineData("Custom::Thing")]
    public void Of_a_type_whose_create_only_properties_are_not_known_nothing_is_guessed(string type)
    {
        var changes = Compare($"Resources: {{R: {{Type: '{type}', Properties: {{A: b}}}}}}", $"Resources: {{R: {{Type: '{type}', Properties: {{A: c}}}}}}");

        Assert.Equal([$"Resources Modify R {type} Unknown | A: b => c Unknown"], Lines(changes));
    }

    [Fact]
    public void Attributes_of_a_resource_are_told_by_their_names()
    {
        var changes = Compare(
            "Resources: {R: {Type: AWS::SQS::Queue, DeletionPolicy: Delete, Metadata: {a: b}}}",
            "Resources: {R: {Type: AWS::SQS::Queue, DeletionPolicy: Retain, Metadata: {a: c}, Condition: Yes}}\nConditions: {Yes: !Equals [a, a]}");

        Assert.Equal(
            [
                "Resources Modify R AWS::SQS::Queue Unknown | Condition: - => Yes Unknown | DeletionPolicy: Delete => Retain Never | Metadata/a: b => c Never",
                "Conditions Add Yes  - | Value: - => {\"Fn::Equals\":[\"a\",\"a\"]} ",
            ],
            Lines(changes));
    }

    [Fact]
    public void A_resource_that_comes_goes_or_changes_its_type_is_told_as_such()
    {
        var changes = Compare(
            "Resources: {Stays: {Type: AWS::SNS::Topic}, Goes: {Type: AWS::SNS::Topic}, Other: {Type: AWS::SNS::Topic}}",
            "Resources: {Comes: {Type: AWS::SQS::Queue}, Stays: {Type: AWS::SNS::Topic}, Other: {Type: AWS::SQS::Queue}}");

        Assert.Equal(
            [
                "Resources Add Comes AWS::SQS::Queue -",
                "Resources Remove Other AWS::SNS::Topic -",
                "Resources Add Other AWS::SQS::Queue -",
                "Resources Remove Goes AWS::SNS::Topic -",
            ],
            Lines(changes));
    }

    [Fact]
    public void Other_sections_are_compared_entry_by_entry()
    {
        const string Before = """
            Description: before
            Parameters: {P: {Type: String, Default: a}, Gone: {Type: String}}
            Conditions: {C: !Equals [a, b]}
            Mappings: {M: {us-west-2: {Image: x}}}
            Resources: {R: {Type: AWS::SNS::Topic}}
            Outputs: {O: {Value: !Ref R}}
            """;
        const string After = """
            Description: after
            Parameters: {P: {Type: String, Default: b}}
            Conditions: {C: !Equals [a, c]}
            Mappings: {M: {us-west-2: {Image: y}}}
            Resources: {R: {Type: AWS::SNS::Topic}}
            Outputs: {O: {Value: !GetAtt R.TopicName, Export: {Name: e}}}
            """;

        Assert.Equal(
            [
                "Description Modify Description  - | Value: before => after ",
                "Parameters Modify P  - | Default: a => b ",
                "Parameters Remove Gone  - | Type: String => - ",
                "Mappings Modify M  - | us-west-2/Image: x => y ",
                "Conditions Modify C  - | Value: {\"Fn::Equals\":[\"a\",\"b\"]} => {\"Fn::Equals\":[\"a\",\"c\"]} ",
                "Outputs Modify O  - | Value: {\"Ref\":\"R\"} => {\"Fn::GetAtt\":[\"R\",\"TopicName\"]}  | Export: - => {\"Name\":\"e\"} ",
            ],
            Lines(Compare(Before, After)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sections_come_in_their_usual_order_whichever_side_has_them(bool isGone)
    {
        const string Few = "Resources: {R: {Type: AWS::SNS::Topic}}\nOutputs: {O: {Value: a}}\nMetadata: {M: a}";
        const string Many = """
            Outputs: {O: {Value: b}}
            Mine: {X: y}
            Hooks: {H: {Type: t}}
            Transform: Mine
            Conditions: {C: !Equals [a, b]}
            Mappings: {M: {a: {b: c}}}
            Rules: {R: {Assertions: [{Assert: !Equals [a, b]}]}}
            Parameters: {P: {Type: String}}
            Description: text
            Metadata: {M: b}
            Resources: {S: {Type: AWS::SNS::Topic}, R: {Type: AWS::SNS::Topic}}
            """;

        var changes = isGone ? Compare(Many, Few) : Compare(Few, Many);

        Assert.Equal(
            ["Resources", "Description", "Metadata", "Parameters", "Rules", "Mappings", "Conditions", "Transform", "Hooks", "Mine", "Outputs"],
            changes.Select(change => change.Section));
    }

    [Fact]
    public void Entries_that_only_a_transform_understands_are_compared_as_they_are_written()
    {
        const string Loop = "Transform: AWS::LanguageExtensions\nResources: {'Fn::ForEach::T': [Name, [a, b], {'T${Name}': {Type: AWS::SNS::Topic}}]}";

        Assert.Empty(Compare(Loop, Loop));
        Assert.Equal(
            ["Resources Modify Fn::ForEach::T  Unknown | 1/1: b => c Unknown"],
            Lines(Compare(Loop, Loop.Replace("[a, b]", "[a, c]", StringComparison.Ordinal))));
    }

    [Fact]
    public void Tags_are_told_by_their_keys()
    {
        var changes = Compare(
            "Resources: {T: {Type: AWS::SNS::Topic, Properties: {Tags: [{Key: a, Value: '1'}, {Key: b, Value: '2'}, {Key: c, Value: '3'}]}}}",
            "Resources: {T: {Type: AWS::SNS::Topic, Properties: {Tags: [{Key: c, Value: '3'}, {Key: b, Value: '4'}, {Key: d, Value: '5'}]}}}");

        Assert.Equal(["Resources Modify T AWS::SNS::Topic False | Tags/a: 1 => - Never | Tags/b: 2 => 4 Never | Tags/d: - => 5 Never"], Lines(changes));
    }

    [Fact]
    public void A_set_in_a_policy_differs_as_a_whole_and_a_statement_by_what_differs_in_it()
    {
        const string Policy = "Resources: {P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: [{Sid: A, Effect: Allow, Action: [x, y], Resource: r}, {Sid: B, Effect: Deny, Action: z, Resource: r}]}}}}";

        var changes = Compare(Policy, Policy.Replace("[x, y]", "[w, y, x]", StringComparison.Ordinal));

        Assert.Equal(
            ["Resources Modify P AWS::IAM::ManagedPolicy False | PolicyDocument/Statement/0/Action: [\"x\",\"y\"] => [\"w\",\"y\",\"x\"] Never"],
            Lines(changes));
    }

    [Fact]
    public void Values_of_parameters_are_compared_with_the_default_that_the_other_side_would_give()
    {
        const string Text = "Parameters: {P: {Type: String, Default: a}, Q: {Type: String}}\nResources: {R: {Type: AWS::SNS::Topic}}";
        var file = Side(Text);

        Assert.Empty(TemplateComparison.Between(Side(Text) with { ParameterValues = Values(("P", "a"), ("Q", "q")) }, file));
        Assert.Equal(
            ["Parameters Modify P  - | Value: b => a "],
            Lines(TemplateComparison.Between(Side(Text) with { ParameterValues = Values(("P", "b"), ("Q", "q")) }, file)));
        Assert.Equal(
            ["Parameters Modify Q  - | Value: q => r "],
            Lines(TemplateComparison.Between(file with { ParameterValues = Values(("P", "a"), ("Q", "q")) }, file with { ParameterValues = Values(("P", "a"), ("Q", "r")) })));
    }

    [Fact]
    public void What_is_hidden_stays_hidden()
    {
        const string Text = "Parameters: {P: {Type: String, NoEcho: true, Default: secret-one}}\nResources: {R: {Type: AWS::SNS::Topic}}";
        var before = Side(Text) with { ParameterValues = Values(("P", "secret-two")) };
        var after = Side(Text.Replace("secret-one, ", "", StringComparison.Ordinal).Replace("NoEcho: true, ", "", StringComparison.Ordinal).Replace("secret-one", "secret-three", StringComparison.Ordinal));

        var changes = TemplateComparison.Between(before, after);

        Assert.Equal(["Parameters Modify P  - | NoEcho: true => - "], Lines(changes));
    }

    [Fact]
    public void Tags_of_stacks_are_compared_where_both_sides_know_them()
    {
        var before = Side(Topic) with { StackTags = Values(("a", "1"), ("b", "2")) };

        Assert.Empty(TemplateComparison.Between(before, Side(Topic)));
        Assert.Equal(
            ["Tags Modify a  - | Value: 1 => 3 ", "Tags Remove b  - | Value: 2 => - "],
            Lines(TemplateComparison.Between(before, Side(Topic) with { StackTags = Values(("a", "3")) })));
    }

    [Fact]
    public void A_change_says_what_was_compared_with_what()
    {
        var before = Side(Topic) with { Name = "before.yaml", StackName = "stack", Sandbox = true };
        var after = Side(Topic.Replace("one", "two", StringComparison.Ordinal)) with { Name = "after.yaml" };

        var change = Assert.Single(TemplateComparison.Between(before, after));

        Assert.Equal(("before.yaml", "after.yaml", "stack", true), (change.Reference, change.Difference, change.StackName, change.Sandbox));
    }

    [Fact]
    public void The_other_direction_says_the_same_the_other_way_round()
    {
        var one = TemplateWriter.WriteYaml(ProductTemplate.Build(DeploymentBed.Product()));
        var other = TemplateWriter.WriteYaml(ProductTemplate.Build(DeploymentBed.Product(environment: "dev", edits: ("cost_center: cc-1", "cost_center: cc-2\n  purpose: trial"))));

        var forth = Compare(one, other).Where(change => change.Action == "Modify").ToDictionary(change => change.Section + change.LogicalId);
        var back = Compare(other, one).Where(change => change.Action == "Modify").ToDictionary(change => change.Section + change.LogicalId);

        Assert.NotEmpty(forth);
        Assert.Equal(forth.Keys.Order(StringComparer.Ordinal), back.Keys.Order(StringComparer.Ordinal));
        Assert.All(forth, change => Assert.Equal(change.Value.Replacement, back[change.Key].Replacement));
    }

    [Fact]
    public void Any_template_is_the_same_in_every_format() => Check.One(Rounds, Prop.ForAll(TemplateGenerator.Templates, template =>
    {
        var (yaml, json) = (TemplateReader.Read(TemplateWriter.WriteYaml(template)), TemplateReader.Read(TemplateWriter.WriteJson(template)));
        return Compare(yaml.Template, json.Template).Count == 0 && Compare(json.Template, template).Count == 0;
    }));

    private static IReadOnlyList<MlChange> Compare(Template before, Template after) =>
        TemplateComparison.Between(new ComparedTemplate { Name = "before", Template = before }, new ComparedTemplate { Name = "after", Template = after });

    private static IReadOnlyList<MlChange> Compare(string before, string after) => TemplateComparison.Between(Side(before), Side(after));

    private static ComparedTemplate Side(string text) => new() { Name = "text", Template = TemplateReader.Read(text).Require() };

    private static Dictionary<string, string> Values(params (string Key, string Value)[] values) => values.ToDictionary(value => value.Key, value => value.Value);

    private static IEnumerable<string> Lines(IEnumerable<MlChange> changes) => changes.Select(change =>
        string.Join(" | ", [$"{change.Section} {change.Action} {change.LogicalId} {change.Type} {change.Replacement ?? "-"}", .. change.Properties.Select(property => $"{property} {property.RequiresRecreation}")]));
}
