import { dropOut, ratio, total } from '../../indicators/measures';
import type { KindTally, Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { type Stage, stageDefinitions, stages } from '../../service/stages';
import { overallCounts, placesWithCounts, spanFigure } from '../build/countFigures';
import { countKey, everywhere, type Place } from '../build/keys';
import type { FigureKey } from '../figureKey';
import { percentPhrase, percentText } from '../italian';
import type { Chart, Figure, Row, Section, Table } from '../report';
import { areaHeader } from '../wording';
import { missingSentence } from './commentary';

const sheet = reportSheets.path;
const title = 'Sintesi del percorso';

interface Step {
  readonly stage: Stage;
  readonly tallied: KindTally;
}

export function pathSection(tally: Tally): Section {
  const steps = stages.flatMap((stage): readonly Step[] => {
    const tallied = tally.kinds[stage];
    return tallied ? [{ stage, tallied: tallied }] : [];
  });
  const absent = stages.filter((stage) => !tally.kinds[stage]);
  const missing = absent.length > 0 ? [missingSentence('Alcune fasi del percorso', absent)] : [];
  if (!tally.kinds.registration || steps.length < 2) {
    const commentary = [missingSentence('La Figura 11 e i suoi dati', absent)];
    return { sheet, title, commentary, blocks: [] };
  }
  const table = stepTable(tally, steps);
  return {
    sheet,
    title,
    commentary: [...pathSentences(tally, steps), ...missing],
    blocks: [areaPathTable(tally, steps), pathChart(table, steps), table],
  };
}

function pathSentences(tally: Tally, steps: readonly Step[]): readonly string[] {
  const counts = steps.map(({ tallied: tallied }) => total(overallCounts(tallied, tally.periods)));
  const last = steps[steps.length - 1];
  const reached = ratio(counts[counts.length - 1], counts[0]);
  if (!last || reached === undefined) return [];
  const losses = steps.slice(1).map(({ stage }, index) => ({
    stage,
    share: ((counts[index] ?? 0) - (counts[index + 1] ?? 0)) / (counts[0] ?? 1),
  }));
  const largest = losses.reduce((most, loss) => (loss.share > most.share ? loss : most));
  const sentence = `Su 100 registrati, ${percentText(reached).replace('%', '')} arrivano alla fase «${stageDefinitions[last.stage].label}»: l'abbandono cumulato è ${percentPhrase('de', dropOut(reached))}.`;
  return largest.share > 0
    ? [
        sentence,
        `La perdita maggiore precede la fase «${stageDefinitions[largest.stage].label}»: ${percentText(largest.share)} dei registrati.`,
      ]
    : [sentence];
}

function pathKey(stage: Stage, place: Place): FigureKey {
  return { indicator: 'path', stage, ...place };
}

function pathFigure(stage: Stage, place: Place, share: number | undefined): Figure {
  return {
    key: pathKey(stage, place),
    value: share,
    formula: {
      op: 'ratio',
      part: countKey(stage, place),
      whole: countKey('registration', place),
    },
  };
}

function dropOutFigure(stage: Stage, place: Place, share: number | undefined): Figure {
  return {
    key: { indicator: 'dropOut', stage, ...place },
    value: dropOut(share),
    formula: { op: 'complement', of: pathKey(stage, place) },
  };
}

/** By area: registered users, the share that reached each later stage, and the final drop-out. */
function areaPathTable(tally: Tally, steps: readonly Step[]): Table {
  const later = steps.slice(1);
  const last = later[later.length - 1];
  const counts = later.map(({ tallied: tallied }) => placesWithCounts(tally, tallied));
  return {
    kind: 'table',
    name: 'Prospetto 1',
    caption: 'Prospetto 1. Il percorso per area territoriale: utenti di ogni fase sui registrati',
    labelHeaders: [areaHeader],
    columns: [
      { header: 'Registrati', format: 'count' },
      ...later.map(({ stage }) => ({
        header: stageDefinitions[stage].label,
        format: 'percent1' as const,
      })),
      { header: 'Abbandono cumulato', format: 'percent1' },
    ],
    rows: placesWithCounts(tally, (steps[0] as Step).tallied).map(
      ({ place, label, counts: registered }, index): Row => {
        const shares = counts.map((places) =>
          ratio(total(places[index]?.counts ?? []), total(registered)),
        );
        return {
          kind: place === everywhere ? 'total' : 'item',
          labels: [label],
          figures: [
            spanFigure('registration', place, tally.periods, registered),
            ...later.map(({ stage }, step) => pathFigure(stage, place, shares[step])),
            ...(last ? [dropOutFigure(last.stage, place, shares[shares.length - 1])] : []),
          ],
        };
      },
    ),
    notes: [],
  };
}

/** Stage by stage for the whole: what Figura 11 draws. */
function stepTable(tally: Tally, steps: readonly Step[]): Table {
  const registered = total(overallCounts((steps[0] as Step).tallied, tally.periods));
  return {
    kind: 'table',
    name: 'Dati della Figura 11',
    caption: 'Dati della Figura 11. Utenti di ogni fase, quota sui registrati e abbandono cumulato',
    labelHeaders: ['Fase'],
    columns: [
      { header: 'Utenti', format: 'count' },
      { header: 'Quota sui registrati', format: 'percent1' },
      { header: 'Abbandono cumulato', format: 'percent1' },
    ],
    rows: steps.map(({ stage, tallied: tallied }): Row => {
      const counts = overallCounts(tallied, tally.periods);
      const share = ratio(total(counts), registered);
      return {
        kind: 'item',
        labels: [stageDefinitions[stage].label],
        figures: [
          spanFigure(stage, everywhere, tally.periods, counts),
          pathFigure(stage, everywhere, share),
          dropOutFigure(stage, everywhere, share),
        ],
      };
    }),
    notes: [],
  };
}

function pathChart(table: Table, steps: readonly Step[]): Chart {
  return {
    kind: 'chart',
    name: 'Figura 11',
    caption: 'Figura 11. Partecipazione alle fasi del percorso (registrati = 100%)',
    title: 'Partecipazione e abbandono cumulato per fase',
    description:
      "Barre: quota dei registrati che raggiunge ogni fase e, sopra, abbandono cumulato dell'insieme.",
    type: 'columnStacked',
    table: table.name,
    series: {
      by: 'column',
      columns: [
        { column: 1, hue: 0 },
        { column: 2, hue: 'absence' },
      ],
      firstRow: 0,
      lastRow: steps.length - 1,
    },
    valueAxis: { title: 'Quota dei registrati', format: 'percent0', min: 0, max: 1 },
    labels: 'value',
    labelFormat: 'percent1',
  };
}
