import { isSameFile } from '../files/isSameFile';
import { lowerFirst } from '../text/lowerFirst';
import type { ExplainCommand, GenerateCommand } from './command';
import { NotDone } from './outcome';

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
