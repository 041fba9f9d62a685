import type { Day } from '../calendar/day';
import type { RawWorkbook } from '../intake/rawWorkbook';
import { byLaterStage } from '../service/byStage';
import { type LaterStage, laterStages, stageDefinitions } from '../service/stages';
import { holdMeetings } from './holdMeetings';
import { createLives, type Lives, type SampleData, usersByDay } from './lives';
import { firstJobCentres, firstProviders, publishedAreas } from './published';
import { createRandom, type Random, spread } from './random';
import { openDays, sampleStages, stageBefore } from './sampleStages';
import { sampleWorkbook } from './sheets/sampleWorkbook';
import { firstFrom } from './workingDays';

/**
 * A raw workbook whose rows add up to every figure published for June 2017 - December 2019.
 * Another seed gives other users and days, never other figures.
 */
export function publishedSample(seed: string): RawWorkbook {
  return sampleWorkbook(publishedLives(createRandom(`${seed}/vite`)), readme(seed), seed);
}

function readme(seed: string): string[] {
  return [
    'Report MIP - Cartella di esempio',
    '',
    'Questa cartella contiene dati di esempio con cui provare il report. Non contiene dati di persone reali.',
    '',
    'CHE COSA È PUBBLICATO',
    'I conteggi per area, centro per l’impiego, soggetto attuatore e semestre sono quelli del rapporto di monitoraggio del servizio MIP',
    '(Mettersi in proprio, Regione Piemonte), giugno 2017 - dicembre 2019, tabelle 1-9: contando le righe si ritrovano esattamente.',
    'Nella tabella 2 pubblicata (incontri) mancano i nomi delle righe: qui sono prese nell’ordine delle aree delle altre tabelle.',
    'Nella tabella 3 pubblicata il V.C.O. CPI di Omegna figura con il 13 %: dai conteggi risulta il 13,5 %, che si arrotonda al 14 %.',
    'Anche i nomi delle aree, dei 28 centri per l’impiego e dei soggetti attuatori sono quelli pubblicati.',
    '',
    'CHE COSA È INVENTATO',
    'Le persone: gli identificativi, i giorni esatti dentro ciascun semestre e chi compie quale passo. In ogni area chi è arrivato prima passa prima.',
    'I giorni degli incontri e la loro ripartizione fra i centri per l’impiego di ciascuna area.',
    'I profili nel foglio Utenti: genere, data di nascita, titolo di studio, condizione occupazionale, cittadinanza.',
    'I canali d’informazione nel foglio Utenti.',
    'Le chiamate al numero verde e le mail nel foglio Contatti.',
    'Le schede di gradimento nel foglio Gradimento.',
    'Questi dati inventati sono verosimili, ma le figure e le tabelle che ne derivano non descrivono il servizio reale.',
    '',
    'COME È FATTO',
    'Nessuno partecipa prima di registrarsi, compila il questionario prima di partecipare, sceglie il soggetto attuatore prima del questionario',
    'o firma il patto prima della scelta.',
    `Seme: ${seed}. Lo stesso seme dà sempre le stesse righe; un altro seme dà altre persone e altri giorni, con gli stessi conteggi.`,
  ];
}

/** One user's place in a stage: on a day, and at a job centre or with a provider where it has one. */
interface Slot {
  readonly day: Day;
  /** Days of the same period, in order, that can stand in for the slot's day for a user who is not ready. */
  readonly days: readonly Day[];
  readonly code: number;
}

/**
 * Users who make up the published figures exactly. In each area the stages are handed out first come, first
 * served: the published counts to date never exceed those of the stage before, so whoever is next has always
 * got that far.
 */
function publishedLives(random: Random): SampleData {
  const meetings = holdMeetings(
    publishedAreas.map((area) => area.meetings),
    random,
  );
  const lives = register(random);
  const days = byLaterStage(openDays);
  publishedAreas.forEach((area, index) => {
    const firstCodes = {
      jobCentre: firstJobCentres[index] ?? 0,
      provider: firstProviders[index] ?? 0,
    };
    const offered = byLaterStage((stage) => {
      const { divides } = stageDefinitions[stage];
      return sampleStages[stage].published(area).flatMap((counts, nth) => {
        const code = (divides ? firstCodes[divides] : 0) + nth;
        const held = stage === 'participation' ? (meetings[code] ?? []) : days[stage];
        return slots(counts, held, code, random);
      });
    });
    for (const stage of laterStages) {
      const { divides } = stageDefinitions[stage];
      handOut(lives, index, stage, offered[stage], random, divides && lives[divides]);
    }
  });
  return { lives, meetings };
}

function register(random: Random): Lives {
  const days = openDays('registration');
  const registrations = publishedAreas
    .flatMap((area, index) => slots(area.registered, days, index, random))
    .map((slot) => ({ ...slot, order: random() }))
    .sort((a, b) => a.day - b.day || a.order - b.order);
  const lives = createLives(registrations.length);
  registrations.forEach(({ day, code }, user) => {
    lives.days.registration[user] = day;
    lives.area[user] = code;
  });
  return lives;
}

/** Gives each slot to the user who has waited longest, and the slot's place to `codes`. */
function handOut(
  lives: Lives,
  area: number,
  stage: LaterStage,
  slots: readonly Slot[],
  random: Random,
  codes?: Uint8Array,
): void {
  const days = lives.days[stage];
  const daysBefore = lives.days[stageBefore(stage)];
  const waiting = usersByDay(daysBefore).filter((user) => lives.area[user] === area);
  const inOrder = [...slots].sort((a, b) => a.day - b.day);
  inOrder.forEach((slot, turn) => {
    const user = waiting[turn];
    if (user === undefined) throw new Error('More users reach a stage than the one before it.');
    const wait = sampleStages[stage].usual + Math.floor(random() * 7);
    days[user] = dayFor(slot, daysBefore[user] ?? 0, wait);
    if (codes) codes[user] = slot.code;
  });
}

/** The slot's day, or the next one after the wait, which is shorter towards the end of a period. */
function dayFor({ day, days }: Slot, before: Day, wait: number): Day {
  return firstFrom(days, Math.max(day, before + wait)) ?? Math.max(days.at(-1) ?? day, before);
}

function slots(
  counts: readonly number[],
  days: readonly (readonly Day[])[],
  code: number,
  random: Random,
): Slot[] {
  return counts.flatMap((count, period) => {
    const periodDays = days[period] ?? [];
    return [...spread(count, periodDays, random)].map((day) => ({ day, days: periodDays, code }));
  });
}
