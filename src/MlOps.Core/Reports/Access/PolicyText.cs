using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.Iam;

namespace MlOps.Reports.Access;

/// <summary>A policy of a template.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Document">What it says, read strictly.</param>
/// <param name="Statements">Each statement as JSON, as it stands in the template.</param>
internal sealed record PolicyText(string Name, PolicyDocument Document, ImmutableArray<string> Statements)
{
    /// <summary>Reads a policy document of a template.</summary>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>: it is no policy.</exception>
    public static PolicyText Read(string name, TemplateValue document)
    {
        var statements = ((TemplateMap)document)["Statement"];
        return new PolicyText(
            name,
            PolicyDocument.Parse(TemplateJson.ToNode(document)!),
            [.. (statements as TemplateList ?? new TemplateList(statements)).Select(statement => TemplateJson.Write(statement, indented: true).TrimEnd())]);
    }
}
