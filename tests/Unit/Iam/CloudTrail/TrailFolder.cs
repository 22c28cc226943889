using System.IO.Compression;
using MlOps.Iam;
using MlOps.Iam.CloudTrail;

namespace MlOps.Unit.Iam.CloudTrail;

/// <summary>A folder for logs that goes with the test.</summary>
internal sealed class TrailFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mlops-trail-");

    public string Path => _folder.FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        if (!name.EndsWith(".gz", StringComparison.Ordinal))
        {
            File.WriteAllText(path, text);
            return path;
        }

        using var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        packed.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return path;
    }

    /// <summary>Compares a policy's text with a log's.</summary>
    public TrailComparison Compare(string policy, string trail, string? principalArn = null) =>
        new([PolicyReading.Read(policy, "policy")], Trail.Read([Write("trail.json", trail)]), principalArn);

    /// <summary>Compares files of policies with a log's text.</summary>
    public TrailComparison CompareFiles(string trail, params string[] policies) =>
        new([.. policies.Select(PolicyReading.ReadFile)], Trail.Read([Write("trail.json", trail)]), null);

    public void Dispose() => _folder.Delete(recursive: true);
}
