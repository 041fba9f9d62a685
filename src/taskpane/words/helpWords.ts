export const helpWords = {
  link: 'Spiegazione',
  linkTo: (about: string): string => `Spiegazione: ${about}`,
} as const;
