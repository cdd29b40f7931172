/**
 * Files that the window hands to the person. The system asks where to; afterwards the window is told
 * the real place, and may ask to have it shown in its folder. It names a download by its number only,
 * so that a page can make no other path open.
 */
import type { Session, Shell } from 'electron';
import { basename } from 'node:path';
import type { SavedEvent } from '../api/events.ts';

export interface Downloads {
  readonly show: (id: number) => void;
}

export function followDownloads(
  session: Session,
  shell: Pick<Shell, 'showItemInFolder'>,
  onSaved: (saved: SavedEvent) => void,
): Downloads {
  const places = new Map<number, string>();
  let next = 1;
  session.on('will-download', (_event, item) => {
    const id = next;
    next += 1;
    item.once('done', (_done, state) => {
      const path = state === 'completed' ? item.getSavePath() : null;
      if (path !== null) places.set(id, path);
      onSaved({
        kind: 'saved',
        id,
        name: path === null ? item.getFilename() : basename(path),
        path,
        state,
      });
    });
  });
  return {
    show: (id) => {
      const path = places.get(id);
      if (path !== undefined) shell.showItemInFolder(path);
    },
  };
}
