<#
.SYNOPSIS
    Runs the Pester suite on the built module and writes how every It went.
.PARAMETER ResultPath
    The JSON file to write: a list of Name, Result (Passed, Failed, Skipped) and Message.
.PARAMETER Path
    Test files to run; all of them where none is given.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $ResultPath,

    [string[]] $Path = @($PSScriptRoot)
)

$ErrorActionPreference = 'Stop'
$PSStyle.OutputRendering = 'PlainText'
Import-Module Pester -MinimumVersion 5.5 -MaximumVersion 5.99

# Tests of the record name a folder of their own.
$env:MLOPS_REPORTS = 'off'

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$run = Invoke-Pester -Configuration $configuration

function ConvertTo-Outcome($Block, [string] $Name) {
    [pscustomobject]@{
        Name    = '{0}: {1}' -f (Split-Path $Block.ScriptBlock.File -Leaf), $Name
        Result  = $Block.Result -eq 'Passed' ? 'Passed' : $Block.Result -in 'Skipped', 'NotRun', 'Inconclusive' ? 'Skipped' : 'Failed'
        Message = $Block.ErrorRecord ? ($Block.ErrorRecord -join "`n") : "$($Block.Result)"
    }
}

# A file that cannot be read, or a Describe whose set-up fails, counts as a test that failed.
$outcomes = @(
    $run.Tests | ForEach-Object { ConvertTo-Outcome $_ $_.ExpandedPath }
    $run.FailedBlocks | ForEach-Object { ConvertTo-Outcome $_ "$($_.ExpandedPath) is set up and torn down" }
    $run.FailedContainers | ForEach-Object {
        [pscustomobject]@{ Name = "$(Split-Path $_.Item -Leaf) can be read"; Result = 'Failed'; Message = $_.ErrorRecord -join "`n" }
    }
)
ConvertTo-Json -InputObject $outcomes -Depth 3 | Set-Content -LiteralPath $ResultPath
