@{
    RootModule           = 'bin/MlOps.Cmdlets.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = 'c9c13302-9f55-4253-8579-c2444ba71b17'
    Author               = 'MlOps contributors'
    CompanyName          = 'MlOps contributors'
    Copyright            = 'Copyright (c) MlOps contributors'
    Description          = 'Sets up, checks and removes governed machine-learning environments on AWS: from one YAML file to a checked CloudFormation deployment, as one typed object pipeline. Works with the profiles and variables of AWS Tools for PowerShell, whichever version is loaded, and rehearses everything in an embedded sandbox.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @('MlOps.Format.ps1xml')
    TypesToProcess       = @('MlOps.Types.ps1xml')
    FunctionsToExport    = @()
    CmdletsToExport      = @(
        'Compare-MlPolicy'
        'Compare-MlProduct'
        'Deploy-MlProduct'
        'Export-MlRole'
        'Get-MlContext'
        'Get-MlDeployment'
        'Get-MlProduct'
        'Get-MlProductOutput'
        'Get-MlRole'
        'Get-MlSandbox'
        'Get-MlTier'
        'Initialize-MlAdminRole'
        'Initialize-MlFederatedRole'
        'Initialize-MlflowRole'
        'Initialize-SkyPilotRole'
        'Invoke-MlRehearsal'
        'New-MlAdminUserPolicy'
        'New-MlOperatorPolicy'
        'New-MlProductConfig'
        'New-MlReviewReport'
        'New-MlTemplate'
        'New-SkyPilotPolicy'
        'Publish-MlPolicy'
        'Register-DatabricksInstanceProfile'
        'Remove-MlProduct'
        'Remove-MlRole'
        'Repair-MlDrift'
        'Set-SkyPilotConfig'
        'Start-MlSandbox'
        'Stop-MlSandbox'
        'Test-MlAccess'
        'Test-MlAdminAccess'
        'Test-MlDrift'
        'Test-MlPolicy'
        'Test-MlProduct'
        'Test-MlRole'
        'Test-MlTemplate'
    )
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags         = @('AWS', 'CloudFormation', 'SageMaker', 'MachineLearning', 'MLOps', 'IAM', 'Drift', 'Deployment', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://www.apache.org/licenses/LICENSE-2.0'
            ProjectUri   = 'https://www.powershellgallery.com/packages/MlOps'
            ReleaseNotes = 'The first version: product configs, the templates of three tiers, deploy, compare, drift and remove, and the sandbox. CHANGELOG.md has the details.'
        }
    }
}
