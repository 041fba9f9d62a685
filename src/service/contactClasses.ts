import { splitList } from '../text/splitList';
import type { WordClasses } from './profile/classReader';

/** The ways in which users get in touch. */
export const contactClasses: WordClasses = [
  {
    label: 'Numero verde',
    words: splitList(`
        verde, telefono, telefonata, telefonate, telefonico, telefonica, chiamata, chiamate,
        chiamate al numero verde, call center, tel, NV, chiamata numero verde, chiamate
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
