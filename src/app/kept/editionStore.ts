import { changesBetween } from '../../history/changesBetween';
import type { ReportChanges } from '../../history/recordedFigures';
import { parseRecordTexts, recordTexts, type RunRecord } from '../../history/runRecord';
import type { RecordUpdate } from '../../plan/reportPlan';
import { fingerprint } from '../../text/fingerprint';
import { parsedJson } from '../../text/parsedJson';
import type { KeptTexts } from './keptLists';

/** The counts of a report as it was when the analyst archived it. */
export interface ArchivedEdition {
  /** What the analyst called it; no two of a workbook are called the same. */
  readonly name: string;
  /** `24/11/2026 22:15` */
  readonly archivedAt: string;
  /** The settings that decide figures, as the analyst typed them: `['Periodo', 'trimestre']`. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly record: RunRecord;
}

/** What is written of an edition. Its counts stand in parts, and editions with the same counts share them. */
type IndexLine = Omit<ArchivedEdition, 'record'> & {
  readonly head: string;
  /** Names of texts. */
  readonly parts: readonly string[];
};

const indexName = 'edizioni';
const partPrefix = 'edizione.';

/** A quarter of what Excel on the web takes of an add-in's settings, in characters. */
const mostCharacters = 500_000;

/** Whether a text that a workbook keeps is one of an archived edition. */
export function isOfEdition(name: string): boolean {
  return name === indexName || name.startsWith(partPrefix);
}

/** The editions of a workbook, the oldest first; without those whose texts are not whole. */
export function storedEditions(stored: KeptTexts): readonly ArchivedEdition[] {
  return (indexLines(stored) ?? []).flatMap((line) => wholeEdition(stored, line) ?? []);
}

/** The editions that cannot be read any more. They stay as they are until the analyst takes them out. */
export function damagedEditions(
  stored: KeptTexts,
): readonly Pick<ArchivedEdition, 'name' | 'archivedAt'>[] {
  return damagedLines(stored).map(({ name, archivedAt }) => ({ name, archivedAt }));
}

/** Whether the list of the editions, where there is one, can be read: without it none may be added. */
export function areEditionsListed(stored: KeptTexts): boolean {
  return indexLines(stored) !== undefined;
}

function damagedLines(stored: KeptTexts): readonly IndexLine[] {
  return (indexLines(stored) ?? []).filter((line) => !wholeEdition(stored, line));
}

function wholeEdition(
  stored: KeptTexts,
  { head, parts, ...edition }: IndexLine,
): ArchivedEdition | undefined {
  const texts = parts.map((name) => stored.get(name) ?? '');
  if (texts.some((text, index) => nameOf(text) !== parts[index])) return undefined;
  const record = parseRecordTexts({ head, parts: texts });
  return record && { ...edition, record };
}

/**
 * What has to be done so that the workbook keeps these editions and, of others, the damaged ones. Undefined
 * where they take more room than a workbook has for them. `takenOut`: the name of a damaged edition that
 * goes.
 */
export function editionsUpdate(
  stored: KeptTexts,
  editions: readonly ArchivedEdition[],
  takenOut?: string,
): RecordUpdate | undefined {
  const damaged = damagedLines(stored).filter(({ name }) => name !== takenOut);
  const texts = new Map(
    damaged.flatMap(({ parts }) =>
      parts.flatMap((name) => {
        const text = stored.get(name);
        return text === undefined ? [] : [[name, text] as const];
      }),
    ),
  );
  const lines = editions.map(({ record, ...edition }): IndexLine => {
    const { startedAt, data, figures } = record;
    const { head, parts } = recordTexts({ startedAt, data, figures });
    for (const part of parts) texts.set(nameOf(part), part);
    return { ...edition, head, parts: parts.map(nameOf) };
  });
  // The index comes last: until it is written, the editions are the former ones.
  texts.set(indexName, JSON.stringify([...damaged, ...lines]));
  if ([...texts.values()].join('').length > mostCharacters) return undefined;
  return {
    put: [...texts].filter(([name, text]) => stored.get(name) !== text),
    drop: [...stored.keys()].filter((name) => isOfEdition(name) && !texts.has(name)),
  };
}

/** What changed from one edition to the other: of periods that were over by then, and new data. */
export function changesOfEditions(earlier: RunRecord, later: RunRecord): ReportChanges {
  // Counts that were withheld are recorded as they print: no threshold is needed to leave them out.
  return changesBetween({ ...earlier.figures, since: earlier.startedAt }, later.figures, 0);
}

function nameOf(part: string): string {
  return partPrefix + fingerprint(part);
}

/** Undefined where they cannot be read. */
function indexLines(stored: KeptTexts): readonly IndexLine[] | undefined {
  const lines = parsedJson(stored.get(indexName) ?? '[]');
  return Array.isArray(lines) ? (lines as readonly IndexLine[]) : undefined;
}
