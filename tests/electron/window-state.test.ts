import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadWindowState, saveWindowState } from '../../electron/window-state.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 };
const FRESH = { bounds: { width: 1280, height: 800 }, maximized: false };
const place = (): string => join(mkdtempSync(join(tmpdir(), 'myarka-state-')), 'in/window.json');

describe('the window’s place', () => {
  test('is remembered', () => {
    const path = place();
    const state = { bounds: { x: -20, y: 10, width: 1400, height: 900 }, maximized: true };
    saveWindowState(path, state);
    expect(loadWindowState(path, [SCREEN])).toEqual(state);
  });

  test.each([
    ['a screen that is gone', '{"bounds":{"x":2500,"y":10,"width":1400,"height":900}}'],
    ['above the screen', '{"bounds":{"x":10,"y":-900,"width":1400,"height":900}}'],
    ['a size too small to use', '{"bounds":{"x":10,"y":10,"width":40,"height":30}}'],
    ['half a rectangle', '{"bounds":{"x":10,"y":10}}'],
    ['another value', '[1,2]'],
    ['no JSON', 'x'],
    ['an empty file', ''],
  ])('is let go after %s', (_what, text) => {
    const path = join(mkdtempSync(join(tmpdir(), 'myarka-state-')), 'window.json');
    writeFileSync(path, text);
    expect(loadWindowState(path, [SCREEN])).toEqual(FRESH);
  });

  test('is no larger than a screen that shrank', () => {
    const path = place();
    saveWindowState(path, {
      bounds: { x: 40, y: 10, width: 1400, height: 900 },
      maximized: false,
    });
    const scaled = { x: 0, y: 0, width: 911, height: 480 };
    expect(loadWindowState(path, [scaled]).bounds).toEqual(scaled);
    expect(loadWindowState(place(), [scaled]).bounds).toEqual({ width: 911, height: 480 });
  });

  test('is fresh the first time', () => {
    expect(loadWindowState(place(), [SCREEN])).toEqual(FRESH);
  });

  test('that cannot be written costs nothing', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'myarka-state-')), 'file');
    writeFileSync(file, '');
    saveWindowState(join(file, 'window.json'), FRESH);
    expect(existsSync(join(file, 'window.json'))).toBe(false);
  });
});
