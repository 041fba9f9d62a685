import { ratio, total } from '../../indicators/measures';
import { notStated } from '../../indicators/tally/tally';
import type { Stage } from '../../service/stages';
import type { BoundedProfile } from '../confidentiality/boundedProfiles';
import { withheldClasses } from '../confidentiality/withheldClasses';
import { percentText } from '../italian';
import type { Block } from '../report';
import { dimensionLabels } from '../wording';
import { profileFigure, profileTable } from './profileTable';
import { listText } from '../../text/listText';

/** The figure of a profile and the table it draws; nothing where no sheet describes the users. */
export function profileBlocks(
  stage: Stage,
  profiles: readonly BoundedProfile[],
  threshold: number,
  text: { readonly figure: string; readonly subject: string },
): readonly Block[] {
  if (profiles.every(({ classes }) => classes.length === 0)) return [];
  const table = profileTable(stage, profiles, threshold, {
    name: `Dati della ${text.figure}`,
    caption: `Dati della ${text.figure}. ${text.subject}: utenti e quote`,
  });
  return profileFigure(table, {
    name: text.figure,
    caption: `${text.figure}. ${text.subject}`,
    title: text.subject,
    description: `Barre: quota di ogni classe sul totale degli utenti, per ${listText(
      profiles.map(({ dimension }) => dimensionLabels[dimension].toLowerCase()),
    )} (dati nella tabella sotto il grafico).`,
  });
}

/** `Tra i registrati prevalgono: genere uomini (54,0%), età 35-44 anni (31,2%), ...` */
export function profileSentence(
  profiles: readonly BoundedProfile[],
  threshold: number,
  subject: string,
): readonly string[] {
  const facts = profiles.flatMap(({ dimension, classes }) => {
    const everyone = total(classes.map(({ count }) => count));
    const hidden = withheldClasses(classes, threshold);
    if (hidden === 'everything') return [];
    const largest = classes
      .filter(({ label }) => label !== notStated && !hidden.has(label))
      .reduce<(typeof classes)[number] | undefined>(
        (most, item) => (most && most.count >= item.count ? most : item),
        undefined,
      );
    if (!largest) return [];
    const share = percentText(ratio(largest.count, everyone));
    return [`${dimensionLabels[dimension].toLowerCase()} «${largest.label}» (${share})`];
  });
  if (facts.length === 0) return [];
  const which = facts.length === 1 ? 'la classe più numerosa è' : 'le classi più numerose sono';
  return [`${subject} ${which}: ${listText(facts)}.`];
}
