namespace MlOps;

/// <summary>What is said of an error that nobody foresaw. Constants, so that saying it loads no assembly that may itself be what is broken.</summary>
public static class Defect
{
    /// <summary>The id of such an error.</summary>
    public const string Id = "UnexpectedError";

    /// <summary>What to do about it, up to what the report should hold.</summary>
    public const string Report = "This is a defect of MlOps. Please report it at https://www.powershellgallery.com/packages/MlOps";
}
