using System.Text;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Repair;

/// <summary>
/// Commands that take a resource that is gone out of its stack, with all that refers to it, and put it in again. They start from the template that is deployed, so
/// that what a config says by now stays out of it, and nothing but what is taken out may change: a stack that has a policy, also one for the time of an update,
/// protects what that does not allow (AWS CloudFormation User Guide, "Prevent updates to stack resources"). A template that is too large for a request goes by way
/// of a bucket that the person names, both times.
/// </summary>
/// <param name="stackName">The stack.</param>
/// <param name="region">Its region.</param>
/// <param name="template">Its template as it was deployed.</param>
internal sealed class Reinsertion(string stackName, string region, Template template)
{
    // Views cut what is wider than a usual screen.
    private const int Widest = 76;

    /// <summary>The commands, a line each.</summary>
    /// <param name="logicalId">The resource.</param>
    /// <param name="seeds">Whether repositories get their first commits.</param>
    public string CommandsFor(string logicalId, bool seeds)
    {
        var gone = WithDependents(logicalId);
        var isLarge = Encoding.UTF8.GetByteCount(TemplateWriter.WriteJson(template, indented: false)) > Template.MostBytes;
        string[] resources = [.. template.Resources.Select(resource => resource.LogicalId).Where(gone.Contains)];
        string[] outputs = [.. template.Outputs.Where(output => Refers(output.Value, gone)).Select(output => output.LogicalId)];
        return string.Join('\n',
        [
            "# In PowerShell, with the module MlOps:",
            .. isLarge ? (string[])[$"# The template is too large for a request. Name a bucket in {region}:", "$bucket = 'BUCKET'"] : [],
            $"$stack = '{stackName}'",
            $"$deployed = New-MlTemplate -StackName $stack -Region {region} -Format JSON",
            "$template = $deployed.Body | ConvertFrom-Json -AsHashtable",
            .. Names("resources", resources),
            "$resources | ForEach-Object { $template.Resources.Remove($_) }",
            .. outputs.Length == 0 ? [] : (string[])[.. Names("outputs", outputs), "$outputs | ForEach-Object { $template.Outputs.Remove($_) }"],
            "$template | ConvertTo-Json -Depth 100 -Compress |",
            "  Set-Content ./less.json -NoNewline",
            "$ids = @($resources | ForEach-Object { \"LogicalResourceId/$_\" })",
            "$allow = @{ Effect = 'Allow'; Action = 'Update:Delete'; Principal = '*' }",
            "@{ Statement = @($allow + @{ Resource = $ids }) } |",
            "  ConvertTo-Json -Depth 5 | Set-Content ./policy.json",
            .. isLarge ? (string[])["$key = \"$bucket/mlops/$stack/less.json\"", $"aws s3 cp ./less.json \"s3://$key\" --region {region}"] : [],
            $"aws cloudformation update-stack --stack-name $stack --region {region} `",
            .. template.Parameters.IsEmpty ? [] : (string[])[$"  --parameters {string.Join(' ', template.Parameters.Select(parameter => $"'ParameterKey={parameter.LogicalId},UsePreviousValue=true'"))} `"],
            .. isLarge
                ? (string[])[$"  --template-url \"https://s3.{region}.{RegionCatalog.Default.UrlSuffixOf(region)}/$key\" `", "  --capabilities CAPABILITY_NAMED_IAM `"]
                : ["  --template-body file://less.json --capabilities CAPABILITY_NAMED_IAM `"],
            "  --stack-policy-during-update-body file://policy.json",
            $"aws cloudformation wait stack-update-complete --stack-name $stack `",
            $"  --region {region}",
            $"$deployed | Deploy-MlProduct -Region {region}{(isLarge ? " -TemplateBucket $bucket" : "")}{(seeds ? " -Seed" : "")}",
        ]);
    }

    // A line that ends with a comma goes on in the next.
    private static IEnumerable<string> Names(string variable, string[] names)
    {
        var line = $"${variable} =";
        foreach (var (name, index) in names.Select((name, index) => (name, index)))
        {
            var next = $" '{name}'{(index < names.Length - 1 ? "," : "")}";
            if (line.Length + next.Length > Widest)
            {
                yield return line;
                line = " ";
            }

            line += next;
        }

        yield return line;
    }

    // What refers to it, what refers to that, and so on.
    private HashSet<string> WithDependents(string logicalId)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { logicalId };
        while (template.Resources.FirstOrDefault(resource => !found.Contains(resource.LogicalId) && (resource.DependsOn.Any(found.Contains) || Refers(resource.Properties, found))) is { } next)
        {
            found.Add(next.LogicalId);
        }

        return found;
    }

    private static bool Refers(TemplateValue value, HashSet<string> logicalIds) => TemplateReferences.In(value).Any(reference => logicalIds.Contains(reference.Name));
}
