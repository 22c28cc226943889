using BenchmarkDotNet.Running;
using MlOps.Bench;

BenchmarkSwitcher.FromTypes([typeof(OfflinePipeline), typeof(Rehearsals)]).Run(args);
