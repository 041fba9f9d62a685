import { cellName } from '../grid/address';
import { sheetNameOf } from '../service/sheets';
import type { CountedKind } from '../service/stages';
import { listText } from '../text/listText';
import type { Catalogue } from './catalogueEntry';
import { atColumn, unclearTexts, yearPair } from './faultyCells';
import type { FindingDetails } from './findingDetails';
import { andMore, doubtfulVotes, groupLabel, insteadOf, markedRows, takenFrom } from './phrases';
import {
  compactPivot,
  foundSheets,
  lackingWithout,
  neededColumnWords,
  notRead,
  parameterFault,
  parameterName,
  reportWithout,
  underHeaders,
  unplaced,
  withHeaders,
} from './sheetPhrases';

function whyNotCounted(step: string, kind: CountedKind | undefined): string {
  if (kind !== undefined) return `«${sheetNameOf(kind)}» ha un foglio suo`;
  return step === '' ? 'manca la fase' : 'non è una fase del percorso';
}

function unclearScale({ lowest, highest, low }: FindingDetails['SCALA_DA_DICHIARARE']): string {
  if (!low) return `: finché non è detto quale, valgono da ${lowest} a ${highest}`;
  const beside = low.label === undefined ? '' : `, accanto a «${low.label}»`;
  return `: ${low.count} (il primo alla riga ${low.row + 1}${beside}) non passano mai il 5, gli altri lo passano quasi sempre. Finché non è detto quale, valgono tutti da ${lowest} a ${highest}`;
}

/** What is wrong with a sheet, a column or a parameter. */
export const sheetWording = {
  REGISTRAZIONI_MANCANTI: {
    severity: 'errore',
    title: 'Registrazioni mancanti',
    meaning: ({ details }) =>
      `Non ci sono registrazioni da contare: non c'è un foglio «Utenti», né un foglio «Registrazioni» con i conteggi, e nessun altro foglio ne ha le colonne; ${foundSheets(details)}.`,
    action:
      'Aggiungi un foglio «Utenti» con le colonne «ID utente», «Data registrazione» e «Area territoriale» (o «Provincia»), oppure dai questi nomi al foglio e alle colonne che già ci sono.',
  },
  FOGLIO_MANCANTE: {
    severity: 'avviso',
    title: 'Fogli mancanti',
    meaning: ({ details }) =>
      `Manca un foglio «${sheetNameOf(details.kind)}»${reportWithout(details.kind)}.`,
    action:
      'Se i dati ci sono, aggiungi il foglio o dagli il nome atteso; altrimenti non serve fare nulla.',
  },
  FOGLIO_VUOTO: {
    severity: 'avviso',
    title: 'Fogli vuoti',
    meaning: ({ sheet, details }) =>
      `Il foglio «${sheet}» non contiene righe di dati${lackingWithout(details)}.`,
    action: 'Incolla i dati nel foglio oppure eliminalo se non serve.',
  },
  PIVOT_COMPATTA: {
    severity: 'errore',
    title: 'Tabelle pivot in formato compatto',
    meaning: ({ sheet, ...finding }) => `Il foglio «${sheet}» ${compactPivot(finding)}.`,
    action:
      'In Excel, nella scheda Progettazione, scegli Layout report, Mostra in formato tabella e poi Ripeti tutte le etichette elementi; oppure incolla l’elenco da cui viene la pivot.',
  },
  PIVOT_COMPATTA_LETTA: {
    severity: 'informazione',
    title: 'Tabelle pivot in formato compatto, lette',
    meaning: ({ sheet, value, details: { levels, groups } }) =>
      `Il foglio «${sheet}» è una tabella pivot in formato compatto: le etichette sotto «${value}» sono lette come ${listText(levels.map((level) => `«${level}»`))}; ${groups === 1 ? 'la riga di gruppo, che è la somma di quelle' : `le ${groups} righe di gruppo, che sono la somma di quelle`} sotto, ${groups === 1 ? 'non è contata' : 'non sono contate'}.`,
    action: 'Non serve fare nulla.',
  },
  FOGLIO_SENZA_COLONNE: {
    severity: 'errore',
    title: 'Colonne mancanti',
    meaning: ({ sheet, details }) =>
      `Nel foglio «${sheet}»${withHeaders(details.found)} manca la colonna ${neededColumnWords(details.columns)}${yearPair(details.found)}: ${notRead(details)}.`,
    action:
      'Aggiungi la colonna oppure, se ha un altro nome, indicala nel foglio Parametri con una correzione (Foglio, Campo, Colonna).',
  },
  INTESTAZIONI_NON_CAPITE: {
    severity: 'errore',
    title: 'Intestazioni non capite',
    meaning: ({ sheet, details }) =>
      `Il foglio «${sheet}» non è stato letto, perché ${unclearTexts(details)}${lackingWithout(details)}.`,
    action: 'Riscrivi nel foglio ciò che non si capisce, nel modo indicato, e genera di nuovo.',
  },
  LUOGO_NON_INDICATO: {
    severity: 'avviso',
    title: 'Luoghi non indicati',
    meaning: (finding) => `${unplaced(finding)}.`,
    action:
      'Aggiungi la colonna oppure, se ha un altro nome, indicala nel foglio Parametri con una correzione (Foglio, Campo, Colonna); se tutte le righe sono di un luogo solo, scrivilo nel nome del foglio.',
  },
  ETICHETTA_DEL_GRUPPO: {
    severity: 'informazione',
    title: 'Etichette dei gruppi',
    meaning: groupLabel,
    action: 'Non serve fare nulla.',
  },
  NOME_DEL_FOGLIO_USATO: {
    severity: 'informazione',
    title: 'Colonne prese dal nome o dal titolo',
    meaning: ({ sheet, value, details: { field, tables } }) =>
      `Il foglio «${sheet}» non ha la colonna «${field}»: per ${takenFrom(value, tables)}.`,
    action: 'Se non è così, aggiungi la colonna, o cambia il nome del foglio o il titolo.',
  },
  RIGHE_SOTTO_LA_TABELLA: {
    severity: 'errore',
    title: 'Righe sotto una tabella di Excel',
    meaning: ({ sheet, details }) =>
      details.count === 1
        ? `Nel foglio «${sheet}» una riga sta sotto la tabella di Excel, fuori dal suo intervallo: non è stata letta.`
        : `Nel foglio «${sheet}» ${details.count} righe stanno sotto la tabella di Excel, fuori dal suo intervallo: non sono state lette.`,
    action:
      'Vanno contate? Estendi la tabella fino a comprenderle (Struttura tabella, Ridimensiona tabella); se sono note, spostale altrove.',
    isQuestion: true,
  },
  CELLE_NON_LETTE: {
    severity: 'informazione',
    title: 'Celle fuori dagli elenchi',
    meaning: ({ sheet, details: { ranges, more } }) =>
      `Nel foglio «${sheet}» accanto o sotto agli elenchi c’è altro (${listText([...ranges, ...(more > 0 ? [`altri ${more} intervalli`] : [])])}): non è stato letto.`,
    action:
      'Se sono note o tabelle di appoggio non serve fare nulla; se sono dati da contare, scrivili sotto le intestazioni dell’elenco o in un foglio loro.',
  },
  ALTRO_ELENCO_LETTO: {
    severity: 'informazione',
    title: 'Elenchi uno sotto l’altro, letti',
    meaning: ({ sheet, row = 0, details: { kind, lists } }) =>
      `Nel foglio «${sheet}» alla riga ${row + 1} comincia un altro elenco${lists === 1 ? ': è letto' : `, e sotto ancora ${lists - 1}: ognuno è letto`} per sé, come un foglio «${sheetNameOf(kind)}».`,
    action:
      'Se è così non serve fare nulla; altrimenti spostalo in un foglio suo, con il nome atteso.',
  },
  ELENCO_SOTTO_UN_ALTRO: {
    severity: 'errore',
    title: 'Più elenchi in un foglio',
    meaning: ({ sheet, row = 0, column = 0, details: { count, isBeside } }) => {
      const rows =
        count === 1
          ? 'la riga sotto di essa non è stata letta'
          : `le ${count} righe sotto di essa non sono state lette`;
      const header = isBeside ? `cella ${cellName({ row, column })}` : `riga ${row + 1}`;
      const doubt = isBeside ? ', e nessun titolo dice che cosa conta' : '';
      return `Nel foglio «${sheet}» la ${header} è l’intestazione di un altro elenco${doubt}: ${rows}.`;
    },
    action:
      'Va contato? Sposta l’elenco in un foglio suo, con il nome atteso (per esempio «Partecipazioni»), oppure scrivi sopra di esso un titolo che lo dica.',
    isQuestion: true,
  },
  FASE_NON_CONTATA: {
    severity: 'avviso',
    title: 'Righe di fasi che non si contano',
    meaning: ({ sheet, value, details: { header, count, kind } }) => {
      const isOne = count === 1;
      const say = value === '' ? 'nulla' : `«${value}»`;
      const have = `${value === '' ? 'non ' : ''}${isOne ? 'ha' : 'hanno'} ${say}`;
      const rows = `${isOne ? 'una riga' : `${count} righe`} ${have} nella colonna «${header}»`;
      const fate = isOne ? 'non è contata' : 'non sono contate';
      return `Nel foglio «${sheet}» ${rows}: ${fate}, perché ${whyNotCounted(value, kind)}.`;
    },
    action:
      'Se è una fase del percorso, chiamala con il suo nome (per esempio «Pre-accoglienza»); se ha un foglio suo, controlla che i due non dicano cose diverse.',
  },
  FOGLIO_NON_LETTO: {
    severity: 'avviso',
    title: 'Fogli non letti',
    meaning: ({ sheet, details: { kind, headers } }) =>
      kind === undefined
        ? `Il foglio «${sheet}»${underHeaders(headers)} sembra avere righe da contare, ma né il nome né le intestazioni dicono di quale fase: non è stato letto.`
        : `Il foglio «${sheet}» ha le colonne di un foglio «${sheetNameOf(kind)}», ma non il nome, e i fogli con quel nome ci sono già: non è stato letto.`,
    action:
      'Che cosa contiene? Se i suoi dati vanno contati, metti nel nome del foglio quello atteso (per esempio «Utenti Cuneo»); altrimenti scrivi il nome del foglio nel foglio Parametri, in «Fogli da non leggere».',
    isQuestion: true,
  },
  FOGLIO_NASCOSTO: {
    severity: 'informazione',
    title: 'Fogli nascosti',
    meaning: ({ sheet }) =>
      `Il foglio «${sheet}» è nascosto: le sue righe sono lette come quelle degli altri fogli.`,
    action:
      'Se i suoi dati vanno contati non serve fare nulla; altrimenti mostra il foglio ed eliminalo.',
  },
  RIGHE_NASCOSTE: {
    severity: 'informazione',
    title: 'Righe nascoste',
    meaning: (finding) =>
      markedRows(finding, [
        'è nascosta, da un filtro o a mano',
        'sono nascoste, da un filtro o a mano',
      ]),
    action:
      'Se vanno contate non serve fare nulla; altrimenti toglile dal foglio: nasconderle non basta.',
  },
  RIGHE_BARRATE: {
    severity: 'avviso',
    title: 'Righe barrate',
    meaning: (finding) =>
      markedRows(finding, ['è barrata in ogni cella', 'sono barrate in ogni cella']),
    action:
      'Se sono annullate toglile dal foglio, o scrivi «annullato» in una colonna di note: barrarle non basta. Altrimenti non serve fare nulla.',
  },
  COLONNA_RIPETUTA: {
    severity: 'avviso',
    title: 'Colonne ripetute',
    meaning: ({ value, column, details: { field, used, isOneDay } }) =>
      `Anche la colonna «${value}»${atColumn(column)} può essere il campo «${field}»: è stata usata la colonna «${used.header}»${atColumn(used.column)}, ${isOneDay ? 'dove però tutte le date sono dello stesso giorno' : 'che viene prima'}.`,
    action:
      'Indica qual è la colonna giusta con una correzione nel foglio Parametri: sotto le intestazioni Foglio, Campo, Colonna scrivi il nome di questo foglio, il campo e la lettera della colonna.',
  },
  CORREZIONE_APPLICATA: {
    severity: 'informazione',
    title: 'Correzioni applicate',
    meaning: ({ value, column, details: { field, instead } }) =>
      `Il campo «${field}» è letto dalla colonna «${value}»${atColumn(column)}${insteadOf(instead)}, come dice una correzione del foglio Parametri.`,
    action: 'Non serve fare nulla.',
  },
  SCALA_DA_DICHIARARE: {
    severity: 'avviso',
    title: 'Scale dei voti da dichiarare',
    meaning: ({ value, column, details }) =>
      `Nel gradimento ${details.answers === 'votes' ? 'i voti' : 'le risposte'} della colonna «${value}»${atColumn(column)}${andMore(details.more)} possono essere di più scale${unclearScale(details)}.`,
    action:
      'Scrivi la scala nel foglio Parametri, in «Scala del gradimento», per esempio «da 1 a 10»; per una colonna sola scrivi «Tempi di attesa: da 1 a 10». Va bene anche nell’intestazione: «Tempi di attesa (1-10)». Se in un foglio le scale sono due, metti le schede di ognuna in un foglio di gradimento suo.',
    isQuestion: true,
  },
  COLONNA_FORSE_SENZA_VOTI: {
    severity: 'avviso',
    title: 'Colonne forse senza voti',
    meaning: doubtfulVotes,
    action:
      'Nel foglio Parametri, in «Scala del gradimento», scrivi la colonna con la sua scala (per esempio «Puntualità: da 1 a 5») o, se non sono voti, con «nessuna» (per esempio «Ore: nessuna»).',
    isQuestion: true,
  },
  PARAMETRO_NON_VALIDO: {
    severity: 'avviso',
    title: 'Parametri non validi',
    meaning: ({ value, details }) =>
      `Il valore «${value}» del parametro «${parameterName(details)}» non è utilizzabile e non è stato applicato; ${parameterFault(details)}.`,
    action: 'Correggi il valore nel foglio Parametri.',
  },
  PARAMETRO_SCONOSCIUTO: {
    severity: 'avviso',
    title: 'Parametri sconosciuti',
    meaning: (finding) =>
      `Il foglio Parametri contiene «${finding.value}», che non è un parametro conosciuto: non ha alcun effetto.`,
    action:
      "Usa uno dei nomi previsti: Titolo, Titolo della sintesi, Servizio, Numero verde, Fonte, Inizio servizio, Fine primo periodo, Dati al, Periodo, Area sull'asse secondario, Seconda scala, Soglia riservatezza, Esiti da contare, Esiti da non contare, Date scambiate, Date giuste, Identificativi da uniformare, Conteggi giusti, Conteggi cumulati, Scala del gradimento, Fogli da non leggere.",
  },
} satisfies Partial<Catalogue>;
