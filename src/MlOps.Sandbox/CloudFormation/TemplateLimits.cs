using System.Text;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>
/// How much a template can have (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html). The limits hold for
/// what transforms make, too.
/// </summary>
internal static class TemplateLimits
{
    /// <summary>Refuses a template that has too much of something.</summary>
    /// <exception cref="ServiceException"><c>ValidationError</c>, in CloudFormation's words.</exception>
    public static void Check(Template template)
    {
        Count(template.Resources.Length, 500, "Resources");
        Count(template.Parameters.Length, 200, "Parameters");
        Count(template.Outputs.Length, 200, "Outputs");
        Count(template.Mappings.Count, 200, "Mappings");
        if (template.Description is { } description && Encoding.UTF8.GetByteCount(description) > 1024)
        {
            throw Refusals.Validation("Template format error: 'Description' length is greater than 1024.");
        }

        static void Count(int count, int most, string section)
        {
            if (count > most)
            {
                throw Refusals.Validation($"Template format error: Number of {section.ToLowerInvariant()}, {count}, is greater than maximum allowed, {most}");
            }
        }
    }
}
