import { italianDay } from '../calendar/day';
import { stageDefinitions } from '../service/stages';
import { listText } from '../text/listText';
import type { Catalogue } from './catalogueEntry';
import { areaSources, countedThing, listedTwice } from './phrases';
import { measures, reportWithout } from './sheetPhrases';

/** What is wrong between rows: steps, counts, periods, places that are listed twice. */
export const pathWording = {
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
  PAROLE_RICONDOTTE: {
    severity: 'informazione',
    title: 'Voci contate in una classe',
    meaning: ({ details: { header, words } }) => {
      const readAs = words.slice(0, 3).map(([text, label]) => `«${text}» in «${label}»`);
      return `Nella colonna «${header}» ${words.length === 1 ? 'una voce dice più della sua classe, e conta' : 'alcune voci dicono più della loro classe, e contano'} in quella che nomin${words.length === 1 ? 'a' : 'ano'}: ${listText(words.length > 3 ? [...readAs, 'così via'] : readAs)}.`;
    },
    action:
      'Non serve fare nulla; se una voce deve contare in un’altra classe, scrivine il nome nel foglio.',
  },
  PERIODO_DA_CHIARIRE: {
    severity: 'avviso',
    title: 'Periodi da chiarire',
    meaning: ({ sheet, value, details: { part } }) =>
      part === 'giorno'
        ? `Nella colonna «${value}» le date sono tutte di uno stesso anno, e il loro giorno può essere un anno: un programma in inglese legge «Jan-18», gennaio 2018, come il 18 gennaio dell’anno in cui apre il file. Per ora valgono come sono; se lo sono davvero, scrivi il foglio e la colonna in «Date giuste».`
        : part === 'mese'
          ? `Nel foglio «${sheet}» «${value}» viene dopo dicembre, e l’anno è scritto una volta sola: per ora vale nello stesso anno, ma può essere di quello dopo.`
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
  PROVINCIA_IN_DUE_AREE: {
    severity: 'avviso',
    title: 'Province in due aree',
    meaning: ({ value, details: { areas } }) =>
      `Il foglio Territorio mette la provincia «${value}» in due aree, «${areas[0]}» e «${areas[1]}»: da sola non basta ad attribuire una riga a un'area.`,
    action:
      "Correggi la colonna Province del foglio Territorio; se la provincia è davvero divisa, scrivi in ogni riga l'area o il centro per l'impiego.",
  },
  CPI_ELENCATO_DUE_VOLTE: {
    severity: 'avviso',
    title: 'Centri per l’impiego elencati due volte',
    meaning: ({ value, details }) =>
      `Il foglio Territorio elenca due volte il centro per l'impiego «${value}», ${listedTwice(details)}.`,
    action: 'Correggi o elimina la riga sbagliata nel foglio Territorio.',
  },
} satisfies Partial<Catalogue>;

const dataDateEffects = {
  leftOut: 'ciò che viene dopo «Dati al» non è contato',
  empty: 'i periodi che restano vuoti valgono zero',
  ignored: "è nel futuro e non è stato applicato, e il report arriva all'ultimo dato",
} as const;
