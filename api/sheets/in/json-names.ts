/** A name that one JSON object gives twice: `JSON.parse` keeps the last value and says nothing of the first. */
const PARTS = /"(?:[^"\\]|\\.)*"|[{}[\]:]/gu;

interface Twice {
  readonly name: string;
  /** In which of the objects at the outermost list, counted from 1; 1 where there is no list. */
  readonly object: number;
}

/** Of a text that is JSON; null where no object has a name twice. */
export const nameTwice = (json: string): Twice | null => {
  // A null stands for a list: what stands in it has no names.
  const open: (Set<string> | null)[] = [];
  let object = 0;
  let last = '';
  for (const [part] of json.matchAll(PARTS)) {
    const names = open.at(-1);
    if (part === '{') {
      if (open.every((one) => one === null)) object += 1;
      open.push(new Set());
    } else if (part === '[') open.push(null);
    else if (part === '}' || part === ']') open.pop();
    else if (part !== ':') last = part;
    else if (names !== null && names !== undefined) {
      const name = JSON.parse(last) as string;
      if (names.has(name)) return { name, object };
      names.add(name);
    }
  }
  return null;
};
