namespace MlOps.Deployments.Online;

/// <summary>Something that was read, or could not be.</summary>
internal interface IFact
{
    /// <summary>Why it could not be read; null where it was.</summary>
    Obstacle? Obstacle { get; }
}

/// <summary>Something that was read, or could not be.</summary>
/// <typeparam name="T">What it is.</typeparam>
internal sealed class Fact<T> : IFact
{
    private readonly T? _value;

    private Fact(T? value, Obstacle? obstacle)
    {
        _value = value;
        Obstacle = obstacle;
    }

    /// <inheritdoc/>
    public Obstacle? Obstacle { get; }

    /// <summary>What was read. A check that needs it is not asked where it could not be read.</summary>
    public T Value => Obstacle is null ? _value! : throw new InvalidOperationException($"Not known: {Obstacle.Message}");

    /// <summary>What was read.</summary>
    public static Fact<T> Known(T value) => new(value, null);

    /// <summary>What could not be read.</summary>
    public static Fact<T> Unknown(Obstacle obstacle) => new(default, obstacle);

    /// <summary>Reads; an error of AWS becomes the obstacle.</summary>
    /// <param name="read">Reads it.</param>
    public static async Task<Fact<T>> ReadAsync(Func<Task<T>> read)
    {
        try
        {
            return Known(await read().ConfigureAwait(false));
        }
        catch (MlOpsException error)
        {
            return Unknown(Obstacle.Of(error));
        }
    }

    /// <summary>Reads what follows from this; where this could not be read, nor can that.</summary>
    /// <typeparam name="TNext">What follows.</typeparam>
    /// <param name="read">Reads it.</param>
    public Task<Fact<TNext>> ThenAsync<TNext>(Func<T, Task<TNext>> read) =>
        Obstacle is { } obstacle ? Task.FromResult(Fact<TNext>.Unknown(obstacle)) : Fact<TNext>.ReadAsync(() => read(Value));
}
