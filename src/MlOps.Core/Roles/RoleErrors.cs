using MlOps.Deployments.Publishing;
using MlOps.Iam;

namespace MlOps.Roles;

/// <summary>Makes the errors of roles.</summary>
internal static class RoleErrors
{
    /// <summary>A name is none for a role.</summary>
    /// <param name="name">The name.</param>
    /// <param name="parameter">The parameter that takes it.</param>
    public static MlOpsException NameInvalid(string name, string parameter) =>
        new("RoleNameInvalid", MlErrorCategory.InvalidArgument, $"'{name}' is no name of a role: it has 1 to 64 letters, digits and + = , . @ - _. Nothing was changed.")
        {
            Resource = name,
            RecommendedAction = $"Give another with {parameter}.",
        };

    /// <summary>An account is none.</summary>
    public static MlOpsException AccountIdInvalid(string account) =>
        new("AccountIdInvalid", MlErrorCategory.InvalidArgument, $"'{account}' is no account, which has twelve digits.")
        {
            Resource = account,
            RecommendedAction = "Give -AccountId twelve digits without hyphens, or leave it out for the account of the credentials.",
        };

    /// <summary>IAM takes a name that no tag takes.</summary>
    public static MlOpsException NameNotKept(string name) =>
        new("RoleNameInvalid", MlErrorCategory.InvalidArgument, $"'{name}' has a comma, which IAM takes in the name of a role and not in the tag by which MlOps knows its roles. Nothing was changed.")
        {
            Resource = name,
            RecommendedAction = "Give another with -Name.",
        };

    /// <summary>A tag is none that IAM takes.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="why">Why, a sentence.</param>
    public static MlOpsException TagInvalid(string key, string why) =>
        new("RoleTagInvalid", MlErrorCategory.InvalidArgument, $"The tag '{key}' cannot be set. {why} Nothing was changed.")
        {
            Resource = key,
            RecommendedAction = "Correct or leave out the tag in -Tag.",
        };

    /// <summary>What was chosen of a recipe does not fit into the tag that keeps it.</summary>
    /// <param name="key">The tag's key.</param>
    /// <param name="why">Why, a sentence.</param>
    public static MlOpsException ChoiceInvalid(string key, string why) =>
        new("RoleChoiceInvalid", MlErrorCategory.InvalidArgument, $"What was chosen cannot be kept in the tag '{key}', from which later looks know it. {why} Nothing was changed.")
        {
            Resource = key,
            RecommendedAction = "Choose less: fewer names, or shorter ones.",
        };

    /// <summary>A policy that the recipe attaches is not there.</summary>
    public static MlOpsException PolicyNotFound(string arn) =>
        new("PolicyNotFound", MlErrorCategory.ObjectNotFound, $"There is no policy {arn}, which the role is to have. Nothing was changed.")
        {
            Resource = arn,
            RecommendedAction = "Publish it first, or name another. SkyPilot's: New-SkyPilotPolicy | Publish-MlPolicy | Initialize-SkyPilotRole.",
        };

    /// <summary>A role would have more tags than IAM keeps.</summary>
    /// <param name="role">Its name.</param>
    /// <param name="count">How many it would have, the marks of MlOps among them.</param>
    public static MlOpsException TooManyTags(string role, int count) =>
        new("RoleTagInvalid", MlErrorCategory.InvalidArgument, FormattableString.Invariant($"The role {role} would have {count} tags, and IAM keeps {IamTag.Most}, the marks of MlOps among them. Nothing was changed."))
        {
            Resource = role,
            RecommendedAction = "Give fewer with -Tag.",
        };

    /// <summary>What was given for a boundary is no policy of the partition.</summary>
    public static MlOpsException BoundaryInvalid(string boundary, string partition) =>
        new("PermissionsBoundaryInvalid", MlErrorCategory.InvalidArgument, $"'{boundary}' is no ARN of a managed policy in the partition {partition}. Nothing was changed.")
        {
            Resource = boundary,
            RecommendedAction = $"Give one with -PermissionsBoundary, for example arn:{partition}:iam::123456789012:policy/ml-boundary.",
        };

    /// <summary>There is a role of that name that MlOps did not make.</summary>
    public static MlOpsException NotOurs(ExistingRole role) =>
        new("RoleNotOurs", MlErrorCategory.ResourceExists, $"There is a role {role.Name} that MlOps did not make. Nothing was changed.")
        {
            Resource = role.Arn,
            RecommendedAction = "Give another name with -Name, or take it over with -Adopt: its trust policy is replaced, and the policies that it has besides stay. -WhatIf shows what would change.",
        };

    /// <summary>The id of the error that there is no role.</summary>
    public const string NotFoundId = "RoleNotFound";

    /// <summary>There is no role of a name.</summary>
    public static MlOpsException NotFound(string name) =>
        new(NotFoundId, MlErrorCategory.ObjectNotFound, $"There is no role {name}.")
        {
            Resource = name,
            RecommendedAction = "Get-MlRole without a name lists those that MlOps made.",
        };

    /// <summary>MlOps did not make a role that is named.</summary>
    public static MlOpsException NotMade(ExistingRole role) =>
        new("RoleNotOurs", MlErrorCategory.InvalidArgument, $"MlOps did not make the role {role.Name}. Nothing was changed.")
        {
            Resource = role.Arn,
            RecommendedAction = "Get-MlRole without a name lists those that MlOps made. The command of a recipe takes a role over with -Adopt.",
        };

    /// <summary>A role has a recipe that this version does not know.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arn">Its ARN.</param>
    /// <param name="recipe">The recipe; null where the role has none.</param>
    public static MlOpsException RecipeUnknown(string name, string arn, string? recipe) =>
        new("RecipeUnknown", MlErrorCategory.InvalidData, recipe is null ? $"The role {name} has no tag mlops:recipe, which says what made it." : $"The role {name} has the recipe '{recipe}', which this version of MlOps does not have, or tags beside it that no such recipe takes.")
        {
            Resource = arn,
            RecommendedAction = "Run the command that made the role again, as it was, which puts the tags right; of a recipe of a newer MlOps, update MlOps.",
        };

    /// <summary>A role that is to be removed has more than its recipe made.</summary>
    /// <param name="role">The role.</param>
    /// <param name="others">What it has besides.</param>
    public static MlOpsException HasMore(ExistingRole role, IEnumerable<string> others) =>
        new("RoleHasMore", MlErrorCategory.InvalidData, $"The role {role.Name} has more than its recipe made: {string.Join(", ", others)}. IAM deletes no such role. Nothing was changed.")
        {
            Resource = role.Arn,
            RecommendedAction = "Take these away first, if nobody needs the role any more.",
        };

    /// <summary>The policy that was made for the boundary of a role holds others too, or is attached somewhere: IAM deletes no such policy.</summary>
    public static MlOpsException BoundaryInUse(ExistingRole role, ExistingPolicy boundary) =>
        new("BoundaryInUse", MlErrorCategory.InvalidData, $"The policy {boundary.Name}, which was made for the boundary of {role.Name}, is attached to others, or is the boundary of others. IAM deletes no such policy. Nothing was changed.")
        {
            Resource = boundary.Arn,
            RecommendedAction = $"Give these another first. Who has it: aws iam list-entities-for-policy --policy-arn {boundary.Arn}",
        };

    /// <summary>Somebody holds a role back with a boundary in whose place the recipe would put its own.</summary>
    public static MlOpsException Bounded(ExistingRole role, string boundary) =>
        new("RoleBounded", MlErrorCategory.ResourceExists, $"The role {role.Name} has the permissions boundary {boundary}, in whose place -Hardened would put its own. Nothing was changed.")
        {
            Resource = role.Arn,
            RecommendedAction = $"Keep it with -PermissionsBoundary {boundary}, or have whoever gave it to the role take it off first.",
        };

    /// <summary>A command leaves out what kept something from a role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="made">What was chosen of it.</param>
    /// <param name="choice">What is left out.</param>
    public static MlOpsException WouldWiden(ExistingRole role, IReadOnlyDictionary<string, string> made, string choice) =>
        new("RoleWouldWiden", MlErrorCategory.InvalidArgument, $"The role {role.Name} was made with {choice}, which the command leaves out: the role would get more than was decided. Nothing was changed.")
        {
            Resource = role.Arn,
            RecommendedAction = $"Give the same again, as the tags of the role tell: {string.Join("; ", made.Select(one => $"{one.Key} = {one.Value}"))}. To let the role get more, give -Widen.",
        };

    /// <summary>A policy is larger than IAM takes.</summary>
    /// <param name="what">Which, in words.</param>
    /// <param name="size">How many characters it has, without white space.</param>
    /// <param name="most">How many it may have.</param>
    /// <param name="advice">What would make it smaller.</param>
    public static MlOpsException PolicyTooLarge(string what, int size, int most, string advice) =>
        new("PolicyTooLarge", MlErrorCategory.LimitsExceeded, FormattableString.Invariant($"{what} would have {size:N0} characters without white space, and IAM takes {most:N0}. Nothing was changed."))
        {
            Resource = what,
            RecommendedAction = advice,
        };

    /// <summary>A role lacks tags that its recipe asks for.</summary>
    /// <param name="roleName">The role.</param>
    /// <param name="keys">Their keys.</param>
    public static MlOpsException TagMissing(string roleName, IReadOnlyCollection<string> keys) =>
        new("RoleTagMissing", MlErrorCategory.InvalidArgument, $"-Hardened asks for the tags {string.Join(", ", keys)}, which {roleName} does not have. Nothing was changed.")
        {
            Resource = roleName,
            RecommendedAction = $"Give them: -Tag @{{ {string.Join("; ", keys.Select(key => $"{key} = '…'"))} }}.",
        };

    /// <summary>There is a role of that name that another recipe made.</summary>
    /// <param name="role">The role.</param>
    /// <param name="recipe">The recipe that is to be applied.</param>
    public static MlOpsException OtherRecipe(ExistingRole role, string recipe) =>
        new("RoleOfOtherRecipe", MlErrorCategory.ResourceExists, $"The role {role.Name} was made by the recipe {RoleMark.RecipeOf(role.Tags)}, not by {recipe}. Nothing was changed.")
        {
            Resource = role.Arn,
            RecommendedAction = "Give another name with -Name, or remove the role first with Remove-MlRole.",
        };

    /// <summary>Nobody changes the role but its service.</summary>
    public static MlOpsException Unmodifiable(ExistingRole role) =>
        new("EntityUnmodifiable", MlErrorCategory.PermissionDenied, $"The role {role.Name} is under {role.Path}: it is AWS's, and nobody else changes it. Nothing was changed.")
        {
            Resource = role.Arn,
            RecommendedAction = "Give another name with -Name.",
        };

    /// <summary>There is an instance profile of that name that MlOps did not make, and that holds no role.</summary>
    public static MlOpsException ProfileNotOurs(ExistingInstanceProfile profile) =>
        new("InstanceProfileTaken", MlErrorCategory.ResourceExists, $"There is an instance profile {profile.Name} that MlOps did not make: whatever runs with it would get the role. Nothing was changed.")
        {
            Resource = profile.Arn,
            RecommendedAction = "Use it all the same with -Adopt, or give another name with -Name.",
        };

    /// <summary>The instance profile of that name holds another role.</summary>
    public static MlOpsException ProfileTaken(ExistingInstanceProfile profile, string roleName) =>
        new("InstanceProfileTaken", MlErrorCategory.ResourceExists, $"The instance profile {profile.Name} holds the role {profile.RoleName}, and there is room for one. Nothing was changed.")
        {
            Resource = profile.Arn,
            RecommendedAction = $"Give another name with -Name; the instance profile has the role's. To use this one for {roleName}, take the other role out of it first.",
        };

    /// <summary>The policies of a recipe name the role by an ARN that the role that there is does not have.</summary>
    /// <param name="role">The role.</param>
    /// <param name="path">The recipe's path.</param>
    public static MlOpsException PathDiffers(ExistingRole role, string path) =>
        new("RolePathDiffers", MlErrorCategory.ResourceExists, $"The role {role.Name} is under {role.Path}, and the recipe's policies name it under {path}. Nothing was changed.")
        {
            Resource = role.Arn,
            RecommendedAction = "Give another name with -Name: IAM moves no role to another path.",
        };

    /// <summary>There is no role of others that the recipe is to give a policy.</summary>
    public static MlOpsException GrantedRoleNotFound(RoleGrant grant) =>
        new("GrantedRoleNotFound", MlErrorCategory.ObjectNotFound, $"There is no role {grant.RoleName}, which is to get the inline policy {grant.Policy.Name}. Nothing was changed.")
        {
            Resource = grant.RoleName,
            RecommendedAction = $"Give the name of a role of the account with -{grant.Choice}, without path and ARN, or leave it out.",
        };

    /// <summary>A recipe is to give the role itself what is meant for a role of others.</summary>
    public static MlOpsException GrantsItself(RoleGrant grant) =>
        new("RoleGrantsItself", MlErrorCategory.InvalidArgument, $"-{grant.Choice} names the role {grant.RoleName} itself, and is for a role of others. Nothing was changed.")
        {
            Resource = grant.RoleName,
            RecommendedAction = $"Give another role with -{grant.Choice}, or another name with -Name.",
        };

    /// <summary>Nobody gives a role of AWS's own services a policy.</summary>
    /// <param name="grant">The policy.</param>
    /// <param name="arn">The role's ARN.</param>
    /// <param name="path">The role's path.</param>
    public static MlOpsException Unmodifiable(RoleGrant grant, string arn, string path) =>
        new("EntityUnmodifiable", MlErrorCategory.PermissionDenied, $"The role {grant.RoleName} is under {path}: it is AWS's, and nobody else changes it. Nothing was changed.")
        {
            Resource = arn,
            RecommendedAction = $"Give another role with -{grant.Choice}.",
        };

    /// <summary>A role was made, and is not there.</summary>
    public static MlOpsException Gone(string roleName) =>
        new("RoleGone", MlErrorCategory.ObjectNotFound, $"The role {roleName} was made, and IAM does not find it: somebody deleted it in the meantime.")
        {
            Resource = roleName,
            RecommendedAction = "Run the same command again.",
        };

    /// <summary>A role was made by somebody else in the same moment, and does not show.</summary>
    public static MlOpsException NameTaken(string roleName, MlOpsException error) =>
        new("RoleNameTaken", MlErrorCategory.ResourceExists, $"IAM says that there is a role {roleName} already, and does not find it.", error.InnerException)
        {
            Resource = roleName,
            AwsErrorCode = error.AwsErrorCode,
            RequestId = error.RequestId,
            StatusCode = error.StatusCode,
            RecommendedAction = "Run the same command again.",
        };
}
