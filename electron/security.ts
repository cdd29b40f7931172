/**
 * What the page may not do, whatever it contains: leave its own origin, open windows, attach
 * webviews, ask for permissions, or reach the network. Every item of Electron's security list is
 * met here, in window.ts, in protocol.ts or in build/fuses.ts; docs/security-checklist.md says where.
 */
import type { Session, WebContents } from 'electron';
import { isOwnUrl } from './origin.ts';

/** Writing text to the clipboard on a click is all that the window needs of the system. */
const GRANTED: readonly string[] = ['clipboard-sanitized-write'];

/** Requests without a network behind them; `devtools:` exists in development only. */
const LOCAL_PROTOCOLS: readonly string[] = ['app:', 'blob:', 'data:', 'devtools:'];

const mayUse = (permission: string, url: string): boolean =>
  isOwnUrl(url) && GRANTED.includes(permission);

const isLocal = (url: string): boolean =>
  URL.canParse(url) && LOCAL_PROTOCOLS.includes(new URL(url).protocol);

export function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(details.isMainFrame && mayUse(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !isLocal(request.url) }),
  );
  session.setSpellCheckerEnabled(false);
}
