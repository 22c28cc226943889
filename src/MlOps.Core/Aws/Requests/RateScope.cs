namespace MlOps.Aws.Requests;

/// <summary>What AWS counts requests by.</summary>
/// <param name="Account">The account, or what stands for it while it is not known.</param>
/// <param name="Region">The region.</param>
/// <param name="Service">The service's client type.</param>
/// <param name="Time">The clock: a sandbox's time is not that of AWS.</param>
internal sealed record RateScope(string Account, string Region, string Service, TimeProvider Time);
