import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { RawSource } from '../intake/rawSource';
import { reportSheets } from '../service/reportSheets';
import { isListFile } from '../service/sheetTitles';
import { lowerFirst } from '../text/lowerFirst';
import { openXlsx } from '../xlsx/read/openXlsx';
import type { ExplainCommand, GenerateCommand } from './command';
import { NotDone } from './outcome';

/**
 * Opens what a command is to read: a workbook, a list in a text, a folder of both, or several of these.
 * `outputs`: what the run writes, which in a folder is no data. Throws `UnreadableFile`, and NotDone where an
 * output would take the place of a file of data.
 */
export async function openInputs(
  inputs: readonly string[],
  outputs: readonly string[],
): Promise<RawSource> {
  const paths = (await Promise.all(inputs.map(matching))).flat();
  const [only] = paths;
  if (only !== undefined && paths.length === 1 && !(await isOfSeveral(only))) return openXlsx(only);
  const isOutput = async (path: string): Promise<boolean> => {
    for (const output of outputs) if (await isSameFile(output, path)) return isReplaceable(path);
    return false;
  };
  // Lists in texts and Parquet files have readers of their own, which a workbook alone need not wait for.
  const { diskFiles } = await import('../files/diskFiles');
  const { openFiles } = await import('../files/openFiles');
  return openFiles(await diskFiles(paths, isOutput), {
    name: paths.length === 1 ? basename(resolve(only ?? '')) : calledInputs(paths),
    calledBy: calledInputs(paths),
  });
}

/** What messages call all of them. */
export function calledInputs(inputs: readonly string[]): string {
  const [first = '', ...others] = [...inputs].sort();
  if (others.length === 0) return first;
  const name = basename(resolve(first));
  return `${name} e ${others.length === 1 ? 'un altro' : `altri ${others.length}`}`;
}

/** A workbook alone is opened as such, whatever its name says. */
async function isOfSeveral(path: string): Promise<boolean> {
  if (isListFile(path)) return true;
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

const reportNames = new Set<string>(Object.values(reportSheets));

/** Outputs of a former run: a document, a page, figures, or a workbook that holds nothing but a report. */
async function isReplaceable(path: string): Promise<true> {
  const isWorkbook = /\.xlsx$/i.test(path);
  const { sheets } = isWorkbook ? await openXlsx(path) : { sheets: [] };
  const isOwn = isWorkbook || /\.(?:docx|html|json)$/i.test(path);
  if (isOwn && sheets.every(({ name }) => reportNames.has(name))) return true;
  throw new NotDone(
    `Il file da scrivere «${path}» è fra i dati da leggere, e ne prenderebbe il posto: indica un altro nome.`,
  );
}

/** The paths that a pattern in the last part of a path stands for, where the shell has left it to us. */
async function matching(path: string): Promise<readonly string[]> {
  const pattern = basename(path);
  if (!/[*?]/.test(pattern) || (await stat(path).catch(() => undefined))) return [path];
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  const isMeant = new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  );
  const found = names.filter((name) => !name.startsWith('.') && isMeant.test(name)).sort();
  return found.length === 0 ? [path] : found.map((name) => join(folder, name));
}

type RunPaths = Pick<GenerateCommand, 'inputs'> &
  Partial<Omit<GenerateCommand, 'name' | 'inputs'>> &
  Pick<ExplainCommand, 'rows'>;

/** A file that the run writes, as a sentence begins with it, and the option that names it. */
interface Output {
  readonly path: string;
  readonly name: string;
  readonly option: string;
}

/** Throws NotDone where two paths lead to one file: no output may take the place of an input or an output. */
export async function requireDistinct(paths: RunPaths): Promise<void> {
  const { inputs, output, json, document, template, refreshed, page, rows } = paths;
  const outputs: readonly Output[] = [
    ...named(output, 'Il report', '-o'),
    ...named(document, 'Il documento', '--documento'),
    ...named(refreshed, 'Il documento da aggiornare', '--aggiorna'),
    ...named(page, 'La pagina', '--pagina'),
    ...named(rows, "L'elenco delle righe", '-o'),
    ...named(json, 'Il file JSON', '--json'),
  ];
  for (const [index, { path, name, option }] of outputs.entries()) {
    const advice = `indica un altro nome con «${option}».`;
    for (const input of inputs) {
      if (await isSameFile(input, path))
        throw new NotDone(
          `${name} non può prendere il posto del file dei dati «${input}»: ${advice}`,
        );
    }
    if (template !== undefined && (await isSameFile(template, path)))
      throw new NotDone(`${name} non può prendere il posto del modello «${template}»: ${advice}`);
    for (const before of outputs.slice(0, index)) {
      if (await isSameFile(before.path, path))
        throw new NotDone(
          `${before.name} e ${lowerFirst(name)} non possono essere lo stesso file «${path}»: ${advice}`,
        );
    }
  }
}

function named(path: string | undefined, name: string, option: string): readonly Output[] {
  return path === undefined ? [] : [{ path, name, option }];
}

/**
 * Whether two paths lead to one file, be it by a link, by another spelling of the folder or, where
 * the disk ignores case, by other letters. For a file yet to be written its folder decides.
 */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [statsA, statsB] = await Promise.all([statsOf(a), statsOf(b)]);
  if (statsA && statsB) return statsA.dev === statsB.dev && statsA.ino === statsB.ino;
  if (statsA || statsB) return false;
  return (await placeOf(a)) === (await placeOf(b));
}

function statsOf(path: string) {
  return stat(path, { bigint: true }).catch(() => undefined);
}

async function placeOf(path: string): Promise<string> {
  const folder = dirname(resolve(path));
  return join(await realpath(folder).catch(() => folder), basename(path));
}
