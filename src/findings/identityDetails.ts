import type { Day } from '../calendar/day';
import type { Stage } from '../service/stages';
import type { IdentifierStep } from '../text/looseIdentifier';
import type { InColumn } from './detailParts';

/** Of the findings on who is who. */
export interface IdentityDetails {
  /**
   * How many users have the tax code of another one, and who that is of the first of them; of people without identifiers,
   * how many rows have the name of another one, and nobody.
   */
  readonly PERSONE_FORSE_DOPPIE: { readonly users: number; readonly other: string };
  /** How many users of a sheet go by their tax codes there. */
  readonly UTENTI_DAL_CODICE_FISCALE: { readonly users: number };
  /** How many users have nearly the identifier of another one, and whose it is of the first of them. */
  readonly IDENTIFICATIVI_QUASI_UGUALI: { readonly users: number; readonly other: string };
  /** Of a provider: the name that more rows have, and how many have this one. */
  readonly SA_QUASI_UGUALI: { readonly other: string; readonly rows: number };
  /** How many rows of a sheet repeat a user on the day of another row: of few each has a finding. */
  readonly UTENTE_RIPETUTO: { readonly day: Day; readonly rows: number };
  /** The sheets that list the same people, the rows that repeat one, and those of them with another date. */
  readonly UTENTI_IN_PIU_FOGLI: {
    readonly others: readonly string[];
    readonly rows: number;
    readonly otherDates: number;
  };
  /** The sheets that number their users from the beginning. The finding's value is a number of several. */
  readonly IDENTIFICATIVI_DA_CAPO: { readonly sheets: readonly string[] };
  /** How many rows of a sheet, and the sheet of the office that they count for meanwhile. */
  readonly IDENTIFICATIVI_AMBIGUI: { readonly rows: number; readonly office: string };
  /**
   * How many rows of a sheet repeat one of another year, or all of them one of another place, and the days or
   * the places of two that share the finding's value. `others`: the sheets whose numbers it repeats.
   */
  readonly IDENTIFICATIVI_RICOMINCIATI: {
    readonly rows: number;
    readonly others?: readonly string[];
  } & ({ readonly days: readonly [Day, Day] } | { readonly places: readonly [string, string] });
  /** Of a column: how many rows; the first one's text is the finding's value. */
  readonly IDENTIFICATIVI_ARROTONDATI: InColumn & { readonly rows: number };
  /** Of the different identifiers of a sheet. */
  readonly IDENTIFICATIVI_DIVERSI: {
    readonly users: number;
    readonly known: number;
    /** Whether most others are written like the registered: letters and digits in the same places. */
    readonly isSameShape: boolean;
    /** How many match after the steps, and which one the finding's value; absent where too few do. */
    readonly alike?: {
      /** Whether each has to match in its own office. */
      readonly isByOffice?: true;
      readonly users: number;
      readonly steps: readonly IdentifierStep[];
      readonly registered: string;
    };
  };
  readonly UTENTE_NON_REGISTRATO: { readonly stage: Stage };
}
