/** The menu of the right button: a text field without «Поставяне» is a riddle to most people. */
import type { BrowserWindow, ContextMenuParams, Menu, MenuItemConstructorOptions } from 'electron';
import { MENU } from './text.ts';

export function contextMenu({
  editFlags,
  isEditable,
  selectionText,
}: Pick<
  ContextMenuParams,
  'editFlags' | 'isEditable' | 'selectionText'
>): MenuItemConstructorOptions[] {
  const copy = { role: 'copy', label: MENU.copy, enabled: editFlags.canCopy } as const;
  if (!isEditable) return selectionText === '' ? [] : [copy];
  return [
    { role: 'undo', label: MENU.undo, enabled: editFlags.canUndo },
    { type: 'separator' },
    { role: 'cut', label: MENU.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: MENU.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: MENU.selectAll, enabled: editFlags.canSelectAll },
  ];
}

export function giveContextMenu(
  window: BrowserWindow,
  menu: Pick<typeof Menu, 'buildFromTemplate'>,
): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = contextMenu(params);
    if (items.length > 0) menu.buildFromTemplate(items).popup({ window });
  });
}
