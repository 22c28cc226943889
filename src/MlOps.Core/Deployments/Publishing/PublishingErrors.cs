using System.Globalization;
using MlOps.Aws.Errors;
using MlOps.Iam;

namespace MlOps.Deployments.Publishing;

/// <summary>Makes the errors of publishing policies.</summary>
internal static class PublishingErrors
{
    /// <summary>A policy has errors.</summary>
    /// <param name="policy">Its file, or its name.</param>
    /// <param name="errors">What was found.</param>
    public static MlOpsException Invalid(string policy, IReadOnlyList<MlFinding> errors)
    {
        var others = errors.Count > 1 ? FormattableString.Invariant($" ({errors.Count - 1} more {(errors.Count == 2 ? "error" : "errors")}.)") : "";
        return new("PolicyInvalid", MlErrorCategory.InvalidData, $"'{policy}' is not published: it has errors. {errors[0]}{others}")
        {
            Resource = policy,
            Findings = errors,
            RecommendedAction = string.Join(' ', new[] { errors[0].Suggestion, "Test-MlPolicy shows every finding with its place." }.OfType<string>()),
        };
    }

    /// <summary>A policy has a character that IAM does not take.</summary>
    /// <param name="policy">Its name.</param>
    /// <param name="character">The character.</param>
    public static MlOpsException OddCharacter(string policy, char character) =>
        new("PolicyInvalid", MlErrorCategory.InvalidData, string.Create(CultureInfo.InvariantCulture, $"'{policy}' is not published: it has the character U+{(int)character:X4}, and IAM takes none above U+00FF and no control characters."))
        {
            Resource = policy,
            RecommendedAction = "Write it as \\u and four digits where it has to be in a text, or leave it out.",
        };

    /// <summary>A policy says to whom it opens something, which a managed policy cannot.</summary>
    /// <param name="policy">Its name.</param>
    /// <param name="type">What it is for.</param>
    public static MlOpsException HasPrincipal(string policy, PolicyType type) => type == PolicyType.Trust
        ? new("PolicyHasPrincipal", MlErrorCategory.InvalidArgument, $"'{policy}' is not published: it is the trust policy of a role. It says who may assume the role, and lies in the role itself, never in a managed policy.")
        {
            Resource = policy,
            RecommendedAction = GiveTrust(policy),
        }
        : new("PolicyHasPrincipal", MlErrorCategory.InvalidArgument, $"'{policy}' is not published: it names principals, as policies of resources do. A managed policy is attached to whom it is for, and names nobody.")
        {
            Resource = policy,
            RecommendedAction = "Put it on its resource, such as the bucket, or take the principals out and attach it.",
        };

    /// <summary>How a role gets its trust policy.</summary>
    /// <param name="policy">The policy's name.</param>
    public static string GiveTrust(string policy) => Advice.With(
        "Give it to the role: write it to a file with Set-Content, and for a role that is there:",
        $"aws iam update-assume-role-policy --role-name {Quoting.Shell(policy.EndsWith("-trust", StringComparison.Ordinal) ? policy[..^"-trust".Length] : "ROLE")} --policy-document {Quoting.Shell($"file://{policy}.json")}");

    /// <summary>A policy is larger than a managed one may be.</summary>
    /// <param name="policy">Its name.</param>
    /// <param name="size">Its characters without white space.</param>
    /// <param name="most">How many it may have.</param>
    public static MlOpsException TooLarge(string policy, int size, int most) =>
        new("PolicyTooLarge", MlErrorCategory.LimitsExceeded, FormattableString.Invariant($"'{policy}' is not published: it has {size:N0} characters without white space, and a managed policy may have {most:N0}."))
        {
            Resource = policy,
            RecommendedAction = "Make several policies of it. No quota raises the limit.",
        };

    /// <summary>A name is none for a policy.</summary>
    public static MlOpsException NameInvalid(string name) =>
        new("PolicyNameInvalid", MlErrorCategory.InvalidArgument, $"'{name}' is no name of a policy: it has 1 to 128 letters, digits and + = , . @ - _.")
        {
            Resource = name,
            RecommendedAction = "Give another with -Name.",
        };

    /// <summary>A policy came as text, and nobody says what it is called.</summary>
    public static MlOpsException NameMissing() =>
        new("PolicyNameInvalid", MlErrorCategory.InvalidArgument, "A policy that is given as text has no name. Nothing was changed.")
        {
            RecommendedAction = "Give one with -Name.",
        };

    /// <summary>One name was given for several policies.</summary>
    /// <param name="name">The name.</param>
    /// <param name="count">How many policies there are.</param>
    public static MlOpsException NameForSeveral(string name, int count) =>
        new("PolicyNameAmbiguous", MlErrorCategory.InvalidArgument, FormattableString.Invariant($"-Name gives one name, {name}, to {count} policies. Nothing was changed."))
        {
            Resource = name,
            RecommendedAction = "Leave -Name out, so that each has its own, or publish them one by one.",
        };

    /// <summary>Two policies have the same name.</summary>
    public static MlOpsException Twice(string name) =>
        new("PolicyNameAmbiguous", MlErrorCategory.InvalidArgument, $"Another policy that came before is called {name} too: one would replace the other. Nothing was changed.")
        {
            Resource = name,
            RecommendedAction = "Publish them one by one with -Name.",
        };

    /// <summary>A path is none of IAM.</summary>
    public static MlOpsException PathInvalid(string path) =>
        new("PolicyPathInvalid", MlErrorCategory.InvalidArgument, $"'{path}' is no path of IAM: it begins and ends with /, with letters, digits and . , + @ = _ - between, 512 characters at most. Nothing was changed.")
        {
            Resource = path,
            RecommendedAction = $"Give -PolicyPath {(path.Trim('/').Length > 0 ? $"/{path.Trim('/')}/" : "/")}, for example. Files are given with -Path.",
        };

    /// <summary>A description is too long.</summary>
    public static MlOpsException DescriptionInvalid(int length, int most) =>
        new("PolicyDescriptionInvalid", MlErrorCategory.InvalidArgument, FormattableString.Invariant($"The description has {length:N0} characters, and IAM takes {most:N0}. Nothing was changed."))
        {
            RecommendedAction = "Give a shorter -Description.",
        };

    /// <summary>A tag is none that IAM takes.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="why">Why, a sentence.</param>
    public static MlOpsException TagInvalid(string key, string why) =>
        new("PolicyTagInvalid", MlErrorCategory.InvalidArgument, $"The tag '{key}' cannot be set. {why} Nothing was changed.")
        {
            Resource = key,
            RecommendedAction = "Correct or leave out the tag in -Tag.",
        };

    /// <summary>A policy would have more tags than IAM keeps.</summary>
    /// <param name="policy">Its name; null where that is so of every policy.</param>
    /// <param name="count">How many it would have, the mark of MlOps among them.</param>
    /// <param name="most">How many it may have.</param>
    public static MlOpsException TooManyTags(string? policy, int count, int most) =>
        new("PolicyTagInvalid", MlErrorCategory.InvalidArgument, FormattableString.Invariant($"{policy ?? "Each policy"} would have {count} tags, and IAM keeps {most}, mlops:policy among them. Nothing was changed."))
        {
            Resource = policy,
            RecommendedAction = "Give fewer with -Tag. Tags that a policy has already stay, and count too.",
        };

    /// <summary>More policies are to be attached than any quota lets.</summary>
    /// <param name="entity">To whom.</param>
    /// <param name="count">How many it would get.</param>
    /// <param name="most">How many it may have at most.</param>
    public static MlOpsException NoRoomFor(Entity entity, int count, int most) =>
        new("AttachmentsTooMany", MlErrorCategory.LimitsExceeded, FormattableString.Invariant($"{entity} has {entity.Policies.Count} managed policies, and would get {count} more: no quota lets it have more than {most}. Nothing was changed."))
        {
            Resource = entity.Arn,
            RecommendedAction = $"Detach policies that {entity} does not need, or attach some to another. Policies in several parts count one by one.",
        };

    /// <summary>What was given says not whom a policy is to be attached to.</summary>
    /// <param name="given">What was given.</param>
    /// <param name="partition">The session's partition, where the ARN is of another; null where that is not the reason.</param>
    public static MlOpsException AttachToInvalid(string given, string? partition = null)
    {
        var why = partition is not null ? $"is in another partition than the session's, {partition}"
            : given.StartsWith("arn:", StringComparison.Ordinal) ? "is no ARN of a role, a user or a group"
            : given.Contains('/', StringComparison.Ordinal) ? "names no role, user or group"
            : "may be a role, a user or a group";
        return new("AttachToInvalid", MlErrorCategory.InvalidArgument, $"'{given}' of -AttachTo {why}. Nothing was changed.")
        {
            Resource = given,
            RecommendedAction = given.Contains(":assumed-role/", StringComparison.Ordinal)
                ? $"A session has its permissions from its role: give role/{given.Split('/')[1]}."
                : given.Contains('/', StringComparison.Ordinal) || given.Length == 0 ? "Give role/NAME, user/NAME, group/NAME or an ARN of one." : $"Give role/{given}, user/{given} or group/{given}.",
        };
    }

    /// <summary>Whom a policy is to be attached to is in another account.</summary>
    /// <param name="given">What was given.</param>
    /// <param name="account">Its account.</param>
    /// <param name="context">Who calls.</param>
    public static MlOpsException AttachToElsewhere(string given, string account, MlContext context) =>
        new("AccountMismatch", MlErrorCategory.InvalidArgument, $"{given} belongs to account {account}, and the caller's is {context.AccountId} ({context.Arn}, from {context.CredentialSource}). Nothing was changed.")
        {
            Resource = given,
            RecommendedAction = $"Use -ProfileName with a profile of account {account}: a policy is attached within its account only.",
        };

    /// <summary>There is nobody to attach a policy to.</summary>
    /// <param name="target">Whom it was to be attached to.</param>
    /// <param name="actual">The ARN of one of that name with another path; null where there is none.</param>
    /// <param name="error">What IAM answered; null where it is the path.</param>
    public static MlOpsException AttachToNotFound(AttachTarget target, string? actual, Exception? error = null) =>
        new("AttachToNotFound", MlErrorCategory.ObjectNotFound, $"There is no {target.Kind.ToString().ToLowerInvariant()} {target.Given}{(actual is null ? "" : $"; one of that name is {actual}")}. Nothing was changed.", error)
        {
            Resource = target.Given,
            RecommendedAction = actual is null ? "Check its name, its kind and the account, or make it first." : $"Give -AttachTo {actual} where that is meant.",
        };

    /// <summary>AWS lets nobody attach anything to a role.</summary>
    public static MlOpsException Unmodifiable(Entity entity) =>
        new("EntityUnmodifiable", MlErrorCategory.PermissionDenied, $"{entity.Arn} is a role of an AWS service, and only that service changes it. Nothing was changed.")
        {
            Resource = entity.Arn,
            RecommendedAction = entity.Path.StartsWith("/aws-reserved/", StringComparison.Ordinal)
                ? "Add the policy to the permission set in IAM Identity Center, by its name (customer managed policies)."
                : "Attach the policy to a role of your own.",
        };

    /// <summary>There is a policy of that name that MlOps did not make.</summary>
    public static MlOpsException NotOurs(ExistingPolicy policy) =>
        new("PolicyNotOurs", MlErrorCategory.ResourceExists, $"Policy {policy.Arn} exists, but MlOps did not make it: it has no tag {PolicyMark.Key} with its name. It was not changed.")
        {
            Resource = policy.Arn,
            RecommendedAction = "Take it over with -Adopt; look at what that changes with -Adopt -WhatIf first, and with Compare-MlPolicy. Otherwise give another name with -Name.",
        };

    /// <summary>A policy has the name under another path, or in other letters.</summary>
    /// <param name="name">The name.</param>
    /// <param name="path">The path that it was not found under.</param>
    /// <param name="error">What IAM answered.</param>
    public static MlOpsException NameTaken(string name, string path, MlOpsException error) =>
        new("PolicyNameTaken", MlErrorCategory.ResourceExists, $"A policy called {name} is there, but not under the path {path}: names are unique in an account whatever the path, and whether letters are small or capital. Nothing was changed.", error.InnerException)
        {
            Resource = name,
            RecommendedAction = Advice.With(
                "Give its path with -PolicyPath, or another name with -Name. This shows it:",
                $"aws iam list-policies --scope Local --query \"Policies[?PolicyName=='{name}'].Arn\""),
            AwsErrorCode = error.AwsErrorCode,
            RequestId = error.RequestId,
            StatusCode = error.StatusCode,
        };

    /// <summary>Somebody has as many policies as may be attached.</summary>
    /// <param name="entity">Who.</param>
    /// <param name="error">What IAM answered.</param>
    public static MlOpsException TooManyAttached(Entity entity, MlOpsException error) => PartialWork.With(error,
        error.Message,
        $"Detach a policy that {entity} does not need, or ask for a higher quota of managed policies per {entity.Kind.ToString().ToLowerInvariant()} in Service Quotas. Policies in several parts count one by one.");

    /// <summary>A policy did not get its new version.</summary>
    /// <param name="policy">The policy as it was.</param>
    /// <param name="deleted">The versions that were deleted to make room.</param>
    /// <param name="error">Why.</param>
    public static MlOpsException NotReplaced(ExistingPolicy policy, IReadOnlyList<string> deleted, MlOpsException error)
    {
        var state = error.AwsErrorCode is not null && error.StatusCode is null or < 500
            ? $"The default version of {policy.Name} is still {policy.VersionId}."
            : $"Whether {policy.Name} got its new version is not known; the same command again finds out.";
        var gone = deleted.Count == 0 ? "" : $" {string.Join(" and ", deleted)} {(deleted.Count == 1 ? "was" : "were")} deleted to make room: IAM keeps five versions.";
        return PartialWork.With(error, $"{error.Message} {state}{gone}", error.RecommendedAction);
    }
}
