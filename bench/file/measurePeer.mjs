import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { interleaved } from '../report/interleaved.mjs';
import { runCommand, runProgram } from './runProgram.mjs';

const script = fileURLToPath(new URL('pandas_report.py', import.meta.url));
const packages = 'import pandas, openpyxl, xlsxwriter';

/** Whole processes on the sample: the command, and a script without checks and looks in pandas. */
export async function measurePeer(command, rounds) {
  const python = ['python3', '/usr/bin/python3'].find(
    (path) => spawnSync(path, ['-c', packages]).status === 0,
  );
  if (python === undefined) return { skipped: 'no Python with pandas, openpyxl and XlsxWriter' };
  const folder = mkdtempSync(join(tmpdir(), 'banco-'));
  try {
    spawnSync(process.execPath, [command], { cwd: folder });
    const input = join(folder, 'out/esempio.xlsx');
    const figures = join(folder, 'cifre.json');
    const report = ['-o', join(folder, 'rapporto.xlsx')];
    await runProgram(command, 'genera', input, ...report, '--json', figures);
    const { output } = await runCommand(python, [script, input, join(folder, 'pandas.xlsx')]);
    expectSame(JSON.parse(output), stageTotals(JSON.parse(readFileSync(figures, 'utf8'))));
    const times = await interleaved(
      {
        command: () => runProgram(command, 'genera', input, ...report),
        peer: () => runCommand(python, [script, input, join(folder, 'pandas.xlsx')]),
        version: () => runProgram(command, '--version'),
      },
      rounds,
    );
    const ratio = times.peer.milliseconds / times.command.milliseconds;
    return { ...times, ratio };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many users reach each stage that both count. */
function stageTotals({ indicatori }) {
  return ['registration', 'participation', 'questionnaire', 'providerChoice', 'pact'].map(
    (stage) =>
      indicatori.find(
        ({ chiave }) =>
          chiave.indicator === 'count' &&
          chiave.stage === stage &&
          Object.keys(chiave).length === 2,
      )?.valore,
  );
}

function expectSame(one, other) {
  if (JSON.stringify(one) !== JSON.stringify(other))
    throw new Error(`pandas counts ${one}, the command ${other}`);
}
