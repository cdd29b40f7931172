/** The menu: what the system's text fields and a person's eyes need; the rest is in the window. */
import type { MenuItemConstructorOptions } from 'electron';
import { APP_NAME, MENU } from './text.ts';

const edit: MenuItemConstructorOptions = {
  label: MENU.edit,
  submenu: [
    { role: 'undo', label: MENU.undo },
    { role: 'redo', label: MENU.redo },
    { type: 'separator' },
    { role: 'cut', label: MENU.cut },
    { role: 'copy', label: MENU.copy },
    { role: 'paste', label: MENU.paste },
    { role: 'selectAll', label: MENU.selectAll },
  ],
};

const view: MenuItemConstructorOptions = {
  label: MENU.view,
  submenu: [
    { role: 'zoomIn', label: MENU.zoomIn },
    { role: 'zoomOut', label: MENU.zoomOut },
    { role: 'resetZoom', label: MENU.resetZoom },
    { type: 'separator' },
    { role: 'togglefullscreen', label: MENU.fullscreen },
  ],
};

const application: MenuItemConstructorOptions = {
  label: APP_NAME,
  submenu: [{ role: 'quit', label: MENU.quit }],
};

export const menuTemplate = (developing: boolean): MenuItemConstructorOptions[] => [
  application,
  edit,
  view,
  ...(developing ? [{ role: 'toggleDevTools' } as const] : []),
];
