import { IconButton } from 'office-ui-fabric-react/lib/Button';
import type { IContextualMenuItem } from 'office-ui-fabric-react/lib/ContextualMenu';
import * as React from 'react';
import { isBusy, type Publishable } from '../state/paneState';
import { controls, menuHints } from '../words/controls';
import { fileWords } from '../words/fileWords';
import { chooseFiles } from './FilesView';
import type { PaneProps } from './handlers';

export const menuId = 'altro';

/** What is done now and then: with the report that is there, and the help. */
export function MenuView({ state, handlers }: PaneProps): React.ReactElement {
  const disabled = isBusy(state) || state.facts.workbook?.hasReport !== true;
  const item = (
    key: keyof typeof menuHints,
    iconName: string,
    text: string,
    onClick: () => void,
  ): IContextualMenuItem => ({
    ...{ key, text, title: menuHints[key], iconProps: { iconName } },
    ...{ disabled, onClick },
  });
  const exported = (as: Publishable) => (): void => handlers.onExport(as);
  const items: IContextualMenuItem[] = [
    item('document', 'Document', controls.exportDocument, exported('document')),
    item('page', 'Preview', controls.exportPage, exported('page')),
    item('pdf', 'Print', controls.exportPdf, exported('pdf')),
    item('copy', 'Copy', controls.copyReport, handlers.onCopyReport),
    item('looks', 'Color', controls.rewriteLooks, handlers.onRewriteLooks),
    {
      ...{ key: 'files', text: fileWords.add, title: fileWords.hint },
      ...{ iconProps: { iconName: 'Add' }, disabled: isBusy(state), onClick: chooseFiles },
    },
    item('remove', 'Delete', controls.removeReport, handlers.onAskRemoval),
    {
      ...{ key: 'help', text: controls.help, iconProps: { iconName: 'Help' } },
      ...{ href: 'guida.html', target: '_blank', rel: 'noreferrer' },
    },
  ];
  return (
    <IconButton
      id={menuId}
      ariaLabel={controls.more}
      title={controls.more}
      iconProps={{ iconName: 'More' }}
      menuProps={{ items, shouldFocusOnMount: true }}
      onRenderMenuIcon={() => null}
    />
  );
}
