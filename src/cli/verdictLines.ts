import type { Verdict } from '../report/report';

/** Whether the data can be relied on, and the facts that decide it. */
export function verdictLines({ text, facts }: Verdict): readonly string[] {
  return [`${text}.`, ...facts.map((fact) => `- ${fact}`)];
}
