using MlOps.CloudFormation.Templates;

namespace MlOps.Unit.CloudFormation;

public sealed class TemplateGraphTests
{
    [Fact]
    public void Resources_wait_for_what_they_refer_to()
    {
        var graph = Graph(
            """
            Parameters: {P: {Type: String}}
            Resources:
              D: {Type: T, Properties: {X: !Sub '${C.Arn}-${AWS::Region}-${!B}-${P}-${V}', Y: !Join ['', [!Ref B]]}}
              C: {Type: T, DependsOn: B}
              B: {Type: T, Properties: {X: !GetAtt A.Arn}}
              A: {Type: T}
              E: {Type: T, Properties: {X: !Sub ['${V}${A}', {V: !Ref C}]}}
              V: {Type: T}
            """);

        Assert.Empty(graph.Findings);
        Assert.Equal(["A V", "B", "C", "D E"], graph.Waves.Select(wave => string.Join(' ', wave)));
        Assert.Equal(["C", "V", "B"], graph.DependenciesOf("D"));
        Assert.Equal(["A", "C"], graph.DependenciesOf("E"));
        Assert.Equal(["B", "E"], graph.DependantsOf("A"));
    }

    [Fact]
    public void Conditions_cut_dependencies()
    {
        const string Text =
            """
            Conditions: {Yes: !Equals [a, a], No: !Equals [a, b]}
            Resources:
              A: {Type: T, Condition: No}
              B: {Type: T, Properties: {X: !If [No, !Ref A, !Ref C]}, DependsOn: A}
              C: {Type: T, Condition: Yes}
            """;

        var all = Graph(Text);
        var cut = TemplateGraph.Of(TemplateReader.Read(Text).Require(), new Dictionary<string, bool> { ["Yes"] = true, ["No"] = false });

        Assert.Equal(["A", "C"], all.DependenciesOf("B"));
        Assert.Equal(["C"], cut.DependenciesOf("B"));
        Assert.Equal(["C", "B"], cut.Waves.Select(wave => string.Join(' ', wave)));
    }

    [Fact]
    public void A_cycle_is_reported_with_its_path()
    {
        var graph = Graph(
            """
            Resources:
              X: {Type: T, Properties: {P: !Ref A}}
              A: {Type: T, Properties: {P: !Ref B}}
              B: {Type: T, Properties: {P: !Sub '${C}'}}
              C: {Type: T, DependsOn: A}
              D: {Type: T}
            """);

        var finding = Assert.Single(graph.Findings);
        Assert.Equal(("CircularDependency", "Circular dependency between resources: [A, B, C]"), (finding.Id, finding.Message));
        Assert.Contains("A → B → C → A", finding.Suggestion, StringComparison.Ordinal);
        Assert.Equal(3, finding.Line);
        Assert.Equal(["D"], Assert.Single(graph.Waves));
    }

    [Theory]
    [InlineData("Resources:\n  A: {Type: T, Properties: {X: !Ref Nope}}", "Template format error: Unresolved resource dependencies [Nope] in the Resources block of the template", 2, 32)]
    [InlineData("Resources:\n  A: {Type: T, Properties: {X: !Sub '${Nope}'}}", "Template format error: Unresolved resource dependencies [Nope] in the Resources block of the template", 2, 32)]
    [InlineData("Resources:\n  A: {Type: T, Properties: {X: !GetAtt Nope.Arn}}", "Template error: instance of Fn::GetAtt references undefined resource Nope", 2, 32)]
    [InlineData("Resources:\n  A: {Type: T, DependsOn: Nope}", "Template format error: Unresolved resource dependencies [Nope] in the Resources block of the template", 2, 3)]
    [InlineData("Resources:\n  A: {Type: T}\nOutputs:\n  O: {Value: !Ref Nope}", "Unresolved resource dependencies [Nope] in the Outputs block of the template", 4, 14)]
    [InlineData("Resources:\n  A: {Type: T, Properties: {X: !If [Nope, 1, 2]}}", "Template error: unresolved condition dependency Nope in Fn::If", 2, 32)]
    [InlineData("Resources:\n  A: {Type: T, Condition: Nope}", "Template format error: Unresolved condition dependency Nope in the Resources block of the template", 2, 3)]
    [InlineData("Resources:\n  A: {Type: T}\nConditions:\n  C: !Equals [!Ref A, x]", "Template format error: Unresolved dependencies [A]. Cannot reference resources in the Conditions block of the template", 4, 15)]
    public void References_to_nothing_are_reported_in_cloudformations_words(string text, string message, int line, int column)
    {
        var finding = Assert.Single(Graph(text).Findings);

        Assert.Equal((message, line, column), (finding.Message, finding.Line, finding.Column));
    }

    private static TemplateGraph Graph(string text) => TemplateGraph.Of(TemplateReader.Read(text).Require());
}
