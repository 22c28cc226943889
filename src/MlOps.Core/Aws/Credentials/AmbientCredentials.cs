using Amazon.Runtime;

namespace MlOps.Aws.Credentials;

/// <summary>Credentials that the surroundings of the process offer: variables, a container.</summary>
internal static class AmbientCredentials
{
    /// <summary>Keys in environment variables; null where they are not set.</summary>
    /// <param name="environment">The variables.</param>
    public static StaticCredentials? Environment(SessionEnvironment environment) =>
        environment["AWS_ACCESS_KEY_ID"] is { } accessKey && environment["AWS_SECRET_ACCESS_KEY"] is { } secretKey
            ? new StaticCredentials(accessKey, secretKey, environment["AWS_SESSION_TOKEN"])
            : null;

    /// <summary>What a container of ECS or EKS, or CloudShell, offers; null where the variables that say where are not set.</summary>
    /// <param name="environment">The variables.</param>
    public static AWSCredentials? Container(SessionEnvironment environment) =>
        (environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] ?? environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"]) is null
            ? null
            : SourcedCredentials.OfMachine(new GenericContainerCredentials(), "container");
}
