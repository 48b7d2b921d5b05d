using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(IntakeBot.Benchmarks.CoreBenchmarks).Assembly).Run(args);
