using MlOps.CloudFormation.Templates;
using MlOps.Documents;

namespace MlOps.Unit.CloudFormation;

/// <summary>Templates that are read from files, and written anew.</summary>
public sealed class TemplateFileTests : IDisposable
{
    private const string Text = "# a comment\nResources:\n  T:\n    Properties: {TopicName: {'Fn::Sub': 'a-${AWS::Region}'}}\n    Type: AWS::SNS::Topic\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("mlops-template-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Resources: {T: {Type: AWS::SNS::Topic}}", "t.yaml", "YAML")]
    [InlineData("""{"Resources": {"T": {"Type": "AWS::SNS::Topic"}}}""", "t.template", "JSON")]
    [InlineData("AWSTemplateFormatVersion: '2010-09-09'\nResources: {T: {Type: AWS::SNS::Topic}}", "no-extension", "YAML")]
    public void A_file_is_a_template_by_what_it_says(string text, string name, string format)
    {
        var path = Write(name, text);

        var template = TemplateFile.TryRead(path);

        Assert.NotNull(template);
        Assert.Equal((text, format, path, name, 1), (template.Body, template.Format, template.Path, template.FileName, template.ResourceCount));
        Assert.Null(template.Product);
    }

    [Theory]
    [InlineData("client: {company_name: x}")]
    [InlineData("client: [")]
    [InlineData("")]
    [InlineData("- a")]
    public void What_is_no_template_is_left_to_whoever_knows_it(string text) => Assert.Null(TemplateFile.TryRead(Write("t.yaml", text)));

    [Theory]
    [InlineData("Resources: {T: {Type: AWS::SNS::Topic, Property: {}}}", 1)]
    [InlineData("Resources:\n  T: {Type: AWS::SNS::Topic\n", 0)]
    public void A_template_with_errors_is_refused_with_the_place(string text, int line)
    {
        var path = Write("t.yaml", text);

        var error = Assert.Throws<MlOpsException>(() => TemplateFile.TryRead(path));

        Assert.Equal(("InvalidTemplate", path), (error.Id, error.Resource));
        var finding = Assert.Single(error.Findings);
        Assert.Equal(path, finding.File);
        Assert.True(line == 0 || finding.Line == line, finding.ToString());
    }

    [Fact]
    public void A_template_is_written_anew_in_its_own_format_and_in_another()
    {
        var read = TemplateFile.TryRead(Write("mine.yml", Text))!;

        var yaml = TemplateConversion.Write(read);
        var json = TemplateConversion.Write(read, DocumentFormat.Json);

        Assert.Equal("AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  T:\n    Type: AWS::SNS::Topic\n    Properties:\n      TopicName: !Sub a-${AWS::Region}\n", yaml.Body);
        Assert.Equal(("YAML", "mine.yml", "mine"), (yaml.Format, yaml.FileName, yaml.Name));
        Assert.Equal(("JSON", "mine.json"), (json.Format, json.FileName));
        Assert.StartsWith("{\n  \"AWSTemplateFormatVersion\"", json.Body, StringComparison.Ordinal);
        Assert.Equal(yaml.Body, TemplateConversion.Write(json, DocumentFormat.Yaml).Body);
        Assert.Equal(yaml.Body, TemplateConversion.Write(yaml).Body);
    }

    [Fact]
    public void JSON_that_no_request_would_take_is_written_in_its_smallest_form()
    {
        var topics = string.Join("\n", Enumerable.Range(0, 450).Select(number => $"  T{number}: {{Type: AWS::SNS::Topic, Properties: {{TopicName: topic-{number}}}}}"));
        var read = TemplateFile.TryRead(Write("large.yaml", "Resources:\n" + topics))!;

        Assert.DoesNotContain("\n", TemplateConversion.Write(read, DocumentFormat.Json).Body, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
