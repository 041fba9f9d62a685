import process from 'node:process';
import manifest from '../../package.json';
import type { Command } from './command';
import { helpText } from './helpText';
import { type ExitCode, explainFailure, stackOf } from './outcome';
import { parseCommand } from './parseCommand';
import type { RunContext } from './runContext';

const { version } = manifest;

// The run tidies up however often the order to stop comes: npm passes a Ctrl-C on a second time.
const stop = new AbortController();
for (const order of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(order, () => stop.abort());
}

// Who reads through `| head` closes the pipe early: what is left to say has no reader.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await runCommand(parseCommand(process.argv.slice(2)), {
    version,
    signal: stop.signal,
    print: (line) => process.stdout.write(`${line}\n`),
    errorStream: process.stderr,
    sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'],
  });
} catch (error) {
  const lines = [...explainFailure(error, { version, signal: stop.signal })];
  if (process.env['MIP_REPORT_DEBUG']) lines.push(stackOf(error));
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 2;
}

/** Does what the command says, and loads no more than that needs. What it could not do, it throws. */
async function runCommand(command: Command, context: RunContext): Promise<ExitCode> {
  switch (command.name) {
    case 'genera':
      return (await import('./commands/runGenerate')).runGenerate(command, context);
    case 'controlla':
      return (await import('./commands/runCheck')).runCheck(command, context);
    case 'spiega':
      return (await import('./commands/runExplain')).runExplain(command, context);
    case 'verifica':
      return (await import('./commands/runVerify')).runVerify(command, context);
    case 'confronta':
      return (await import('./commands/runCompare')).runCompare(command, context);
    case 'sql':
      return (await import('./commands/runSql')).runSql(command, context);
    case 'esempio':
      return (await import('./commands/runSample')).runSample(command, context);
    case 'demo':
      return (await import('./commands/runSample')).runDemo(context);
    case 'help':
      context.print(helpText(command.topic));
      return 0;
    case 'version':
      context.print(context.version);
      return 0;
  }
}
