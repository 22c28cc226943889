using MlOps.Cli;

return await Application.RunAsync(args, Console.Out, Console.Error, CancellationToken.None).ConfigureAwait(false);
