import { addFinding, type FindingLog } from '../../findings/finding';
import { type Dataset, missing } from '../../intake/dataset';
import { providerKey } from '../../service/placeKey';
import { countedKinds } from '../../service/stages';
import { matchKey, matchWords } from '../../text/matchKey';
import { cellOf } from '../checks/rowFinding';
import { editDistance } from './nearestName';

/** More names than these are a column of something else. */
const mostNames = 200;

/** In shorter words one letter makes another name: `Alfa`, `Alta`. */
const shortestSlip = 5;

/**
 * One finding per name of a provider that is nearly one which more rows have: where no sheet lists the providers,
 * they are two. It stands at the first cell of the rarer name.
 */
export function reportAlikeProviders(dataset: Dataset, log: FindingLog): void {
  const names = dataset.names.provider;
  if (dataset.providers || names.length > mostNames) return;
  const rowsOf = names.map(() => 0);
  for (const kind of countedKinds)
    for (const code of dataset.events[kind].provider)
      if (code !== missing) rowsOf[code] = (rowsOf[code] ?? 0) + 1;
  const byRows = [...names.keys()].sort((a, b) => (rowsOf[b] ?? 0) - (rowsOf[a] ?? 0));
  for (const [place, code] of byRows.entries()) {
    const name = names[code] ?? '';
    const other = byRows.slice(0, place).find((each) => areAlike(name, names[each] ?? ''));
    const first = firstCell(dataset, code);
    if (other === undefined || !first) continue;
    addFinding(log, {
      code: 'SA_QUASI_UGUALI',
      ...first,
      value: name,
      details: { other: names[other] ?? '', rows: rowsOf[code] ?? 0 },
    });
  }
}

/** `Alfa S.c.a.r.l.`, `Alfa (capofila)`, `Alfa - sede di Cuneo` are nearly `Alfa`, and `Legacop` is `Legacoop`. */
function areAlike(name: string, other: string): boolean {
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  const rest = long.slice(short.length);
  const goesOn =
    /^\s*[(–-]/u.test(rest) && matchKey(long.slice(0, short.length)) === matchKey(short);
  return goesOn || providerKey(name) === providerKey(other) || isSlip(name, other);
}

/** Whether they have the same words but for one letter of a long word, that has no digit. */
function isSlip(name: string, other: string): boolean {
  const [own, others] = [matchWords(name), matchWords(other)];
  const places = [...own.keys()].filter((at) => own[at] !== others[at]);
  if (own.length !== others.length || places.length !== 1) return false;
  const [one = '', two = ''] = [own, others].map((words) => words[places[0] ?? 0]);
  const areLong = Math.min(one.length, two.length) >= shortestSlip;
  return areLong && !/\d/.test(one + two) && editDistance(one, two) === 1;
}

function firstCell(dataset: Dataset, provider: number): ReturnType<typeof cellOf> | undefined {
  for (const kind of countedKinds) {
    const events = dataset.events[kind];
    const row = events.provider.indexOf(provider);
    if (row >= 0) return cellOf(dataset, events, row, 'provider');
  }
  return undefined;
}
