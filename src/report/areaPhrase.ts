/** Nouns that areas' names begin with, and their articles: `della Provincia`, `dell'Area`. */
const nouns: readonly (readonly [RegExp, Article])[] = [
  [/^(città|provincia|regione|zona)(?=\s|$)/i, 'la'],
  [/^province(?=\s|$)/i, 'le'],
  [/^(area|unione)\b/i, "l'"],
  [/^(quadrante|distretto|comune|bacino|territorio|centro)\b/i, 'il'],
  [/^ambito\b/i, "l'"],
];

type Article = 'la' | 'le' | "l'" | 'il';
type Preposition = 'di' | 'in';

const joined: Readonly<Record<Preposition, Readonly<Record<Article, string>>>> = {
  di: { la: 'della ', le: 'delle ', "l'": "dell'", il: 'del ' },
  in: { la: 'nella ', le: 'nelle ', "l'": "nell'", il: 'nel ' },
};

/** `Nord`, `A`, `Area 2`: names that are no place of their own. */
const isMark = (name: string): boolean =>
  name.length <= 2 || /\d/.test(name) || /^(nord|sud|est|ovest|centr)/i.test(name);

/** `della Città metropolitana di Torino`, `nell'area di Cuneo`, `dell'area Nord`. */
export function areaPhrase(preposition: Preposition, name: string): string {
  const [, article] = nouns.find(([noun]) => noun.test(name)) ?? [];
  if (article) return `${joined[preposition][article]}${name}`;
  return `${joined[preposition]["l'"]}area ${isMark(name) ? '' : 'di '}${name}`;
}
