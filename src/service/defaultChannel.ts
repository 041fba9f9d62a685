import { matchWords } from '../text/matchKey';

const channelWords: ReadonlyMap<string, string> = new Map([
  ...['verde', 'chiamate', 'telefonate'].map((word) => [word, 'Numero verde'] as const),
  ...['mail', 'email'].map((word) => [word, 'Mail'] as const),
]);

/** The channel of all rows of a sheet that is named after one (`Chiamate 2019`); undefined otherwise. */
export function defaultChannel(sheetName: string): string | undefined {
  const channels = new Set(matchWords(sheetName).flatMap((word) => channelWords.get(word) ?? []));
  const [only] = channels;
  return channels.size === 1 ? only : undefined;
}
