import { type PlainField, plainHeaders } from '../service/headers';
import { wordDimensions } from '../service/profile/wordClasses';
import { profileFields, sheetNameOf } from '../service/sheets';
import { laterStages } from '../service/stages';
import type { DialectName } from './dialect';

/** `Titolo di studio` is `titolo_di_studio`: the intake knows the header in it. */
export function warehouseColumn(field: PlainField): string {
  return slug(plainHeaders[field][0]);
}

/** `mip_scelte_sa` */
export function tableName(sheet: string): string {
  return `mip_${slug(sheet)}`;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '_');
}

const placeFields = ['area', 'province', 'jobCentre', 'provider'] as const;

/** The columns that more than one statement speaks of. */
export const columns = {
  id: warehouseColumn('userId'),
  date: warehouseColumn('date'),
  count: warehouseColumn('count'),
  area: warehouseColumn('area'),
  province: warehouseColumn('province'),
  jobCentre: warehouseColumn('jobCentre'),
  provider: warehouseColumn('provider'),
  age: warehouseColumn('age'),
} as const;

export const placeColumns: readonly string[] = placeFields.map(warehouseColumn);

/** What is known of a user, in words. */
export const wordColumns = wordDimensions.map(warehouseColumn);

/** What each table holds: one row is what the sheet of that name has in a row. */
const tables: readonly (readonly [sheet: string, fields: readonly PlainField[]])[] = [
  ['Utenti', ['userId', 'date', 'area', 'province', 'jobCentre', ...profileFields, 'count']],
  ...laterStages.map(
    (stage) =>
      [sheetNameOf(stage), ['userId', 'date', ...placeFields, 'outcome', 'count']] as const,
  ),
  ['Incontri', ['date', 'area', 'province', 'jobCentre', 'count']],
  ['Contatti', ['date', 'contactChannel', 'count']],
  ['Gradimento', ['date', 'question', 'rating', 'count']],
];

/** What stands at the head of the script: the views that it reads, and what it does not give. */
export function sourcesRemark(workbook: string, dialect: DialectName): string {
  return `-- Conteggi per il report MIP, con le impostazioni e gli elenchi di «${plain(workbook)}» (${dialect}).
-- Scritto da «mip-report sql»: se l'elenco dei CPI, dei soggetti attuatori o i parametri cambiano, va scritto di nuovo.
--
-- Prima crea queste viste sulle tabelle del magazzino. Ogni riga è quella del foglio con lo stesso nome. Le date sono
-- DATE o TIMESTAMP nell'ora italiana, «numero» un intero: 1 dove una riga è una persona, un incontro o una risposta.
-- Per ciò che non c'è metti CAST(NULL AS VARCHAR(400)), o CAST(NULL AS DATE) per una data; per una tabella che non c'è,
-- una vista senza righe.
${tables.map(([sheet, fields]) => `--   ${tableName(sheet)} (${fields.map(warehouseColumn).join(', ')})`).join('\n')}
--
-- Poi genera il report dai file scritti in «conteggi» e dalla cartella di lavoro: le tabelle e le figure sono quelle
-- del report delle persone. Servono le persone, e da questi conteggi non si hanno: i rilievi che le confrontano (passi
-- saltati, date in ordine inverso, utenti ripetuti o non registrati) e le righe di una cifra in «spiega».`;
}

/** In a remark nothing may end the line. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}
