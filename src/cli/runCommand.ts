import type { Command } from './command';
import type { ExitCode } from './exitCode';
import { helpText } from './helpText';
import { runCheck } from './runCheck';
import type { RunContext } from './runContext';
import { runDemo } from './runDemo';
import { runGenerate } from './runGenerate';
import { runSample } from './runSample';

/** Does what the command says. What it could not do, it throws. */
export async function runCommand(command: Command, context: RunContext): Promise<ExitCode> {
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
