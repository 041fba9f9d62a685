import { isoDay } from '../calendar/day';
import { columnName } from '../grid/address';
import type { ReadingAccount, Tally } from '../indicators/tally/tally';
import { unreadReasons } from '../report/columnTexts';
import { type FindingsSheet, findingsSheet } from '../report/findingsSheet';
import type { Verdict } from '../report/report';
import { reportFigures } from '../report/tableLookups';
import { dataVerdict } from '../report/verdict';
import { sheetDefinitions } from '../service/sheets';
import { plainLine } from '../text/plainLine';
import type { CountedData } from './countData';
import type { GeneratedReport } from './generateReport';

/** What `genera --json` writes; docs/json.md describes it. A withheld figure has no value here either. */
export function reportJson({ tally, report, files }: GeneratedReport) {
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
    ...filesJson(files),
    giudizio: verdictJson(overview.verdict),
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
    ...findingsJson(tally, report.findings),
  };
}

/** What `controlla --json` writes; docs/json.md describes it. */
export function checkJson(source: string, { tally, log, files }: CountedData) {
  return {
    formato: 'mip-controllo',
    versione: 1,
    fonte: source,
    ...filesJson(files),
    giudizio: verdictJson(dataVerdict(tally, log)),
    ...findingsJson(tally, findingsSheet(log)),
  };
}

function verdictJson({ level, text, questions, facts }: Verdict) {
  return { livello: level, testo: text, domande: questions, fatti: facts };
}

/** The files that were read and those that were not, by name; nothing where the source is one workbook. */
function filesJson({ files, setAside = [] }: CountedData['files']) {
  if (!files) return {};
  const all = [
    ...files.map(({ name, format, sheets }) => ({
      ...{ nome: plainLine(name), letto: true, formato: format },
      fogli: sheets.map(plainLine),
    })),
    ...setAside.map(({ name, why }) => ({ nome: plainLine(name), letto: false, motivo: why })),
  ];
  return { file: all.sort((a, b) => (a.nome < b.nome ? -1 : 1)) };
}

/** The part of the JSON that `genera` and `controlla` share: what was read, and what is wrong with it. */
function findingsJson(
  { readings, unread }: Pick<Tally, 'readings' | 'unread'>,
  { counts, lines }: FindingsSheet,
) {
  return {
    righe: readings.map(({ sheet, kind, rowsRead, rowsLeftOut, rowsBeyond, used, unused }) => ({
      foglio: plainLine(sheet),
      tipo: kind,
      contenuto: sheetDefinitions[kind].rows,
      lette: rowsRead,
      contate: rowsRead - rowsLeftOut,
      escluse: rowsLeftOut,
      oltreDatiAl: rowsBeyond,
      colonne: used.map(({ field, ...column }) => ({ ...columnJson(column), campo: field })),
      colonneNonUsate: unused.map(columnJson),
    })),
    fogliNonLetti: unread.map(({ sheet, headers, why }) => ({
      foglio: plainLine(sheet),
      motivo: why,
      spiegazione: unreadReasons[why],
      colonne: headers.map(columnJson),
    })),
    conteggi: counts.map(({ severity, code, count, action }) => ({
      gravita: severity,
      codice: code,
      numero: count,
      azione: action,
    })),
    rilievi: lines.map(({ severity, code, sheet, cell, value, meaning, action }) => ({
      gravita: severity,
      codice: code,
      foglio: sheet,
      cella: cell,
      valore: value,
      messaggio: meaning,
      azione: action,
    })),
  };
}

function columnJson({ column, header }: ReadingAccount['unused'][number]) {
  return { colonna: columnName(column), intestazione: plainLine(header) };
}

/** Indented, so that two files can be compared line by line. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
