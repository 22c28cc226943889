using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>A reference that leads nowhere.</summary>
/// <param name="Id"><c>UnknownReference</c> or <c>UnknownCondition</c>.</param>
/// <param name="Steps">The way to it from the template's root.</param>
/// <param name="Name">The name that leads nowhere.</param>
/// <param name="Location">Where it was read; null in a template that was built.</param>
/// <param name="Message">CloudFormation's words.</param>
internal sealed record ReferenceProblem(string Id, ImmutableArray<string> Steps, string Name, SourceLocation? Location, string Message);
