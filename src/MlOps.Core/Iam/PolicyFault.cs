using System.Collections.Immutable;
using System.Globalization;
using MlOps.Documents;

namespace MlOps.Iam;

/// <summary>What makes a text no policy, with the place where an editor finds it.</summary>
internal static class PolicyFault
{
    private const string Advice = "Correct the policy at that place; Test-MlPolicy without -Action says all that is wrong with it.";

    /// <summary>The error about a text that is no policy.</summary>
    /// <param name="json">The text.</param>
    /// <param name="origin">The file that it was read from, or what it is called.</param>
    /// <param name="error">The error of the reader, which knows a path at most.</param>
    public static MlOpsException Locate(string json, string origin, MlOpsException error)
    {
        var document = JsonDocumentParser.Parse(json, null, DocumentLimits.Configuration);
        return document.Findings.FirstOrDefault() is { } finding
            ? Invalid(origin, finding.Line, finding.Column, finding.Message, finding.Suggestion ?? Advice, error)
            : Invalid(origin, new DocumentPlaces(null, document.Root).Find(Steps(error.Resource ?? "")), error);
    }

    private static MlOpsException Invalid(string origin, SourceLocation place, MlOpsException error) =>
        Invalid(origin, place.Line, place.Column, PolicyDocumentReader.FactOf(error), Advice, error);

    private static MlOpsException Invalid(string origin, int line, int column, string fact, string advice, MlOpsException error) => new(
        error.Id, error.Category, string.Create(CultureInfo.InvariantCulture, $"{origin}, line {line}, column {column}: {fact}"), error)
    {
        Resource = origin,
        RecommendedAction = advice,
    };

    /// <summary>The keys and indexes of a path such as <c>$.Statement[2].Effect</c>; a key that has a dot itself leads to where it stands.</summary>
    private static ImmutableArray<string> Steps(string path) => [.. path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Skip(1)];
}
