using System.Text.Json.Nodes;
using MlOps.Iam;

namespace MlOps.Sandbox.Identity;

/// <summary>Reads the caller's policies (<see cref="EmbeddedAwsOptions.CallerPolicies"/>) from files.</summary>
public static class CallerPolicyFiles
{
    /// <summary>Reads policies.</summary>
    /// <param name="files">Paths of files with an IAM policy document each, as JSON.</param>
    /// <returns>The policies, each by its file's name without the extension.</returns>
    /// <exception cref="MlOpsException">
    /// <c>FileNotFound</c>. <c>PolicyInvalid</c>: a file cannot be read or is no policy; the message says where. <c>SandboxOptionInvalid</c>: two files have the same name.
    /// </exception>
    public static IReadOnlyDictionary<string, JsonObject> Read(IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var policies = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var file in files.Distinct(StringComparer.Ordinal))
        {
            if (!policies.TryAdd(Path.GetFileNameWithoutExtension(file), ReadFile(file)))
            {
                throw new MlOpsException("SandboxOptionInvalid", MlErrorCategory.InvalidArgument, $"Another file of policies is named like '{file}'.")
                {
                    Resource = file,
                    RecommendedAction = "A policy has its file's name: give each file a name of its own.",
                };
            }
        }

        return policies;
    }

    private static JsonObject ReadFile(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            _ = PolicyDocument.Parse(text);
            return JsonNode.Parse(text)!.AsObject();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MlOpsException("FileNotFound", MlErrorCategory.ObjectNotFound, $"There is no file '{file}'.", exception)
            {
                Resource = file,
                RecommendedAction = "Check the path.",
            };
        }
        catch (Exception exception) when (exception is MlOpsException or IOException or UnauthorizedAccessException)
        {
            throw new MlOpsException("PolicyInvalid", MlErrorCategory.InvalidData, $"'{file}' is no policy document: {exception.Message}", exception)
            {
                Resource = file,
                RecommendedAction = "Give a JSON file with an IAM policy document in it.",
            };
        }
    }
}
