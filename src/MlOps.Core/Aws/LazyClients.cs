using System.Collections.Concurrent;

namespace MlOps.Aws;

/// <summary>The clients of a session, each made at its first use and once only.</summary>
internal sealed class LazyClients : IDisposable
{
    private readonly ConcurrentDictionary<Type, Lazy<IDisposable>> _clients = new();

    /// <summary>The client of a type.</summary>
    /// <typeparam name="T">The client's interface.</typeparam>
    /// <param name="make">Makes it.</param>
    public T Get<T>(Func<T> make)
        where T : class, IDisposable =>
        (T)_clients.GetOrAdd(typeof(T), _ => new Lazy<IDisposable>(make)).Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }

        _clients.Clear();
    }
}
