#Requires -Version 7.4
<#
.SYNOPSIS
    Measures what the built module costs: import, and the first cmdlet that calls AWS, each in fresh processes.
.DESCRIPTION
    Import is the median of `Import-Module` in a fresh `pwsh -NoProfile`, less the median of a process that does nothing. The first call is
    Get-MlContext against the sandbox, less the same call made a second time in that process.
.EXAMPLE
    ./bench/Measure-Loading.ps1 -Count 21
#>
[CmdletBinding()]
param(
    # Processes of each kind.
    [ValidateRange(3, 1000)]
    [int] $Count = 21,

    # The built module.
    [string] $Module = (Join-Path $PSScriptRoot '../out/MlOps')
)

$ErrorActionPreference = 'Stop'
$pwsh = (Get-Process -Id $PID).Path
$manifest = Join-Path (Resolve-Path $Module) 'MlOps.psd1'

function Get-Median([double[]] $Values) {
    $sorted = $Values | Sort-Object
    $sorted[[math]::Floor($sorted.Count / 2)]
}

function Measure-Process([string] $Script) {
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    & $pwsh -NoProfile -NonInteractive -Command $Script | Out-Null
    $watch.Elapsed.TotalMilliseconds
}

$empty = [System.Collections.Generic.List[double]]::new()
$import = [System.Collections.Generic.List[double]]::new()
$firstCall = [System.Collections.Generic.List[double]]::new()
$call = @"
Import-Module '$manifest'
`$null = Start-MlSandbox
`$watch = [System.Diagnostics.Stopwatch]::StartNew()
`$null = Get-MlContext -Region us-west-2
`$first = `$watch.Elapsed.TotalMilliseconds
`$watch.Restart()
`$null = Get-MlContext -Region us-west-2
`$first - `$watch.Elapsed.TotalMilliseconds
"@

# Interleaved, so that a busy moment of the machine falls on all three alike.
foreach ($round in 1..$Count) {
    $empty.Add((Measure-Process 'exit'))
    $import.Add((Measure-Process "Import-Module '$manifest'"))
    $firstCall.Add([double](& $pwsh -NoProfile -NonInteractive -Command $call | Select-Object -Last 1))
}

[pscustomobject]@{
    EmptyProcess = [math]::Round((Get-Median $empty), 1)
    ImportOver   = [math]::Round((Get-Median $import) - (Get-Median $empty), 1)
    FirstCallOver = [math]::Round((Get-Median $firstCall), 1)
    Processes    = $Count
}
