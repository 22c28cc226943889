using MlOps.Documents;

namespace MlOps.Iam;

/// <summary>Reads policies from text and files, for evaluation and comparison. <see cref="Linting.PolicyLint"/> says all that is wrong with one.</summary>
public static class PolicyReading
{
    /// <summary>Reads a policy file.</summary>
    /// <param name="path">The file, JSON.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c> or <c>FileNotReadable</c>; <c>PolicyInvalid</c>: it is no policy, and the message has line and column.</exception>
    public static MlPolicy ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var document = DocumentReader.ReadFile(path, DocumentLimits.Configuration);
        return Read(document.Text ?? "", Path.GetFileNameWithoutExtension(path), path);
    }

    /// <summary>Reads a policy.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="path">The file that it was read from; null where there is none.</param>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>: it is no policy; the message has line and column.</exception>
    public static MlPolicy Read(string json, string name, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            return new PolicyDescription(name, PolicyDocument.Parse(json)) { Json = json, Path = path }.ToPolicy();
        }
        catch (MlOpsException error)
        {
            throw PolicyFault.Locate(json, path ?? name, error);
        }
    }

    /// <summary>Whether a text is that of a policy, and not the path of a file: it begins with a brace.</summary>
    /// <param name="text">The text.</param>
    public static bool IsJson(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().TrimStart().StartsWith("{");
    }

    /// <summary>Reads what somebody gave for a policy: a policy, its text, in one piece or in lines, or the path of its file.</summary>
    /// <param name="given">What was given.</param>
    /// <param name="fullPath">Makes a path full.</param>
    /// <exception cref="MlOpsException">As <see cref="ReadFile"/>; <c>PolicyUnusable</c>: it is none of the three.</exception>
    public static MlPolicy Of(object given, Func<string, string> fullPath)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(fullPath);
        return given switch
        {
            MlPolicy policy => policy,
            object[] { Length: 1 } one => Of(one[0], fullPath),
            object[] lines when AreLines(lines) => Read(string.Join('\n', lines), "policy"),
            object[] { Length: > 1 } several => throw new MlOpsException("PolicyUnusable", MlErrorCategory.InvalidArgument, $"{several.Length} values are given where one policy is needed.")
            {
                RecommendedAction = "Give one policy.",
            },
            string text when IsJson(text) => Read(text, "policy"),
            string path => ReadFile(fullPath(path)),
            _ => throw new MlOpsException("PolicyUnusable", MlErrorCategory.InvalidArgument, $"A {given.GetType().Name} is no policy.")
            {
                RecommendedAction = "Give what New-MlOperatorPolicy gives, the JSON of a policy, or the path of a file with one.",
            },
        };
    }

    /// <summary>Whether values are the lines of one policy: the first begins it, and does not end it.</summary>
    /// <param name="values">The values.</param>
    public static bool AreLines(IReadOnlyList<object> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count > 1 && values[0] is string first && IsJson(first) && !first.AsSpan().TrimEnd().EndsWith("}") && values.All(value => value is string);
    }
}
