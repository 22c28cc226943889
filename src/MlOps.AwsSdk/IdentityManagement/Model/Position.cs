namespace Amazon.IdentityManagement.Model;

/// <summary>Contains the row and column of a location of a <c>Statement</c> element in a policy document.</summary>
public class Position
{
    /// <summary>The line containing the specified position in the document.</summary>
    public int? Line { get; set; }

    /// <summary>The column in the line containing the specified position in the document.</summary>
    public int? Column { get; set; }
}
