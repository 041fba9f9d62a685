import { italianDay } from '../calendar/day';
import { stageDefinitions } from '../service/stages';
import { listText } from '../text/listText';
import type { IdentifierStep } from '../text/looseIdentifier';
import type { Catalogue } from './catalogueEntry';
import type { FindingDetails } from './findingDetails';
import { areaSources, countedThing } from './phrases';
import { measures, reportWithout } from './sheetPhrases';

/** `Nessuno dei 100 identificativi del foglio «Patti» è fra quelli degli utenti registrati` */
function knownIdentifiers(
  sheet: string,
  { users, known }: FindingDetails['IDENTIFICATIVI_DIVERSI'],
): string {
  const of = `${users} identificativi del foglio «${sheet}»`;
  const registered = 'fra quelli degli utenti registrati';
  if (known === 0) return `Nessuno dei ${of} è ${registered}`;
  if (2 * known >= users)
    return `Nel foglio «${sheet}» ${users - known} identificativi su ${users} non sono ${registered}`;
  return `Solo ${known} dei ${of} ${known === 1 ? 'è' : 'sono'} ${registered}`;
}

function matchingIdentifiers(
  value: string,
  { alike, isSameShape }: FindingDetails['IDENTIFICATIVI_DIVERSI'],
): string {
  if (!alike && isSameShape) {
    return `, ma la forma è la stessa (per esempio «${value}»): forse manca una parte delle registrazioni. Per ora sono contati come altri utenti, senza profilo.`;
  }
  if (!alike) {
    return `, e nemmeno senza zeri iniziali, spazi, trattini o apostrofi coincidono (per esempio «${value}»): sembra un altro codice, e per ora sono contati come altri utenti, senza profilo.`;
  }
  const without = listText(alike.steps.map((step) => stepWords[step]));
  return `; ${alike.users} coincidono senza ${without} (per esempio «${value}» con «${alike.registered}»). Sono gli stessi utenti? Per ora sono contati come altri, senza profilo.`;
}

const stepWords: Readonly<Record<IdentifierStep, string>> = {
  apostrophe: 'l’apostrofo iniziale',
  spaces: 'gli spazi',
  separators: 'i punti e i trattini',
  decimals: '«.0» in fondo',
  zeros: 'gli zeri iniziali',
};

/**
 * `del foglio «Utenti»: ognuna è contata una volta sola, alla prima data, e 412 righe ripetute non contano`
 */
function samePeople({ others, rows, otherDates }: FindingDetails['UTENTI_IN_PIU_FOGLI']): string {
  const names = listText(others.map((name) => `«${name}»`));
  const sheets = `${others.length === 1 ? 'del foglio' : 'dei fogli'} ${names}`;
  const dated = otherDates === 0 ? '' : `, ${otherDates} con un’altra data`;
  return `${sheets}: ognuna è contata una volta sola, alla prima data, e ${rows} righe ripetute non contano${dated}`;
}

/** What is wrong between rows: steps, counts, periods. */
export const pathWording = {
  UTENTE_RIPETUTO: {
    severity: 'avviso',
    title: 'Utenti ripetuti',
    meaning: ({ value, details }) =>
      `L'utente «${value}» compare più volte (qui con la data ${italianDay(details.day)}): è contato una volta sola, alla prima data.`,
    action: "Verifica se la riga è un doppione o se l'identificativo è di un'altra persona.",
  },
  PERSONE_FORSE_DOPPIE: {
    severity: 'avviso',
    title: 'Persone con più identificativi',
    meaning: ({ sheet, value, details: { users, other } }) =>
      users === 1
        ? `Nel foglio «${sheet}» l'utente «${value}» ha il codice fiscale di «${other}»: sono contati come due persone.`
        : `Nel foglio «${sheet}» ${users} utenti hanno il codice fiscale di un altro (il primo, «${value}», quello di «${other}»): sono contati come persone diverse.`,
    action:
      'Se è la stessa persona, scrivi in tutte le sue righe, anche nei fogli dei passi, lo stesso identificativo; altrimenti correggi il codice fiscale.',
  },
  FASE_SENZA_DATE: {
    severity: 'avviso',
    title: 'Passi detti avvenuti, senza la data',
    meaning: ({ details: { header, stage, rows } }) =>
      `La colonna «${header}» dice di ${rows === 1 ? 'un utente' : `${rows} utenti`} che ${rows === 1 ? 'ha' : 'hanno'} ${stageDefinitions[stage].withArticle}, e niente dice quando: senza la data ${rows === 1 ? 'non è contato' : 'non sono contati'}${reportWithout(stage)}.`,
    action:
      'Aggiungi le date di quel passo, in una colonna accanto (per esempio «Data firma patto») o in un foglio suo con una riga per utente. Se non ci sono non serve fare nulla: il passo resta fuori dal report.',
  },
  FOGLIO_RIPETUTO: {
    severity: 'avviso',
    title: 'Fogli ripetuti',
    meaning: ({ sheet, details }) =>
      `Il foglio «${sheet}» ha le stesse righe del foglio «${details.other}»: ${
        details.isCounted
          ? 'le sue righe entrano nel report due volte.'
          : 'i suoi utenti sono già contati e le sue righe non contano.'
      }`,
    action: 'Se è una copia, elimina uno dei due fogli e genera di nuovo il report.',
  },
  UTENTI_IN_PIU_FOGLI: {
    severity: 'avviso',
    title: 'Utenti in più fogli',
    meaning: ({ sheet, details }) =>
      `Il foglio «${sheet}» elenca in gran parte le stesse persone ${samePeople(details)}.`,
    action:
      'Se è un’estrazione più recente degli stessi dati, elimina quella vecchia; se sono altre persone, correggi gli identificativi.',
  },
  IDENTIFICATIVI_DA_CAPO: {
    severity: 'avviso',
    title: 'Identificativi che ricominciano in ogni ufficio',
    meaning: ({ value, details }) =>
      `Gli identificativi ricominciano da capo nei fogli ${listText(details.sheets.map((name) => `«${name}»`))}: lo stesso (per esempio «${value}») è ogni volta di un'altra persona, con altre date. Sono tenuti distinti foglio per foglio; nei passi successivi l'ufficio è quello del nome del foglio o del luogo della riga.`,
    action:
      'Controlla che i fogli dei passi successivi abbiano nel nome, o in una colonna, lo stesso ufficio; se puoi, usa identificativi diversi per ogni ufficio.',
  },
  IDENTIFICATIVI_AMBIGUI: {
    severity: 'avviso',
    title: 'Identificativi di più uffici',
    meaning: ({ sheet, value, details }) =>
      `Nel foglio «${sheet}» ${details.rows === 1 ? 'una riga ha un identificativo' : `${details.rows} righe hanno identificativi`} che più uffici usano (per esempio «${value}»), e niente dice di quale ufficio: per ora ${details.rows === 1 ? 'vale' : 'valgono'} per il foglio «${details.office}».`,
    action:
      "Di quale ufficio sono? Aggiungi al foglio la colonna CPI, oppure scrivi l'ufficio nel suo nome, come nei fogli delle registrazioni.",
    isQuestion: true,
  },
  IDENTIFICATIVI_OGNI_ANNO: {
    severity: 'avviso',
    title: 'Identificativi che ricominciano ogni anno',
    meaning: ({ sheet, value, details: { rows, days } }) =>
      `Nel foglio «${sheet}» gli identificativi sono numeri che ricominciano ogni anno (per esempio «${value}» il ${days.map(italianDay).join(' e il ')}): per ora lo stesso numero vale come una persona sola, alla prima data, e ${rows} righe non contano.`,
    action:
      "Sono altre persone? Rendi diversi gli identificativi, per esempio con l'anno davanti (2019-1), anche nei fogli dei passi successivi; se sono davvero le stesse non serve fare nulla.",
    isQuestion: true,
  },
  IDENTIFICATIVI_ARROTONDATI: {
    severity: 'errore',
    title: 'Identificativi arrotondati da Excel',
    meaning: ({ value, details: { header, rows } }) =>
      `Nella colonna «${header}» Excel ha arrotondato ${rows === 1 ? "l'identificativo di una riga" : `gli identificativi di ${rows} righe`} (per esempio «${value}»): le ultime cifre sono perse, e più persone possono avere lo stesso testo. Per ora ognuna di queste righe conta una persona, che non si può ritrovare nelle altre.`,
    action:
      'Quali sono gli identificativi interi? Esporta di nuovo i dati e, se è un CSV, in Excel importalo da Dati, Da testo/CSV, con quella colonna come testo.',
    isQuestion: true,
  },
  IDENTIFICATIVI_DIVERSI: {
    severity: 'avviso',
    title: 'Identificativi diversi da quelli registrati',
    meaning: ({ sheet, value, details }) =>
      `${knownIdentifiers(sheet, details)}${matchingIdentifiers(value, details)}`,
    action:
      'Se sono gli stessi utenti scrivi il nome del foglio nel foglio Parametri, in «Identificativi da uniformare»; se è un altro codice, indica la colonna giusta con una correzione (Foglio, Campo, Colonna) o correggi gli identificativi; se mancano registrazioni, aggiungile al foglio Utenti.',
    isQuestion: true,
  },
  UTENTE_NON_REGISTRATO: {
    severity: 'avviso',
    title: 'Utenti non registrati',
    meaning: ({ value, details }) =>
      `L'utente «${value}» ha ${stageDefinitions[details.stage].withArticle} ma non è fra gli utenti registrati: è contato ugualmente, senza profilo.`,
    action:
      "Correggi l'identificativo oppure aggiungi la registrazione dell'utente al foglio Utenti.",
  },
  PASSO_PRECEDENTE_MANCANTE: {
    severity: 'avviso',
    title: 'Passi precedenti mancanti',
    meaning: ({ value, details }) =>
      `L'utente «${value}» ha ${stageDefinitions[details.stage].withArticle} ma non ${listText(details.lacking.map((stage) => stageDefinitions[stage].withArticle))}: è contato ugualmente, e le percentuali da un passo all'altro ne risentono.`,
    action: "Aggiungi ciò che manca nel foglio del passo precedente o correggi l'identificativo.",
  },
  DATE_NON_IN_ORDINE: {
    severity: 'avviso',
    title: 'Date non in ordine',
    meaning: ({ value, details }) =>
      `La data «${value}» viene prima di quella del passo precedente (${stageDefinitions[details.before].withArticle}, ${italianDay(details.dayBefore)}): entrambi i passi sono contati alla loro data.`,
    action: 'Verifica le due date e correggi quella sbagliata.',
  },
  AREA_RICAVATA: {
    severity: 'informazione',
    title: 'Aree ricavate da altri luoghi',
    meaning: ({ details }) => `${areaSources(details)}.`,
    action:
      "Non serve fare nulla; se per qualcuno non è giusta, scrivi nella sua riga l'area o la provincia.",
  },
  AREA_DIVERSA_DALL_UTENTE: {
    severity: 'avviso',
    title: 'Aree diverse da quella dell’utente',
    meaning: ({ sheet, value, details: { user, userArea, all } }) =>
      all
        ? `Tutte le ${all.rows} righe del foglio «${sheet}» sono dell'area «${value}», e ${all.users} dei loro utenti sono registrati in altre aree (per esempio «${user}» nell'area «${userArea}»): i passi sono contati nell'area delle righe.`
        : `La riga è dell'area «${value}», l'utente «${user}» è registrato nell'area «${userArea}»: ognuno è contato nella propria area.`,
    action:
      "Se l'utente si è davvero spostato non serve fare nulla; altrimenti correggi l'area, il centro per l'impiego o il soggetto attuatore.",
  },
  SA_FUORI_AREA: {
    severity: 'avviso',
    title: 'Soggetti attuatori fuori area',
    meaning: ({ value, details }) =>
      `Il soggetto attuatore «${value}» non opera nell'area «${details.area}», a cui appartiene la riga: la riga è contata in quest'area.`,
    action:
      "Correggi il soggetto attuatore o l'area, oppure aggiungi l'area al foglio Soggetti attuatori.",
  },
  DATI_AL_LONTANO: {
    severity: 'avviso',
    title: '«Dati al» lontano dai dati',
    meaning: ({ value, details: { newest, effect } }) =>
      `I dati sono riferiti al ${value} («Dati al»), ma il più recente è del ${italianDay(newest)}: ${dataDateEffects[effect]}.`,
    action: 'Correggi «Dati al» nel foglio Parametri, o aggiungi i dati che mancano.',
  },
  DATI_INTERROTTI: {
    severity: 'avviso',
    title: 'Dati che finiscono prima del periodo',
    meaning: ({ value, details: { newest, lastDay, longestGap } }) =>
      `Il dato più recente è del ${italianDay(newest)}, e il periodo «${value}» finisce il ${italianDay(lastDay)}: prima non c'erano mai stati più di ${longestGap} giorni senza dati. Il periodo può essere incompleto, ma entra in variazioni, medie e deviazioni standard.`,
    action:
      "Se mancano dati, aggiungili, o indica «Dati al» nel foglio Parametri con l'ultimo giorno che comprendono; altrimenti non serve fare nulla.",
  },
  FASE_INTERROTTA: {
    severity: 'avviso',
    title: 'Fasi che finiscono prima delle altre',
    meaning: ({ value, details: { kind, newest } }) =>
      `I dati di una fase (${countedThing(kind)}) finiscono il ${value}, quelli delle altre arrivano al ${italianDay(newest)}: dopo, il report ne conta zero e le percentuali ne risentono.`,
    action: 'Se mancano dati, aggiungili; altrimenti non serve fare nulla.',
  },
  PROFILO_IN_CODICI: {
    severity: 'avviso',
    title: 'Codici al posto di parole',
    meaning: ({ details: { header, codes } }) =>
      `Nella colonna «${header}» ci sono codici (${measures(codes)}) al posto di parole: che cosa vogliono dire non si sa, e nel profilo ${codes.length === 1 ? 'il codice è una voce a sé' : 'ognuno è una voce a sé'}.`,
    action:
      'Nel foglio sostituisci i codici con le loro parole (per esempio maschio e femmina), come le dà chi ha mandato i dati.',
  },
  PERIODO_DA_CHIARIRE: {
    severity: 'avviso',
    title: 'Periodi da chiarire',
    meaning: ({ sheet, value, details: { part } }) =>
      part === 'mese'
        ? `Nel foglio «${sheet}» il mese «${value}» viene dopo dicembre, e l’anno è scritto una volta sola: per ora vale nello stesso anno, ma può essere di quello dopo.`
        : `Nel foglio «${sheet}» un periodo come «${value}» può essere un mese o un ${part}: nessun numero passa il ${part === 'semestre' ? 2 : 4}, e per ora vale come ${part}.`,
    action:
      'Che periodi sono? Scrivili per esteso, con il loro anno («1° sem 2018», «1° trim 2018», «gen 2018»), o chiama la colonna «Semestre», «Trimestre» o «Mese».',
    isQuestion: true,
  },
  PERIODO_PARZIALE: {
    severity: 'informazione',
    title: 'Periodo non concluso',
    meaning: ({ value, details }) =>
      `Il periodo «${value}» non è concluso: finisce il ${italianDay(details.lastDay)} e i dati sono al ${italianDay(details.asOf)}. È lasciato fuori da variazioni, medie, deviazioni standard e coefficienti di variazione.`,
    action:
      "Non serve fare nulla; per un report sui soli periodi conclusi indica «Dati al» nel foglio Parametri con l'ultimo giorno dell'ultimo periodo concluso.",
  },
} satisfies Partial<Catalogue>;

const dataDateEffects = {
  leftOut: 'ciò che viene dopo «Dati al» non è contato',
  empty: 'i periodi che restano vuoti valgono zero',
  ignored: "è nel futuro e non è stato applicato, e il report arriva all'ultimo dato",
} as const;
