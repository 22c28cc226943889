#requires -Version 7.4
<#
.SYNOPSIS
    Builds, tests, rehearses, packs or measures MlOps. Each task is one command that works without this script too.
.PARAMETER Task
    Build      dotnet build MlOps.sln; the module is in out/MlOps
    Test       dotnet test MlOps.sln; the Pester suite is part of it
    Rehearse   a sample product's whole life in the sandbox
    Pack       a package in out/packages that Install-PSResource can install from a local repository
    Bench      the measurements in bench/
.PARAMETER Configuration
    Debug or Release. Pack and Bench take Release where nothing is said, the others Debug.
.EXAMPLE
    ./build.ps1
.EXAMPLE
    ./build.ps1 Build, Test
.EXAMPLE
    ./build.ps1 Pack
    Register-PSResourceRepository -Name local -Uri ./out/packages
    Install-PSResource MlOps -Repository local
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Rehearse', 'Pack', 'Bench')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

function Get-Configuration([string] $Default) { $Configuration ? $Configuration : $Default }

Push-Location $PSScriptRoot
try {
    switch ($Task) {
        'Build' { dotnet build MlOps.sln -c (Get-Configuration Debug) }
        'Test' { dotnet test MlOps.sln -c (Get-Configuration Debug) }
        'Rehearse' { dotnet run --project src/MlOps.Cli -c (Get-Configuration Debug) -- rehearse samples/configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml }
        'Pack' { dotnet pack src/MlOps.Cmdlets -c (Get-Configuration Release) -o out/packages }
        'Bench' {
            dotnet build MlOps.sln -c (Get-Configuration Release)
            ./bench/Measure-ModuleLoad.ps1
            Get-Item bench/*/*.csproj | ForEach-Object { dotnet run --project $_ -c (Get-Configuration Release) }
        }
    }
}
finally {
    Pop-Location
}
