import * as React from 'react';
import type { Problem } from '../state/paneState';

/** The sentence is announced; the diagnostics stand in a field, where they can be selected and copied. */
export function ProblemView({ problem }: { readonly problem: Problem }): React.ReactElement {
  const { sentence, diagnostics } = problem;
  return (
    <section className="problem">
      <p role="alert">
        <strong>Attenzione.</strong> {sentence}
      </p>
      {diagnostics !== undefined && (
        <details>
          <summary>Diagnostica da copiare per l’assistenza</summary>
          <textarea readOnly aria-label="Diagnostica" rows={6} value={diagnostics} />
        </details>
      )}
    </section>
  );
}
