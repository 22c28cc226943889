namespace MlOps.SkyPilot;

/// <summary>What is to be written into SkyPilot's configuration.</summary>
public sealed class SkyPilotConfigPlan
{
    internal SkyPilotConfigPlan(SkyPilotConfigFile file, string text, MlSkyPilotConfig planned)
    {
        File = file;
        Text = text;
        Planned = planned;
    }

    /// <summary>What is to be shown of it.</summary>
    public MlSkyPilotConfig Planned { get; }

    internal SkyPilotConfigFile File { get; }

    /// <summary>The text that the file is to have.</summary>
    internal string Text { get; }
}
