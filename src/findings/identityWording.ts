import { italianDay } from '../calendar/day';
import { stageDefinitions } from '../service/stages';
import { listText } from '../text/listText';
import type { IdentifierStep } from '../text/looseIdentifier';
import type { Catalogue } from './catalogueEntry';
import type { IdentityDetails } from './identityDetails';

/** `Nessuno dei 100 identificativi del foglio «Patti» è fra quelli degli utenti registrati` */
function knownIdentifiers(
  sheet: string,
  { users, known }: IdentityDetails['IDENTIFICATIVI_DIVERSI'],
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
  { alike, isSameShape }: IdentityDetails['IDENTIFICATIVI_DIVERSI'],
): string {
  if (!alike && isSameShape) {
    return `, ma la forma è la stessa (per esempio «${value}»): forse manca una parte delle registrazioni. Per ora sono contati come altri utenti, senza profilo.`;
  }
  if (!alike) {
    return `, e nemmeno senza zeri iniziali, spazi, trattini o apostrofi coincidono (per esempio «${value}»): sembra un altro codice, e per ora sono contati come altri utenti, senza profilo.`;
  }
  const without = listText(alike.steps.map((step) => stepWords[step]));
  const where = alike.isByOffice ? ' ufficio per ufficio' : '';
  return `; ${alike.users} coincidono${where} senza ${without} (per esempio «${value}» con «${alike.registered}»). Sono gli stessi utenti? Per ora sono contati come altri, senza profilo.`;
}

const stepWords: Readonly<Record<IdentifierStep, string>> = {
  apostrophe: 'l’apostrofo iniziale',
  spaces: 'gli spazi',
  separators: 'i punti e i trattini',
  decimals: '«.0» in fondo',
  zeros: 'gli zeri iniziali',
};

/** `ogni anno (per esempio «1» il 05/01/2018 e il 05/01/2019)` */
function whereTheyBegin(
  value: string,
  { others = [], ...details }: IdentityDetails['IDENTIFICATIVI_RICOMINCIATI'],
): string {
  const [where, two] =
    'places' in details
      ? ['in ogni luogo', `per «${details.places.join('» e per «')}»`]
      : ['ogni anno', `il ${details.days.map(italianDay).join(' e il ')}`];
  const sheets = `come ${others.length === 1 ? 'nel foglio' : 'nei fogli'} ${quoted(others)}`;
  return `${others.length === 0 ? where : sheets} (per esempio «${value}» ${two})`;
}

function quoted(names: readonly string[]): string {
  return listText(names.map((name) => `«${name}»`));
}

/**
 * `del foglio «Utenti»: ognuna è contata una volta sola, alla prima data, e 412 righe ripetute non contano`
 */
function samePeople({ others, rows, otherDates }: IdentityDetails['UTENTI_IN_PIU_FOGLI']): string {
  const sheets = `${others.length === 1 ? 'del foglio' : 'dei fogli'} ${quoted(others)}`;
  const dated = otherDates === 0 ? '' : `, ${otherDates} con un’altra data`;
  return `${sheets}: ognuna è contata una volta sola, alla prima data, e ${rows} righe ripetute non contano${dated}`;
}

/** Who is who. */
export const identityWording = {
  UTENTE_RIPETUTO: {
    severity: 'avviso',
    title: 'Utenti ripetuti',
    meaning: ({ sheet, value, details: { day, rows } }) =>
      rows === 1
        ? `L'utente «${value}» compare più volte (qui con la data ${italianDay(day)}): è contato una volta sola, alla prima data.`
        : `Nel foglio «${sheet}» ${rows} righe ripetono un utente con la stessa data (la prima «${value}», ${italianDay(day)}): ognuno è contato una volta sola.`,
    action: "Verifica se la riga è un doppione o se l'identificativo è di un'altra persona.",
  },
  PERSONE_FORSE_DOPPIE: {
    severity: 'avviso',
    title: 'Persone che contano forse due volte',
    meaning: ({ sheet, value, details: { users, other } }) =>
      other === ''
        ? `Nel foglio «${sheet}» manca l’identificativo, e ${users === 1 ? `una riga ha il nome di un’altra («${value}»)` : `${users} righe hanno il nome di un’altra (la prima, «${value}»)`}: ogni riga conta come una persona.`
        : users === 1
          ? `Nel foglio «${sheet}» l'utente «${value}» ha il codice fiscale di «${other}»: sono contati come due persone.`
          : `Nel foglio «${sheet}» ${users} utenti hanno il codice fiscale di un altro (il primo, «${value}», quello di «${other}»): sono contati come persone diverse.`,
    action:
      'Se è la stessa persona, scrivi in tutte le sue righe, anche nei fogli dei passi, lo stesso identificativo; altrimenti correggi il codice fiscale.',
  },
  UTENTI_DAL_CODICE_FISCALE: {
    severity: 'informazione',
    title: 'Utenti riconosciuti dal codice fiscale',
    meaning: ({ sheet, value, details: { users } }) =>
      users === 1
        ? `Nel foglio «${sheet}» un identificativo è un codice fiscale («${value}»): è l’utente che nelle registrazioni lo ha accanto al suo.`
        : `Nel foglio «${sheet}» ${users} identificativi sono codici fiscali (il primo è «${value}»): sono gli utenti che nelle registrazioni li hanno accanto ai loro.`,
    action: 'Non serve fare nulla.',
  },
  IDENTIFICATIVI_QUASI_UGUALI: {
    severity: 'avviso',
    title: 'Identificativi quasi uguali',
    meaning: ({ sheet, value, details: { users, other } }) =>
      users === 1
        ? `Nel foglio «${sheet}» l'identificativo «${value}» è quasi quello di «${other}»: sono contati come due persone.`
        : `Nel foglio «${sheet}» ${users} identificativi sono quasi quello di un altro utente (il primo, «${value}», quello di «${other}»): sono contati come persone diverse.`,
    action:
      'Sono la stessa persona? Allora scrivi in tutte le sue righe, anche nei fogli dei passi, lo stesso identificativo: conta una volta, alla prima data. Se sono persone diverse non serve fare nulla.',
    isQuestion: true,
  },
  SA_QUASI_UGUALI: {
    severity: 'avviso',
    title: 'Soggetti attuatori quasi uguali',
    meaning: ({ value, details: { other, rows } }) =>
      `Il soggetto attuatore «${value}» (${rows === 1 ? 'una riga' : `${rows} righe`}) ha quasi il nome di «${other}»: nel report sono due.`,
    action: 'Se sono lo stesso soggetto, scrivi in tutte le righe lo stesso nome.',
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
      `Gli identificativi ricominciano da capo nei fogli ${quoted(details.sheets)}: lo stesso (per esempio «${value}») è ogni volta di un'altra persona, con altre date. Sono tenuti distinti foglio per foglio; nei passi successivi l'ufficio è quello del nome del foglio o del luogo della riga.`,
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
  IDENTIFICATIVI_RICOMINCIATI: {
    severity: 'avviso',
    title: 'Identificativi che ricominciano',
    meaning: ({ sheet, value, details }) =>
      `Nel foglio «${sheet}» gli identificativi sono numeri che ricominciano ${whereTheyBegin(value, details)}: per ora lo stesso numero vale come una persona sola, alla prima data, e ${details.rows} righe non contano.`,
    action:
      "Sono altre persone? Rendi diversi gli identificativi, per esempio con l'anno o la sigla della provincia davanti (2019-1, CN-1), anche nei fogli dei passi successivi; se sono davvero le stesse non serve fare nulla.",
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
} satisfies Partial<Catalogue>;
