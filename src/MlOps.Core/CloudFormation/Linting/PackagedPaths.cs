using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Properties where a template that has not been packaged yet has a path in place of what CloudFormation takes; <c>aws cloudformation package</c>
/// replaces it (https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html).
/// </summary>
internal static class PackagedPaths
{
    private static readonly HashSet<string> Properties = new(
        [
            "AWS::ApiGateway::RestApi BodyS3Location", "AWS::Lambda::Function Code", "AWS::Lambda::LayerVersion Content", "AWS::ElasticBeanstalk::ApplicationVersion SourceBundle",
            "AWS::StepFunctions::StateMachine DefinitionS3Location", "AWS::AppSync::GraphQLSchema DefinitionS3Location", "AWS::AppSync::Resolver RequestMappingTemplateS3Location",
            "AWS::AppSync::Resolver ResponseMappingTemplateS3Location", "AWS::AppSync::FunctionConfiguration RequestMappingTemplateS3Location",
            "AWS::AppSync::FunctionConfiguration ResponseMappingTemplateS3Location", "AWS::CloudFormation::Stack TemplateURL", "AWS::CodeCommit::Repository Code/S3",
            "AWS::Glue::Job Command/ScriptLocation",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether what is wrong with a property is only that it has a path.</summary>
    public static bool MayBe(string typeName, PropertyViolation violation) =>
        violation.Value is TemplateScalar { Value: string } && Properties.Contains($"{typeName} {string.Join('/', violation.Steps)}");
}
