import { type Day, monthNumber, monthStart } from '../../calendar/day';
import type { RawTableSheet } from '../../intake/rawWorkbook';
import { type Lives, usersByDay } from '../lives';
import { publishedPeriods } from '../published';
import { createRandom, weightedChoice } from '../random';
import { dateColumn, listSheet, numberColumn, textColumn } from './columns';

/** Invented: contacts per registration of the month, at least and at most. */
const channels = [
  { name: 'Numero verde', least: 0.9, most: 1.4 },
  { name: 'Mail', least: 0.3, most: 0.55 },
] as const;

const firstMonth = monthNumber(publishedPeriods[0]?.first ?? 0);
const monthCount = monthNumber(publishedPeriods.at(-1)?.last ?? 0) - firstMonth + 1;

/** `Contatti`: calls and mails, one row per month and channel; a month is written as its first day. */
export function contactSheet(lives: Lives, seed: string): RawTableSheet {
  const registrations = registrationsByMonth(lives);
  function* contacts() {
    const random = createRandom(`${seed}/contatti`);
    for (const [month, registered] of registrations.entries()) {
      const firstDay = monthStart(firstMonth + month);
      for (const { name, least, most } of channels) {
        const count = Math.round(registered * (least + random() * (most - least)));
        yield { firstDay, name, count };
      }
    }
  }
  return listSheet('contact', monthCount * channels.length, contacts, [
    dateColumn('Mese', 12, ({ firstDay }) => firstDay),
    textColumn('Canale', 16, ({ name }) => name),
    numberColumn('Numero', 10, ({ count }) => count),
  ]);
}

function registrationsByMonth({ days }: Lives): number[] {
  const counts = Array<number>(monthCount).fill(0);
  for (const day of days.registration) {
    const month = monthNumber(day) - firstMonth;
    counts[month] = (counts[month] ?? 0) + 1;
  }
  return counts;
}

/** Invented: how often each question gets 1, 2, 3, 4, 5 and no answer, per cent. */
const questions = [
  { text: "Chiarezza delle informazioni ricevute all'incontro", weights: [1, 4, 15, 45, 33, 2] },
  { text: 'Competenza e disponibilità degli operatori', weights: [1, 2, 9, 40, 46, 2] },
  { text: "Utilità per la propria idea d'impresa", weights: [2, 6, 22, 42, 25, 3] },
  { text: 'Tempi di attesa', weights: [5, 11, 27, 36, 17, 4] },
  { text: 'Giudizio complessivo sul servizio', weights: [1, 3, 13, 48, 32, 3] },
] as const;

const answers = questions.map(({ weights }) => weightedChoice(weights));

/** Part of the participants who hand in a form at the end of the meeting. */
const returned = 0.3;

/** `Gradimento`: anonymous forms, with the day of the meeting and ratings from 1 to 5. */
export function satisfactionSheet(lives: Lives, seed: string): RawTableSheet {
  const days = formDays(lives, seed);
  function* forms() {
    const random = createRandom(`${seed}/gradimento`);
    for (const day of days) yield { day, ratings: answers.map((answer) => rating(answer(random))) };
  }
  return listSheet('satisfaction', days.length, forms, [
    dateColumn('Data', 12, ({ day }) => day),
    ...questions.map(({ text }, index) =>
      numberColumn(text, 22, ({ ratings }: FilledForm) => ratings[index] ?? null),
    ),
  ]);
}

interface FilledForm {
  readonly ratings: readonly (number | null)[];
}

function formDays({ days }: Lives, seed: string): readonly Day[] {
  const random = createRandom(`${seed}/schede`);
  const handedIn = usersByDay(days.participation).filter(() => random() < returned);
  return Array.from(handedIn, (user) => days.participation[user] ?? 0);
}

/** Answers count from 0; the sixth is none. */
function rating(answer: number): number | null {
  return answer < 5 ? answer + 1 : null;
}
