using System.Collections;
using System.Globalization;
using MlOps.Products;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the days that logs can be kept.</summary>
public sealed class RetentionDaysCompleter : WordCompleter
{
    private protected override IEnumerable<string> List(IDictionary boundParameters) => LogRetention.Days.Select(days => days.ToString(CultureInfo.InvariantCulture));
}
