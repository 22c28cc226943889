using System.Collections.Immutable;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>Property paths of a schema: <c>Rules/*/Id</c>, where <c>*</c> is any item.</summary>
public sealed class PropertyPaths
{
    private readonly ImmutableArray<string[]> _patterns;

    internal PropertyPaths(ImmutableArray<string> paths)
    {
        Paths = paths;
        _patterns = [.. paths.Select(path => path.Split('/'))];
    }

    /// <summary>The paths as the schema writes them, without their leading <c>/properties/</c>.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Whether a property, or anything above it, is among the paths: <c>Rules/0/Id</c> is covered by <c>Rules/*/Id</c> and by <c>Rules</c>.</summary>
    public bool Cover(string path) => _patterns.Any(pattern => Begins(path.Split('/'), pattern));

    /// <summary>Whether a property, or anything above or below it, is among the paths.</summary>
    public bool Touch(string path)
    {
        var steps = path.Split('/');
        return _patterns.Any(pattern => Begins(steps, pattern) || Begins(pattern, steps));
    }

    private static bool Begins(string[] path, string[] start) =>
        path.Length >= start.Length && start.Zip(path).All(pair => pair.First == pair.Second || pair.First == "*" || pair.Second == "*");
}
