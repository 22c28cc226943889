namespace MlOps.Products.Templates;

/// <summary>
/// The build specs that projects carry. They are the same for every product; what differs comes in as environment variables. Comments stay here: a
/// template has only so many bytes.
/// </summary>
internal static class BuildSpecs
{
    /// <summary>Runs the repository's <c>pipeline.py</c> and checks that it registered a model version.</summary>
    public static string ModelBuild { get; } = Read("model-build.yaml");

    /// <summary>Deploys the model version that its variable names; in the starter tier, which sets none, the one that was approved last.</summary>
    public static string ModelDeploy { get; } = Read("model-deploy.yaml");

    private static string Read(string name)
    {
        using var stream = typeof(BuildSpecs).Assembly.GetManifestResourceStream("MlOps.Products.BuildSpecs." + name)
            ?? throw new InvalidOperationException($"The assembly lacks the build spec '{name}'.");
        using var reader = new StreamReader(stream);
        return string.Concat(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.TrimStart().StartsWith('#')).Select(line => line + "\n"));
    }
}
