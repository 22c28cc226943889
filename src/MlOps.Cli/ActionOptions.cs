using System.CommandLine;
using System.CommandLine.Parsing;
using MlOps.Deployments;
using MlOps.Documents;
using MlOps.OperatorPolicies;
using MlOps.Products;
using MlOps.Reports;

namespace MlOps.Cli;

/// <summary>The options that some actions take besides those of every action; each means what the cmdlets' parameter of that name does.</summary>
internal static class ActionOptions
{
    /// <summary>Whether to take over a stack that the ML Provisioner made.</summary>
    public static Option<bool> Adopt { get; } = new("--adopt") { Description = "Take over a stack that the ML Provisioner made." };

    /// <summary>Whether to check what is deployed for drift.</summary>
    public static Option<bool> CheckDrift { get; } = new("--check-drift") { Description = "Check the deployed product for drift, and put that into the report." };

    /// <summary>The findings that are known.</summary>
    public static Option<string?> Baseline { get; } = new("--baseline") { Description = "A JSON file with findings that are known: they are not told again.", HelpName = "FILE" };

    /// <summary>Whether to write the findings into the baseline.</summary>
    public static Option<bool> UpdateBaseline { get; } = new("--update-baseline") { Description = "Write what is found into the file of --baseline." };

    /// <summary>Whether to delete what the template retains.</summary>
    public static Option<bool> DeleteData { get; } = new("--delete-data")
    {
        Description = "Delete what the template retains too, with all that is in it: objects, model versions, code.",
    };

    /// <summary>Drift that is expected.</summary>
    public static Option<MlDriftRule[]> Ignore { get; } = new("--ignore")
    {
        Description = "Drift that is expected besides what the config says, for example BuildProject/Environment/*. Can be given more than once.",
        HelpName = "RULE",
        CustomParser = ReadRules,
    };

    /// <summary>Whether to compare with what is deployed.</summary>
    public static Option<bool> Deployed { get; } = new("--deployed") { Description = "Compare with what is deployed, and put that into the report." };

    /// <summary>Whether to take the template that is deployed.</summary>
    public static Option<bool> DeployedTemplate { get; } = new("--deployed") { Description = "Take the template that the product's stack was deployed with." };

    /// <summary>Whether to list test deployments only.</summary>
    public static Option<bool> Test { get; } = new("--test") { Description = "List test deployments only." };

    /// <summary>Whether to list test deployments only whose time is over.</summary>
    public static Option<bool> Expired { get; } = new("--expired") { Description = "List test deployments only whose time is over." };

    /// <summary>How long a test deployment is wanted.</summary>
    public static Option<TimeSpan?> ExpiresAfter { get; } = new("--expires-after")
    {
        Description = "How long the test deployment is wanted: minutes, or hours:minutes:seconds; 90 days at most. A day, or what it has already, where nothing is said; nothing removes it by itself.",
        HelpName = "MINUTES",
        CustomParser = result => ReadTime(result, "no time"),
    };

    /// <summary>How a report is written.</summary>
    public static Option<ReviewFormat> Format { get; } = new("--format")
    {
        Description = "How the report is written: html, or markdown (md) for a pull request.",
        HelpName = "html|markdown",
        CustomParser = ReadReviewFormat,
    };

    /// <summary>Whether to return as soon as CloudFormation has begun.</summary>
    public static Option<bool> NoWait { get; } = new("--no-wait") { Description = "Return as soon as CloudFormation has begun; what it takes out of the stack and cannot delete is not told of then." };

    /// <summary>Where a file goes.</summary>
    public static Option<string?> Out { get; } = new("--out")
    {
        Description = "The file to write, or a folder for the conventional file names: one that exists, a path without an extension, or one that ends in a slash. A file that is there is replaced; several policies are numbered, as policy-1.json and policy-2.json for policy.json.",
        HelpName = "PATH",
    };

    /// <summary>What an operator is to do.</summary>
    public static Option<PolicyPurpose> Purposes { get; } = new("--for")
    {
        Description = $"What the operator is to do: {string.Join(", ", PolicyPurposes.Names)}; all of it unless given. Can be given more than once.",
        HelpName = "PURPOSE",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ReadPurposes,
        DefaultValueFactory = _ => PolicyPurpose.All,
    };

    /// <summary>The name of the service role that makes the resources.</summary>
    public static Option<string?> PolicyServiceRole { get; } = new("--service-role")
    {
        Description = "The name of a service role of CloudFormation that makes the resources: writes its policies, its trust policy, and the smaller ones of whoever hands it over.",
        HelpName = "NAME",
    };

    /// <summary>The name of the stack that a template is to be deployed as.</summary>
    public static Option<string?> TemplateStackName { get; } = new("--name")
    {
        Description = "Of a template: the name of the stack that it is to be deployed as, with wildcards; its own unless given.",
        HelpName = "NAME",
    };

    /// <summary>The account that a template is to be deployed in.</summary>
    public static Option<string?> TemplateAccountId { get; } = new("--account-id")
    {
        Description = "Of a template: the account that it is to be deployed in, twelve digits; any unless given.",
        HelpName = "ACCOUNT",
        CustomParser = ReadAccountId,
    };

    /// <summary>Whether only to show what would be done.</summary>
    public static Option<bool> PlanOnly { get; } = new("--plan") { Description = "Show what would be done, and do nothing." };

    /// <summary>What somebody added and is to be taken away.</summary>
    public static Option<string[]> Remove { get; } = new("--remove")
    {
        Description = "Something that was added and is to be taken away, by its name, for example a policy's ARN. Takes wildcards; can be given more than once.",
        HelpName = "NAME",
    };

    /// <summary>Whether to check against the account too.</summary>
    public static Option<bool> Online { get; } = new("--online")
    {
        Description = "Check against the account and region too, with calls that only read: network, SSM parameters, names, quotas, stack.",
    };

    /// <summary>The least severity that makes the exit code that of bad input.</summary>
    public static Option<string> Severity { get; } = new("--severity")
    {
        Description = "The least severity of a finding that makes the exit code 2: error, warning or information; error unless given. All findings are listed.",
        HelpName = "SEVERITY",
        CustomParser = ReadSeverity,
        DefaultValueFactory = _ => MlSeverity.Error,
    };

    /// <summary>Whether to put a first commit into empty repositories.</summary>
    public static Option<bool> Seed { get; } = new("--seed") { Description = "Put a first commit into repositories that are empty." };

    /// <summary>The file to compare with.</summary>
    public static Option<string?> ReferencePath { get; } = new("--reference-path")
    {
        Description = "Compare with this file, a config or a template, in place of the product's stack.",
        HelpName = "FILE",
    };

    /// <summary>The stack to compare with.</summary>
    public static Option<string?> ReferenceStackName { get; } = new("--reference-stack-name")
    {
        Description = "Compare with the template of this stack, as it was deployed.",
        HelpName = "NAME",
    };

    /// <summary>The role that CloudFormation works with.</summary>
    public static Option<string?> ServiceRole { get; } = new("--service-role")
    {
        Description = "The role that CloudFormation works with. It stays with the stack; changing it needs --force.",
        HelpName = "ARN",
    };

    /// <summary>What the continuation of a failed rollback leaves as it is.</summary>
    public static Option<string[]> SkipResource { get; } = new("--skip-resource")
    {
        Description = "A resource that the continuation of a failed rollback leaves as it is. Can be given more than once.",
        HelpName = "LOGICAL_ID",
    };

    /// <summary>Whether to go on although somebody holds what AWS would refuse to delete.</summary>
    public static Option<bool> SkipHolderCheck { get; } = new("--skip-holder-check")
    {
        Description = "Go on although somebody holds what AWS would refuse to delete, as far as can be seen: CloudFormation finds out.",
    };

    /// <summary>The stack to compare.</summary>
    public static Option<string?> StackName { get; } = new("--stack-name")
    {
        Description = "Compare the template of this stack, as it was deployed, in place of a config or template; needs something to compare with.",
        HelpName = "NAME",
    };

    /// <summary>How a template is written.</summary>
    public static Option<DocumentFormat?> TemplateFormat { get; } = new("--format")
    {
        Description = "How the template is written: yaml or json. A template that is there keeps its format unless one is given.",
    };

    /// <summary>The suffix of a test deployment.</summary>
    public static Option<string?> TestSuffix { get; } = new("--test-suffix")
    {
        Description = "The suffix of a test deployment, which is meant then in place of the product: four lower-case letters or digits, before which its names have a t. test-deploy makes one up where none is given.",
        HelpName = "SUFFIX",
    };

    /// <summary>The bucket for templates that no request takes.</summary>
    public static Option<string?> TemplateBucket { get; } = new("--template-bucket")
    {
        Description = "A bucket of the account, in the stack's region, for a template of more than 51,200 bytes.",
        HelpName = "BUCKET",
    };

    /// <summary>How long to wait.</summary>
    public static Option<TimeSpan?> Timeout { get; } = new("--timeout")
    {
        Description = "How long to wait: minutes, or hours:minutes:seconds. CloudFormation goes on after it.",
        HelpName = "MINUTES",
        CustomParser = result => ReadTime(result, "no time to wait"),
    };

    /// <summary>Whether to wait for somebody else's operation.</summary>
    public static Option<bool> WaitForOther { get; } = new("--wait-for-other")
    {
        Description = "Wait for somebody else's operation on the stack, in place of refusing.",
    };

    /// <summary>Whether to go on without being asked.</summary>
    public static Option<bool> Yes { get; } = new("--yes") { Description = "Go on without being asked." };

    /// <summary>Reads rules about drift; one that is none is an error of the command line.</summary>
    public static MlDriftRule[] ReadRules(ArgumentResult result)
    {
        try
        {
            return [.. result.Tokens.Select(token => DriftRules.Parse(token.Value))];
        }
        catch (MlOpsException error)
        {
            result.AddError($"{error.Message} {error.RecommendedAction}");
            return [];
        }
    }

    private static PolicyPurpose ReadPurposes(ArgumentResult result)
    {
        try
        {
            return PolicyPurposes.Parse([.. result.Tokens.Select(token => token.Value)]);
        }
        catch (MlOpsException error)
        {
            result.AddError($"{error.Message} {error.RecommendedAction}");
            return default;
        }
    }

    private static string? ReadAccountId(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (text.Length == 12 && text.All(char.IsAsciiDigit))
        {
            return text;
        }

        result.AddError($"'{text}' is no account, which has twelve digits.");
        return null;
    }

    private static ReviewFormat ReadReviewFormat(ArgumentResult result)
    {
        var word = result.Tokens[^1].Value;
        if (ReviewFormats.Find(word) is { } format)
        {
            return format;
        }

        result.AddError($"'{word}' is no format of a report. --format takes html or markdown.");
        return default;
    }

    private static string? ReadSeverity(ArgumentResult result)
    {
        var word = result.Tokens[^1].Value;
        if (SeverityOrder.Find(word) is { } severity)
        {
            return severity;
        }

        result.AddError($"'{word}' is no severity. --severity takes error, warning or information.");
        return null;
    }

    private static TimeSpan? ReadTime(ArgumentResult result, string problem)
    {
        var text = result.Tokens[^1].Value;
        if (WaitTime.TryParse(text, out var time))
        {
            return time;
        }

        result.AddError($"'{text}' is {problem}. {((OptionResult)result.Parent!).Option.Name} takes minutes, for example 30, or hours:minutes:seconds, for example 01:30:00, of a year at most.");
        return null;
    }
}
