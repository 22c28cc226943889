BeforeDiscovery {
    # On Windows the modules' folder does not follow an environment variable.
    $canPack = -not $IsWindows -and (Get-Command dotnet -ErrorAction Ignore) -and (Get-Module Microsoft.PowerShell.PSResourceGet -ListAvailable)
}

BeforeAll { . $PSScriptRoot/common.ps1 }

Describe 'The package' -Skip:(-not $canPack) {
    BeforeAll {
        $packages = Join-Path $TestDrive 'packages'
        $configuration = (Get-Item $RepositoryPath/src/MlOps.Cmdlets/bin/*/net8.0/MlOps.Cmdlets.dll | Sort-Object LastWriteTime)[-1].Directory.Parent.Name
        $log = dotnet pack $RepositoryPath/src/MlOps.Cmdlets -c $configuration --no-build -o $packages
        $LASTEXITCODE | Should -Be 0 -Because ($log -join "`n")

        Add-Type -AssemblyName System.IO.Compression.FileSystem
        $archive = [System.IO.Compression.ZipFile]::OpenRead((Get-ChildItem $packages).FullName)
        try {
            $entries = $archive.Entries.FullName
            $reader = [System.IO.StreamReader]::new($archive.GetEntry('MlOps.nuspec').Open())
            $metadata = ([xml]$reader.ReadToEnd()).package.metadata
        }
        finally {
            $archive.Dispose()
        }

        # The child's home is in the test's folder, so that nobody else's repositories and modules are touched.
        $userHome = (New-Item -ItemType Directory "$TestDrive/home").FullName
        $output = Invoke-Child -Environment @{ HOME = $userHome; XDG_DATA_HOME = $null; Packages = $packages; PSModulePath = $null } {
            Register-PSResourceRepository -Name mlops-local -Uri $env:Packages -Trusted
            Install-PSResource MlOps -Repository mlops-local
            (Get-Command -Module MlOps).Count
            (Get-MlTier starter).Name
            (Get-Module MlOps).Version.ToString()
            (Get-Module MlOps).ModuleBase
            (Get-Help Get-MlTier).Synopsis
        }
    }

    It 'is named for the module and its version' {
        (Get-ChildItem $packages).Name | Should -Be "MlOps.$((Import-PowerShellDataFile $ModulePath/MlOps.psd1).ModuleVersion).nupkg"
    }

    It 'installs from a local repository and works' {
        $output[0] | Should -Be (Get-Command -Module MlOps).Count
        $output[1] | Should -Be 'starter'
        $output[2] | Should -Be (Import-PowerShellDataFile $ModulePath/MlOps.psd1).ModuleVersion
        $output[3] | Should -BeLike "$userHome*"
        $output[4] | Should -Match '^Gets the tiers'
    }

    It 'has a readme' {
        $entries | Should -Contain 'README.md'
    }

    It 'says of itself what the manifest says' {
        $manifest = Import-PowerShellDataFile $ModulePath/MlOps.psd1
        $metadata.version | Should -Be $manifest.ModuleVersion
        $manifest.Description | Should -BeLike "$($metadata.description.TrimEnd('.'))*"
        $metadata.releaseNotes | Should -Be $manifest.PrivateData.PSData.ReleaseNotes
        $metadata.projectUrl | Should -Be $manifest.PrivateData.PSData.ProjectUri
        $metadata.tags -split ' ' | Where-Object { $_ -ne 'PSModule' -and $_ -notin $manifest.PrivateData.PSData.Tags } | Should -BeNullOrEmpty
    }
}
