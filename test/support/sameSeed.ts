import fc from 'fast-check';

/**
 * Random runs are the same every time, so that a failure comes from the change at hand. RUNS_SEED asks for others;
 * `npm run mutazioni` and `npm run fuzz` look for what nobody has seen yet.
 */
fc.configureGlobal({ seed: Number(process.env['RUNS_SEED'] ?? 1) });
