import type { Catalogue } from './catalogueEntry';
import {
  atThatDate,
  blankCells,
  inColumn,
  invalidNumber,
  invalidVote,
  lackingCell,
  rowsNotCounted,
  unreadableDate,
} from './faultyCells';
import {
  isNotCounted,
  lastDayOf,
  longCounts,
  negativeOutcome,
  neutralised,
  noneAsBlank,
  perhaps,
  possiblePeriods,
  toldToBeNone,
  unclearOutcome,
} from './phrases';

/** What is wrong with a cell or a row on its own. */
export const cellWording = {
  DATA_NON_LEGGIBILE: {
    severity: 'errore',
    title: 'Date che non si leggono',
    meaning: unreadableDate,
    action:
      'Scrivi la data nella forma gg/mm/aaaa (prima il giorno, poi il mese), o di un conteggio il mese o il semestre (dic 2017, 1° sem 2018), e genera di nuovo il report.',
  },
  DATA_IMPOSSIBILE: {
    severity: 'errore',
    title: 'Date impossibili',
    meaning: (finding) =>
      `La data «${finding.value}»${inColumn(finding)} non esiste nel calendario o ha un anno impossibile: ${atThatDate(finding.details)}.`,
    action: "Controlla il giorno, il mese e l'anno: il giorno viene prima del mese.",
  },
  DATA_ASSENTE: {
    severity: 'avviso',
    title: 'Righe che dicono di non avere una data',
    meaning: (finding) =>
      `${toldToBeNone(finding, 'una data')}: ${finding.details.rows === 1 ? 'la riga non è contata' : 'le righe non sono contate'}.`,
    action:
      'Scrivi la data dove si conosce; se il passo non è ancora avvenuto, non serve fare nulla.',
  },
  PASSO_SENZA_DATA: {
    severity: 'informazione',
    title: 'Passi senza data',
    meaning: (finding) => noneAsBlank(finding, 'una data'),
    action: 'Non serve fare nulla; se il passo è avvenuto, scrivi la sua data.',
  },
  DATE_SCAMBIATE: {
    severity: 'avviso',
    title: 'Date con giorno e mese forse scambiati',
    meaning: ({ value, details }) =>
      `Nella colonna «${value}» le date scritte come testo hanno tutte un giorno oltre il 12, le altre (${details.dates} diverse) tutte un giorno fino al 12: un programma impostato in un'altra lingua può aver scambiato giorno e mese.`,
    action:
      "Confronta qualche data con l'originale, poi scrivi il foglio e la colonna (per esempio Utenti: Data registrazione) nel foglio Parametri, in «Date scambiate» o in «Date giuste».",
    isQuestion: true,
  },
  MESE_PRIMA_DEL_GIORNO: {
    severity: 'avviso',
    title: 'Date con il mese prima del giorno',
    meaning: ({ value, details }) =>
      `Nella colonna «${details.header}» il mese viene prima del giorno: ${details.cells} date come «${value}» si leggono solo così, e nessuna comincia con un numero oltre il 12. Sono lette così tutte le date scritte come testo in quella colonna.`,
    action:
      "Confronta qualche data con l'originale; se non è così, scrivi il foglio e la colonna (per esempio Utenti: Data registrazione) nel foglio Parametri, in «Date giuste».",
  },
  MEZZANOTTI_UTC: {
    severity: 'avviso',
    title: 'Date spostate di un giorno dal fuso orario',
    meaning: ({ value, details }) =>
      `Nella colonna «${details.header}» ${details.cells} date stanno alle 23 in inverno e alle 22 in estate (per esempio «${value}»): sono mezzanotti italiane scritte con l'ora UTC, e valgono per il giorno dopo.`,
    action:
      "Confronta qualche data con l'originale; se non è così, scrivi il foglio e la colonna (per esempio Utenti: Data registrazione) nel foglio Parametri, in «Date giuste».",
  },
  DATA_PRIMA_DEL_SERVIZIO: {
    severity: 'avviso',
    title: 'Date prima del servizio',
    meaning: ({ value, details }) =>
      `La data «${value}» viene prima dell'inizio del servizio: ${isNotCounted(details)}.`,
    action: 'Correggi la data oppure, se è giusta, indica «Inizio servizio» nel foglio Parametri.',
  },
  DATA_OLTRE_DATI_AL: {
    severity: 'informazione',
    title: 'Date oltre «Dati al»',
    meaning: ({ value, details }) =>
      details.dates === 1
        ? `La data «${value}» viene dopo il ${lastDayOf(details)}: è fuori da questo report.`
        : `Nel foglio ${details.dates} date vengono dopo il ${lastDayOf(details)}, la prima è «${value}»: sono fuori da questo report.`,
    action: 'Non serve fare nulla; per contarle sposta «Dati al» nel foglio Parametri.',
  },
  DATA_FUTURA: {
    severity: 'errore',
    title: 'Date nel futuro',
    meaning: ({ value, details }) => `La data «${value}» è nel futuro: ${isNotCounted(details)}.`,
    action: "Controlla il giorno, il mese e l'anno e correggi la data.",
  },
  DATA_ISOLATA: {
    severity: 'avviso',
    title: 'Date lontane dalle altre',
    meaning: (finding) =>
      `La registrazione del ${finding.value} viene più di un anno prima delle altre: è contata, e i periodi del report cominciano da lì.`,
    action:
      "Se l'anno è sbagliato, correggi la data oppure indica «Inizio servizio» nel foglio Parametri; se è giusto, non serve fare nulla.",
  },
  NUMERO_NON_VALIDO: {
    severity: 'errore',
    title: 'Numeri non validi',
    meaning: invalidNumber,
    action: 'Scrivi un numero intero, per esempio 1512 o 1.512, senza altre parole.',
  },
  CONTEGGIO_OLTRE_IL_PERIODO: {
    severity: 'errore',
    title: 'Conteggi più lunghi di un periodo',
    meaning: ({ details }) => `${longCounts(details)}.${possiblePeriods(details)}`,
    action:
      'Nel foglio Parametri scegli come «Periodo» uno di quelli che si possono fare, oppure scrivi un conteggio per ogni periodo (per ogni mese, se sono contatti).',
    isQuestion: true,
  },
  ESITO_NEGATIVO: {
    severity: 'informazione',
    title: 'Passi non avvenuti',
    meaning: negativeOutcome,
    action:
      'Non serve fare nulla; se va contata, scrivi la parola in «Esiti da contare» nel foglio Parametri.',
  },
  ESITO_SCONOSCIUTO: {
    severity: 'avviso',
    title: 'Esiti da chiarire',
    meaning: unclearOutcome,
    action:
      'Scrivi la parola (per le celle vuote: vuoto) nel foglio Parametri, in «Esiti da contare» o in «Esiti da non contare».',
    isQuestion: true,
  },
  AREA_SCONOSCIUTA: {
    severity: 'avviso',
    title: 'Aree sconosciute',
    meaning: (finding) =>
      `L'area territoriale «${finding.value}» non è fra quelle di riferimento${perhaps(finding)}: è mostrata come area a sé, dopo le altre.`,
    action: "Correggi il nome oppure aggiungi l'area al foglio Territorio.",
  },
  PROVINCIA_SCONOSCIUTA: {
    severity: 'avviso',
    title: 'Province sconosciute',
    meaning: (finding) =>
      `La provincia «${finding.value}» non appartiene a nessuna area di riferimento${perhaps(finding)}: da sola non basta ad attribuire la riga a un'area.`,
    action:
      'Correggi la sigla o il nome oppure aggiungi la provincia alla colonna Province del foglio Territorio.',
  },
  CPI_SCONOSCIUTO: {
    severity: 'avviso',
    title: 'Centri per l’impiego sconosciuti',
    meaning: (finding) =>
      `Il centro per l'impiego «${finding.value}» non è fra quelli di riferimento${perhaps(finding)}: ${finding.details.area === undefined ? "da solo non basta ad attribuire la riga a un'area" : `la riga è contata nell'area «${finding.details.area}», che il nome dice, fuori dai suoi centri`}.`,
    action: 'Correggi il nome oppure aggiungi il centro al foglio Territorio con la sua area.',
  },
  SA_SCONOSCIUTO: {
    severity: 'avviso',
    title: 'Soggetti attuatori sconosciuti',
    meaning: (finding) =>
      `Il soggetto attuatore «${finding.value}» non è nel foglio Soggetti attuatori${perhaps(finding)}: è mostrato dopo gli altri, e da solo non basta ad attribuire la riga a un'area.`,
    action:
      'Correggi il nome oppure aggiungi il soggetto al foglio Soggetti attuatori con la sua area.',
  },
  PROVINCE_COME_AREE: {
    severity: 'avviso',
    title: 'Province prese come aree',
    meaning: ({ details }) =>
      `Manca il foglio Territorio, e le province degli utenti non sono del Piemonte: ${details.areas === 1 ? "l'area del report è la provincia" : `le aree del report sono le ${details.areas} province`} che i dati nominano, e un centro per l'impiego da solo non basta ad attribuire una riga a un'area.`,
    action:
      "Aggiungi il foglio Territorio con i centri per l'impiego e le aree della regione; se le aree sono le province e ogni riga dice la sua, non serve fare nulla.",
  },
  CPI_FUORI_AREA: {
    severity: 'avviso',
    title: 'Centri per l’impiego fuori area',
    meaning: ({ value, details: { centreArea, statedArea, countedIn } }) =>
      `Il centro per l'impiego «${value}» è dell'area «${centreArea}», ma la stessa riga dice «${statedArea}»: è contata nell'area «${countedIn}».`,
    action: "Correggi il centro per l'impiego, l'area o la provincia, secondo qual è sbagliato.",
  },
  CELLA_OBBLIGATORIA_VUOTA: {
    severity: 'errore',
    title: 'Celle necessarie vuote',
    meaning: (finding) => `${blankCells(finding)}: senza, ${rowsNotCounted(finding.details)}.`,
    action: 'Completa la cella oppure elimina la riga se non serve.',
  },
  CELLA_ATTESA_VUOTA: {
    severity: 'avviso',
    title: 'Celle attese vuote',
    meaning: lackingCell,
    action: 'Completa la cella se il dato è disponibile.',
  },
  RIGA_DI_NOTA: {
    severity: 'informazione',
    title: 'Righe di nota',
    meaning: (finding) => `La riga «${finding.value}» è una nota: è stata saltata.`,
    action: 'Non serve fare nulla.',
  },
  TESTO_TAGLIATO: {
    severity: 'avviso',
    title: 'Testi tagliati',
    meaning: (finding) =>
      `Il testo «${finding.value}» è troppo lungo: nel report se ne legge solo l'inizio.`,
    action: 'Accorcia il testo nella cella, se nel report va letto per intero.',
  },
  TESTO_NEUTRALIZZATO: {
    severity: 'informazione',
    title: 'Testi neutralizzati',
    meaning: (finding) => `Il testo «${finding.value}» ${neutralised(finding.details)}.`,
    action: 'Non serve fare nulla; se è un errore di copia, riscrivi il testo nella cella.',
  },
  VALUTAZIONE_NON_VALIDA: {
    severity: 'avviso',
    title: 'Valutazioni non valide',
    meaning: invalidVote,
    action:
      'Correggi la valutazione oppure lascia la cella vuota; se è sbagliata la scala, scrivila nel foglio Parametri, in «Scala del gradimento».',
  },
  RISPOSTE_NON_DATE: {
    severity: 'informazione',
    title: 'Risposte non date',
    meaning: (finding) => noneAsBlank(finding, 'un voto'),
    action: 'Non serve fare nulla.',
  },
  ETA_NON_VALIDA: {
    severity: 'avviso',
    title: 'Età non valide',
    meaning: (finding) =>
      finding.details.isOfSeveralClasses
        ? `Le età di «${finding.value}»${inColumn(finding)} non stanno in una sola delle classi del report (fino a 24, 25-34, 35-44, 45-54, 55 e oltre): la riga è contata, con età non indicata.`
        : `Da «${finding.value}»${inColumn(finding)} non risulta un'età fra 14 e 100 anni alla registrazione: l'utente è contato, con età non indicata.`,
    action:
      "Correggi la data di nascita o l'età; le classi devono essere quelle del report o più piccole.",
  },
} satisfies Partial<Catalogue>;
