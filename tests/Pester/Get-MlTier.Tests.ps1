BeforeAll { . $PSScriptRoot/common.ps1 }

Describe 'Get-MlTier' {
    It 'gets all tiers, smallest first' {
        $tiers = Get-MlTier
        $tiers.Name | Should -Be 'starter', 'professional', 'enterprise'
        $tiers | Should -BeOfType MlOps.MlTier
    }

    It 'counts the resources of a product' {
        (Get-MlTier).CodeCommitResourceCount | Should -Be 13, 19, 39
        (Get-MlTier).S3ResourceCount | Should -Be 10, 16, 36
        (Get-MlTier enterprise | Out-String) | Should -Match '39 to 41\s+36 to 38'
        (Get-MlTier starter | Out-String) | Should -Match '13\s+10'
        $starter = (Get-MlTier starter).Resources
        $starter | Should -HaveCount 13
        $starter.Type | Group-Object -NoElement | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" } | Should -Be @(
            'AWS::CodeBuild::Project 2', 'AWS::CodeCommit::Repository 2', 'AWS::CodePipeline::Pipeline 2', 'AWS::IAM::Role 3',
            'AWS::S3::Bucket 1', 'AWS::SageMaker::ModelPackageGroup 1', 'AWS::SSM::Parameter 2')
    }

    It 'lists extras apart, which no count has' {
        $starter = Get-MlTier starter
        $starter.Extras.LogicalId | Should -Be 'ArtifactsBucketPolicy', 'BuildSourceRule', 'DeploySourceRule', 'DeployRole', 'ImageRepository', 'BuildScheduleRule'
        $starter.Extras.When | Should -BeLike 'extras.*'
        $starter.Resources.LogicalId | Should -Not -Contain 'DeployRole'
        (Get-MlTier enterprise).Extras.LogicalId | Should -Contain 'SecurityAlertsTopicPolicy'
    }

    It 'takes names without regard to case, patterns and names from the pipeline' {
        (Get-MlTier STARTER).Name | Should -BeExactly 'starter'
        (Get-MlTier 'e*').Name | Should -Be 'enterprise'
        ('starter', 'enterprise' | Get-MlTier).Name | Should -Be 'starter', 'enterprise'
        Get-MlTier 'x*' | Should -BeNullOrEmpty
    }

    It 'reports an unknown tier and goes on' {
        $tiers = 'nope', 'starter' | Get-MlTier -ErrorVariable errors -ErrorAction SilentlyContinue
        $tiers.Name | Should -Be 'starter'
        $errors.FullyQualifiedErrorId | Should -Be 'TierNotFound,MlOps.Cmdlets.GetMlTierCommand'
        $errors[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $errors[0].TargetObject | Should -Be 'nope'
        $errors[0].ErrorDetails.RecommendedAction | Should -Match 'starter, professional, enterprise'
        { Get-MlTier nope -ErrorAction Stop } | Should -Throw -ErrorId 'TierNotFound,MlOps.Cmdlets.GetMlTierCommand'
    }

    It 'completes names' {
        Complete 'Get-MlTier p' | Should -Be 'professional'
        Complete 'Get-MlTier -Name ' | Should -Be 'starter', 'professional', 'enterprise'
    }

    It 'shows a table of at most five columns' {
        $header = (Get-MlTier | Format-Table | Out-String -Width 200) -split "`n" | Where-Object { $_ -match 'Name' }
        $header.Trim() | Should -Match '^Name\s+CodeCommit\s+S3\s+Description$'
    }
}
