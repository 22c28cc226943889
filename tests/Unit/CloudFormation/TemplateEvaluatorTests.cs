using MlOps.CloudFormation.Templates;

namespace MlOps.Unit.CloudFormation;

public sealed class TemplateEvaluatorTests
{
    private const string Head =
        """
        Parameters: {P: {Type: String}, L: {Type: CommaDelimitedList}}
        Mappings: {M: {us-west-2: {x: found, list: [a, b]}}}
        Conditions:
          Prod: !Equals [!Ref P, prod]
          Dev: !Not [!Condition Prod]
          Both: !And [!Condition Prod, !Condition Dev]
          Either: !Or [!Condition Prod, !Condition Dev]
        Resources:
          Made: {Type: T}
          New: {Type: T}
          X:
            Type: T
            Properties:
              V:
        """;

    [Theory]
    [InlineData("!Ref P", "\"prod\"")]
    [InlineData("!Ref L", "[\"a\",\"b\"]")]
    [InlineData("!Ref Made", "\"made-id\"")]
    [InlineData("!Ref AWS::Region", "\"us-west-2\"")]
    [InlineData("!Ref AWS::URLSuffix", "\"amazonaws.com\"")]
    [InlineData("!Ref AWS::NotificationARNs", "[\"arn:n\"]")]
    [InlineData("!GetAtt Made.Arn", "\"arn:made\"")]
    [InlineData("!Sub 'x-${P}-${Made.Arn}-${AWS::AccountId}-${!Not}-${'", "\"x-prod-arn:made-012345678901-${Not}-${\"")]
    [InlineData("!Sub ['${A}${P}', {A: !Ref Made}]", "\"made-idprod\"")]
    [InlineData("!Sub ['${P}', {P: mine}]", "\"mine\"")]
    [InlineData("!Join ['-', [a, !Ref P, 1, true]]", "\"a-prod-1-true\"")]
    [InlineData("!Join [',', !Ref L]", "\"a,b\"")]
    [InlineData("!Join ['', []]", "\"\"")]
    [InlineData("!Select [1, !Ref L]", "\"b\"")]
    [InlineData("!Select ['0', [a, b]]", "\"a\"")]
    [InlineData("!Select [0, !GetAZs '']", "\"us-west-2a\"")]
    [InlineData("!Select [1, !GetAZs eu-west-1]", "\"eu-west-1b\"")]
    [InlineData("!Split ['|', 'a|b||c']", "[\"a\",\"b\",\"\",\"c\"]")]
    [InlineData("!FindInMap [M, !Ref AWS::Region, x]", "\"found\"")]
    [InlineData("!FindInMap [M, us-west-2, list]", "[\"a\",\"b\"]")]
    [InlineData("!If [Prod, yes-it-is, no]", "\"yes-it-is\"")]
    [InlineData("!If [Dev, 1, {a: !Ref P}]", "{\"a\":\"prod\"}")]
    [InlineData("!If [Both, 1, 2]", "2")]
    [InlineData("!If [Either, 1, 2]", "1")]
    [InlineData("[a, !Ref AWS::NoValue, !If [Dev, x, !Ref 'AWS::NoValue'], b]", "[\"a\",\"b\"]")]
    [InlineData("{a: !Ref AWS::NoValue, b: {c: !Ref AWS::NoValue}}", "{\"b\":{}}")]
    [InlineData("!Base64 'é€'", "\"w6nigqw=\"")]
    [InlineData("{Fn::ImportValue: !Sub '${P}-export'}", "\"exported\"")]
    [InlineData("{Fn::GetStackOutput: {StackName: !Ref P, OutputName: Url}}", "\"https://prod\"")]
    [InlineData("!GetStackOutput {StackName: other, OutputName: Url, Region: eu-west-1, RoleArn: 'arn:r'}", "\"https://other.eu\"")]
    [InlineData("{Fn::GetStackOutput: {StackName: !Ref New, OutputName: Url}}", "\"{{changeSet:KNOWN_AFTER_APPLY}}\"")]
    [InlineData("!Cidr [192.168.0.0/24, 6, 5]", "[\"192.168.0.0/27\",\"192.168.0.32/27\",\"192.168.0.64/27\",\"192.168.0.96/27\",\"192.168.0.128/27\",\"192.168.0.160/27\"]")]
    [InlineData("!Cidr ['2001:db8::/56', 2, 64]", "[\"2001:db8::/64\",\"2001:db8:0:1::/64\"]")]
    [InlineData("'{{resolve:ssm:/a/b:3}}'", "\"{{resolve:ssm:/a/b:3}}\"")]
    [InlineData("!Ref New", "\"{{changeSet:KNOWN_AFTER_APPLY}}\"")]
    [InlineData("!Sub 'x-${New.Arn}'", "\"{{changeSet:KNOWN_AFTER_APPLY}}\"")]
    [InlineData("!Select [0, [a, !Ref New]]", "\"a\"")]
    [InlineData("!Select [0, !Split [',', !Ref New]]", "\"{{changeSet:KNOWN_AFTER_APPLY}}\"")]
    [InlineData("[a, !Base64 { Ref: New }]", "[\"a\",\"{{changeSet:KNOWN_AFTER_APPLY}}\"]")]
    public void Intrinsics_are_evaluated(string expression, string json)
    {
        Assert.Equal(json, Evaluate(expression));
    }

    [Theory]
    [InlineData("!Length [a, b, c]", "3")]
    [InlineData("!Length { Ref: L }", "2")]
    [InlineData("!ToJsonString {a: !Ref P, b: [1, true]}", "\"{\\\"a\\\":\\\"prod\\\",\\\"b\\\":[1,true]}\"")]
    [InlineData("!FindInMap [M, nowhere, x, {DefaultValue: !Ref P}]", "\"prod\"")]
    [InlineData("!FindInMap [M, nowhere, x, {DefaultValue: [a, b]}]", "[\"a\",\"b\"]")]
    [InlineData("!FindInMap [M, us-west-2, x, {DefaultValue: c}]", "\"found\"")]
    [InlineData("!FindInMap [!Join ['', [M]], !Select [0, !Split ['.', us-west-2.a]], !Sub x]", "\"found\"")]
    [InlineData("[{Ref: !Sub 'P'}]", "[\"prod\"]")]
    [InlineData("!GetAtt [!Sub 'Made', !Sub 'Arn']", "\"arn:made\"")]
    public void Language_extensions_are_evaluated_where_the_template_asks_for_them(string expression, string json)
    {
        Assert.Equal(json, Evaluate(expression, "Transform: AWS::LanguageExtensions\n"));
        Assert.Equal("MissingTransform", Assert.Single(TemplateReader.Read($"{Head} {expression}\n").Findings).Id);
        Assert.Contains("AWS::LanguageExtensions", Assert.Throws<MlOpsException>(() => EvaluateUnchecked($"{Head} {expression}\n")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_value_can_be_no_value()
    {
        Assert.Equal("[]", Evaluate("[!FindInMap [M, nowhere, x, {DefaultValue: !Ref AWS::NoValue}]]", "Transform: AWS::LanguageExtensions\n"));
    }

    [Theory]
    [InlineData("!Ref Nope", "Template format error: Unresolved resource dependencies [Nope] in the Resources block of the template")]
    [InlineData("!GetAtt Nope.Arn", "Template error: instance of Fn::GetAtt references undefined resource Nope")]
    [InlineData("!If [Nope, 1, 2]", "Template error: unresolved condition dependency Nope in Fn::If")]
    [InlineData("!Select [5, [a]]", "Template error: Fn::Select cannot select nonexistent value at index 5")]
    [InlineData("!Select [a, [a]]", "Template error: Fn::Select requires a list argument with two elements: an integer index and a list")]
    [InlineData("!FindInMap [M, us-west-2, nope]", "Template error: Unable to get mapping for M::us-west-2::nope")]
    [InlineData("!Sub '${a-b}'", "Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons")]
    [InlineData("{Fn::ImportValue: nope}", "No export named nope found.")]
    [InlineData("!GetStackOutput {StackName: nope, OutputName: Url}", "Template error: Fn::GetStackOutput found no output Url of a stack nope")]
    [InlineData("!GetStackOutput {StackName: nope}", "Template error: every Fn::GetStackOutput object requires StackName and OutputName, and can have Region and RoleArn")]
    [InlineData("!Contains [[a], a]", "Template error: Encountered unsupported function: Fn::Contains")]
    [InlineData("!Cidr [10.0.0.0/24, 9, 5]", "Template error: Fn::Cidr cannot split 10.0.0.0/24 into 9 blocks of 5 bits")]
    [InlineData("!Split [',']", "Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.")]
    public void Errors_are_cloudformations(string expression, string message)
    {
        var exception = Assert.Throws<MlOpsException>(() => Evaluate(expression));

        Assert.Equal(("TemplateError", message), (exception.Id, exception.Message));
    }

    [Theory]
    [InlineData("!Transform {Name: AWS::Include, Parameters: {Location: x}}")]
    [InlineData("{a: b, Fn::Transform: {Name: x}}")]
    public void Macros_are_refused(string expression)
    {
        Assert.Equal("UnsupportedTransform", Assert.Throws<MlOpsException>(() => Evaluate(expression)).Id);
    }

    [Fact]
    public void A_condition_that_depends_on_itself_is_refused()
    {
        var template = TemplateReader.Read("Conditions: {A: !Not [!Condition B], B: !Not [!Condition A]}\nResources: {X: {Type: T}}").Require();

        Assert.Equal("TemplateError", Assert.Throws<MlOpsException>(() => new TemplateEvaluator(template, Context())).Id);
    }

    [Fact]
    public void What_is_unknown_says_why()
    {
        var template = TemplateReader.Read("Resources: {New: {Type: T}, X: {Type: T, Properties: {V: !Sub '${New}-${New.Arn}'}}}").Require();

        var value = new TemplateEvaluator(template, Context()).Evaluate(template.Resources[1].Properties["V"]);

        Assert.Equal(["New", "New.Arn"], Assert.IsType<TemplateUnknown>(value).Causes);
    }

    [Fact]
    public void Dynamic_references_are_recognised()
    {
        var references = DynamicReference.In("a{{resolve:ssm:/x/y:1}}b{{resolve:secretsmanager:s:SecretString:p}}{{resolve:nope:z}}").ToArray();

        Assert.Equal([("ssm", "/x/y:1"), ("secretsmanager", "s:SecretString:p")], references.Select(reference => (reference.Service, reference.Key)));
        Assert.Equal("a[/x/y]", DynamicReference.Replace("a{{resolve:ssm:/x/y}}", reference => $"[{reference.Key}]"));
    }

    [Fact]
    public void Parameters_take_given_values_defaults_and_ssm_values()
    {
        var template = TemplateReader.Read(
            """
            Parameters:
              A: {Type: String, Default: x}
              B: {Type: 'List<AWS::EC2::Subnet::Id>'}
              C: {Type: 'AWS::SSM::Parameter::Value<List<String>>', Default: /vpc/subnets}
              D: {Type: Number, Default: 7}
            Resources: {X: {Type: T}}
            """).Require();

        var values = ParameterValues.Resolve(template, new Dictionary<string, string> { ["B"] = "s-1, s-2" }, name => name == "/vpc/subnets" ? "a,b" : null);

        Assert.Equal("x", values["A"]);
        Assert.Equal(new TemplateList("s-1", "s-2"), values["B"]);
        Assert.Equal(new TemplateList("a", "b"), values["C"]);
        Assert.Equal("7", values["D"]);
    }

    [Theory]
    [InlineData("{Type: String}", null, "Parameters: [P] must have values")]
    [InlineData("{Type: Number}", "x", "Parameter 'P' must be a number.")]
    [InlineData("{Type: String, AllowedValues: [a, b]}", "c", "Parameter 'P' must be one of AllowedValues")]
    [InlineData("{Type: String, AllowedPattern: '[a-z]+'}", "a1", "Parameter 'P' must match pattern [a-z]+")]
    [InlineData("{Type: String, AllowedPattern: '[a-z]+', ConstraintDescription: letters}", "a1", "Parameter P failed to satisfy constraint: letters")]
    [InlineData("{Type: 'AWS::SSM::Parameter::Value<String>'}", "/nope", "Unable to fetch parameters [/nope] from parameter store for this account.")]
    public void Values_that_are_not_allowed_are_refused(string parameter, string? value, string message)
    {
        var template = TemplateReader.Read($"Parameters: {{P: {parameter}}}\nResources: {{X: {{Type: T}}}}").Require();
        var given = value is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["P"] = value };

        Assert.Equal(message, Assert.Throws<MlOpsException>(() => ParameterValues.Resolve(template, given, _ => null)).Message);
    }

    private static string Evaluate(string expression, string head = "")
    {
        var text = $"{head}{Head} {expression}\n";
        Assert.Empty(TemplateReader.Read(text).Findings);
        return EvaluateUnchecked(text);
    }

    private static string EvaluateUnchecked(string text)
    {
        var template = TemplateReader.Read(text).Template;
        var value = new TemplateEvaluator(template, Context()).EvaluateMap(template.Resources[2].Properties);
        return TemplateJson.Write(value["V"], indented: false);
    }

    private static StackContext Context() => new()
    {
        Region = "us-west-2",
        AccountId = "012345678901",
        Partition = "aws",
        UrlSuffix = "amazonaws.com",
        StackName = "acme",
        NotificationArns = ["arn:n"],
        Parameters = new Dictionary<string, TemplateValue> { ["P"] = "prod", ["L"] = new TemplateList("a", "b") },
        References = id => id == "Made" ? "made-id" : null,
        Attributes = (id, attribute) => id == "Made" && attribute == "Arn" ? "arn:made" : null,
        StackOutputs = output => output switch
        {
            ("prod", "Url", null, null) => "https://prod",
            ("other", "Url", "eu-west-1", "arn:r") => "https://other.eu",
            _ => null,
        },
        Exports = name => name == "prod-export" ? "exported" : null,
    };
}
