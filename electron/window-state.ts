/** The window's place and size between two runs, in a small file of its own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Rectangle } from 'electron';

export interface WindowState {
  readonly bounds: Partial<Rectangle> & { width: number; height: number };
  readonly maximized: boolean;
}

const FRESH: WindowState = { bounds: { width: 1280, height: 800 }, maximized: false };
const MIN = { width: 800, height: 600 };
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

/** The state kept at `path`, where it still fits one of the screens' work areas. */
export function loadWindowState(path: string, areas: readonly Rectangle[]): WindowState {
  const { bounds, maximized } = read(path);
  if (!isRectangle(bounds) || bounds.width < MIN.width || bounds.height < MIN.height) return FRESH;
  if (!areas.some((area) => touches(bounds, area))) return FRESH;
  return { bounds, maximized: maximized === true };
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
