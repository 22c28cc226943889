using System.Text;

namespace MlOps.Documents;

/// <summary>Writes text files.</summary>
internal static class TextFile
{
    /// <summary>
    /// Writes a file in UTF-8. One that is there is replaced as a whole: whoever reads it meanwhile sees the old one or the new one. Missing folders are
    /// made.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The file's full path.</returns>
    /// <exception cref="MlOpsException"><c>FileNotWritable</c>.</exception>
    public static string Replace(string path, string text)
    {
        var full = Path.GetFullPath(path);
        var temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, full, overwrite: true);
            return full;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }

            throw new MlOpsException("FileNotWritable", MlErrorCategory.ResourceUnavailable, $"'{full}' cannot be written: {exception.Message}", exception)
            {
                Resource = full,
                RecommendedAction = "Choose another folder, or make this one writable.",
            };
        }
    }
}
