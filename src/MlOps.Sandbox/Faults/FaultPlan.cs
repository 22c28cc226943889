namespace MlOps.Sandbox.Faults;

/// <summary>What goes wrong, on demand. Safe to use from any thread.</summary>
public sealed class FaultPlan
{
    private readonly object _gate = new();
    private readonly List<Countdown> _calls = [];
    private readonly List<(ResourceFault Fault, int Left)> _resources = [];
    private bool _isKilled;

    internal FaultPlan()
    {
    }

    /// <summary>How long a role cannot be used after it is made; zero where a new role works at once.</summary>
    public TimeSpan NewRoleDelay { get; set; }

    /// <summary>How long a policy cannot be attached after it is made; zero where a new policy can be at once.</summary>
    public TimeSpan NewPolicyDelay { get; set; }

    /// <summary>
    /// Ends the calling process where it is another one: the call waits until it has done so. Null where the caller is this process, which is then
    /// only taken for ended.
    /// </summary>
    public Action? EndCaller { get; set; }

    /// <summary>Whether a fault has ended the calling process.</summary>
    public bool IsKilled
    {
        get
        {
            lock (_gate)
            {
                return _isKilled;
            }
        }
    }

    /// <summary>Plans a call that goes wrong.</summary>
    public void Add(CallFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Call, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Times, 1);
        lock (_gate)
        {
            _calls.Add(new Countdown(fault));
        }
    }

    /// <summary>Plans a resource that CloudFormation cannot create, update or delete.</summary>
    public void Add(ResourceFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_gate)
        {
            _resources.Add((fault, fault.Times));
        }
    }

    /// <summary>Forgets everything planned.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
            _resources.Clear();
            _isKilled = false;
        }
    }

    /// <summary>Lets calls through again after the calling process was ended: it is started anew.</summary>
    public void Revive()
    {
        lock (_gate)
        {
            _isKilled = false;
        }
    }

    /// <summary>What goes wrong with a call; null where nothing does. Asking counts the call.</summary>
    internal FaultKind? Next(string service, string operation)
    {
        lock (_gate)
        {
            if (_isKilled)
            {
                return FaultKind.KillBefore;
            }

            FaultKind? kind = null;
            foreach (var countdown in _calls.ToArray())
            {
                if (!countdown.Counts(service, operation))
                {
                    continue;
                }

                kind ??= countdown.Kind;
                if (countdown.IsOver)
                {
                    _calls.Remove(countdown);
                }
            }

            _isKilled = kind is FaultKind.KillBefore or FaultKind.KillAfter;
            return kind;
        }
    }

    /// <summary>Why a resource fails; null where it does not. Asking consumes the fault.</summary>
    internal string? ReasonFor(string stackName, string logicalId, string type, string action)
    {
        lock (_gate)
        {
            var index = _resources.FindIndex(entry =>
                Fits(entry.Fault.StackName, stackName) && Fits(entry.Fault.LogicalId, logicalId) && Fits(entry.Fault.Type, type) && Fits(entry.Fault.Action, action));
            if (index < 0)
            {
                return null;
            }

            var (fault, left) = _resources[index];
            if (left > 1)
            {
                _resources[index] = (fault, left - 1);
            }
            else
            {
                _resources.RemoveAt(index);
            }

            return fault.Reason;
        }
    }

    private static bool Fits(string? wanted, string actual) => wanted is null || string.Equals(wanted, actual, StringComparison.Ordinal);

    /// <summary>Counts the calls until a fault is over.</summary>
    private sealed class Countdown(CallFault fault)
    {
        private int _seen;

        public FaultKind? Kind => _seen >= fault.Call ? fault.Kind : null;

        public bool IsOver => _seen >= fault.Call + fault.Times - 1;

        public bool Counts(string service, string operation)
        {
            var fits = Fits(fault.Operation, operation) || Fits(fault.Operation, $"{service}:{operation}");
            _seen += fits ? 1 : 0;
            return fits;
        }
    }
}
