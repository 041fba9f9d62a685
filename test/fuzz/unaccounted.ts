import { createFindingLog } from '../../src/findings/finding';
import type { Dataset } from '../../src/intake/dataset';
import type { RawSource } from '../../src/intake/rawSource';
import { readDataset } from '../../src/intake/readDataset';
import { countedKinds } from '../../src/service/stages';
import { unmentioned } from './unmentioned';

/** Readings of which some rows were neither counted nor left out, and numbers that nobody is told of. */
export async function unaccounted(source: RawSource): Promise<readonly string[]> {
  const log = createFindingLog();
  const dataset = await readDataset(source, log);
  return [...accountFaults(dataset), ...(await unmentioned(source, dataset, log))];
}

/** Rows of each reading that reached the columns of the dataset. */
function rowsOf({ events, contacts, satisfaction }: Dataset): readonly (readonly number[])[] {
  const rows: number[][] = [];
  for (const part of [...countedKinds.map((kind) => events[kind]), contacts, satisfaction]) {
    for (let index = 0; index < part.length; index++) {
      (rows[part.reading[index] as number] ??= []).push(part.row[index] as number);
    }
  }
  return rows;
}

function accountFaults(dataset: Dataset): readonly string[] {
  const rows = rowsOf(dataset);
  return dataset.readings.flatMap(({ sheet, kind, rowsRead, rowsLeftOut }, index) => {
    const counted = rows[index]?.length ?? 0;
    return rowsRead === counted + rowsLeftOut
      ? []
      : [`${sheet} ${kind}: ${rowsRead} read, ${counted} counted, ${rowsLeftOut} left out`];
  });
}
