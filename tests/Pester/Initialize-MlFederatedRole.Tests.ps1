BeforeAll {
    . $PSScriptRoot/common.ps1
    . $PSScriptRoot/SamlMetadata.ps1
    $class = 'MlOps.Cmdlets.InitializeMlFederatedRoleCommand'
    $github = @{ GitHubOrganization = 'octo-org'; GitHubRepository = 'churn' }
}

Describe 'Initialize-MlFederatedRole' {
    BeforeEach {
        $null = Start-MlSandbox -AccountId 123456789012
        $null = Get-MlContext -Region us-west-2 6> $null
        $env:AWS_REGION = 'us-west-2'
        New-Metadata TestDrive:/metadata.xml 2090-01-01Z
    }

    AfterEach {
        Stop-MlSandbox
        Remove-Item Env:AWS_REGION -ErrorAction Ignore
    }

    It 'makes the SAML provider and the role, and changes nothing when it is done again' {
        $role = Initialize-MlFederatedRole ml-team -ProviderName adfs -MetadataPath TestDrive:/metadata.xml -WarningVariable warnings
        $role | Should -BeOfType MlOps.MlRole
        $role.Name, $role.Status, $role.Recipe, $role.Sandbox | Should -Be 'ml-team', 'CREATED', 'Federated', $true
        $role.ProviderArn | Should -BeExactly 'arn:aws:iam::123456789012:saml-provider/adfs'
        $role.SamlRoleAttribute | Should -BeExactly 'arn:aws:iam::123456789012:role/ml-team,arn:aws:iam::123456789012:saml-provider/adfs'
        $role.Policies.Name | Should -BeExactly 'AmazonSageMakerFullAccess'
        $role.Trust.Statements.Principals | Should -BeExactly 'Federated: arn:aws:iam::123456789012:saml-provider/adfs'
        $warnings | Should -BeNullOrEmpty
        ($role | Format-List | Out-String -Width 200) | Should -Match 'SamlRoleAttribute +: arn:aws:iam::123456789012:role/ml-team,arn:aws:iam::123456789012:saml-provider/adfs'

        $again = Initialize-MlFederatedRole ml-team -ProviderName adfs -MetadataPath TestDrive:/metadata.xml
        $again.Status | Should -BeExactly 'UNCHANGED'
        $again.Changes | Should -BeNullOrEmpty
    }

    It 'takes names from the pipe, which share a provider, and goes on after one that is none' {
        $roles = 'ml-a', 'a b', 'ml-b' | Initialize-MlFederatedRole -ProviderName adfs -MetadataPath TestDrive:/metadata.xml -ErrorVariable errors -ErrorAction SilentlyContinue
        $roles.Name | Should -Be 'ml-a', 'ml-b'
        $roles[1].LeftAlone | Should -Contain 'SAML provider adfs'
        $errors.FullyQualifiedErrorId | Should -BeExactly "RoleNameInvalid,$class"
    }

    It 'has the sign-in endpoint and the ARNs of the partition of <Region>' -ForEach @(
        @{ Region = 'us-gov-west-1'; Partition = 'aws-us-gov'; Audience = 'https://signin.amazonaws-us-gov.com/saml' }
        @{ Region = 'cn-north-1'; Partition = 'aws-cn'; Audience = 'https://signin.amazonaws.cn/saml' }
    ) {
        $role = Initialize-MlFederatedRole ml-team -ProviderName adfs -MetadataPath TestDrive:/metadata.xml -Region $Region
        $role.SamlRoleAttribute | Should -BeExactly "arn:${Partition}:iam::123456789012:role/ml-team,arn:${Partition}:iam::123456789012:saml-provider/adfs"
        $role.Trust.Json | Should -Match ([regex]::Escape("`"$Audience`""))
        (Initialize-MlFederatedRole ml-team -ProviderName adfs -MetadataPath TestDrive:/metadata.xml -Region $Region).Status | Should -BeExactly 'UNCHANGED'
    }

    It 'takes audiences of regions, session tags and a source identity' {
        $audience = 'https://signin.aws.amazon.com/saml', 'https://eu-central-1.signin.aws.amazon.com/saml'
        $role = Initialize-MlFederatedRole ml-team -ProviderName adfs -MetadataPath TestDrive:/metadata.xml -Audience $audience -SessionTag Project, CostCenter -SourceIdentity -MaxSessionDuration 8
        $role.Trust.Statements.Actions | Should -Be 'sts:AssumeRoleWithSAML', 'sts:TagSession', 'sts:SetSourceIdentity'
        $role.MaxSessionDuration.TotalHours | Should -Be 8
        $role.Trust.Json | Should -Match 'eu-central-1\.signin\.aws\.amazon\.com'
        $role.Choices['SessionTag'] | Should -BeExactly 'Project CostCenter'
        { Initialize-MlFederatedRole other -ProviderName adfs -Audience https://signin.amazonaws.cn/saml -ErrorAction Stop } | Should -Throw -ErrorId "AudienceInvalid,$class"
    }

    It 'warns of a certificate that ended, which Test-MlRole notes' {
        New-Metadata TestDrive:/old.xml 2015-01-02Z
        $role = Initialize-MlFederatedRole ml-team -ProviderName adfs -MetadataPath TestDrive:/old.xml -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 1
        "$warnings" | Should -Match 'The signing certificate CN=signing of SAML provider adfs ended on 2015-01-02\.'
        $report = $role | Test-MlRole
        Test-MlRole $role.Name -WarningVariable told -WarningAction SilentlyContinue | Out-Null
        $told | Should -BeLike "$($role.Name): *"
        $report.Status, $report.Notes.Count | Should -Be 'IN_SYNC', 1
        ($report | Format-List | Out-String -Width 80) -replace '\s+', ' ' | Should -Match ([regex]::Escape("Notes : $($report.Notes[0])"))
    }

    It 'refuses metadata that are none, with their place, and makes nothing' {
        Set-Content TestDrive:/broken.xml "<EntityDescriptor>$(' ' * 1000)`n</IDPSSODescriptor>"
        { Initialize-MlFederatedRole ml-team -ProviderName adfs -MetadataPath TestDrive:/broken.xml -ErrorAction Stop } | Should -Throw -ErrorId "SamlMetadataInvalid,$class" -ExpectedMessage '*broken.xml*2*It is no XML*'
        { Initialize-MlFederatedRole ml-team -ProviderName adfs -MetadataPath TestDrive:/none.xml -ErrorAction Stop } | Should -Throw -ErrorId "FileNotFound,$class"
        { Initialize-MlFederatedRole ml-team -ProviderName adfs -ErrorAction Stop } | Should -Throw -ErrorId "ProviderNotFound,$class"
        Get-MlRole | Should -BeNullOrEmpty
    }

    It 'trusts workflows of GitHub, with ids and without' {
        $role = Initialize-MlFederatedRole churn-deploy @github -Branch main -Environment prod
        $role.ProviderArn, $role.SamlRoleAttribute | Should -Be 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com', $null
        $role.Trust.Json | Should -Match 'repo:octo-org/churn:ref:refs/heads/main'
        $role.Trust.Json | Should -Match 'repo:octo-org/churn:environment:prod'

        $withIds = Initialize-MlFederatedRole churn-deploy @github -Branch main -OrganizationId 123456 -RepositoryId 456789
        $withIds.Trust.Json | Should -Match 'repo:octo-org@123456/churn@456789:ref:refs/heads/main'
        $withIds.Trust.Json | Should -Not -Match 'repo:octo-org/churn'
        (Initialize-MlFederatedRole churn-deploy @github -Branch main -OrganizationId 123456 -RepositoryId 456789 -AlsoWithoutIds).Trust.Json | Should -Match 'repo:octo-org/churn:'
    }

    It 'refuses a trust that is too broad' {
        { Initialize-MlFederatedRole churn-deploy @github -ErrorAction Stop } | Should -Throw -ErrorId "SubjectTooBroad,$class"
        { Initialize-MlFederatedRole churn-deploy @github -Branch 'release/*' -ErrorAction Stop } | Should -Throw -ErrorId "SubjectTooBroad,$class"
        { Initialize-MlFederatedRole churn-deploy -Issuer https://token.actions.githubusercontent.com -Audience sts.amazonaws.com -Subject 'repo:octo-org/*' -ErrorAction Stop } | Should -Throw -ErrorId "SubjectTooBroad,$class"
        Get-MlRole | Should -BeNullOrEmpty
    }

    It 'trusts a service connection of Azure DevOps, and any issuer' {
        $id = '61c028b9-510c-4f84-bfb2-f48d33b6b542'
        $azure = Initialize-MlFederatedRole azure -AzureDevOpsOrganization contoso -OrganizationId $id -Project 'Churn Model' -ServiceConnection aws-prod
        $azure.ProviderArn | Should -BeExactly "arn:aws:iam::123456789012:oidc-provider/vstoken.dev.azure.com/$id"
        $azure.Trust.Json | Should -Match 'sc://contoso/Churn Model/aws-prod'
        $gitLab = Initialize-MlFederatedRole gitlab -Issuer https://gitlab.com -Audience https://gitlab.com -Subject 'project_path:group/churn:ref_type:branch:ref:main'
        $gitLab.ProviderArn | Should -BeExactly 'arn:aws:iam::123456789012:oidc-provider/gitlab.com'
        Get-MlRole | Test-MlRole -Quiet | Should -BeTrue
    }

    It 'shows what it would do with -WhatIf, and does nothing' {
        $planned = Initialize-MlFederatedRole ml-team -ProviderName adfs -MetadataPath TestDrive:/metadata.xml -WhatIf
        $planned.Status, $planned.Changes[0], $planned.ProviderArn | Should -Be 'PLANNED', 'create SAML provider adfs', 'arn:aws:iam::123456789012:saml-provider/adfs'
        Get-MlRole | Should -BeNullOrEmpty
    }

    It 'is removed with its provider where no other role trusts it' {
        $null = 'ml-a', 'ml-b' | Initialize-MlFederatedRole -ProviderName adfs -MetadataPath TestDrive:/metadata.xml
        $first = Remove-MlRole ml-a -Confirm:$false
        $first.LeftAlone | Should -BeExactly 'SAML provider adfs'
        (Remove-MlRole ml-b -Confirm:$false).Changes | Should -Contain 'SAML provider adfs deleted'
    }

    It 'is written as a template and for Terraform' {
        $planned = Initialize-MlFederatedRole ml-team -ProviderName adfs -MetadataPath TestDrive:/metadata.xml -WhatIf
        ($planned | Export-MlRole).Text | Should -Match 'AWS::IAM::SAMLProvider'
        ($planned | Export-MlRole -Format Terraform).Text | Should -Match 'aws_iam_saml_provider'
        $planned | Export-MlRole -OutFile TestDrive:/roles | Out-Null
        Test-MlTemplate TestDrive:/roles/ml-team.yaml | Where-Object Severity -eq Error | Should -BeNullOrEmpty
    }

    It 'gives a persona what it does, of a product, and lets nobody approve what they register' {
        $product = Get-MlProduct $RepositoryPath/samples/configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml
        $workflows = @{ GitHubOrganization = 'octo-org'; GitHubRepository = 'churn'; Branch = 'main' }
        $scientist = Initialize-MlFederatedRole science @workflows -Persona DataScientist -Product $product -RequireVpc -InstanceType 'ml.m5.*' -Hardened -Tag @{ cost_center = 'CC-1'; project = 'churn'; owner = 'ml' }
        $scientist.Choices['Persona'], $scientist.Policies.Name, $scientist.Boundary.Name | Should -Be 'DataScientist', 'mlops-persona', 'mlops-boundary-science'
        $scientist.Policies, $scientist.Boundary, $scientist.Trust | Test-MlPolicy | Should -BeNullOrEmpty
        $scientist | Test-MlRole -Quiet | Should -BeTrue

        $version = "arn:aws:sagemaker:us-west-2:123456789012:model-package/$($product.ResourceNames['ModelPackageGroup'])/1"
        $approved = @{ 'sagemaker:ModelApprovalStatus' = 'Approved' }
        $scientist.Policies | Test-MlPolicy -Action sagemaker:CreateModelPackage -Resource $version -Quiet | Should -BeTrue
        $scientist.Policies | Test-MlPolicy -Action sagemaker:CreateModelPackage -Resource $version -Context $approved -Quiet | Should -BeFalse
        $scientist.Policies | Test-MlPolicy -Action sagemaker:UpdateModelPackage -Resource $version -Context $approved -Quiet | Should -BeFalse
        $approver = Initialize-MlFederatedRole approval @workflows -Persona ModelApprover -Product $product
        $approver.Policies | Test-MlPolicy -Action sagemaker:UpdateModelPackage -Resource $version -Context $approved -Quiet | Should -BeTrue
    }

    It 'refuses a persona without a scope, guardrails without a persona, and who registers and decides' {
        $workflows = @{ GitHubOrganization = 'octo-org'; GitHubRepository = 'churn'; Branch = 'main'; ErrorAction = 'Stop' }
        { Initialize-MlFederatedRole team @workflows -Persona DataScientist -ScopeTag @{ team = 'churn' } } | Should -Throw -ErrorId "PersonaWithoutGroup,$class"
        { Initialize-MlFederatedRole team @workflows -Persona Auditor } | Should -Throw -ErrorId "PersonaWithoutScope,$class"
        { Initialize-MlFederatedRole team @workflows -RequireVpc } | Should -Throw -ErrorId "PersonaMissing,$class"
        { Initialize-MlFederatedRole team @workflows -Persona DataScientist, ModelApprover -ScopeTag @{ team = 'churn' } } | Should -Throw -ErrorId "PersonasConflict,$class"
        { Initialize-MlFederatedRole team @workflows -Hardened } | Should -Throw -ErrorId "HardeningIncomplete,$class"
        Get-MlRole | Should -BeNullOrEmpty
    }

    It 'completes personas' {
        (TabExpansion2 'Initialize-MlFederatedRole team -Persona ').CompletionMatches.CompletionText | Should -Be 'DataScientist', 'MlOpsEngineer', 'ModelApprover', 'Auditor'
    }

    It 'completes sign-in endpoints' {
        $line = 'Initialize-MlFederatedRole ml-team -ProviderName adfs -Audience https://eu-cen'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain 'https://eu-central-1.signin.aws.amazon.com/saml'
        $line = 'Initialize-MlFederatedRole ml-team -Issuer https://gitlab.com -Audience https://eu-cen'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Where-Object { $_ -like '*signin*' } | Should -BeNullOrEmpty
    }
}
