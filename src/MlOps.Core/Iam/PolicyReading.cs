using MlOps.Documents;

namespace MlOps.Iam;

/// <summary>Reads policies from text and files, for evaluation and comparison. <see cref="Linting.PolicyLint"/> says all that is wrong with one.</summary>
public static class PolicyReading
{
    /// <summary>Reads a policy file.</summary>
    /// <param name="path">The file, JSON.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c> or <c>FileNotReadable</c>; <c>PolicyInvalid</c>: it is no policy, and the message says where.</exception>
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
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>: it is no policy; the message says where.</exception>
    public static MlPolicy Read(string json, string name, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        return new PolicyDescription(name, PolicyDocument.Parse(json)) { Json = json, Path = path }.ToPolicy();
    }

    /// <summary>Reads what somebody gave for a policy: a policy, its text, or the path of its file.</summary>
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
            string text when text.TrimStart().StartsWith('{') => Read(text, "policy"),
            string path => ReadFile(fullPath(path)),
            _ => throw new MlOpsException("PolicyUnusable", MlErrorCategory.InvalidArgument, $"A {given.GetType().Name} is no policy.")
            {
                RecommendedAction = "Give what New-MlOperatorPolicy gives, the JSON of a policy, or the path of a file with one.",
            },
        };
    }
}
