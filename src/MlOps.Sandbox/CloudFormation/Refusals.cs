using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>CloudFormation's refusals, in its words.</summary>
internal static class Refusals
{
    public static ServiceException Validation(string message) => new("ValidationError", message);

    /// <summary>Asks Core of a template; what is wrong with it becomes the service's refusal.</summary>
    public static T OfTemplate<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (MlOpsException error)
        {
            throw Validation(error.Message);
        }
    }

    /// <summary>Lets Core check a template; what is wrong with it becomes the service's refusal.</summary>
    public static void OfTemplate(Action check) => OfTemplate(() =>
    {
        check();
        return true;
    });

    public static ServiceException NoStackWithId(string name) => Validation($"Stack with id {name} does not exist");

    public static ServiceException NoStack(string name) => Validation($"Stack [{name}] does not exist");

    public static ServiceException NotUpdatable(StackRecord stack) => Validation($"Stack:{stack.StackId} is in {stack.Status} state and can not be updated.");

    public static ServiceException StackExists(string name) => new("AlreadyExistsException", $"Stack [{name}] already exists");

    public static ServiceException NoChangeSet(string name) => new("ChangeSetNotFound", $"ChangeSet [{name}] does not exist", 404);

    public static ServiceException Capabilities(string needed) => new("InsufficientCapabilitiesException", $"Requires capabilities : [{needed}]");

    public static ServiceException TokenExists() => new("TokenAlreadyExistsException", "A client request token already exists.");

    public static ServiceException Constraint(string value, string member, string constraint) =>
        Validation($"1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {constraint}");
}
