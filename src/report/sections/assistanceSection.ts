import { total } from '../../indicators/measures';
import type { ContactTally, Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { listText } from '../../text/listText';
import { buildBlocks } from '../build/buildBlocks';
import { figure4 } from '../definitions/figures';
import { countText, monthText } from '../italian';
import type { Section } from '../report';
import { missingSentence, namesOf } from './commentary';

export function assistanceSection(tally: Tally): Section {
  const { contacts } = tally;
  return {
    sheet: reportSheets.assistance,
    title: '2. Assistenza: numero verde e mail dedicata',
    commentary: contacts
      ? contactSentences(contacts)
      : [missingSentence(namesOf([figure4]), ['contact'])],
    blocks: buildBlocks(tally, [figure4]),
  };
}

function contactSentences({ months, channels }: ContactTally): readonly string[] {
  const monthly = months.map((_, m) => total(channels.map(({ counts }) => counts[m] ?? 0)));
  const busiest = monthly.indexOf(Math.max(...monthly));
  const month = months[busiest];
  const parts = channels.map(
    ({ label, counts }) => `${countText(total(counts))} per il canale «${label}»`,
  );
  return [
    `I contatti registrati sono ${countText(total(monthly))}: ${listText(parts)}.`,
    `La media è di ${countText(total(monthly) / months.length)} contatti al mese${
      month === undefined
        ? ''
        : `; il mese con più contatti è ${monthText(month)} (${countText(monthly[busiest] ?? 0)})`
    }.`,
  ];
}
