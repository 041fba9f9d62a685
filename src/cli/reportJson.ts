import type { GeneratedReport } from '../app/generateReport';
import { isoDay } from '../calendar/day';
import { reportFigures } from '../report/reportFigures';
import { findingsJson } from './findingsJson';

/** What `genera --json` writes; docs/json.md describes it. A figure that is withheld has no value here either. */
export function reportJson({ tally, report }: GeneratedReport) {
  const { overview } = report;
  return {
    formato: 'mip-report',
    versione: 1,
    titolo: report.title,
    servizio: tally.settings.service,
    copertura: report.span,
    datiAl: isoDay(tally.asOf),
    esecuzione: {
      programma: overview.run.version,
      avvio: overview.run.time,
      fonte: overview.run.source,
    },
    giudizio: {
      livello: overview.verdict.level,
      testo: overview.verdict.text,
      fatti: overview.verdict.facts,
    },
    periodi: tally.periods.map(({ id, label, firstDay, lastDay, complete }) => ({
      id,
      nome: label,
      dal: isoDay(firstDay),
      al: isoDay(lastDay),
      concluso: complete,
    })),
    aree: tally.areas.map(({ id, name }) => ({ id, nome: name })),
    indicatori: reportFigures(report).map(({ key, value, withheld, format, table }) => ({
      chiave: key,
      valore: withheld === undefined ? (value ?? null) : null,
      ...(withheld !== undefined && { riservato: withheld }),
      formato: format,
      tabella: table,
    })),
    ...findingsJson(tally.readings, report.findings),
  };
}
