import { describe, expect, it } from '@jest/globals';
import { countData } from '../../../src/app/countData';
import { answersTo, withAnswer } from '../../../src/app/settings/answersTo';
import { editedSource } from '../../../src/app/settings/editedSource';
import { readSettingsSheet, settingsForm } from '../../../src/app/settings/settingsForm';
import type { Finding } from '../../../src/findings/finding';
import type { RawSource } from '../../../src/intake/rawSource';
import { sheetNameOf } from '../../../src/service/sheets';
import { exampleNames, readExample } from '../../examples/readExample';
import { plainRun } from '../../support/generated';
import { type MemorySheets, memorySource } from '../../support/memorySource';

const hooks = { onProgress: () => undefined, signal: new AbortController().signal };

async function findingsIn(source: RawSource): Promise<readonly Finding[]> {
  return (await countData(source, plainRun, hooks)).log.first;
}

const isSame = (a: Finding) => (b: Finding) =>
  a.code === b.code && a.sheet === b.sheet && a.value === b.value && a.column === b.column;

function withName(sheets: MemorySheets, from: string, to: string): MemorySheets {
  return Object.fromEntries(
    Object.entries(sheets).map(([name, rows]) => [name === from ? to : name, rows]),
  );
}

describe('answersTo', () => {
  const answered = new Set<string>();

  it.each(exampleNames())('offers answers that settle the findings of %s', async (name) => {
    const { sheets, options } = readExample(name);
    const source = memorySource(sheets, options);
    const left: unknown[] = [];
    for (const finding of await findingsIn(source)) {
      for (const { choice, edit } of answersTo(finding)) {
        const after =
          edit.does === 'rename'
            ? memorySource(withName(sheets, edit.sheet, sheetNameOf(edit.kind)), options)
            : await editedSource(
                source,
                withAnswer(settingsForm(await readSettingsSheet(source)), edit),
              );
        const found = await findingsIn(after);
        answered.add(finding.code);
        if (found.some(isSame(finding))) left.push([finding, choice, edit]);
        const unusable = found.filter(({ code }) => code === 'PARAMETRO_NON_VALIDO');
        if (unusable.length > 0) left.push([finding, choice, unusable]);
      }
    }
    expect(left).toEqual([]);
  });

  it('has an example of every kind of answer', () => {
    expect([...answered].sort()).toEqual([
      ...['ALTRA_MISURA', 'COLONNA_FORSE_SENZA_VOTI', 'COLONNA_RIPETUTA'],
      'CONTEGGIO_OLTRE_IL_PERIODO',
      ...[
        'CONTEGGI_CUMULATI',
        'CONTEGGI_DA_SCEGLIERE',
        'CONTEGGI_E_PERSONE',
        'CONTEGGI_SENZA_COLONNA',
        'CONTEGGI_SOVRAPPOSTI',
        'DATE_SCAMBIATE',
      ],
      ...['ESITO_SCONOSCIUTO', 'FOGLIO_NON_LETTO', 'IDENTIFICATIVI_DIVERSI'],
      ...['MESE_PRIMA_DEL_GIORNO', 'MEZZANOTTI_UTC', 'MISURE_IN_RIGHE'],
      ...['NUMERO_DA_CHIARIRE', 'PERIODO_DA_CHIARIRE', 'SCALA_DA_DICHIARARE'],
    ]);
  });
});
