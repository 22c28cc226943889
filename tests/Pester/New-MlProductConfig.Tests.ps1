BeforeAll {
    . $PSScriptRoot/common.ps1
    . $PSScriptRoot/AnsweringHost.ps1
    $rows = Import-Csv (Join-Path $RepositoryPath 'samples/products.csv')
    $values = @{
        CompanyName   = 'TechCorp'
        CompanyPrefix = 'techcorp'
        AccountId     = '123456789012'
        TenantId      = 'a001'
        Region        = 'us-west-2'
        UseCase       = 'customer-churn'
        CostCenter    = 'CC-1234'
        Project       = 'churn'
        Owner         = 'ml-platform'
    }
    $name = 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
}

Describe 'New-MlProductConfig' {
    It 'makes the twenty samples, byte for byte' {
        $products = $rows | New-MlProductConfig -OutFile TestDrive:/configs -SchemaPath ../../module/schemas/ml-product.schema.json
        $products | Should -HaveCount 20
        $products | Should -BeOfType MlOps.MlProduct
        $written = Get-ChildItem TestDrive:/configs
        $written.Name | Should -Be (Get-ChildItem $SamplePath).Name
        foreach ($file in $written) {
            Get-Content -Raw $file | Should -BeExactly (Get-Content -Raw (Join-Path $SamplePath $file.Name)) -Because $file.Name
        }
    }

    It 'writes a config that is ready, and gives its product' {
        $product = New-MlProductConfig @values -Tag @{ team = 'churn' } -OutFile TestDrive:/one
        $product.Path | Should -BeExactly (Join-Path $TestDrive one $name)
        $product.IsValid | Should -BeTrue
        $product.Tags['team'] | Should -BeExactly 'churn'
        (Get-MlProduct $product.Path).Name | Should -BeExactly $product.Name
        (Test-MlProduct $product.Path).Id | Should -Be 'PollingStops'
        ($product | New-MlTemplate).ResourceCount | Should -Be 13
    }

    It 'names all that is missing, and writes nothing' {
        New-MlProductConfig -CompanyName TechCorp -OutFile TestDrive:/none -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be 'ConfigIncomplete,MlOps.Cmdlets.NewMlProductConfigCommand'
        $errors[0].Exception.Message | Should -Match '-CompanyPrefix, -AccountId, -TenantId, -Region, -UseCase, -CostCenter, -Project, -Owner\.'
        Test-Path TestDrive:/none | Should -BeFalse
    }

    It 'refuses what is wrong, and writes nothing' {
        New-MlProductConfig @values -Tier enterprise -OutFile TestDrive:/none -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be 'ProductInvalid,MlOps.Cmdlets.NewMlProductConfigCommand'
        $errors[0].Exception.Findings.Path | Should -Contain 'ml_product.alerts_email'
        Test-Path TestDrive:/none | Should -BeFalse
    }

    It 'takes no days for a number, and an empty cell for none' {
        $rows.Where({ $_.LogRetentionDays -eq '' }) | Should -Not -BeNullOrEmpty
        $more = @{ Tier = 'enterprise'; AlertsEmail = 'ml-alerts@example.com'; VpcMode = 'standalone'; VpcSource = 'ssm'; OutFile = 'TestDrive:/days'; ErrorAction = 'SilentlyContinue' }
        New-MlProductConfig @values @more -LogRetentionDays 0 -ErrorVariable errors | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be 'ProductInvalid,MlOps.Cmdlets.NewMlProductConfigCommand'
        $errors[0].Exception.Message | Should -BeLike '-LogRetentionDays is 0; it must be one of 90, 120, *'
        New-MlProductConfig @values @more -LogRetentionDays '' | ForEach-Object LogRetentionDays | Should -BeNullOrEmpty
    }

    It 'tells all that is wrong, of the parameters' {
        $wrong = $values.Clone()
        $wrong.AccountId = '12'
        $wrong.TenantId = 'x'
        $null = New-MlProductConfig @wrong -VpcId vpc-1 -OutFile TestDrive:/none -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors | Should -HaveCount 1
        $errors[0].Exception.Message | Should -Match '-VpcId is not allowed here'
        $errors[0].Exception.Message | Should -Match "-AccountId is '12'"
        $errors[0].Exception.Message | Should -Match "-TenantId is 'x'"
        $errors[0].Exception.Message | Should -Not -Match '\(\d+,\d+\)'
        Test-Path TestDrive:/none | Should -BeFalse
    }

    It 'writes every section of a config, and takes words however they are cased' {
        $product = New-MlProductConfig @values -Tier Starter -SourceControl CODECOMMIT -Extra Bucket_Policy, deploy_role -Schedule 'rate(1 day)' `
            -PermissionsBoundaryArn arn:aws:iam::123456789012:policy/company/boundary -IamPath /ml/ `
            -DriftRule 'BuildProject/Environment/* until 2027-03-31: newer images are tried', @{ Type = 'AWS::IAM::Role'; Reason = 'known' } -OutFile TestDrive:/all
        $read = Get-MlProduct $product.Path
        $read.Extras | Should -Be 'bucket_policy', 'deploy_role', 'schedule'
        $read.Schedule | Should -BeExactly 'rate(1 day)'
        $read.PermissionsBoundaryArn | Should -BeExactly 'arn:aws:iam::123456789012:policy/company/boundary'
        $read.IamPath | Should -BeExactly '/ml/'
        $read.DriftRules.Reason | Should -Be 'newer images are tried', 'known'
        @($read.DriftRules)[0].Until | Should -Be ([DateOnly]::new(2027, 3, 31))
        (Test-MlProduct $product.Path).Severity | Should -Not -Contain 'Error'
    }

    It 'takes extras and rules from a table' {
        $row = [pscustomobject]($values + @{ Extra = 'bucket_policy; deploy_role'; DriftRule = 'BuildProject: known' })
        $product = $row | New-MlProductConfig -OutFile TestDrive:/table
        $product.Extras | Should -Be 'bucket_policy', 'deploy_role'
        $product.DriftRules.LogicalId | Should -Be 'BuildProject'
    }

    It 'warns of what does nothing' {
        $null = New-MlProductConfig @values -Tier professional -AlertsEmail ml@example.com -OutFile TestDrive:/warned -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 1
        $warnings[0] | Should -Match '^-AlertsEmail does nothing in the professional tier'
    }

    It 'keeps a file that is there unless -Force is given' {
        'mine' | Set-Content TestDrive:/mine.yaml
        { New-MlProductConfig @values -OutFile TestDrive:/mine.yaml -ErrorAction Stop } | Should -Throw -ErrorId 'FileExists,MlOps.Cmdlets.NewMlProductConfigCommand'
        { New-MlProductConfig @values -OutFile TestDrive:/mine.yaml -WhatIf -ErrorAction Stop } | Should -Throw -ErrorId 'FileExists,MlOps.Cmdlets.NewMlProductConfigCommand'
        Get-Content TestDrive:/mine.yaml | Should -BeExactly 'mine'
        $null = New-MlProductConfig @values -OutFile TestDrive:/mine.yaml -Force
        (Get-MlProduct TestDrive:/mine.yaml).Name | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml'
    }

    It 'writes nothing with -WhatIf, and still gives the product' {
        (New-MlProductConfig @values -OutFile TestDrive:/whatif -WhatIf).StackName | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml-stack'
        Test-Path TestDrive:/whatif | Should -BeFalse
    }

    It 'asks for what is needed only when it is told to' {
        $some = $values.Clone()
        $some.Remove('Owner')
        $arguments = $some.GetEnumerator() | ForEach-Object { "-$($_.Key) '$($_.Value)'" }
        $result = Invoke-WithAnswers 'ann' "
            Import-Module '$ModulePath'
            New-MlProductConfig $arguments -OutFile '$TestDrive/asked' -Interactive"
        $result.Errors | Should -BeNullOrEmpty
        $result.Questions | Should -HaveCount 1
        $result.Questions[0] | Should -Match 'The tag owner'
        $result.Output.Tags['owner'] | Should -BeExactly 'ann'
    }

    It 'goes on after a row that fails' {
        $table = $rows[0].PSObject.Copy(), $rows[1].PSObject.Copy()
        $table[0].AccountId = '12'
        $products = $table | New-MlProductConfig -OutFile TestDrive:/some -ErrorVariable errors -ErrorAction SilentlyContinue
        $products | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Be 'ProductInvalid,MlOps.Cmdlets.NewMlProductConfigCommand'
    }

    It 'completes what can be known' {
        Complete 'New-MlProductConfig -Tier ' | Should -Be 'starter', 'professional', 'enterprise'
        Complete 'New-MlProductConfig -SourceControl ' | Should -Be 'codecommit', 's3', 'codeconnections'
        Complete 'New-MlProductConfig -VpcMode ' | Should -Be 'standalone', 'sgprov'
        Complete 'New-MlProductConfig -VpcSource ' | Should -Be 'ssm', 'direct'
        Complete 'New-MlProductConfig -LogRetentionDays 36' | Should -Be '365', '3653'
        Complete 'New-MlProductConfig -CompanyName ' | Should -BeNullOrEmpty
        Complete 'New-MlProductConfig -EndpointPolicy ' | Should -Be 'open', 'product'
        Complete 'New-MlProductConfig -Extra ' | Should -Be 'bucket_policy', 'topic_policy', 'source_trigger', 'deploy_role', 'ecr_repository'
        Complete 'New-MlProductConfig -Environment ' | Should -Be 'dev', 'test', 'staging', 'prod'
    }
}
