import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { VerdictView } from '../../taskpane/views/VerdictView';
import { type Format, formats, type Made } from '../messages';
import { isWebBusy, type WebState } from '../webState';
import { formatNames, webWords } from '../words';

interface Props {
  readonly state: WebState;
  readonly result: Made['result'];
  readonly onDownload: (format: Format) => void;
}

/** The report as a page, with its downloads; it can run nothing and load nothing. */
export function ReportView({ state, result, onDownload }: Props): React.ReactElement {
  if ('refusal' in result) return <p className="muted">{webWords.noReport}</p>;
  const verdict = state.made?.data.verdict;
  return (
    <>
      {verdict && <VerdictView verdict={verdict} />}
      <section>
        <h2>{webWords.downloads}</h2>
        <div className="actions">
          {formats.map((format) => (
            <DefaultButton
              key={format}
              text={formatNames[format]}
              disabled={isWebBusy(state)}
              allowDisabledFocus
              onClick={() => onDownload(format)}
            />
          ))}
        </div>
      </section>
      <iframe className="report" title={webWords.reportFrame} sandbox="" srcDoc={result.page} />
    </>
  );
}
