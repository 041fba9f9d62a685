import { type Day, italianDay } from '../calendar/day';
import { type CountedKind, stageDefinitions } from '../service/stages';
import type { Catalogue } from './catalogueEntry';
import { atColumn } from './faultyCells';
import type { FindingDetails } from './findingDetails';
import { countedThing, skippedRow } from './phrases';
import {
  blankColumns,
  lackingWithout,
  measures,
  movingColumns,
  notRead,
  numberColumns,
  sharedCounts,
} from './sheetPhrases';

/** What says that a sheet counts something else. */
const saysOther = {
  name: (sheet: string) => `Il nome del foglio «${sheet}»`,
  title: (sheet: string, value: string) => `Nel foglio «${sheet}» il titolo «${value}»`,
  header: (sheet: string, value: string) => `Nel foglio «${sheet}» l’intestazione «${value}»`,
  gender: (sheet: string, value: string) =>
    `Nel foglio «${sheet}» il solo genere che c’è («${value}»)`,
  sums: (sheet: string) => `Nel foglio «${sheet}» la somma, 100 ogni volta,`,
} as const;

/** What is wrong with counts, or with what is written where counts should stand. */
export const countWording = {
  CONTEGGI_SENZA_COLONNA: {
    severity: 'errore',
    title: 'Colonne dei conteggi da indicare',
    meaning: ({ sheet, details }) =>
      `Le righe del foglio «${sheet}» non hanno né un identificativo né un numero riconosciuto, e ${numberColumns(details)}: ${notRead(details)}.`,
    action:
      'Quale colonna conta? Indicala nel foglio Parametri con una correzione (Foglio, Campo «Numero», Colonna); se ogni riga vale uno, come Colonna scrivi «nessuna».',
    isQuestion: true,
  },
  NUMERO_DA_CHIARIRE: {
    severity: 'avviso',
    title: 'Numeri accanto agli identificativi',
    meaning: ({ sheet, value, column, details: { rows, counts, named, example } }) =>
      `Nel foglio «${sheet}» ${rows === 1 ? `una riga senza identificativo conta ${counts}` : `${rows} righe senza identificativo contano in tutto ${counts}`}, come dice la colonna «${value}»${atColumn(column)}; ma ${named} righe con l’identificativo, che valgono uno, hanno lì un numero (per esempio «${example}»): può essere di un protocollo o di altro.`,
    action:
      'Se quella colonna non conta, scrivilo nel foglio Parametri con una correzione (Foglio, Campo «Numero», Colonna «nessuna»): ogni riga varrà uno. Se conta le righe senza identificativo, scrivi il nome del foglio in «Conteggi giusti».',
    isQuestion: true,
  },
  CONTEGGI_DA_SCEGLIERE: {
    severity: 'errore',
    title: 'Colonne dei conteggi fra cui scegliere',
    meaning: ({ sheet, details }) =>
      `Nel foglio «${sheet}» ${movingColumns(details)}: non è detto quale conti il report, e ${details.isOfSeveral ? `nessuna di queste colonne è stata letta${lackingWithout(details)}` : notRead(details)}.`,
    action:
      'Quale colonna conta? Indicala nel foglio Parametri con una correzione (Foglio, Campo «Numero», Colonna); se il foglio conta più fasi, come Campo scrivi la prima delle colonne nominate.',
    isQuestion: true,
  },
  MISURE_IN_RIGHE: {
    severity: 'errore',
    title: 'Righe di misure diverse',
    meaning: ({ sheet, value, column, details }) =>
      `Nel foglio «${sheet}» la colonna «${value}»${atColumn(column)} dice che le righe contano cose diverse (${measures(details.words)}), che sommate non sono un conteggio: ${notRead(details)}.`,
    action:
      'Quali righe contano? Scrivi ciò che dicono nel foglio Parametri, in «Esiti da contare» (le altre non saranno contate); se vanno sommate tutte, scrivi il nome del foglio in «Conteggi giusti».',
    isQuestion: true,
  },
  ALTRA_MISURA: {
    severity: 'errore',
    title: 'Fogli che contano altro',
    meaning: ({ sheet, value, details }) =>
      `${saysOther[details.at](sheet, value)} dice che ciò che contiene non è quanti hanno fatto il passo (sono obiettivi, percentuali, conteggi cumulati, passi non avvenuti, solo una parte delle persone o simili): ${notRead(details)}.`,
    action:
      'Va contato? Se va contato così com’è scrivi il nome del foglio nel foglio Parametri, in «Conteggi giusti»; se i conteggi sono cumulati, in «Conteggi cumulati»; se non va contato, in «Fogli da non leggere».',
    isQuestion: true,
  },
  PERCENTUALI_SENZA_NUMERI: {
    severity: 'errore',
    title: 'Percentuali al posto dei numeri',
    meaning: ({ sheet, value, details }) =>
      `Nel foglio «${sheet}» al posto dei conteggi ci sono percentuali (per esempio «${value}»), che non dicono quanti sono: ${notRead(details)}.`,
    action:
      'Scrivi i numeri da cui vengono le percentuali; se è una tabella pivot, scegli «Mostra valori come: nessun calcolo».',
  },
  CONTEGGI_VUOTI: {
    severity: 'avviso',
    title: 'Conteggi lasciati vuoti',
    meaning: ({ sheet, details }) =>
      `Nel foglio «${sheet}» ${blankColumns(details)}: per ora vale zero.`,
    action:
      'Se i numeri mancano, scrivili; se non c’è stato nessuno, scrivi 0 e genera di nuovo il report.',
  },
  COLONNA_NON_CAPITA: {
    severity: 'errore',
    title: 'Colonne di numeri non capite',
    meaning: ({ sheet, value, column }) =>
      `Il foglio «${sheet}» è una tabella a doppia entrata, e la colonna «${value}»${atColumn(column)} ha dei conteggi, ma la sua intestazione non dice di quale periodo, luogo o canale: non è stata contata.`,
    action:
      'Che cosa conta? Dalle come intestazione un periodo, un luogo o un canale, come alle altre colonne; se è un totale o la parte di un totale, scrivi «Totale» o «di cui …».',
    isQuestion: true,
  },
  COLONNA_DI_TOTALE: {
    severity: 'informazione',
    title: 'Colonne di totale',
    meaning: ({ sheet, value, column }) =>
      `Nel foglio «${sheet}» la colonna «${value}»${atColumn(column)} è il totale di altre: non è stata contata.`,
    action: 'Non serve fare nulla.',
  },
  TOTALE_CHE_NON_TORNA: {
    severity: 'avviso',
    title: 'Totali che non tornano',
    meaning: ({ sheet, value, details: { of, label, sum, cells } }) =>
      `Nel foglio «${sheet}» ${cells === 1 ? 'un totale non è la somma' : `${cells} totali non sono la somma`} ${of === 'columns' ? 'delle colonne accanto' : 'delle righe'}: «${label}» dice ${value}, la somma è ${sum}${cells === 1 ? '' : ' (il primo)'}.`,
    action:
      'Confronta con l’originale: se manca una parte, o è contata due volte, correggila; se è sbagliato solo il totale, correggi quello.',
  },
  RIGA_DI_TOTALE: {
    severity: 'informazione',
    title: 'Righe di totale',
    meaning: ({ value }) => skippedRow(value),
    action: 'Non serve fare nulla.',
  },
  RIGHE_SOTTO_IL_TOTALE: {
    severity: 'errore',
    title: 'Righe sotto il totale',
    meaning: ({ sheet, details: { labels, total } }) =>
      `Nel foglio «${sheet}», sotto la riga «${total}», che è la somma di quelle sopra, ${labels.length === 1 ? 'c’è una riga che non ne fa parte e non nomina un luogo conosciuto' : 'ci sono righe che non ne fanno parte e non nominano luoghi conosciuti'} (${measures(labels)}): ${labels.length === 1 ? 'non è stata contata' : 'non sono state contate'}.`,
    action:
      'Che cosa sono? Se è un luogo, sposta la riga sopra il totale e correggi il totale, o aggiungi il luogo al foglio Territorio; se è altro, elimina la riga.',
    isQuestion: true,
  },
  PARTE_NON_SOMMATA: {
    severity: 'informazione',
    title: 'Parti di un conteggio',
    meaning: ({ sheet, value }) =>
      `Nel foglio «${sheet}» «${value}» è una parte di ciò che è già contato: non è stata sommata.`,
    action: 'Non serve fare nulla.',
  },
  CORREZIONE_NEGATIVA: {
    severity: 'informazione',
    title: 'Correzioni con il segno meno',
    meaning: ({ sheet, details: { rows, sum, isOfContacts } }) => {
      const same = isOfContacts ? 'dello stesso canale e mese' : 'dello stesso luogo e periodo';
      return rows === 1
        ? `Nel foglio «${sheet}» un conteggio è negativo (${sum}): è tolto da quelli ${same}.`
        : `Nel foglio «${sheet}» ${rows} conteggi sono negativi (in tutto ${sum}): sono tolti da quelli ${same}.`;
    },
    action: 'Se sono correzioni, non serve fare nulla; altrimenti togli il segno meno.',
  },
  CORREZIONE_ECCESSIVA: {
    severity: 'errore',
    title: 'Correzioni maggiori dei conteggi',
    meaning: ({ value }) =>
      `Il conteggio «${value}» toglie più di quanto è contato nello stesso luogo e periodo (i contatti, nello stesso canale e mese): non è applicato.`,
    action:
      'Controlla il segno, il luogo e la data: una correzione deve avere quelli del conteggio che corregge.',
  },
  CONTEGGI_E_PERSONE: {
    severity: 'avviso',
    title: 'Conteggi insieme a persone',
    meaning: ({ sheet, details }) => countsOfListed(sheet, details),
    action:
      'I conteggi comprendono ciò che è elencato? Allora scrivi il nome del loro foglio nel foglio Parametri, in «Fogli da non leggere», o togli le righe; se invece vanno sommati, scrivilo in «Conteggi giusti».',
    isQuestion: true,
  },
  CONTEGGI_CUMULATI: {
    severity: 'avviso',
    title: 'Conteggi forse cumulati',
    meaning: ({ sheet, details: { kind, from } }) =>
      `Nel foglio «${sheet}» ${growing(kind, from)}: se comprendono quelli dei periodi prima, il report conta più volte ${kind === 'contact' ? 'gli stessi contatti' : 'le stesse persone'}.`,
    action:
      'Sono cumulati? Scrivi il nome del foglio nel foglio Parametri, in «Conteggi cumulati»; se invece sono già di ciascun periodo, in «Conteggi giusti».',
    isQuestion: true,
  },
  CONTEGGI_RESI_PER_PERIODO: {
    severity: 'informazione',
    title: 'Conteggi cumulati, resi per periodo',
    meaning: ({ sheet, details: { kind, restartsYearly, header } }) =>
      `Nel foglio «${sheet}» i conteggi (${countedThing(kind)}) sono cumulati${restartsYearly ? ' di anno in anno' : ''}, come ${header === undefined ? 'dice il foglio Parametri' : `dicono le intestazioni («${header}»)`}: di ogni ${placeWord(kind)} vale la differenza dal conteggio prima, e il primo${restartsYearly ? ' di ogni anno' : ''} vale per intero.`,
    action:
      'Non serve fare nulla; se non è così, nel foglio Parametri togli il foglio da «Conteggi cumulati» o scrivilo in «Conteggi giusti».',
  },
  CUMULATI_CHE_SCENDONO: {
    severity: 'avviso',
    title: 'Conteggi cumulati che scendono',
    meaning: ({ sheet, value, details: { kind, falls, from } }) =>
      `Nel foglio «${sheet}» un conteggio cumulato (${countedThing(kind)}) scende da ${from} a ${value}${falls === 1 ? '' : ` (${falls} volte in tutto)`}: la differenza è tolta dal suo periodo, che non scende sotto lo zero.`,
    action: 'Controlla i due conteggi: se il secondo corregge il primo, non serve fare nulla.',
  },
  CONTEGGI_SOVRAPPOSTI: {
    severity: 'avviso',
    title: 'Conteggi forse sovrapposti',
    meaning: (finding) => `${sharedCounts(finding)}.`,
    action:
      'Sono gli stessi conteggi, o estrazioni che si sovrappongono? Togli ciò che è ripetuto. Se invece vanno sommati, scrivi il nome del foglio nel foglio Parametri, in «Conteggi giusti».',
    isQuestion: true,
  },
  CONTEGGI_OLTRE_PASSO_PRECEDENTE: {
    severity: 'avviso',
    title: 'Conteggi oltre il passo precedente',
    meaning: ({ value, details }) =>
      `Nell'area «${details.area}», dall'inizio alla fine del periodo «${details.period}», i conteggi danno ${value} ${stageDefinitions[details.stage].counted} e solo ${details.wholeCount} ${stageDefinitions[details.whole].counted}: la percentuale supera il 100%.`,
    action:
      "Verifica i numeri, l'area e il periodo delle righe di conteggio dei due passi e aggiungi quelle che mancano.",
  },
  CONTEGGI_FORSE_COPIATI: {
    severity: 'informazione',
    title: 'Periodi uguali in due passi',
    meaning: ({ value, details: { first, second, period, firstCount } }) =>
      `Nel periodo «${period}», e non negli altri, ${stageDefinitions[first].counted} (${firstCount}) e ${stageDefinitions[second].counted} (${value}) sono quasi gli stessi in ogni area: una colonna può essere stata copiata dall'altra.`,
    action:
      'Confronta quel periodo con gli originali dei due passi; se i numeri sono giusti, non serve fare nulla.',
  },
} satisfies Partial<Catalogue>;

/** Which counts a list has as well, and what becomes of them meanwhile. */
function countsOfListed(
  sheet: string,
  { kind, other, place, period, further, areEqual }: FindingDetails['CONTEGGI_E_PERSONE'],
): string {
  const both =
    sheet === other
      ? `Il foglio «${sheet}» ha sia conteggi sia righe da contare una per una`
      : `Il foglio «${sheet}» conta ciò che «${other}» elenca riga per riga`;
  const where = place === '' ? '' : `${kind === 'contact' ? 'canale' : 'area'} «${place}», `;
  const meanwhile = areEqual
    ? ', e i numeri sono gli stessi. Ne sembra il riassunto: per ora i conteggi restano fuori.'
    : '. Per ora si sommano, e le stesse righe possono essere contate due volte.';
  return `${both} (${countedThing(kind)}): ${where}periodo «${period}»${furtherWords(further)}${meanwhile}`;
}

function furtherWords(further: number): string {
  if (further === 0) return '';
  return further === 1
    ? ' (e in un altro periodo o area)'
    : ` (e in altre ${further} coppie di area e periodo)`;
}

function growing(kind: CountedKind | 'contact', from: Day | undefined): string {
  const things = countedThing(kind);
  const place = placeWord(kind);
  return from === undefined
    ? `i conteggi (${things}) di ogni ${place} non fanno che crescere da un periodo all'altro`
    : `più periodi cominciano lo stesso giorno (${italianDay(from)}), ognuno più lungo del precedente, e i conteggi (${things}) di ogni ${place} non scendono`;
}

function placeWord(kind: CountedKind | 'contact'): string {
  return kind === 'contact' ? 'canale' : 'luogo';
}
