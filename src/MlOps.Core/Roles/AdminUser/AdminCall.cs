using System.Collections.Immutable;

namespace MlOps.Roles.AdminUser;

/// <summary>A call of AWS that MlOps makes for the admin role.</summary>
/// <param name="Action">The action that IAM asks for.</param>
/// <param name="Reason">What it is for, a sentence.</param>
/// <param name="Operations">Who makes it.</param>
/// <param name="Free">Where AWS says that nobody needs a permission for it; null where one is needed.</param>
internal sealed record AdminCall(string Action, string Reason, ImmutableArray<AdminOperation> Operations, string? Free);
