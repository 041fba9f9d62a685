import { isSameFile } from './isSameFile';
import { NotDone } from './outcome';

interface RunPaths {
  readonly input: string;
  readonly output?: string | undefined;
  readonly json?: string | undefined;
}

/** Throws NotDone where two of the paths lead to one file: the input stays as it is, and each output its own. */
export async function requireDistinct({ input, output, json }: RunPaths): Promise<void> {
  if (output !== undefined && (await isSameFile(input, output)))
    throw new NotDone(
      `Il report non può prendere il posto del file dei dati «${input}»: indica un altro nome con «-o».`,
    );
  if (json !== undefined && (await isSameFile(input, json)))
    throw new NotDone(
      `Il file JSON non può prendere il posto del file dei dati «${input}»: indica un altro nome con «--json».`,
    );
  if (json !== undefined && output !== undefined && (await isSameFile(output, json)))
    throw new NotDone(
      `Il report e il file JSON non possono essere lo stesso file «${json}»: indica un altro nome con «--json».`,
    );
}
