BeforeAll {
    . $PSScriptRoot/common.ps1
    . $PSScriptRoot/AnsweringHost.ps1
    . $PSScriptRoot/PowerShellPath.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
}

Describe 'Remove-MlProduct' {
    BeforeEach {
        $null = Start-MlSandbox
        $null = Get-MlContext 6> $null
        $deployment = Deploy-MlProduct $codeCommit
    }

    AfterEach { Stop-MlSandbox }

    It 'refuses a protected stack without -Force' {
        { $deployment | Remove-MlProduct -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'TerminationProtected,MlOps.Cmdlets.RemoveMlProductCommand'
        ($deployment | Get-MlDeployment).Status | Should -BeExactly 'CREATE_COMPLETE'
    }

    It 'removes the stack, keeps the data of production, and names both' {
        $removal = $deployment | Remove-MlProduct -Force -Confirm:$false
        $removal | Should -BeOfType MlOps.MlRemoval
        $removal.Status | Should -BeExactly 'DELETE_COMPLETE'
        $removal.Deleted.Type | Should -Contain 'AWS::CodePipeline::Pipeline'
        $removal.Retained.LogicalId | Sort-Object | Should -Be 'ArtifactsBucket', 'ModelBuildRepository', 'ModelDeployRepository', 'ModelPackageGroup'
        { $deployment | Get-MlDeployment -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotFound,MlOps.Cmdlets.GetMlDeploymentCommand'
    }

    It 'deletes the data too when asked' {
        $removal = Get-MlProduct $codeCommit | Remove-MlProduct -DeleteData -Force -Confirm:$false
        $removal.Retained | Should -HaveCount 0
        $removal.Deleted.LogicalId | Should -Contain 'ArtifactsBucket'
    }

    It 'keeps data that is in the way of the same product until it is deleted' {
        $null = $deployment | Remove-MlProduct -Force -Confirm:$false
        $null = Compare-MlProduct $codeCommit -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 4
        "$($warnings[-1])" | Should -BeLike '* exists already. * Remove-MlProduct -DeleteData deletes all that the removal kept, for good.'
        { Deploy-MlProduct $codeCommit -ErrorAction Stop } | Should -Throw -ErrorId 'ChangeSetFailed,MlOps.Cmdlets.DeployMlProductCommand'
        $removal = Get-MlProduct $codeCommit | Remove-MlProduct -DeleteData -Confirm:$false
        $removal.Deleted | Should -HaveCount 4
        (Deploy-MlProduct $codeCommit -Seed).Status | Should -BeExactly 'CREATE_COMPLETE'
    }

    It 'plans with -WhatIf and removes nothing' {
        $plan = $deployment | Remove-MlProduct -Force -WhatIf
        $plan.Status | Should -BeExactly 'PLANNED'
        $plan.Deleted.Count | Should -BeGreaterThan 0
        ($deployment | Get-MlDeployment).Status | Should -BeExactly 'CREATE_COMPLETE'
    }

    It 'shows the plan of a protected stack with -WhatIf, and how its protection is lifted' {
        $plan = $deployment | Remove-MlProduct -WhatIf -InformationVariable shown -ErrorVariable errors 6> $null
        $errors | Should -BeNullOrEmpty
        $plan.Status | Should -BeExactly 'PLANNED'
        $plan.TerminationProtection | Should -BeTrue
        $plan.Deleted | Should -HaveCount 9
        $plan.Retained | Should -HaveCount 4
        "$shown" | Should -Match 'What if: The stack is protected from deletion: without -Force the removal is refused\.'
        "$shown" | Should -Match 'What if: Delete AWS::IAM::Role '
        "$shown" | Should -Match 'What if: Keep AWS::S3::Bucket '
        $WhatIfPreference = $true
        ($deployment | Remove-MlProduct 6> $null).Status | Should -BeExactly 'PLANNED'
        $WhatIfPreference = $false
        { $deployment | Remove-MlProduct -WhatIf:$false -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'TerminationProtected,*'
    }

    It 'asks before it removes, names each thing, and removes nothing where the answer is No' {
        Stop-MlSandbox

        # The choices are Yes, Yes to All, No, No to All and Suspend, by their place.
        $asked = Invoke-WithAnswers '2' @"
            Import-Module '$ModulePath'
            `$null = Start-MlSandbox
            `$null = Get-MlContext 6> `$null
            `$deployment = Deploy-MlProduct '$codeCommit'
            `$plan = `$deployment | Remove-MlProduct -Force -WhatIf 6> `$null
            `$removal = `$deployment | Remove-MlProduct -Force
            `$after = `$deployment | Remove-MlProduct -Force -WhatIf 6> `$null
            `$status = (`$deployment | Get-MlDeployment).Status
            Stop-MlSandbox
            [pscustomobject]@{ Plan = `$plan; Removal = `$removal; After = `$after; Status = `$status }
"@
        $asked.Errors | Should -BeNullOrEmpty
        $asked.Questions | Should -HaveCount 1
        $result = $asked.Output[-1]
        $result.Plan.Deleted | Should -HaveCount 9
        foreach ($resource in $result.Plan.Deleted) { $asked.Questions[0] | Should -BeLike "*Delete $($resource.Type) $($resource.PhysicalId)*" }
        $result.Plan.Retained | Should -HaveCount 4
        foreach ($resource in $result.Plan.Retained) { $asked.Questions[0] | Should -BeLike "*Keep $($resource.Type) $($resource.PhysicalId): *" }
        $result.Removal | Should -BeNullOrEmpty
        $result.Status | Should -BeExactly 'CREATE_COMPLETE'
        $result.After.TerminationProtection | Should -BeTrue
        $result.After.Deleted.PhysicalId | Should -Be $result.Plan.Deleted.PhysicalId
        $result.After.Retained.PhysicalId | Should -Be $result.Plan.Retained.PhysicalId

        # There is one sandbox to a process.
        $null = Start-MlSandbox
    }

    It 'names who holds what AWS would not delete, with the command, changes nothing, and goes on once it is let go of' {
        Stop-MlSandbox
        $null = Start-MlSandbox -Port 0
        $null = Get-MlContext 6> $null
        $deployment = Deploy-MlProduct $codeCommit
        $policy = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
        $role = ($deployment | Remove-MlProduct -Force -WhatIf 6> $null).Deleted.Where({ $_.LogicalId -eq 'CodeBuildRole' })[0].PhysicalId
        Add-SandboxRolePolicy $role $policy

        $plan = $deployment | Remove-MlProduct -Force -WhatIf -InformationVariable shown 6> $null
        $plan.Findings | Should -HaveCount 1
        $plan.Findings[0] | Should -BeOfType MlOps.MlFinding
        $plan.Findings[0].Id | Should -BeExactly 'RoleInUse'
        "$shown" | Should -BeLike "*What if: The removal is refused: Role $role has the managed policy $policy attached*"
        $null = $deployment | Remove-MlProduct -Force -Confirm:$false -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors[0].FullyQualifiedErrorId | Should -BeExactly 'RemovalBlocked,MlOps.Cmdlets.RemoveMlProductCommand'
        $errors[0].ErrorDetails.RecommendedAction | Should -BeLike "*`n  aws iam detach-role-policy --role-name $role --policy-arn $policy`nThen run the command again; or give -SkipHolderCheck *"
        ($deployment | Get-MlDeployment).Status | Should -BeExactly 'CREATE_COMPLETE'

        $null = Repair-MlDrift $codeCommit -Remove $policy -Confirm:$false
        ($deployment | Remove-MlProduct -Force -Confirm:$false).Status | Should -BeExactly 'DELETE_COMPLETE'
    }

    It 'lets CloudFormation find out with -SkipHolderCheck, and warns' {
        Stop-MlSandbox
        $null = Start-MlSandbox -Port 0
        $null = Get-MlContext 6> $null
        $deployment = Deploy-MlProduct $codeCommit
        $role = ($deployment | Remove-MlProduct -Force -WhatIf 6> $null).Deleted.Where({ $_.LogicalId -eq 'CodeBuildRole' })[0].PhysicalId
        $policy = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
        Add-SandboxRolePolicy $role $policy
        $null = $deployment | Remove-MlProduct -Force -SkipHolderCheck -Confirm:$false -ErrorVariable errors -ErrorAction SilentlyContinue -WarningVariable warnings -WarningAction SilentlyContinue
        $errors[0].FullyQualifiedErrorId | Should -BeExactly 'StackDeletionFailed,MlOps.Cmdlets.RemoveMlProductCommand'
        "$warnings" | Should -BeLike "*because of -SkipHolderCheck*Role $role has the managed policy $policy*"
    }

    It 'removes what was removed before without an error and without asking' {
        $first = $deployment | Remove-MlProduct -Force -Confirm:$false
        $second = $deployment | Remove-MlProduct -Force
        $second.Status | Should -BeExactly 'DELETE_COMPLETE'
        $second.Deleted | Should -HaveCount 0
        $second.Retained.PhysicalId | Sort-Object | Should -Be ($first.Retained.PhysicalId | Sort-Object)
        $second.Findings.Id | Should -Be 'AlreadyRemoved'
    }

    It 'says that nobody can be asked where <How>' -ForEach @(
        @{ How = 'PowerShell is not interactive'; Arguments = @('-NonInteractive'); Why = 'PSInvalidOperationException' }
        @{ How = 'its input has ended'; Arguments = @(); Why = 'NullReferenceException' }
    ) {
        $module = (Get-Module MlOps).Path
        $script = @"
Import-Module '$module'
`$null = Start-MlSandbox 6>`$null
`$deployment = Deploy-MlProduct '$codeCommit' -Seed 6>`$null 3>`$null
`$deployment | Remove-MlProduct -Force -ErrorVariable errors -ErrorAction SilentlyContinue | Out-Null
"ID: `$(`$errors.FullyQualifiedErrorId)"
"WHY: `$(`$errors.Exception.InnerException.GetType().Name)"
"DO: `$(`$errors.ErrorDetails.RecommendedAction)"
"@
        $path = Join-Path $TestDrive 'nobody.ps1'
        Set-Content $path $script
        $output = "$($null | & (Get-PowerShellPath) -NoProfile @Arguments -File $path)"
        $output | Should -BeLike "*ID: InteractionRequired,MlOps.Cmdlets.RemoveMlProductCommand WHY: $Why DO: Give -Confirm:`$false to go on without being asked; -WhatIf shows what would be done."
    }

    It 'reports what is not deployed and goes on' {
        Stop-MlSandbox
        $null = Start-MlSandbox -AccountId 123456789012
        $deployment = Deploy-MlProduct $codeCommit 6> $null
        $removals = Remove-MlProduct -StackName nobody-ml-stack, $deployment.StackName -Force -Confirm:$false -Region us-west-2 -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -Be 'StackNotFound,MlOps.Cmdlets.RemoveMlProductCommand'
        $removals.StackName | Should -BeExactly $deployment.StackName
    }

    It 'removes nothing where $WhatIfPreference is set, -Force or not' {
        $WhatIfPreference = $true
        $plan = $deployment | Remove-MlProduct -Force -DeleteData 6> $null
        $WhatIfPreference = $false
        $plan.Status | Should -BeExactly 'PLANNED'
        ($deployment | Get-MlDeployment).Status | Should -BeExactly 'CREATE_COMPLETE'
    }
}
