import { matchKey, matchWords } from '../text/matchKey';
import { memoize } from '../text/memoize';
import { splitList } from '../text/splitList';
import { classReader, labelsByKey, type WordClasses } from './profile/classReader';

/** The ways in which users get in touch. */
export const contactClasses: WordClasses = [
  {
    label: 'Numero verde',
    words: splitList(`
        verde, telefono, telefonata, telefonate, telefonico, telefonica, chiamata, chiamate,
        chiamate al numero verde, call center, tel, NV, n. verde, chiamata numero verde, chiamate
        numero verde, numero verde telefonico
      `),
  },
  {
    label: 'Mail',
    words: splitList(`
        e-mail, mails, e-mails, posta, posta elettronica, casella mail, casella e-mail,
        casella di posta, messaggio di posta elettronica, PEC, contatto mail, indirizzo mail
      `),
  },
];

const channelByKey = labelsByKey(contactClasses);
/** The channel that a text names, be it among other words; undefined where it names none. */
export const channelIn = classReader(contactClasses);

/** Words beside a channel that change nothing; others may: `Durata chiamate`, `Chiamate perse`. */
const besides = new Set([
  ...splitList(
    'al, alla, di, da, via, in, entrata, n, nr, ricevute, ricevuti, pervenute, pervenuti',
  ),
  ...contactClasses.flatMap(({ label, words }) => [label, ...words].flatMap(matchWords)),
]);

/** How surely a text names a channel: `E-mail`, or `E-mail ricevute`. */
type ChannelName = 'alone' | 'amongOthers';

export const namesChannel = memoize((text: string): ChannelName | undefined => {
  if (channelByKey.has(matchKey(text))) return 'alone';
  const isAmong = matchWords(text).every((word) => besides.has(word)) && channelIn(text);
  return isAmong ? 'amongOthers' : undefined;
});
