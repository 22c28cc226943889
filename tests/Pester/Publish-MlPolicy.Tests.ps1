BeforeAll {
    . $PSScriptRoot/common.ps1
    $config = Join-Path $SamplePath 'techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml'
    $json = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::churn-data/*"}]}'
    $class = 'MlOps.Cmdlets.PublishMlPolicyCommand'
}

Describe 'Publish-MlPolicy' {
    BeforeEach {
        $null = Start-MlSandbox -AccountId 123456789012
        $null = Get-MlContext -Region us-west-2 6> $null
        $env:AWS_REGION = 'us-west-2'
    }

    AfterEach {
        Stop-MlSandbox
        Remove-Item Env:AWS_REGION -ErrorAction Ignore
    }

    It 'publishes every part of an operator''s policy, attaches it, and changes nothing when it is done again' {
        $policies = @(Get-MlProduct $config | New-MlOperatorPolicy)
        $policies.Count | Should -BeGreaterThan 1
        $published = @($policies | Publish-MlPolicy -PolicyPath /ml/ -AttachTo user/operator)
        $published | Should -BeOfType MlOps.MlPublishedPolicy
        $published.Name | Should -Be $policies.Name
        $published.Status | Sort-Object -Unique | Should -BeExactly 'CREATED'
        $published.AttachedTo | Sort-Object -Unique | Should -BeExactly 'arn:aws:iam::123456789012:user/operator'
        $published[0].Arn | Should -BeExactly "arn:aws:iam::123456789012:policy/ml/$($policies[0].Name)"
        $published[0].Sandbox | Should -BeTrue
        "$($published[0])" | Should -BeExactly $policies[0].Name

        $again = @(Get-MlProduct $config | New-MlOperatorPolicy | Publish-MlPolicy -PolicyPath /ml/ -AttachTo user/operator)
        $again.Status | Sort-Object -Unique | Should -BeExactly 'UNCHANGED'
        $again.Changes | Should -BeNullOrEmpty
    }

    It 'shows what it would do with -WhatIf, and does nothing' {
        $planned = Publish-MlPolicy -Json $json -Name reader -AttachTo user/operator -WhatIf
        $planned.Status, $planned.Created, $planned.VersionId | Should -Be 'PLANNED', $true, $null
        $planned.Changes | Should -Be 'create the policy', 'attach it to user/operator'
        (Publish-MlPolicy -Json $json -Name reader).Status | Should -BeExactly 'CREATED'
        (Publish-MlPolicy -Json ($json -replace 'GetObject', 'PutObject') -Name reader -WhatIf).Changes | Should -BeExactly 'make a version and set it as the default in place of v1'
        (Publish-MlPolicy -Json $json -Name reader).Status | Should -BeExactly 'UNCHANGED'
        & { $WhatIfPreference = $true; Publish-MlPolicy -Json $json -Name other } | ForEach-Object Status | Should -BeExactly 'PLANNED'
    }

    It 'takes files, whose names are the policies''' {
        $file = Join-Path $TestDrive 'one[1].json'
        Set-Content -LiteralPath $file -Value $json
        (Get-Item -LiteralPath $file | Publish-MlPolicy -Name one).Name | Should -BeExactly 'one'
        Set-Content -LiteralPath (Join-Path $TestDrive 'two.json') -Value $json
        (Publish-MlPolicy "$TestDrive/t*.json").Name | Should -BeExactly 'two'
    }

    It 'takes the content of a file, which needs a name' {
        $file = Join-Path $TestDrive 'content.json'
        Set-Content -LiteralPath $file -Value ($json | ConvertFrom-Json | ConvertTo-Json -Depth 9)
        (Get-Content -Raw $file | Publish-MlPolicy -Name raw).Status | Should -BeExactly 'CREATED'
        (Get-Content $file | Publish-MlPolicy -Name raw).Status | Should -BeExactly 'UNCHANGED'
        { Get-Content -Raw $file | Publish-MlPolicy -ErrorAction Stop } | Should -Throw -ErrorId "PolicyNameInvalid,$class"
        (Get-Content -Raw $file | Test-MlAccess 6> $null).Allowed | Should -Be $true
    }

    It 'gives a name to no file of two of which one has errors' {
        Set-Content -LiteralPath (Join-Path $TestDrive 'good.json') -Value $json
        Set-Content -LiteralPath (Join-Path $TestDrive 'gone.json') -Value ($json -replace 'GetObject', 'GetObjekt')
        Publish-MlPolicy "$TestDrive/go*.json" -Name one -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be "PolicyInvalid,$class", "PolicyNameAmbiguous,$class"
    }

    It 'rotates versions, and tells which went' {
        1..5 | ForEach-Object { $null = Publish-MlPolicy -Json ($json -replace 'churn-data', "data$_") -Name reader }
        $published = Publish-MlPolicy -Json $json -Name reader
        $published.VersionId, $published.DeletedVersion | Should -Be 'v6', 'v1'
    }

    It 'leaves out the trust policy of a service role with the command for it, and publishes the others' {
        $policies = @(Get-MlProduct $config | New-MlOperatorPolicy -ServiceRole churn-deployment)
        $published = @($policies | Publish-MlPolicy -WarningVariable warnings -ErrorVariable errors 3> $null)
        $errors | Should -BeNullOrEmpty
        $warnings | Should -HaveCount 1
        "$warnings" | Should -Match "'churn-deployment-trust' is not published"
        "$warnings" | Should -Match '(?m)^  aws iam update-assume-role-policy --role-name churn-deployment --policy-document ''?file://churn-deployment-trust.json'
        $published.Count | Should -Be ($policies.Count - 1)
        $published.Name | Should -Not -Contain 'churn-deployment-trust'
        { $policies | Where-Object Holder -eq ServiceRoleTrust | Publish-MlPolicy -ErrorAction Stop } | Should -Throw -ErrorId "PolicyHasPrincipal,$class"
    }

    It 'attaches no policies for different holders together' {
        $policies = @(Get-MlProduct $config | New-MlOperatorPolicy -ServiceRole churn-deployment)
        $failed = { $policies | Publish-MlPolicy -AttachTo user/operator -ErrorAction Stop } | Should -Throw -ErrorId "PolicyHoldersMixed,$class" -PassThru
        $failed.ErrorDetails.RecommendedAction | Should -Match '(?m)^  \$policies \| Where-Object Holder -eq Caller \| Publish-MlPolicy -AttachTo user/operator\r?$'
        (Publish-MlPolicy -Policy $policies[0] -WhatIf).Created | Should -BeTrue
        $published = @($policies | Where-Object Holder -eq Caller | Publish-MlPolicy -AttachTo user/operator)
        $published.Status | Sort-Object -Unique | Should -BeExactly 'CREATED'
        $published.Name | Should -Be @($policies | Where-Object Holder -eq Caller).Name
    }

    It 'refuses one name for several policies, and a policy with errors, before anything is changed' {
        Get-MlProduct $config | New-MlOperatorPolicy | Publish-MlPolicy -Name one -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be "PolicyNameAmbiguous,$class"
        { Publish-MlPolicy -Json ($json -replace 'GetObject', 'GetObjekt') -Name reader -ErrorAction Stop } | Should -Throw -ErrorId "PolicyInvalid,$class"
        { Publish-MlPolicy -Json $json -Name reader -AttachTo deployer -ErrorAction Stop } | Should -Throw -ErrorId "AttachToInvalid,$class"
        { Publish-MlPolicy -Json $json -Name reader -AttachTo arn:aws:iam::999999999999:role/deployer -ErrorAction Stop } | Should -Throw -ErrorId "AccountMismatch,$class"
        (Publish-MlPolicy -Json $json -Name reader -WhatIf).Created | Should -BeTrue
    }

    It 'refuses more policies than any quota lets be attached, before one is created, and warns above the default' {
        1..21 | ForEach-Object { Set-Content -LiteralPath (Join-Path $TestDrive "many$_.json") -Value $json }
        Publish-MlPolicy "$TestDrive/many*.json" -AttachTo user/operator -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be "AttachmentsTooMany,$class"
        $planned = Publish-MlPolicy "$TestDrive/many1*.json" -AttachTo user/operator -WhatIf -WarningVariable warnings -WarningAction SilentlyContinue
        $planned.Created | Sort-Object -Unique | Should -BeTrue
        "$warnings" | Should -BeLike '*would get 11 more: AWS''s default quota is 10.*'
    }

    It 'takes tags and a description' {
        $published = Publish-MlPolicy -Json $json -Name reader -Description 'Reads' -Tag @{ team = 'ml'; number = 1 }
        $published.Status | Should -BeExactly 'CREATED'
        (Publish-MlPolicy -Json $json -Name reader -Tag @{ team = 'ml'; number = 1 }).Status | Should -BeExactly 'UNCHANGED'
        (Publish-MlPolicy -Json $json -Name reader -Tag @{ team = 'data' }).Changes | Should -BeExactly 'tag team set'
    }

    It 'shows itself in 80 columns' {
        $published = Publish-MlPolicy -Json $json -Name reader -AttachTo user/operator
        $published | Out-String -Width 80 | Should -Match '(?m)^CREATED +v1 +1 reader\r?$'
        $list = $published | Format-List | Out-String -Width 80
        $list | Should -Match '(?m)^Arn +: arn:aws:iam::123456789012:policy/reader\r?$'
        $list | Should -Match '(?m)^ +attached to user/operator\r?$'
    }

    It 'does what its examples say' {
        Copy-Item $SamplePath TestDrive:/configs -Recurse
        Push-Location TestDrive:/
        try {
            foreach ($example in (Get-Help Publish-MlPolicy -Full).examples.example) {
                $output = & ([scriptblock]::Create($example.code)) 6> $null
                $output | Should -Not -BeNullOrEmpty
            }
        }
        finally { Pop-Location }
    }
}
