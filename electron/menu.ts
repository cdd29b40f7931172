/** The menu: what the system's text fields and a person's eyes need; the rest is in the window. */
import type { MenuItemConstructorOptions } from 'electron';
import { APP_NAME, MENU } from './text.ts';

/** On a Bulgarian keyboard «+» is typed with Shift, and the keys beside the numbers are others. */
const also = (role: 'zoomIn' | 'zoomOut' | 'resetZoom', accelerator: string) =>
  ({ role, accelerator, visible: false, acceleratorWorksWhenHidden: true }) as const;

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
    also('zoomIn', 'CmdOrCtrl+='),
    also('zoomIn', 'CmdOrCtrl+numadd'),
    { role: 'zoomOut', label: MENU.zoomOut },
    also('zoomOut', 'CmdOrCtrl+numsub'),
    { role: 'resetZoom', label: MENU.resetZoom },
    also('resetZoom', 'CmdOrCtrl+num0'),
    { type: 'separator' },
    { role: 'togglefullscreen', label: MENU.fullscreen },
  ],
};

const file = (print: () => void): MenuItemConstructorOptions => ({
  label: MENU.file,
  submenu: [
    { label: MENU.print, accelerator: 'CmdOrCtrl+P', click: print },
    { type: 'separator' },
    { role: 'quit', label: MENU.quit },
  ],
});

/** macOS looks for the program's own menu first, and for one of windows. */
const macApplication: MenuItemConstructorOptions = {
  label: APP_NAME,
  submenu: [
    { role: 'about', label: MENU.about },
    { type: 'separator' },
    { role: 'hide', label: MENU.hide },
    { role: 'hideOthers', label: MENU.hideOthers },
    { role: 'unhide', label: MENU.unhide },
    { type: 'separator' },
    { role: 'quit', label: MENU.quit },
  ],
};

const macWindow: MenuItemConstructorOptions = {
  label: MENU.window,
  submenu: [
    { role: 'minimize', label: MENU.minimize },
    { role: 'close', label: MENU.close },
  ],
};

export interface MenuPlan {
  readonly platform: NodeJS.Platform;
  readonly developing: boolean;
  readonly print: () => void;
}

export const menuTemplate = ({
  platform,
  developing,
  print,
}: MenuPlan): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? [macApplication] : []),
  file(print),
  edit,
  view,
  ...(platform === 'darwin' ? [macWindow] : []),
  ...(developing ? [{ role: 'toggleDevTools' } as const] : []),
];
