using System.Collections;
using System.Reflection;
using Amazon.Runtime;

namespace MlOps.Aws.Credentials;

/// <summary>
/// A credential object that somebody handed over, as it was when it was looked at. It may come from another load context, where AWS
/// Tools has an <c>AWSCredentials</c> type of its own; such objects are read by reflection, since no cast can reach them.
/// </summary>
/// <param name="Credentials">The credentials; null where the object holds none that can be read.</param>
/// <param name="Name">The profile that the object was made from, where it says so.</param>
/// <param name="TypeName">The object's type, for messages.</param>
internal sealed record CredentialObject(AWSCredentials? Credentials, string? Name, string TypeName)
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Looks at an object.</summary>
    /// <param name="value">The object; null for none.</param>
    public static CredentialObject? Look(object? value) =>
        value is null ? null : new CredentialObject(Read(value, depth: 0), ProfileName(value), Unwrap(value).GetType().FullName ?? "?");

    /// <summary>Says what was handed over; shows no key.</summary>
    public override string ToString() => TypeName;

    private static AWSCredentials? Read(object value, int depth)
    {
        var target = Unwrap(value);
        if (target is AWSCredentials own)
        {
            return own;
        }

        if (ForeignCredentials.Over(target) is { } foreign)
        {
            return foreign;
        }

        if (Keys(value) is { } keys)
        {
            return keys;
        }

        // AWSPSCredentials holds its AWSCredentials in an internal property; the answers of AssumeRole hold theirs in a public one.
        return depth < 3 && Member(value, "Credentials") is { } inner ? Read(inner, depth + 1) : null;
    }

    private static StaticCredentials? Keys(object value) =>
        Text(value, "AccessKeyId") is { } accessKey && Text(value, "SecretAccessKey") is { } secretKey
            ? new StaticCredentials(accessKey, secretKey, Text(value, "SessionToken"))
            : null;

    private static string? ProfileName(object value)
    {
        var target = Unwrap(value);
        return target.GetType().Name == "AWSPSCredentials" && Member(target, "Source")?.ToString() == "Profile" ? target.ToString() : null;
    }

    private static string? Text(object value, string name) => Member(value, name)?.ToString() is { Length: > 0 } text ? text : null;

    private static object? Member(object value, string name)
    {
        if (Unwrap(value) is IDictionary map)
        {
            return map.Contains(name) ? map[name] : null;
        }

        // An object from ConvertFrom-Json has note properties only; PowerShell's wrapper lists them.
        return IsWrapper(value) ? NoteProperty(value, name) ?? Property(Unwrap(value), name) : Property(value, name);
    }

    private static object? Property(object value, string name) => value.GetType().GetProperty(name, Members)?.GetValue(value);

    private static object? NoteProperty(object wrapper, string name)
    {
        var properties = wrapper.GetType().GetProperty("Properties")?.GetValue(wrapper) as IEnumerable;
        var property = properties?.Cast<object>().FirstOrDefault(
            candidate => candidate.GetType().Name == "PSNoteProperty" && Property(candidate, "Name") as string == name);
        return property is null ? null : Property(property, "Value");
    }

    private static object Unwrap(object value) => IsWrapper(value) ? Property(value, "BaseObject") ?? value : value;

    private static bool IsWrapper(object value) => value.GetType().FullName == "System.Management.Automation.PSObject";
}
