#requires -Version 7.4
<#
.SYNOPSIS
    Measures what the module costs at import and at the first call of AWS, in fresh processes.
.DESCRIPTION
    Import: the time of `pwsh -NoProfile` that imports the built module, less that of one that only exits, median against median, in turns. The same of the
    least module that is made like it, with one cmdlet and one view, is what PowerShell itself takes of that on this machine.
    First call: in a fresh process, the time of the first Get-MlContext against a loopback STS, less that of the same call once warm.
.PARAMETER Rounds
    Processes a measurement.
.EXAMPLE
    ./bench/Measure-ModuleLoad.ps1 -Rounds 15
#>
[CmdletBinding()]
param([ValidateRange(3, 1000)] [int] $Rounds = 15)

$ErrorActionPreference = 'Stop'
$repository = Split-Path $PSScriptRoot
$module = Join-Path $repository 'out/MlOps'
. $repository/tests/Pester/PowerShellPath.ps1
. $repository/tests/Pester/LoopbackSts.ps1
$pwsh = Get-PowerShellPath

function Measure-Process([string] $Script) {
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $null = & $pwsh -NoProfile -NonInteractive -Command $Script
    $watch.Elapsed.TotalMilliseconds
}

function Get-Median([double[]] $Values) {
    ($Values | Sort-Object)[[math]::Floor($Values.Count / 2)]
}

function New-LeastModule {
    $folder = (New-Item -ItemType Directory (Join-Path ([System.IO.Path]::GetTempPath()) "mlops-bench-$([guid]::NewGuid().ToString('N'))/Least")).FullName
    Add-Type -OutputAssembly $folder/Least.dll -TypeDefinition @'
using System.Management.Automation;
[Cmdlet("Get", "Least")]
public sealed class GetLeastCommand : PSCmdlet { protected override void ProcessRecord() { WriteObject(1); } }
'@
    Set-Content $folder/Least.Format.ps1xml @'
<Configuration><ViewDefinitions><View><Name>Least</Name><ViewSelectedBy><TypeName>Least</TypeName></ViewSelectedBy><ListControl><ListEntries>
<ListEntry><ListItems><ListItem><PropertyName>Name</PropertyName></ListItem></ListItems></ListEntry>
</ListEntries></ListControl></View></ViewDefinitions></Configuration>
'@
    New-ModuleManifest $folder/Least.psd1 -RootModule Least.dll -FormatsToProcess Least.Format.ps1xml -CmdletsToExport Get-Least -FunctionsToExport @() -AliasesToExport @() -VariablesToExport @()
    $folder
}

function Measure-Import([string[]] $Module) {
    $scripts = @('exit') + $Module.ForEach({ "Import-Module '$_'" })
    $times = @($scripts | ForEach-Object { , [System.Collections.Generic.List[double]]::new() })
    foreach ($round in 0..$Rounds) {
        foreach ($index in 0..$Module.Count) {
            $time = Measure-Process $scripts[$index]
            if ($round -gt 0) { $times[$index].Add($time) }
        }
    }
    foreach ($index in 1..$Module.Count) { [math]::Round((Get-Median $times[$index]) - (Get-Median $times[0]), 1) }
}

function Measure-FirstCall {
    $sts = Start-LoopbackSts
    try {
        $script = @"
Import-Module '$module'
`$call = @{ AccessKey = 'AKIAIOSFODNN7EXAMPLE'; SecretKey = 'none'; Region = 'us-east-1'; EndpointUrl = '$($sts.Url)' }
`$first = (Measure-Command { Get-MlContext @call }).TotalMilliseconds
`$null = 1..5 | ForEach-Object { Get-MlContext @call }
`$warm = (Measure-Command { Get-MlContext @call }).TotalMilliseconds
[math]::Round(`$first - `$warm, 1)
"@
        Get-Median @(1..$Rounds | ForEach-Object { [double](& $pwsh -NoProfile -NonInteractive -Command $script) })
    }
    finally {
        Stop-LoopbackServer $sts
    }
}

$leastModule = New-LeastModule
try {
    $import, $leastImport = Measure-Import $module, $leastModule
}
finally {
    Remove-Item (Split-Path $leastModule) -Recurse
}

[pscustomobject]@{ Measurement = 'Import-Module MlOps, over an empty process'; Milliseconds = $import; Budget = 60 }
[pscustomobject]@{ Measurement = 'Import of a module with one cmdlet and one view, over an empty process'; Milliseconds = $leastImport; Budget = $null }
[pscustomobject]@{ Measurement = 'First call of AWS, over the same call warm'; Milliseconds = [math]::Round((Measure-FirstCall), 1); Budget = 150 }
