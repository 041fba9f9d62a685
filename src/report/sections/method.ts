import type { Tally } from '../../indicators/tally/tally';
import type { PeriodLength } from '../../intake/settings/settings';
import { periodWords } from '../wording';

const calendars: Readonly<Record<PeriodLength, string>> = {
  semester:
    "I periodi sono i semestri di calendario (gennaio-giugno e luglio-dicembre), numerati dall'avvio del servizio; un primo tratto di al più due mesi fa parte del semestre successivo.",
  quarter:
    "I periodi sono i trimestri di calendario, numerati dall'avvio del servizio; il primo comincia con esso.",
  year: "I periodi sono gli anni di calendario; il primo comincia con l'avvio del servizio.",
};

/** How the figures are made, a sentence or two each, for who reads the report without its workbook. */
export function methodOf({ settings, kinds }: Tally): readonly string[] {
  const { periodLength, confidentialityThreshold: threshold } = settings;
  const { one } = periodWords[periodLength];
  return [
    'Ogni utente è contato una sola volta in ciascuna fase, alla sua prima data valida; le ripetizioni non si contano. Le righe che non nominano un utente contano il numero di persone che riportano.',
    "Un evento appartiene all'area scritta nella sua riga; se manca, a quella del centro per l'impiego, della provincia, del soggetto attuatore o dell'utente. Ciò che nessuno di questi colloca sta in una riga «Non attribuita».",
    calendars[periodLength],
    'Un periodo che non è concluso, o che ha meno mesi degli altri, è segnato «(parz.)» e non entra in variazioni, medie e misure di dispersione.',
    `Tasso di variazione: differenza fra un ${one} e il precedente, divisa per il valore del precedente.`,
    'Media, deviazione standard (campionaria, con denominatore n − 1) e coefficiente di variazione (deviazione standard divisa per la media) sono calcolati sui valori dei periodi completi.',
    ...(kinds.participation
      ? [
          'Tasso di assenza: utenti registrati che non hanno partecipato a un incontro di pre-accoglienza, divisi per gli utenti registrati.',
        ]
      : []),
    ...(kinds.providerChoice
      ? [
          '% pre-accoglienza: scelte del soggetto attuatore divise per i partecipanti alla pre-accoglienza. % scelta SA: patti firmati divisi per le scelte del soggetto attuatore.',
        ]
      : []),
    "Percorso: utenti di ogni fase divisi per gli utenti registrati. L'abbandono cumulato è ciò che manca al 100% e comprende i percorsi ancora in corso.",
    `I profili descrivono gli utenti al momento della registrazione; chi non ha indicato una caratteristica è una classe a parte.${
      threshold === 0
        ? ''
        : ` Le classi da 1 a ${threshold - 1} persone, e quelle che le farebbero ricavare, non sono mostrate.`
    }`,
  ];
}
