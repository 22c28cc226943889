namespace MlOps.CloudFormation.Templates;

/// <content>What functions need, in CloudFormation's words.</content>
public sealed partial class TemplateEvaluator
{
    private const string EqualsNeeds = "Template error: every Fn::Equals object requires a list of 2 string parameters.";

    private const string GetAttNeeds = "Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute";

    // The form is documented, the words are this project's own.
    private const string StackOutputNeeds = "Template error: every Fn::GetStackOutput object requires StackName and OutputName, and can have Region and RoleArn";

    private const string SelectNeeds = "Template error: Fn::Select requires a list argument with two elements: an integer index and a list";

    private const string SplitNeeds =
        "Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.";

    private const string JoinNeeds =
        "Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.";

    private const string SubNeeds =
        "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string";
}
