import type { RawTableSheet, RawWorkbook } from '../intake/rawWorkbook';
import { sampleNotesSheet } from '../service/reportSheets';
import { type SheetKind, sheetNameOf } from '../service/sheets';
import { syntheticSample } from './syntheticSample';

/** Where things are: they hold for whoever fills the other sheets in. */
const keptKinds: readonly SheetKind[] = ['territory', 'providers'];

/** The sheets that a report is made of, with headers and a blank row each; Piemonte's places stay. */
export function blankTemplate(): RawWorkbook {
  const kept = keptKinds.map(sheetNameOf);
  return {
    notes: [{ name: sampleNotesSheet, lines: readme }],
    sheets: syntheticSample(0, 'modello').sheets.map((sheet) =>
      kept.includes(sheet.name) ? sheet : emptied(sheet),
    ),
  };
}

/** Excel makes no table of headers alone. The settings keep their names. */
function emptied(sheet: RawTableSheet): RawTableSheet {
  const blank = sheet.columns.map(() => null);
  const rows =
    sheet.name === sheetNameOf('settings')
      ? [...sheet.rows()].map(([name = null]) => [name, ...blank.slice(1)])
      : [blank];
  return { ...sheet, rowCount: rows.length, rows: () => rows };
}

const readme = [
  'Report MIP - Modello vuoto',
  '',
  'Ogni foglio ha le intestazioni che il report riconosce: scrivi o incolla i dati sotto di esse, una riga per utente, incontro o passo.',
  'È indispensabile solo Utenti: i fogli che non ti servono si possono eliminare, e il report dice che cosa ne manca.',
  'In Gradimento ogni colonna dopo la data è una domanda: mettici il testo delle tue.',
  'Territorio e Soggetti attuatori contengono già i nomi del Piemonte, che puoi cambiare; Parametri si compila anche dal pannello.',
  'Poi premi Genera report.',
] as const;
