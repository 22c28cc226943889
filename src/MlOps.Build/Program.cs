using MlOps.Build;
using MlOps.Build.Help;

// Two small steps of the module's build, called by src/MlOps.Cmdlets/Module.targets.
switch (args)
{
    case ["help", var assembly, var referenceList, var helpFile]:
        MamlWriter.Write(CmdletReader.Read(assembly, File.ReadAllLines(referenceList)), helpFile);
        return 0;

    case ["layout", var fileList, var folder]:
        ModuleLayout.Synchronize(ModuleLayout.ReadList(fileList), folder);
        return 0;

    default:
        Console.Error.WriteLine("usage: MlOps.Build help ASSEMBLY REFERENCES HELPFILE | layout FILES FOLDER");
        return 2;
}
