using System.Text;

namespace MlOps.Documents;

/// <summary>
/// Reads YAML and JSON into nodes that know where they stand. Types, anchors and tags mean nothing here; a reader of some
/// document kind goes over the nodes and finds what does not fit.
/// </summary>
public static class DocumentReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file in UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">What it may hold.</param>
    /// <param name="missingAdvice">What to do besides where there is no such file; null for nothing.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c> or <c>FileNotReadable</c>.</exception>
    public static Document ReadFile(string path, DocumentLimits limits, string? missingAdvice = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var start = new SourceLocation(path, 1, 1);
        var bytes = ReadBytes(path, limits.MaxBytes, missingAdvice);
        if (bytes.Length > limits.MaxBytes)
        {
            return Refused(path, TooLarge(start, limits));
        }

        try
        {
            var text = Utf8.GetString(bytes);
            return Read(text.StartsWith('\uFEFF') ? text[1..] : text, path, limits);
        }
        catch (DecoderFallbackException)
        {
            return Refused(path, Finding.Error("NotText", start, "", "The file is not text in UTF-8.", "Save it as UTF-8."));
        }
    }

    /// <summary>Reads a text. One that begins with <c>{</c> is read as JSON, or as YAML where it is no JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file that it came from, for locations; null where there is none.</param>
    /// <param name="limits">What it may hold.</param>
    public static Document Read(string text, string? file, DocumentLimits limits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(limits);
        if (text.Length > limits.MaxBytes || Encoding.UTF8.GetByteCount(text) > limits.MaxBytes)
        {
            return Refused(file, TooLarge(new SourceLocation(file, 1, 1), limits));
        }

        if (FindControlCharacter(text, file) is { } finding)
        {
            return Refused(file, finding);
        }

        var document = text.AsSpan().TrimStart().StartsWith("{") ? ReadBraced(text, file, limits) : YamlDocumentParser.Parse(text, file, limits);
        return document.WithText(text);
    }

    private static Document ReadBraced(string text, string? file, DocumentLimits limits)
    {
        var json = JsonDocumentParser.Parse(text, file, limits);
        if (json.Findings.FirstOrDefault(finding => finding.Id == "Syntax") is not { } fault)
        {
            return json;
        }

        var yaml = YamlDocumentParser.Parse(text, file, limits);
        return yaml.Findings.IsEmpty ? yaml.WithJsonFault(fault) : json;
    }

    /// <summary>Reads at most one byte more than allowed, so that a huge file costs no more than a small one.</summary>
    internal static byte[] ReadBytes(string path, int maxBytes, string? missingAdvice)
    {
        if (Directory.Exists(path))
        {
            throw new MlOpsException("FileNotReadable", MlErrorCategory.InvalidData, $"'{path}' is a folder, not a file.")
            {
                Resource = path,
                RecommendedAction = "Name a file in it.",
            };
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var buffer = new MemoryStream();
            var chunk = new byte[16_384];
            while (buffer.Length <= maxBytes && stream.Read(chunk) is var read and > 0)
            {
                buffer.Write(chunk, 0, read);
            }

            return buffer.ToArray();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MlOpsException("FileNotFound", MlErrorCategory.ObjectNotFound, $"There is no file '{path}'.", exception)
            {
                Resource = path,
                RecommendedAction = missingAdvice is null ? "Check the path." : $"Check the path. {missingAdvice}",
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MlOpsException("FileNotReadable", MlErrorCategory.InvalidData, $"The file '{path}' cannot be read: {exception.Message}", exception)
            {
                Resource = path,
                RecommendedAction = "Name a file that you may read.",
            };
        }
    }

    /// <summary>YAML and JSON allow no control characters but tab and line ends; half a surrogate pair is no character at all.</summary>
    private static MlFinding? FindControlCharacter(string text, string? file)
    {
        int line = 1, lineStart = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '\n')
            {
                line++;
                lineStart = index + 1;
            }
            else if (IsForbidden(text, index))
            {
                var location = new SourceLocation(file, line, index - lineStart + 1);
                return Finding.Error("NotText", location, "", $"The character U+{(int)character:X4} is not allowed in a document.", "Remove it; where the file is binary, choose the YAML or JSON file instead.");
            }
        }

        return null;
    }

    private static bool IsForbidden(string text, int index) => text[index] switch
    {
        '\t' or '\r' or '\u0085' => false,
        < ' ' or (>= '\u007F' and < '\u00A0') or '\uFFFE' or '\uFFFF' => true,
        var high when char.IsHighSurrogate(high) => index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]),
        var low when char.IsLowSurrogate(low) => index == 0 || !char.IsHighSurrogate(text[index - 1]),
        _ => false,
    };

    private static MlFinding TooLarge(SourceLocation location, DocumentLimits limits) =>
        Finding.Error("TooLarge", location, "", $"The document has more than {limits.MaxBytes:N0} bytes.", "Is it the right file?");

    private static Document Refused(string? file, MlFinding finding) => new(file, DocumentFormat.Yaml, null, [finding]);
}
