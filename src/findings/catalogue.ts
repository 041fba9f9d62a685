import type { Finding } from './finding';
import type { FindingCode } from './findingCode';
import { sheetNameOf } from './leftOut';
import {
  inColumn,
  perhaps,
  atColumn,
  insteadOf,
  emptyOrNot,
  atDate,
  previousStep,
  named,
  leftOut,
  foundSheets,
  expected,
} from './phrases';
import { stageWords } from './stageWords';

/** errore: something is not counted that should be; avviso: counted or set aside, worth a look; informazione: no action needed. */
export type Severity = 'errore' | 'avviso' | 'informazione';

/** Wording of one kind of finding, in Italian. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** What is wrong, as a sentence about this occurrence. */
  readonly meaning: (finding: Finding) => string;
  /** What to do about it. */
  readonly action: string;
}

/** All wording about data in one place. A detail that a finding does not carry is left unsaid. */
export const catalogue: Readonly<Record<FindingCode, CatalogueEntry>> = {
  DATA_NON_LEGGIBILE: {
    severity: 'errore',
    meaning: (finding) =>
      `La data «${finding.value}»${inColumn(finding)} non si legge: ciò che la riga riporta a quella data non è contato.`,
    action:
      'Scrivere la data nella forma gg/mm/aaaa (prima il giorno, poi il mese) e generare di nuovo il rapporto.',
  },
  DATA_PRIMA_DEL_SERVIZIO: {
    severity: 'avviso',
    meaning: (finding) =>
      `La data «${finding.value}»${inColumn(finding)} viene prima dell'inizio del servizio: la riga non è contata.`,
    action:
      'Correggere la data oppure, se è giusta, indicare «Inizio servizio» nel foglio Parametri.',
  },
  DATA_OLTRE_DATI_AL: {
    severity: 'avviso',
    meaning: (finding) =>
      `La data «${finding.value}»${inColumn(finding)} viene dopo il giorno a cui sono riferiti i dati («Dati al»): la riga non è contata.`,
    action: 'Correggere la data oppure spostare «Dati al» nel foglio Parametri.',
  },
  DATA_FUTURA: {
    severity: 'errore',
    meaning: (finding) =>
      `La data «${finding.value}»${inColumn(finding)} è nel futuro: la riga non è contata.`,
    action: "Controllare il giorno, il mese e l'anno e correggere la data.",
  },
  NUMERO_NON_VALIDO: {
    severity: 'errore',
    meaning: (finding) =>
      `Il numero «${finding.value}»${inColumn(finding)} non è un intero uguale o maggiore di zero: la riga non è contata.`,
    action: 'Scrivere un numero intero, per esempio 1512 o 1.512, senza altre parole.',
  },
  UTENTE_RIPETUTO: {
    severity: 'avviso',
    meaning: (finding) =>
      `L'utente «${finding.value}» compare più volte${atDate(finding)}: è contato una volta sola, alla prima data.`,
    action: "Verificare se la riga è un doppione o se l'identificativo è di un'altra persona.",
  },
  UTENTE_NON_REGISTRATO: {
    severity: 'avviso',
    meaning: ({ value, details }) =>
      `L'utente «${value}» ha ${stageWords(details?.['stage']) ?? 'un passo successivo'} ma non è fra gli utenti registrati: è contato ugualmente, senza profilo.`,
    action:
      "Correggere l'identificativo oppure aggiungere la registrazione dell'utente al foglio Utenti.",
  },
  PASSO_PRECEDENTE_MANCANTE: {
    severity: 'avviso',
    meaning: ({ value, details }) =>
      `L'utente «${value}» ha ${stageWords(details?.['stage']) ?? 'un passo del percorso'} ma non ${stageWords(details?.['lacking']) ?? 'i passi precedenti'}: è contato ugualmente, e le percentuali da un passo all'altro ne risentono.`,
    action:
      "Aggiungere ciò che manca nel foglio del passo precedente o correggere l'identificativo.",
  },
  DATE_NON_IN_ORDINE: {
    severity: 'avviso',
    meaning: (finding) =>
      `La data «${finding.value}»${inColumn(finding)} viene prima di quella del passo precedente${previousStep(finding)}: entrambi i passi sono contati alla loro data.`,
    action: 'Verificare le due date e correggere quella sbagliata.',
  },
  AREA_DIVERSA_DALL_UTENTE: {
    severity: 'avviso',
    meaning: ({ value, details }) =>
      `La riga è dell'area «${value}», l'utente${named(details?.['user'])} è registrato nell'area${named(details?.['userArea'])}: ognuno è contato nella propria area.`,
    action:
      "Se l'utente si è davvero spostato non serve fare nulla; altrimenti correggere l'area, il centro per l'impiego o il soggetto attuatore.",
  },
  SA_FUORI_AREA: {
    severity: 'avviso',
    meaning: ({ value, details }) =>
      `Il soggetto attuatore «${value}» non opera nell'area${named(details?.['area'])}, a cui appartiene la riga: la riga è contata in quest'area.`,
    action:
      "Correggere il soggetto attuatore o l'area, oppure aggiungere l'area al foglio Soggetti attuatori.",
  },
  AREA_SCONOSCIUTA: {
    severity: 'avviso',
    meaning: (finding) =>
      `L'area territoriale «${finding.value}» non è fra quelle di riferimento${perhaps(finding)}: è mostrata come area a sé, dopo le altre.`,
    action: "Correggere il nome oppure aggiungere l'area al foglio Territorio.",
  },
  PROVINCIA_SCONOSCIUTA: {
    severity: 'avviso',
    meaning: (finding) =>
      `La provincia «${finding.value}» non appartiene a nessuna area di riferimento${perhaps(finding)}: da sola non basta ad attribuire la riga a un'area.`,
    action:
      'Correggere la sigla o il nome oppure aggiungere la provincia alla colonna Province del foglio Territorio.',
  },
  CPI_SCONOSCIUTO: {
    severity: 'avviso',
    meaning: (finding) =>
      `Il centro per l'impiego «${finding.value}» non è fra quelli di riferimento${perhaps(finding)}: da solo non basta ad attribuire la riga a un'area.`,
    action: 'Correggere il nome oppure aggiungere il centro al foglio Territorio con la sua area.',
  },
  SA_SCONOSCIUTO: {
    severity: 'avviso',
    meaning: (finding) =>
      `Il soggetto attuatore «${finding.value}» non è nel foglio Soggetti attuatori${perhaps(finding)}: è mostrato dopo gli altri, e da solo non basta ad attribuire la riga a un'area.`,
    action:
      'Correggere il nome oppure aggiungere il soggetto al foglio Soggetti attuatori con la sua area.',
  },
  CELLA_OBBLIGATORIA_VUOTA: {
    severity: 'errore',
    meaning: (finding) =>
      `La cella${inColumn(finding)} ${emptyOrNot(finding)}: senza, la riga non è contata.`,
    action: 'Completare la cella oppure eliminare la riga se non serve.',
  },
  CELLA_ATTESA_VUOTA: {
    severity: 'avviso',
    meaning: (finding) =>
      `La cella${inColumn(finding)} ${emptyOrNot(finding)}: la riga è contata, ma dove serve quel dato risulta non attribuita.`,
    action: 'Completare la cella se il dato è disponibile.',
  },
  REGISTRAZIONI_MANCANTI: {
    severity: 'errore',
    meaning: ({ details }) =>
      `Non ci sono registrazioni da contare: non c'è un foglio «Utenti», né un foglio «Registrazioni» con i conteggi, e nessun altro foglio ne ha le colonne${foundSheets(details?.['sheets'])}.`,
    action:
      'Aggiungere un foglio «Utenti» con le colonne «ID utente», «Data registrazione» e «Area territoriale» (o «Provincia»), oppure dare questi nomi al foglio e alle colonne che già ci sono.',
  },
  FOGLIO_MANCANTE: {
    severity: 'avviso',
    meaning: ({ details }) =>
      `Manca un foglio «${sheetNameOf(details?.['kind']) ?? details?.['kind'] ?? ''}»${leftOut(details?.['kind'])}.`,
    action:
      'Se i dati ci sono, aggiungere il foglio o dargli il nome atteso; altrimenti non serve fare nulla.',
  },
  FOGLIO_VUOTO: {
    severity: 'avviso',
    meaning: ({ sheet, details }) =>
      `Il foglio «${sheet ?? ''}» non contiene righe di dati${leftOut(details?.['kind'])}.`,
    action: 'Incollare i dati nel foglio oppure eliminarlo se non serve.',
  },
  FOGLIO_SENZA_COLONNE: {
    severity: 'errore',
    meaning: ({ sheet, details }) =>
      details?.['read'] === 'yes'
        ? `Nel foglio «${sheet ?? ''}» manca la colonna ${details['columns'] ?? ''}: le righe sono contate, ma dove serve quel dato risultano non attribuite.`
        : `Nel foglio «${sheet ?? ''}» manca la colonna ${details?.['columns'] ?? ''}: il foglio non è stato letto${leftOut(details?.['kind'])}.`,
    action:
      'Aggiungere la colonna oppure, se ha un altro nome, indicarla nel foglio Parametri con una correzione (Foglio, Campo, Colonna).',
  },
  FOGLIO_NON_LETTO: {
    severity: 'avviso',
    meaning: ({ sheet, details }) =>
      `Il foglio «${sheet ?? ''}» ha le colonne di un foglio «${details?.['name'] ?? ''}», ma non il nome, e i fogli con quel nome ci sono già: non è stato letto.`,
    action:
      'Se i suoi dati vanno contati, mettere nel nome del foglio quello atteso (per esempio «Utenti Cuneo»); altrimenti non serve fare nulla.',
  },
  COLONNA_RIPETUTA: {
    severity: 'avviso',
    meaning: ({ value, details }) =>
      `Anche la colonna «${value}»${atColumn(details?.['column'])} può essere il campo «${details?.['field'] ?? ''}»: è stata usata la colonna «${details?.['used'] ?? ''}»${atColumn(details?.['usedColumn'])}, che viene prima.`,
    action:
      'Dire qual è la colonna giusta con una correzione nel foglio Parametri: sotto le intestazioni Foglio, Campo, Colonna scrivere il nome di questo foglio, il campo e la lettera della colonna.',
  },
  CORREZIONE_APPLICATA: {
    severity: 'informazione',
    meaning: ({ value, details }) =>
      `Il campo «${details?.['field'] ?? ''}» è letto dalla colonna «${value}»${atColumn(details?.['column'])}${insteadOf(details?.['instead'])}, come dice una correzione del foglio Parametri.`,
    action: 'Non serve fare nulla.',
  },
  RIGA_DI_TOTALE: {
    severity: 'informazione',
    meaning: (finding) => `La riga «${finding.value}» è un totale: è stata saltata.`,
    action: 'Non serve fare nulla.',
  },
  RIGA_DI_NOTA: {
    severity: 'informazione',
    meaning: (finding) => `La riga «${finding.value}» è una nota: è stata saltata.`,
    action: 'Non serve fare nulla.',
  },
  VALUTAZIONE_NON_VALIDA: {
    severity: 'avviso',
    meaning: (finding) =>
      `La valutazione «${finding.value}»${inColumn(finding)} non è un intero da 1 a 10: la risposta è considerata mancante.`,
    action: 'Correggere la valutazione oppure lasciare la cella vuota.',
  },
  ETA_NON_VALIDA: {
    severity: 'avviso',
    meaning: (finding) =>
      `Da «${finding.value}»${inColumn(finding)} non risulta un'età fra 14 e 100 anni alla registrazione: l'utente è contato, con età non indicata.`,
    action: "Correggere la data di nascita o l'età.",
  },
  PARAMETRO_NON_VALIDO: {
    severity: 'avviso',
    meaning: ({ value, details }) =>
      `Il valore «${value}» del parametro «${details?.['parameter'] ?? ''}» non è utilizzabile e non è stato applicato${expected(details?.['expected'])}.`,
    action: 'Correggere il valore nel foglio Parametri.',
  },
  PARAMETRO_SCONOSCIUTO: {
    severity: 'avviso',
    meaning: (finding) =>
      `Il foglio Parametri contiene «${finding.value}», che non è un parametro conosciuto: non ha alcun effetto.`,
    action:
      "Usare uno dei nomi previsti: Titolo, Servizio, Inizio servizio, Fine primo periodo, Dati al, Periodo, Area sull'asse secondario, Soglia riservatezza.",
  },
};
