import { dropOut, ratio } from '../../indicators/measures';
import type { Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { type Stage, stageDefinitions, stages } from '../../service/stages';
import { buildBlocks } from '../build/buildBlocks';
import { stagesIn, totalOf } from '../build/stageCounts';
import { figure11 } from '../definitions/figures';
import { pathByArea } from '../definitions/tables';
import { percentPhrase, percentText } from '../italian';
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

function pathSentences(tally: Tally, steps: readonly Stage[]): readonly string[] {
  const counts = steps.map((stage) => totalOf(tally, stage) ?? 0);
  const last = steps[steps.length - 1];
  const reached = ratio(counts[counts.length - 1], counts[0]);
  if (!last || reached === undefined) return [];
  const losses = steps.slice(1).map((stage, index) => ({
    stage,
    share: ((counts[index] ?? 0) - (counts[index + 1] ?? 0)) / (counts[0] ?? 1),
  }));
  const largest = losses.reduce((most, loss) => (loss.share > most.share ? loss : most));
  const sentence = `Su 100 registrati, ${percentText(reached).replace('%', '')} arrivano alla fase «${stageDefinitions[last].label}»: l'abbandono cumulato è ${percentPhrase('de', dropOut(reached))}.`;
  return largest.share > 0
    ? [
        sentence,
        `La perdita maggiore precede la fase «${stageDefinitions[largest.stage].label}»: ${percentText(largest.share)} dei registrati.`,
      ]
    : [sentence];
}
