import type { SheetAdditions } from '../../excel/read/readAdditions';
import type { PickedSheet } from '../../files/pickedSheets';
import { columnName } from '../../grid/address';
import type { SetAsideFile } from '../../intake/rawSource';
import { countedText } from '../../report/italian';
import { listText } from '../../text/listText';

export const fileWords = {
  add: 'Aggiungi i file degli uffici',
  hint: 'Porta in questa cartella di lavoro, come fogli nuovi, i file .xlsx, .csv e .parquet che scegli: nessun foglio che c’è già cambia.',
  heading: 'Fogli aggiunti dai file',
  takeOut: 'Togli i fogli aggiunti',
  choose: 'File degli uffici',
  added: (count: number): string =>
    count === 0
      ? 'Nessun foglio aggiunto: leggi qui sotto perché.'
      : `${countedText(count, 'foglio aggiunto', 'fogli aggiunti')}: ora genera il report.`,
  takenOut: (count: number): string =>
    count === 1 ? '1 foglio aggiunto è stato tolto.' : `Tolti ${count} fogli aggiunti.`,
  changed: (name: string): string =>
    `Il foglio «${name}» resta, perché nel frattempo è stato cambiato: se non serve, eliminalo tu.`,
  used: ({ sheet, comments, charts, references }: SheetAdditions): string => {
    const why = [
      ...(comments > 0 ? ['contiene commenti'] : []),
      ...(charts.length > 0 ? ['contiene grafici'] : []),
      ...(references.length > 0 ? [`lo usano formule altrove (${references[0] ?? ''})`] : []),
    ];
    return `Il foglio «${sheet}» resta, perché ${listText(why)}: se non serve, eliminalo tu.`;
  },
  doubtful: ({ name, doubtfulColumns }: PickedSheet): string =>
    `Il foglio «${name}» viene da un file che conta i giorni da un altro anno: le colonne delle date sono state convertite; controlla ${doubtfulColumns.length === 1 ? 'la colonna' : 'le colonne'} ${listText(doubtfulColumns.map(columnName))}, che forse contengono date e sono rimaste com’erano.`,
  setAside: (file: SetAsideFile): string => `«${file.name}» non è stato aggiunto: ${reason(file)}.`,
} as const;

function reason(file: SetAsideFile): string {
  switch (file.why) {
    case 'empty':
      return 'è vuoto';
    case 'oldFormat':
      return 'è in un formato che non si legge; salvalo come .xlsx e riprova';
    case 'lock':
      return 'è il segno che Excel lascia accanto a una cartella di lavoro aperta';
    case 'foreign':
      return 'non contiene fogli di dati';
    case 'repeated':
      return `contiene le stesse cose di «${file.other}»`;
    case 'superseded':
      return `«${file.other}» ne è un’edizione più recente`;
  }
}
