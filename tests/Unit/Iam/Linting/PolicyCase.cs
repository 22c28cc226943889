using MlOps.Iam;

namespace MlOps.Unit.Iam.Linting;

/// <summary>A faulty policy, what is to be found in it and where, and its right twin, in which nothing is.</summary>
/// <param name="Names">What Access Analyzer and parliament call the fault, a semicolon between; names of parliament begin with <c>parliament</c>.</param>
/// <param name="Type">What the policy is for.</param>
/// <param name="Id">The finding's id.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Path">Its path.</param>
/// <param name="Line">Its line.</param>
/// <param name="Faulty">The faulty policy.</param>
/// <param name="Right">The right one.</param>
public sealed record PolicyCase(string Names, PolicyType Type, string Id, string Severity, string Path, int Line, string Faulty, string Right)
{
    /// <summary>What others call the fault.</summary>
    public IEnumerable<string> AllNames => Names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// A policy with one statement, whose elements are given one a line, the first of them in line 4. Single quotes stand for double ones.
    /// </summary>
    public static string Policy(params string[] elements) =>
        $"{{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [{{\n{string.Join(",\n", elements).Replace('\'', '"')}\n  }}]\n}}";

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Path} ({Names})";
}
