using System.Text.RegularExpressions;

namespace MlOps.Products;

/// <summary>A key of a product config, and what its value must be.</summary>
/// <param name="Section">The mapping that it belongs to, as a path; empty for the document itself.</param>
/// <param name="Name">The key.</param>
internal sealed record ConfigKey(string Section, string Name)
{
    /// <summary>The key's whole path.</summary>
    public string Path => Section.Length > 0 ? $"{Section}.{Name}" : Name;

    /// <summary>What the value is, as a message ends: <c>twelve digits</c>.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The same to whoever writes it into a file: <c>twelve digits in quotes</c>; null where it is the same word for word.</summary>
    public string? RuleInFile { get; init; }

    /// <summary>A value that fits, for suggestions.</summary>
    public string Example { get; init; } = "";

    /// <summary>What the value must match; null where anything does.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Most characters.</summary>
    public int MaxLength { get; init; } = 256;

    /// <summary>The values that are allowed; empty where <see cref="Pattern"/> decides.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether the section must have the key.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Why it must be there, as a message ends.</summary>
    public string IsNeededBecause { get; init; } = "every product has it";

    /// <summary>Whether <c>true</c> and <c>false</c> without quotes are among the choices, as they are written for switches.</summary>
    public bool TakesTruthValue { get; init; }

    /// <summary>What goes wrong where the value has no quotes; null where nothing worse than with any other string.</summary>
    public string? QuoteTrap { get; init; }

    /// <summary>The key with a value.</summary>
    public ConfigValue As(string value) => new(this, value);
}
