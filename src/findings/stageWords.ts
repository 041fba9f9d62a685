/** The steps of the path within a sentence: `ha il patto di servizio ma non la scelta...`. */
const words: Readonly<Record<string, string>> = {
  registration: 'la registrazione',
  participation: 'la pre-accoglienza',
  questionnaire: 'il questionario',
  providerChoice: 'la scelta del soggetto attuatore',
  pact: 'il patto di servizio',
};

/** The steps named in a list with commas, `la pre-accoglienza e il questionario`; undefined where none is named. */
export function stageWords(stages: string | undefined): string | undefined {
  const named = (stages ?? '').split(',').flatMap((stage) => words[stage] ?? []);
  const last = named.pop();
  if (last === undefined) return undefined;
  return named.length === 0 ? last : `${named.join(', ')} e ${last}`;
}

const counted: Readonly<Record<string, string>> = {
  registration: 'utenti registrati',
  participation: 'partecipanti',
  questionnaire: 'questionari',
  providerChoice: 'scelte del soggetto attuatore',
  pact: 'patti di servizio',
};

/** What a step counts, after a number: `12 partecipanti`. */
export function countWords(stage: string | undefined): string {
  return counted[stage ?? ''] ?? 'utenti';
}
