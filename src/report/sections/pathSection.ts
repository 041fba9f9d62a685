import { dropOut, ratio } from '../../indicators/measures';
import type { Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { type Stage, stageDefinitions, stages } from '../../service/stages';
import { buildBlocks } from '../build/buildBlocks';
import { stagesIn, totalOf } from '../build/stageCounts';
import { figure11 } from '../definitions/figures';
import { pathByArea } from '../definitions/tables';
import { countedText, countText, percentPhrase, percentText, thePercent } from '../italian';
import type { Section } from '../report';
import { missingSentence, namesOf } from './commentary';

const sheet = reportSheets.path;
const title = '7. Sintesi del processo';

export function pathSection(tally: Tally): Section {
  const steps = stagesIn(tally);
  const absent = stages.filter((stage) => !steps.includes(stage));
  if (!tally.kinds.registration || steps.length < 2) {
    const commentary = [missingSentence(namesOf([figure11]), absent)];
    return { sheet, title, commentary, blocks: [] };
  }
  const missing = absent.length > 0 ? [missingSentence('Alcune fasi del percorso', absent)] : [];
  return {
    sheet,
    title,
    commentary: [...pathSentences(tally, steps), ...missing],
    blocks: buildBlocks(tally, [pathByArea, figure11]),
  };
}

/** Who gets to the end, and where most are lost. */
export function pathSentences(tally: Tally, steps: readonly Stage[]): readonly string[] {
  const counts = steps.map((stage) => totalOf(tally, stage) ?? 0);
  const last = steps[steps.length - 1];
  const reached = ratio(counts[counts.length - 1], counts[0]);
  if (!last || reached === undefined) return [];
  return [
    `${countText(reached * 100)} registrati su 100 ${stageDefinitions[last].does}; l'abbandono medio cumulativo è ${percentPhrase('de', dropOut(reached))}.`,
    ...lossSentence(steps, counts),
  ];
}

/** `L'uscita più consistente avviene tra la pre-accoglienza e ...: 1.876 persone, un quarto dei ...` */
function lossSentence(steps: readonly Stage[], counts: readonly number[]): readonly string[] {
  const losses = steps.slice(1).map((to, index) => ({
    from: steps[index] as Stage,
    to,
    people: (counts[index] ?? 0) - (counts[index + 1] ?? 0),
    share: ratio((counts[index] ?? 0) - (counts[index + 1] ?? 0), counts[index]),
  }));
  const [largest] = [...losses].sort((a, b) => b.people - a.people);
  if (!largest || largest.people <= 0 || largest.share === undefined) return [];
  const { from, to, people, share } = largest;
  const whole = stageDefinitions[from].ofThem;
  const part =
    share >= 0.23 && share < 0.275
      ? `un quarto ${whole} (${percentText(share)})`
      : `${thePercent(share)} ${whole}`;
  return [
    `L'uscita più consistente avviene tra ${stageDefinitions[from].withArticle} e ${stageDefinitions[to].withArticle}: ${countedText(people, 'persona', 'persone')}, ${part}.`,
  ];
}
