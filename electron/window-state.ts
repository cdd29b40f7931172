/** The window's place and size between two runs, in a small file of its own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Rectangle } from 'electron';

export interface WindowState {
  readonly bounds: Partial<Rectangle> & { width: number; height: number };
  readonly maximized: boolean;
}

const FRESH_SIZE = { width: 1280, height: 800 };
/** 1366×768 at 200 % is 683×384. */
export const MIN_SIZE = { width: 480, height: 360 };
/** So much of the window has to be on a screen for it to be reachable. */
const GRIP = 100;

const isRectangle = (value: unknown): value is Rectangle =>
  typeof value === 'object' &&
  value !== null &&
  (['x', 'y', 'width', 'height'] as const).every((side) =>
    Number.isInteger((value as Partial<Rectangle>)[side]),
  );

const touches = (bounds: Rectangle, area: Rectangle): boolean =>
  bounds.x + bounds.width >= area.x + GRIP &&
  bounds.x <= area.x + area.width - GRIP &&
  bounds.y >= area.y &&
  bounds.y <= area.y + area.height - GRIP;

function read(path: string): { bounds?: unknown; maximized?: unknown } {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Not larger than the screen: at 150 % a small laptop's is 911×512. */
const within = (bounds: WindowState['bounds'], area: Rectangle): WindowState['bounds'] => {
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  const { x, y } = bounds;
  if (x === undefined || y === undefined) return { width, height };
  return {
    width,
    height,
    x: Math.max(area.x, Math.min(x, area.x + area.width - width)),
    y: Math.max(area.y, Math.min(y, area.y + area.height - height)),
  };
};

/** The state kept at `path`, where it still fits one of the screens' work areas; else a fresh one on the first. */
export function loadWindowState(path: string, areas: readonly Rectangle[]): WindowState {
  const { bounds, maximized } = read(path);
  const kept =
    isRectangle(bounds) && bounds.width >= MIN_SIZE.width && bounds.height >= MIN_SIZE.height
      ? bounds
      : null;
  const area = kept === null ? undefined : areas.find((one) => touches(kept, one));
  if (kept !== null && area !== undefined) {
    const fits = kept.width <= area.width && kept.height <= area.height;
    return { bounds: fits ? kept : within(kept, area), maximized: maximized === true };
  }
  const [first] = areas;
  return { bounds: first === undefined ? FRESH_SIZE : within(FRESH_SIZE, first), maximized: false };
}

/** A state that cannot be kept costs only the window's place, so a failure is let go. */
export function saveWindowState(path: string, state: WindowState): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(state));
  } catch {
    return;
  }
}
