export interface Problem {
  /** Italian: what happened, why, what to do next. */
  readonly sentence: string;
  /** For who gives support; absent where the sentence says it all. */
  readonly diagnostics?: string;
}
