/** Commands last used in this window, newest first. */
const KEY = 'myarka.recent-commands';
const KEPT = 6;

export const recentCommands = (): string[] => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
};

export const rememberCommand = (id: string): void => {
  const others = recentCommands().filter((other) => other !== id);
  localStorage.setItem(KEY, JSON.stringify([id, ...others].slice(0, KEPT)));
};
