using System.Globalization;
using MlOps.Build;
using MlOps.Build.Help;
using MlOps.Build.ResourceTypes;

// Two small steps of the module's build, called by src/MlOps.Cmdlets/Module.targets, and one that a maintainer calls when AWS has new resource types.
switch (args)
{
    case ["help", var assembly, var referenceList, var helpFile]:
        MamlWriter.Write(CmdletReader.Read(assembly, File.ReadAllLines(referenceList)), helpFile);
        return 0;

    case ["layout", var fileList, var folder]:
        ModuleLayout.Synchronize(ModuleLayout.ReadList(fileList), folder);
        return 0;

    case ["resource-types", var package, var version, var date, var archive]:
        SchemaArchive.Write(new SchemaPackage(package), version, DateOnly.Parse(date, CultureInfo.InvariantCulture), archive);
        return 0;

    default:
        Console.Error.WriteLine("usage: MlOps.Build help ASSEMBLY REFERENCES HELPFILE | layout FILES FOLDER | resource-types CFNLINT_FOLDER VERSION DATE ARCHIVE");
        return 2;
}
