BeforeAll {
    . $PSScriptRoot/common.ps1
    $config = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $all = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"*"}]}'
    $lake = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::lake/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]}'
    $old = Join-Path $TestDrive 'old.json'
    $new = Join-Path $TestDrive 'new.json'
    Set-Content -LiteralPath $old -Value $all
    Set-Content -LiteralPath $new -Value $lake
}

Describe 'Compare-MlPolicy' {
    It 'gives an object for each action that differs, in order' {
        $differences = @(Compare-MlPolicy $new -ReferencePath $old)
        $differences | Should -HaveCount 2
        $differences[0] | Should -BeOfType MlOps.MlPolicyDifference
        $differences | ForEach-Object { "$_" } | Should -BeExactly 'Narrower: s3:GetObject', 'ReferenceOnly: s3:PutObject'
        $differences[0].Reason | Should -BeExactly 'on fewer resources; narrowed by condition'
        $differences[0].ReferenceResources, $differences[0].DifferenceResources | Should -BeExactly '*', 'arn:aws:s3:::lake/*'
        $differences[0].DifferenceConditions | Should -BeExactly 'Bool aws:SecureTransport [true]'
        $differences[0].ReferenceConditions | Should -HaveCount 0
    }

    It 'writes nothing where both sides grant alike' {
        Compare-MlPolicy $new -ReferenceObject $lake | Should -BeNullOrEmpty
    }

    It 'takes files from Get-ChildItem, and a reference as text, policy or path' {
        (Get-Item $new | Compare-MlPolicy -ReferenceObject $all).Action | Should -BeExactly 's3:GetObject', 's3:PutObject'
        (Compare-MlPolicy -LiteralPath $new -ReferenceObject $old).Action | Should -BeExactly 's3:GetObject', 's3:PutObject'
        $policy = Get-MlProduct $config | New-MlOperatorPolicy
        $policy | Compare-MlPolicy -ReferenceObject $policy | Should -BeNullOrEmpty
    }

    It 'takes the parts of a policy together' {
        $reference = Compare-MlPolicy $old, $new -ReferencePath $old
        $reference | Should -BeNullOrEmpty
    }

    It 'counts with -Summary what an operator is spared of AWS''s policies' {
        $summary = Get-MlProduct $config | New-MlOperatorPolicy | Compare-MlPolicy -ReferenceName AmazonS3FullAccess -Summary
        $summary | Should -BeOfType MlOps.MlPolicyComparison
        $summary.Reference | Should -BeExactly 'AmazonS3FullAccess'
        $summary.ReferenceActions | Should -Be ($summary.SharedActions + $summary.LeftOutActions)
        ($summary.LeftOut.Values | Measure-Object -Sum).Sum | Should -Be $summary.LeftOutActions
        $summary.SharedActions | Should -BeGreaterThan 0
    }

    It 'completes the names of AWS''s policies' {
        $line = 'Compare-MlPolicy a.json -ReferenceName AmazonS3'
        [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText | Should -BeExactly 'AmazonS3FullAccess'
    }

    It 'refuses a name that is not known, with the near one' {
        $failed = { Compare-MlPolicy $new -ReferenceName AmazonS3FulAccess -ErrorAction Stop } |
            Should -Throw -ErrorId 'ManagedPolicyUnknown,MlOps.Cmdlets.CompareMlPolicyCommand' -PassThru
        $failed.ErrorDetails.RecommendedAction | Should -BeLike "Did you mean 'AmazonS3FullAccess'?*Tab after -ReferenceName lists all*"
    }

    It 'names all that are near, and those that a pattern fits' {
        $failed = { Compare-MlPolicy $new -ReferenceName SageMaker -ErrorAction Stop } | Should -Throw -PassThru
        $failed.ErrorDetails.RecommendedAction | Should -BeLike 'Did you mean one of *AmazonSageMaker*, *AmazonSageMaker*'
        $failed = { Compare-MlPolicy $new -ReferenceName 'amazons3*' -ErrorAction Stop } | Should -Throw -PassThru
        $failed.ErrorDetails.RecommendedAction | Should -BeLike 'Names take no wildcards; these fit: AmazonS3FullAccess.*'
        $failed = { Compare-MlPolicy $new -ReferenceName 'Nonesuch*' -ErrorAction Stop } | Should -Throw -PassThru
        $failed.ErrorDetails.RecommendedAction | Should -BeLike '*fits none.*'
    }

    It 'refuses to be given no reference, or two' {
        { Compare-MlPolicy $new -ErrorAction Stop } | Should -Throw -ErrorId 'ReferenceMissing,MlOps.Cmdlets.CompareMlPolicyCommand'
        { Compare-MlPolicy $new -ReferencePath $old -ReferenceName AmazonS3FullAccess -ErrorAction Stop } | Should -Throw -ErrorId 'ReferenceAmbiguous,MlOps.Cmdlets.CompareMlPolicyCommand'
    }

    It 'compares nothing where a policy cannot be read' {
        $none = Join-Path $TestDrive 'none.json'
        Set-Content -LiteralPath $none -Value '{"Statement": 1}'
        Compare-MlPolicy $new, $none -ReferencePath $old -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Contain 'PolicyInvalid,MlOps.Cmdlets.CompareMlPolicyCommand'
        { Compare-MlPolicy $new -ReferencePath $none -ErrorAction Stop } | Should -Throw -ErrorId 'PolicyInvalid,MlOps.Cmdlets.CompareMlPolicyCommand'
        { Compare-MlPolicy $new -ReferencePath (Join-Path $TestDrive 'not-there.json') -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotFound,MlOps.Cmdlets.CompareMlPolicyCommand'
    }

    It 'shows both kinds of objects within 80 columns' {
        $differences = Compare-MlPolicy $new -ReferencePath $old
        $text = $differences | Out-String -Width 80
        $text | Should -Match '(?m)^Narrower +Read +s3:GetObject +on fewer'
        foreach ($shown in $text, ($differences | Format-List | Out-String -Width 80), (Compare-MlPolicy $new -ReferencePath $old -Summary | Format-Table | Out-String -Width 80)) {
            ($shown -split '\r?\n' | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 80
        }
        Compare-MlPolicy $new -ReferencePath $old -Summary | Out-String -Width 80 | Should -Match '(?m)^LeftOut +: Write: 1\r?$'
    }

    It 'takes JSON from the pipeline, and a reference in lines' {
        $lines = $all -split '(?<=\[)'
        $lines | Should -HaveCount 3
        (Compare-MlPolicy $new -ReferenceObject $lines).Action | Should -BeExactly 's3:GetObject', 's3:PutObject'
        (Get-Content -Raw $new | Compare-MlPolicy -ReferencePath $old).Action | Should -BeExactly 's3:GetObject', 's3:PutObject'
        ($lake | Compare-MlPolicy -ReferenceObject $all).Action | Should -BeExactly 's3:GetObject', 's3:PutObject'
        $failed = { '{"Statement": 1}' | Compare-MlPolicy -ReferencePath $old -ErrorAction Stop } | Should -Throw -ErrorId 'PolicyInvalid,MlOps.Cmdlets.CompareMlPolicyCommand' -PassThru
        $failed.Exception.Message | Should -BeLike 'policy, line 1, column 2: *'
    }
}
