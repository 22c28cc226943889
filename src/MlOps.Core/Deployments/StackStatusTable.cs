using System.Collections.Frozen;

namespace MlOps.Deployments;

/// <summary>
/// What every operation does with a stack, by its status. The statuses are those of CloudFormation's <c>StackStatus</c>
/// (API version 2010-05-15); what each allows is in the user guide's "Stack status codes", "Continue rolling back an update" and
/// "Detect drift on an entire CloudFormation stack", and in the API reference of <c>RollbackStack</c>.
/// </summary>
public static class StackStatusTable
{
    private static readonly StackTreatment GoOn = StackTreatment.GoOn;
    private static readonly StackTreatment Absent = StackTreatment.TreatAsAbsent;
    private static readonly StackTreatment Wait = StackTreatment.Wait;
    private static readonly StackTreatment ContinueRollback = StackTreatment.ContinueRollback;
    private static readonly StackTreatment RollBack = StackTreatment.RollBack;
    private static readonly StackTreatment DeleteFirst = StackTreatment.DeleteFirst;
    private static readonly StackTreatment NotFound = StackTreatment.Refuse(DeploymentErrorIds.StackNotFound);
    private static readonly StackTreatment NotDeployed = StackTreatment.Refuse(DeploymentErrorIds.StackNotDeployed);
    private static readonly StackTreatment HalfDeleted = StackTreatment.Refuse(DeploymentErrorIds.StackHalfDeleted);
    private static readonly StackTreatment NotUsable = StackTreatment.Refuse(DeploymentErrorIds.StackNotUsable);

    private static readonly FrozenDictionary<string, StackStatusRow> ByStatus = MakeRows().ToFrozenDictionary(row => row.Status, StringComparer.Ordinal);

    /// <summary>All rows.</summary>
    public static IReadOnlyCollection<StackStatusRow> Rows => ByStatus.Values;

    /// <summary>The row of a status.</summary>
    /// <param name="status">CloudFormation's stack status.</param>
    /// <exception cref="MlOpsException"><c>StackNotUsable</c>, where CloudFormation gives a status that this table does not know.</exception>
    public static StackStatusRow Of(string status) => ByStatus.GetValueOrDefault(status)
        ?? throw new MlOpsException(DeploymentErrorIds.StackNotUsable, MlErrorCategory.InvalidOperation, $"CloudFormation reports the stack status {status}, which is not known here.")
        {
            Resource = status,
            RecommendedAction = "Look at the stack in the CloudFormation console, and update this module.",
        };

    //                                                                    deploy            compare   drift        remove   get
    private static IEnumerable<StackStatusRow> MakeRows() =>
    [
        Row("CREATE_IN_PROGRESS", "is being created",                      Wait,             GoOn,     Wait,        Wait,    GoOn),
        Row("CREATE_FAILED", "could not be created and was left as it is", RollBack,         Absent,   NotDeployed, GoOn,    GoOn),
        Row("CREATE_COMPLETE", "is deployed",                              GoOn,             GoOn,     GoOn,        GoOn,    GoOn),
        Row("ROLLBACK_IN_PROGRESS", "could not be created and is being rolled back", Wait,   Absent,   Wait,        Wait,    GoOn),
        Row("ROLLBACK_FAILED", "could not be created and could not be rolled back",
                                                                           DeleteFirst,      Absent,   NotDeployed, GoOn,    GoOn),
        Row("ROLLBACK_COMPLETE", "could not be created and was rolled back", DeleteFirst,    Absent,   NotDeployed, GoOn,    GoOn),
        Row("DELETE_IN_PROGRESS", "is being deleted",                      Wait,             Absent,   Wait,        Wait,    GoOn),
        Row("DELETE_FAILED", "is half deleted",                            HalfDeleted,      HalfDeleted, HalfDeleted, GoOn, GoOn),
        Row("DELETE_COMPLETE", "is deleted",                               Absent,           Absent,   NotFound,    Absent,  NotFound),
        Row("UPDATE_IN_PROGRESS", "is being updated",                      Wait,             GoOn,     Wait,        Wait,    GoOn),
        Row("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "was updated and old resources are being deleted",
                                                                           Wait,             GoOn,     Wait,        Wait,    GoOn),
        Row("UPDATE_COMPLETE", "is deployed",                              GoOn,             GoOn,     GoOn,        GoOn,    GoOn),
        Row("UPDATE_FAILED", "could not be updated and was left as it is", RollBack,         GoOn,     NotDeployed, GoOn,    GoOn),
        Row("UPDATE_ROLLBACK_IN_PROGRESS", "could not be updated and is being rolled back", Wait, GoOn, Wait,       Wait,    GoOn),
        Row("UPDATE_ROLLBACK_FAILED", "could not be updated and could not be rolled back",
                                                                           ContinueRollback, GoOn,     GoOn,        GoOn,    GoOn),
        Row("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", "was rolled back and new resources are being deleted",
                                                                           Wait,             GoOn,     Wait,        Wait,    GoOn),
        Row("UPDATE_ROLLBACK_COMPLETE", "is deployed as it was before an update that failed",
                                                                           GoOn,             GoOn,     GoOn,        GoOn,    GoOn),
        Row("REVIEW_IN_PROGRESS", "is announced by a change set and has no resources",
                                                                           Absent,           Absent,   NotDeployed, GoOn,    GoOn),
        Row("IMPORT_IN_PROGRESS", "is importing resources",                Wait,             GoOn,     Wait,        Wait,    GoOn),
        Row("IMPORT_COMPLETE", "is deployed",                              GoOn,             GoOn,     GoOn,        GoOn,    GoOn),
        Row("IMPORT_ROLLBACK_IN_PROGRESS", "could not import resources and is being rolled back",
                                                                           Wait,             GoOn,     Wait,        Wait,    GoOn),
        Row("IMPORT_ROLLBACK_FAILED", "could not import resources and could not be rolled back",
                                                                           NotUsable,        GoOn,     NotDeployed, GoOn,    GoOn),
        Row("IMPORT_ROLLBACK_COMPLETE", "is deployed as it was before an import that failed",
                                                                           GoOn,             GoOn,     GoOn,        GoOn,    GoOn),
    ];

    private static StackStatusRow Row(
        string status, string meaning, StackTreatment deploy, StackTreatment compare, StackTreatment drift, StackTreatment remove, StackTreatment get) =>
        new() { Status = status, Meaning = meaning, Deploy = deploy, Compare = compare, Drift = drift, Remove = remove, Get = get };
}
