import type { ReportPlan } from '../plan/reportPlan';
import { countedText } from '../report/italian';

/** Why the plan could not be applied, or not without asking. */
export function obstaclesTo({ conflicts, overwrites }: ReportPlan): readonly string[] {
  const sentences: string[] = [];
  if (conflicts.length > 0) {
    const names = conflicts.map((name) => `«${name}»`).join(', ');
    sentences.push(
      `Genera report non potrà scrivere finché la cartella contiene altri fogli con i nomi che gli servono: ${names}. Rinominarli.`,
    );
  }
  const [first] = overwrites;
  if (first) {
    const cells = countedText(overwrites.length, 'cella compilata', 'celle compilate');
    sentences.push(
      `Genera report chiederà conferma, perché deve estendersi su ${cells}, a partire da ${first.cell} del foglio «${first.sheet}».`,
    );
  }
  return sentences;
}
