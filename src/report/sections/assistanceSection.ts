import { italianMonth } from '../../calendar/day';
import { total } from '../../indicators/measures';
import type { ContactTally, Tally } from '../../indicators/tally/tally';
import type { Settings } from '../../intake/settings/settings';
import { reportSheets } from '../../service/reportSheets';
import { listText } from '../../text/listText';
import { buildBlocks } from '../build/buildBlocks';
import { figure4 } from '../definitions/figures';
import { countedText, countText } from '../italian';
import type { Section } from '../report';
import { freephoneText } from '../wording';
import { missingSentence, namesOf } from './commentary';

export function assistanceSection(tally: Tally): Section {
  const { contacts } = tally;
  return {
    sheet: reportSheets.assistance,
    title: '2. Assistenza: numero verde e mail dedicata',
    commentary: contacts
      ? contactSentences(contacts, tally.settings)
      : [missingSentence(namesOf([figure4]), ['contact'])],
    blocks: buildBlocks(tally, [figure4]),
  };
}

function contactSentences(
  { months, channels }: ContactTally,
  settings: Settings,
): readonly string[] {
  const monthly = months.map((_, m) => total(channels.map(({ counts }) => counts[m] ?? 0)));
  const busiest = monthly.indexOf(Math.max(...monthly));
  const month = months[busiest];
  const most =
    month === undefined
      ? ''
      : `; il massimo è in ${italianMonth(month)} (${countText(monthly[busiest] ?? 0)})`;
  return [
    channelsSentence(channels, settings),
    `In media i contatti sono ${countText(total(monthly) / months.length)} al mese${most}.`,
  ];
}

/** `Il Numero verde 800 146 766 ha ricevuto 10.128 chiamate e la casella dedicata 3.985 mail.` */
function channelsSentence(channels: ContactTally['channels'], settings: Settings): string {
  const counted = channels.map(({ label, counts }) => ({ label, count: total(counts) }));
  const [calls, mails, ...others] = counted;
  if (
    calls?.label === 'Numero verde' &&
    (!mails || mails.label === 'Mail') &&
    others.length === 0
  ) {
    const byMail = mails ? ` e la casella dedicata ${countText(mails.count)} mail` : '';
    return `Il ${freephoneText(calls.label, settings)} ha ricevuto ${countedText(calls.count, 'chiamata', 'chiamate')}${byMail}.`;
  }
  const parts = counted.map(({ label, count }) => `${countText(count)} per il canale «${label}»`);
  return `I contatti sono ${countText(total(counted.map(({ count }) => count)))}: ${listText(parts)}.`;
}
