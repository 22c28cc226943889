namespace MlOps.Aws.Requests;

/// <summary>What an answer says about the rate of calls.</summary>
internal enum CallResult
{
    /// <summary>Nothing: no answer came, or the service failed.</summary>
    Unknown,

    /// <summary>The service took the call, whatever it made of it.</summary>
    Taken,

    /// <summary>The service refused the call because of its rate.</summary>
    Refused,
}
