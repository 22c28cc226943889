using System.Globalization;

namespace MlOps.Iam.Evaluation.Conditions;

/// <summary>
/// <c>DateEquals</c> and its like: the forms of ISO 8601 that https://www.w3.org/TR/NOTE-datetime lists, or seconds since 1970. Digits alone are seconds, a year
/// too, since nothing tells the two apart.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date.
/// </summary>
internal sealed class DateTest(string name, string wanted) : ValueTest
{
    /// <summary>What its operators' names begin with.</summary>
    public const string Prefix = "Date";

    private static readonly string[] Forms =
    [
        "yyyy-MM",
        "yyyy-MM-dd",
        "yyyy-MM-ddTHH:mmK",
        "yyyy-MM-ddTHH:mm:ssK",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    private readonly DateTimeOffset? _wanted = Moment(wanted);
    private readonly string _relation = name[Prefix.Length..];

    /// <inheritdoc/>
    public override bool Fits(string actual, AuthorizationRequest request) =>
        _wanted is { } wantedMoment && Moment(actual) is { } moment && Relation.Holds(_relation, moment.CompareTo(wantedMoment));

    /// <inheritdoc/>
    public override string TextFor(AuthorizationRequest request) => wanted;

    private static DateTimeOffset? Moment(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            return IsMoment(seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        }

        return DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }

    private static bool IsMoment(long seconds) =>
        seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
}
