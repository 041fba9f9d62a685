/** The sheets that a report can do without, by the kind of row they hold. */
export const optionalSheets = {
  meeting: { name: 'Incontri', leftOut: 'la Tabella 2 (incontri di pre-accoglienza)' },
  participation: {
    name: 'Partecipazioni',
    leftOut:
      'le Tabelle 3, 4 e 5 e la Figura 5 (pre-accoglienza) e le percentuali sui partecipanti',
  },
  questionnaire: {
    name: 'Questionari',
    leftOut: 'le Tabelle 6a e 6 e le Figure 6 e 7 (questionari di autovalutazione)',
  },
  providerChoice: {
    name: 'Scelte SA',
    leftOut: 'le Tabelle 7 e 8 (scelta del soggetto attuatore) e le percentuali sulle scelte',
  },
  pact: {
    name: 'Patti',
    leftOut: 'la Tabella 9 e le Figure 8, 9 e 10 (patti di servizio)',
  },
  contact: { name: 'Contatti', leftOut: 'la Figura 4 (numero verde e mail) con la sua tabella' },
  satisfaction: { name: 'Gradimento', leftOut: 'la parte sul gradimento del foglio «8 Qualità»' },
} as const;

export type OptionalSheet = keyof typeof optionalSheets;

/** What the report has to do without when it has no rows of this kind. */
export function leftOutWithout(kind: string | undefined): string | undefined {
  return isOptionalSheet(kind) ? optionalSheets[kind].leftOut : undefined;
}

/** The name an analyst looks for when the report has no rows of this kind. */
export function sheetNameOf(kind: string | undefined): string | undefined {
  return isOptionalSheet(kind) ? optionalSheets[kind].name : undefined;
}

function isOptionalSheet(kind: string | undefined): kind is OptionalSheet {
  return kind !== undefined && Object.hasOwn(optionalSheets, kind);
}
