#requires -Version 7.4
<#
.SYNOPSIS
    Measures what the module costs at import and at the first call of AWS, in fresh processes.
.DESCRIPTION
    Import: the time of `pwsh -NoProfile` that imports the built module, less that of one that only exits, median against median, in turns.
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
# A PowerShell that was installed as a .NET tool runs in dotnet; then the one on the PATH is measured.
$own = (Get-Process -Id $PID).Path
$pwsh = (Split-Path $own -LeafBase) -eq 'pwsh' ? $own : 'pwsh'
. $repository/tests/Pester/LoopbackSts.ps1

function Measure-Process([string] $Script) {
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $null = & $pwsh -NoProfile -NonInteractive -Command $Script
    $watch.Elapsed.TotalMilliseconds
}

function Get-Median([double[]] $Values) {
    ($Values | Sort-Object)[[math]::Floor($Values.Count / 2)]
}

function Measure-Import {
    $bare = [System.Collections.Generic.List[double]]::new()
    $import = [System.Collections.Generic.List[double]]::new()
    foreach ($round in 0..$Rounds) {
        $one = Measure-Process 'exit'
        $other = Measure-Process "Import-Module '$module'"
        if ($round -gt 0) { $bare.Add($one); $import.Add($other) }
    }
    (Get-Median $import) - (Get-Median $bare)
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

[pscustomobject]@{ Measurement = 'Import-Module MlOps, over an empty process'; Milliseconds = [math]::Round((Measure-Import), 1); Budget = 60 }
[pscustomobject]@{ Measurement = 'First call of AWS, over the same call warm'; Milliseconds = [math]::Round((Measure-FirstCall), 1); Budget = 150 }
