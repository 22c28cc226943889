BeforeAll {
    . $PSScriptRoot/common.ps1
    $config = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $enterprise = Join-Path $SamplePath 'globalbank-prod-c002-us-west-2-forecasting-ml-s3-standalone-ssm-rtb.yaml'
    $topic = Join-Path $TestDrive 'topic.yaml'
    Set-Content -LiteralPath $topic -Value "Resources:`n  Alerts:`n    Type: AWS::SNS::Topic`n    Properties: { TopicName: alerts }"
}

Describe 'New-MlOperatorPolicy' {
    It 'looks at names of regions, roles and stacks before they stand in a policy' {
        $class = 'MlOps.Cmdlets.NewMlOperatorPolicyCommand'
        $template = Join-Path $TestDrive 'cdk.template.json'
        '{"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}' | Set-Content -LiteralPath $template
        $failed = { New-MlOperatorPolicy $template -Region us-wets-2 -ErrorAction Stop } | Should -Throw -ErrorId "UnknownRegion,$class" -PassThru
        $failed.ErrorDetails.RecommendedAction | Should -BeExactly "Did you mean 'us-west-2'?"
        $failed = { New-MlOperatorPolicy $template -Region su-west-2 -ErrorAction Stop } | Should -Throw -ErrorId "UnknownRegion,$class" -PassThru
        $failed.ErrorDetails.RecommendedAction | Should -BeExactly 'Did you mean one of eu-west-2, us-west-2?'
        $newer = New-MlOperatorPolicy $template -Region us-west-9 -WarningVariable warnings 3> $null
        $newer.Json | Should -Match ':us-west-9:'
        "$warnings" | Should -Match "^There was no region 'us-west-9' on \d{4}-\d{2}-\d{2}: .+ Did you mean one of us-west-1, us-west-2\?$"
        $null = New-MlOperatorPolicy $template -Region us-west-2 -WarningVariable warnings 3> $null
        $warnings | Should -BeNullOrEmpty
        $failed = { New-MlOperatorPolicy $template -AccountId 123456789012 -ServiceRole arn:aws:iam::999999999999:role/cfn -ErrorAction Stop } | Should -Throw -ErrorId "InvalidName,$class" -PassThru
        $failed.ErrorDetails.RecommendedAction | Should -BeExactly 'Give cfn.'
        $policy = New-MlOperatorPolicy $template
        $policy.Name | Should -BeExactly 'cdk-template-operator'
        $policy.Json | Should -Match ':stack/cdk-template/'
        Copy-Item -LiteralPath $template (Join-Path $TestDrive 'other.json')
        $null = New-MlOperatorPolicy $template, (Join-Path $TestDrive 'other.json') -Name web -WarningVariable warnings 3> $null
        "$warnings" | Should -BeLike '*called web-operator*'
    }

    It 'refuses the content of a template shortly' {
        $failed = { "Resources:`n  Bucket:`n    Type: AWS::S3::Bucket" | New-MlOperatorPolicy -ErrorAction Stop } | Should -Throw -ErrorId 'PathIsContent,MlOps.Cmdlets.NewMlOperatorPolicyCommand' -PassThru
        $failed.Exception.Message | Should -BeExactly "'Resources:' begins the content of a file, where the file's path is needed."
    }

    It 'says whom each policy is for' {
        $file = Join-Path $SamplePath 'techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml'
        (New-MlOperatorPolicy $file).Holder | Sort-Object -Unique | Should -BeExactly 'Operator'
        $policies = @(New-MlOperatorPolicy $file -ServiceRole churn)
        ($policies | Where-Object Name -eq churn).Holder | Should -BeExactly 'ServiceRole'
        ($policies | Where-Object Name -eq churn-trust).Holder | Should -BeExactly 'ServiceRoleTrust'
        ($policies | Where-Object Name -like '*-operator-caller*').Holder | Sort-Object -Unique | Should -BeExactly 'Caller'
        $policies[0] | Format-List | Out-String -Width 80 | Should -Match '(?m)^Holder +: ServiceRole\r?$'
        (New-MlOperatorPolicy $file -ServiceRole churn -OutFile TestDrive:/held).Holder | Should -Be $policies.Holder
    }

    It 'gives typed policies that IAM takes, with statements that say what they are for' {
        $policies = @(Get-MlProduct $config | New-MlOperatorPolicy)
        $policies | Should -BeOfType MlOps.MlPolicy
        foreach ($policy in $policies) {
            $policy.Size | Should -BeLessOrEqual 6144
            ($policy.Json | ConvertFrom-Json).Version | Should -BeExactly '2012-10-17'
            $policy.Document.Statement.Count | Should -Be $policy.Statements.Count
            $policy.Statements.Reason | Should -Not -Contain $null
        }

        $create = $policies.Statements | Where-Object Actions -Contains 's3:CreateBucket'
        $create.Resources | Should -BeExactly 'arn:aws:s3:::techcorp-prod-a001-us-west-2-customer-churn-artifacts'
        $create.Effect | Should -BeExactly 'Allow'
        $create.Reason | Should -Match 'ArtifactsBucket'
    }

    It 'says of each action who needs it, for what, and from which source' {
        $reasons = @(Get-MlProduct $config | New-MlOperatorPolicy -Explain)
        $reasons | Should -BeOfType MlOps.MlPolicyReason
        $policies = @(New-MlOperatorPolicy $config)
        $reasons.Count | Should -Be ($policies.Statements | ForEach-Object { $_.Actions.Count } | Measure-Object -Sum).Sum
        $passed = @($reasons | Where-Object Action -EQ iam:PassRole)
        $passed.NeededBy | Should -Contain 'BuildProject (AWS::CodeBuild::Project)'
        $passed.Sources | Should -Match '^.+(https://|docs/operator-permissions.md)'
        ($reasons | Where-Object Action -EQ cloudformation:DetectStackDrift).For | Should -BeExactly 'Drift'
    }

    It 'writes no file of reasons' {
        $file = Join-Path $TestDrive 'reasons.json'
        $failed = { New-MlOperatorPolicy $config -Explain -OutFile $file -ErrorAction Stop } | Should -Throw -ErrorId 'ReasonsGoToNoFile,MlOps.Cmdlets.NewMlOperatorPolicyCommand' -PassThru
        # Lists of an object do not read in a CSV.
        $failed.ErrorDetails.RecommendedAction | Should -BeLike '*pipe the reasons to ConvertTo-Json;*'
        $file | Should -Not -Exist
    }

    It 'numbers the parts of a policy that would be too large' {
        (New-MlOperatorPolicy $enterprise).Name | Should -Match '^globalbank-prod-c002-us-west-2-forecasting-ml-operator-\d$'
    }

    It 'gives less for a narrower purpose' {
        $drift = (New-MlOperatorPolicy $config -For Drift).Statements.Actions
        $drift | Should -Contain 'cloudformation:DetectStackDrift'
        $drift | Where-Object { $_ -match ':(Create|Put|Delete|Update)' } | Should -BeNullOrEmpty
    }

    It 'takes any template, from a file or from the pipeline' {
        $policy = New-MlOperatorPolicy $topic -Name notify -AccountId 123456789012 -Region eu-west-1
        $policy.Name | Should -BeExactly 'notify-operator'
        ($policy.Statements | Where-Object Actions -Contains 'sns:CreateTopic').Resources | Should -BeExactly 'arn:aws:sns:eu-west-1:123456789012:alerts'
        ($policy.Statements | Where-Object Actions -Contains 'cloudformation:DescribeStacks').Resources | Should -BeExactly 'arn:aws:cloudformation:eu-west-1:123456789012:stack/notify/*'
        (New-MlTemplate $topic | New-MlOperatorPolicy).Name | Should -BeExactly 'topic-operator'
    }

    It 'takes a deployed stack with the values of its parameters' {
        Start-MlSandbox | Out-Null
        try {
            $deployment = Get-MlProduct $config | Deploy-MlProduct
            $deployed = @($deployment | New-MlOperatorPolicy)
            ($deployed.Statements | Where-Object Actions -Contains 's3:CreateBucket').Resources | Should -BeExactly 'arn:aws:s3:::techcorp-prod-a001-us-west-2-customer-churn-artifacts'
            (New-MlOperatorPolicy -StackName $deployment.StackName -Region us-west-2).Statements.Count | Should -BeGreaterThan 5
        }
        finally {
            Stop-MlSandbox
        }
    }

    It 'gives a service role its policies and trust, and whoever hands it over much less' {
        $policies = New-MlOperatorPolicy $config -ServiceRole deployment
        $policies.Name | Should -Contain 'deployment-trust'
        ($policies | Where-Object Name -Match '^deployment-trust$').Statements.Principals | Should -BeExactly 'Service: cloudformation.amazonaws.com'
        ($policies | Where-Object Name -Match '^deployment(-\d)?$').Statements.Actions | Should -Contain 's3:CreateBucket'
        $caller = ($policies | Where-Object Name -Match 'operator').Statements
        $caller.Actions | Should -Not -Contain 's3:CreateBucket'
        ($caller | Where-Object Sid -EQ 'PassRolesToCloudFormation').Resources | Should -BeExactly 'arn:aws:iam::123456789012:role/deployment'
    }

    It 'says of what it knows nothing' {
        $custom = Join-Path $TestDrive 'custom.yaml'
        Set-Content -LiteralPath $custom -Value "Resources:`n  Hook:`n    Type: Custom::Cleaner`n    Properties: { ServiceToken: !ImportValue cleaner }"
        $policy = New-MlOperatorPolicy $custom -WarningVariable warnings -WarningAction SilentlyContinue
        $policy.Findings.Id | Should -BeExactly 'PermissionsUnknown'
        "$warnings" | Should -Match 'Custom::Cleaner'
    }

    It 'tells whoever may write roles and their boundary to be an administrator in effect' {
        (New-MlOperatorPolicy $enterprise)[0].Notes -join ' ' | Should -Match 'administrator in effect'
    }

    It 'writes files with conventional names, and nothing with -WhatIf' {
        $folder = Join-Path $TestDrive 'policies'
        New-MlOperatorPolicy $config -OutFile $folder -WhatIf | Out-Null
        $folder | Should -Not -Exist
        $written = @(New-MlOperatorPolicy $config -OutFile $folder)
        $written.Path | Should -Exist
        $written[0].Path | Should -Match 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-iam-policy(-1)?\.json$'
        (Get-Content -Raw $written[0].Path | ConvertFrom-Json).Statement.Count | Should -Be $written[0].Statements.Count
    }

    It 'pipes its JSON to Set-Content' {
        $file = Join-Path $TestDrive 'set.json'
        New-MlOperatorPolicy $topic | Set-Content -LiteralPath $file
        (Get-Content -Raw $file | ConvertFrom-Json).Version | Should -BeExactly '2012-10-17'
    }

    It 'refuses a name or an account for a product, whose config has both' {
        { New-MlOperatorPolicy $config -Name other -ErrorAction Stop } | Should -Throw -ErrorId 'ProductHasPlace,MlOps.Cmdlets.NewMlOperatorPolicyCommand'
        { New-MlOperatorPolicy $config -AccountId 123456789012 -ErrorAction Stop } | Should -Throw -ErrorId 'ProductHasPlace,MlOps.Cmdlets.NewMlOperatorPolicyCommand'
    }

    It 'numbers several policies that are given one file, and names older parts' {
        $folder = (New-Item (Join-Path $TestDrive 'numbered') -ItemType Directory).FullName
        $count = @(New-MlOperatorPolicy $enterprise).Count
        $count | Should -BeGreaterThan 1
        $older = Join-Path $folder "one-$($count + 1).json"
        Set-Content -LiteralPath $older -Value old
        $policies = @(New-MlOperatorPolicy $enterprise -OutFile (Join-Path $folder 'one.json') -InformationVariable notices -WarningVariable warnings 3> $null 6> $null)
        $policies.Path | Should -Be (1..$count | ForEach-Object { Join-Path $folder "one-$_.json" })
        Get-Content -Raw $policies[1].Path | Should -BeExactly "$($policies[1].Json)`n"
        "$notices" | Should -Match 'one-1\.json, one-2\.json'
        "$warnings" | Should -Match ([regex]::Escape($older))
        Get-Content -LiteralPath $older | Should -BeExactly 'old'
        $errors = $null
        New-MlOperatorPolicy $enterprise, $enterprise -OutFile (Join-Path $folder 'one.json') -ErrorVariable errors -ErrorAction SilentlyContinue 3> $null 6> $null | Out-Null
        $errors.FullyQualifiedErrorId | Should -Contain 'FileWrittenBefore,MlOps.Cmdlets.NewMlOperatorPolicyCommand'
    }

    It 'says that a path is needed where it is given JSON' {
        $failed = { '{"Version":"2012-10-17","Statement":[]}' | New-MlOperatorPolicy -ErrorAction Stop } | Should -Throw -ErrorId 'PathIsContent,MlOps.Cmdlets.NewMlOperatorPolicyCommand' -PassThru
        $failed.ErrorDetails.RecommendedAction | Should -Not -Match 'rackets'
        $failed.Exception.Message.Length | Should -BeLessThan 120
    }
}
