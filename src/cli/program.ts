import process from 'node:process';
import manifest from '../../package.json';
import type { Command } from './command';
import { explainFailure, stackOf } from './explainFailure';
import { helpText } from './helpText';
import type { ExitCode } from './outcome';
import { parseCommand } from './parseCommand';
import { runCheck } from './runCheck';
import type { RunContext } from './runContext';
import { runDemo, runGenerate, runSample } from './runGenerate';

const { version } = manifest;

// However often the order comes (npm passes a Ctrl-C on a second time), the run still tidies up.
const stop = new AbortController();
for (const order of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(order, () => {
    stop.abort();
  });
}

// Who reads through `| head` closes the pipe early: what is left to say has no reader.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await runCommand(parseCommand(process.argv.slice(2)), {
    version,
    signal: stop.signal,
    print: (line) => {
      process.stdout.write(`${line}\n`);
    },
    errorStream: process.stderr,
    sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'],
  });
} catch (error) {
  const lines = [...explainFailure(error, { version, signal: stop.signal })];
  if (process.env['MIP_REPORT_DEBUG']) lines.push(stackOf(error));
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 2;
}

/** Does what the command says. What it could not do, it throws. */
async function runCommand(command: Command, context: RunContext): Promise<ExitCode> {
  switch (command.name) {
    case 'genera':
      return runGenerate(command, context);
    case 'controlla':
      return runCheck(command, context);
    case 'esempio':
      return runSample(command, context);
    case 'demo':
      return runDemo(context);
    case 'help':
      context.print(helpText(command.topic));
      return 0;
    case 'version':
      context.print(context.version);
      return 0;
  }
}
