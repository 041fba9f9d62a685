import { IconButton } from 'office-ui-fabric-react/lib/Button';
import type { IContextualMenuItem } from 'office-ui-fabric-react/lib/ContextualMenu';
import * as React from 'react';
import { isBusy, type PaneState } from '../state/paneState';
import { controls, menuHints } from '../words/controls';
import { fileWords } from '../words/fileWords';
import { chooseFiles } from './FilesView';
import type { PaneHandlers } from './handlers';

interface Props {
  readonly state: PaneState;
  readonly handlers: PaneHandlers;
}

export const menuId = 'altro';

/** What is done now and then: with the report that is there, and the help. */
export function MenuView({ state, handlers }: Props): React.ReactElement {
  const disabled = isBusy(state) || state.facts.workbook?.hasReport !== true;
  const items: IContextualMenuItem[] = [
    {
      ...{ key: 'document', text: controls.exportDocument, title: menuHints.document },
      ...{ iconProps: { iconName: 'Document' }, disabled },
      onClick: () => {
        handlers.onExport('document');
      },
    },
    {
      ...{ key: 'page', text: controls.exportPage, title: menuHints.page },
      ...{ iconProps: { iconName: 'Preview' }, disabled },
      onClick: () => {
        handlers.onExport('page');
      },
    },
    {
      ...{ key: 'pdf', text: controls.exportPdf, title: menuHints.pdf },
      ...{ iconProps: { iconName: 'Print' }, disabled },
      onClick: () => {
        handlers.onExport('pdf');
      },
    },
    {
      ...{ key: 'copy', text: controls.copyReport, title: menuHints.copy },
      ...{ iconProps: { iconName: 'Copy' }, disabled, onClick: handlers.onCopyReport },
    },
    {
      ...{ key: 'looks', text: controls.rewriteLooks, title: menuHints.looks },
      ...{ iconProps: { iconName: 'Color' }, disabled, onClick: handlers.onRewriteLooks },
    },
    {
      ...{ key: 'files', text: fileWords.add, title: fileWords.hint },
      ...{ iconProps: { iconName: 'Add' }, disabled: isBusy(state), onClick: chooseFiles },
    },
    {
      ...{ key: 'remove', text: controls.removeReport, title: menuHints.remove },
      ...{ iconProps: { iconName: 'Delete' }, disabled, onClick: handlers.onAskRemoval },
    },
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
