using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// An entry of a section that is not what the section has until a transform has made it so: a loop (<c>Fn::ForEach::Name</c>), an
/// <c>Fn::Transform</c>, or an entry with keys that only a macro understands.
/// </summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Position">How many entries of the section come before it.</param>
/// <param name="Location">Where it was read; null for a fragment that was built.</param>
public sealed record TemplateFragment(string Key, TemplateValue Value, int Position, SourceLocation? Location = null);
