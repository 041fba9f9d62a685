import type { RawCell } from '../../src/intake/rawSource';
import type { BookSheet } from './book';

const areas = [
  ...['Quadrante', 'Area', 'Ambito territoriale', 'Area terr.', 'Area di competenza'],
  ...['Territorio di riferimento', 'Macroarea', 'Area (quadrante)'],
];
const providers = [
  ...['SA', 'Ente attuatore', 'Sogg. attuatore', 'S.A.', 'Soggetto attuatore associato'],
  ...['SA di riferimento', 'Sogg. att.'],
];
/** Where nothing else can be meant. */
const bodies = [...providers, 'Ente', 'Denominazione ente', 'Ragione sociale'];
const centres = [
  ...["Centro per l'impiego", 'CPI di riferimento', 'C.P.I.', 'CPI di svolgimento', 'DESC_CPI'],
  ...["CPI sede dell'incontro", 'Centro', 'CPI competente'],
];
const meetingDays = ['Data incontro', "Data dell'incontro", 'Data partecipaz.', 'Giorno'];

/** How offices call the columns of the sample, whatever the sheet. */
const ofAll: Readonly<Record<string, readonly string[]>> = {
  'ID utente': [
    ...['Codice utente', 'Identificativo utente', 'Matricola', 'Id. Utente', 'COD_UTENTE'],
    ...['Codice utente MIP', 'Cod. fisc.', 'ID anagrafica', 'ID univoco'],
  ],
  'Data registrazione': [
    ...['Registrato il', 'Data di iscrizione', 'Data Reg.', 'DT_REGISTRAZIONE', 'Data iscr. MIP'],
    ...['Data di registrazione al portale', 'Data/ora registrazione', 'Iscritto in data'],
  ],
  'Area territoriale': areas,
  CPI: centres,
  'Soggetto attuatore': providers,
  Genere: ['Sesso', 'Sesso (M/F)', 'Genere utente'],
  'Data di nascita': ['Nato/a il', 'Data nasc.', 'DATA_NASCITA', 'Data di nascita utente'],
  'Titolo di studio': [
    ...['Titolo studio', 'Tit. di studio', 'Titolo di studi', 'Titolo di studio conseguito'],
    ...['Livello di studio', 'Titolo di studio più elevato'],
  ],
  'Condizione occupazionale': [
    ...['Cond. occ.', 'Condizione occup.', 'Stato occup. alla registrazione'],
    ...['Condizione occupazionale alla data di registrazione', 'Status occupazionale'],
  ],
  Cittadinanza: ['Cittad.', 'Nazionalità', 'Cittadinanza (IT/UE/extra UE)', 'Cittadinanza utente'],
  "Canale d'informazione": [
    ...['Canale informativo', 'Come ha conosciuto il servizio?', 'Fonte di conoscenza'],
    ...['Come hai saputo del MIP?', 'Come è venuto a conoscenza del servizio'],
  ],
  Mese: ['Mese di riferimento', 'Mese rif.', 'Mese/anno'],
  Canale: ['Tipologia', 'Tipo contatto', 'Canale utilizzato', 'Strumento'],
};

/** Those of one sheet, whose columns others have under the same name. */
const ofOne: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Incontri: { Data: meetingDays },
  Partecipazioni: { Data: meetingDays },
  Questionari: {
    Data: ['Data compilazione', 'Data autovalutaz.', 'Compilato il', 'Ora di completamento'],
  },
  'Scelte SA': {
    Data: ['Data scelta', 'Data associazione SA', 'Data di scelta del sogg. att.'],
    'Soggetto attuatore': bodies,
  },
  Patti: {
    Data: ['Data firma', 'Data stipula del patto', 'Data sottoscriz. PdS', 'Data PSP'],
    'Soggetto attuatore': bodies,
  },
  'Soggetti attuatori': { 'Soggetto attuatore': bodies },
  Contatti: { Numero: ['N. contatti', 'Contatti ricevuti', 'N. richieste'] },
  Gradimento: { Data: ['Informazioni cronologiche', 'Ora di completamento'] },
};

/** Other headers for a column of the sheet that have the same meaning there. */
export function synonymsOf({ holds = '' }: BookSheet, header: RawCell): readonly string[] {
  return ofOne[holds]?.[String(header)] ?? ofAll[String(header)] ?? [];
}

const names: Readonly<Record<string, readonly string[]>> = {
  Utenti: ['Utenti registrati', 'ANAGRAFICA UTENTI', 'Iscritti', 'Registrazioni portale'],
  Incontri: ['Incontri svolti', 'Calendario incontri'],
  Partecipazioni: ['Presenze agli incontri', 'PARTECIPANTI', 'Foglio presenze'],
  Questionari: ['Questionari di autovalutazione', 'questionari compilati', 'Autovalutaz.'],
  'Scelte SA': ['Scelta del soggetto attuatore', 'scelte  s.a.', 'Associazioni ai SA'],
  Patti: ['Patti di servizio', 'PdS', 'PSP', 'Firme PdS'],
  Contatti: ['Contatti assistenza', 'Chiamate e mail'],
  Gradimento: ['Schede di gradimento', 'Soddisfazione', 'Customer', 'Qualità percepita'],
};

/** Other names of the sheet. */
export function namesOf({ holds = '' }: BookSheet): readonly string[] {
  return names[holds] ?? [];
}
