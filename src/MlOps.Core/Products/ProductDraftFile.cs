using MlOps.Documents;

namespace MlOps.Products;

/// <summary>Configs that are written as files.</summary>
public static class ProductDraftFile
{
    private static readonly string[] Extensions = [".yaml", ".yml"];

    /// <summary>Reads a draft's text back, as if it stood in its file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">A file, or a folder for the conventional file name: one that exists, or a path without a config's extension.</param>
    /// <returns>The product, whose path is the file's.</returns>
    /// <exception cref="MlOpsException"><c>ProductInvalid</c>, with the findings: nothing has been written.</exception>
    public static MlProduct Check(string text, string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        var product = ProductReader.ReadText(text).RequireValid();
        var isFile = !Directory.Exists(target) && Extensions.Contains(Path.GetExtension(target), StringComparer.OrdinalIgnoreCase);
        return ProductReader.ReadText(text, isFile ? target : Path.Combine(target, ProductFiles.ConfigFileName(product))).RequireValid();
    }

    /// <summary>Writes a config.</summary>
    /// <param name="product">The product, from <see cref="Check"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="MlOpsException"><c>FileExists</c>, <c>FileNotWritable</c>.</exception>
    public static void Write(MlProduct product, string text, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (!overwrite && File.Exists(product.Path))
        {
            throw new MlOpsException("FileExists", MlErrorCategory.ResourceExists, $"There is a file '{product.Path}' already.")
            {
                Resource = product.Path,
                RecommendedAction = "Choose another name, or give -Force to replace it.",
            };
        }

        TextFile.Replace(product.Path!, text);
    }
}
