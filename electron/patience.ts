/** How often something may fail before trying again only hides the cause: three times in a minute. */
const LIMIT = { times: 3, withinMs: 60_000 } as const;

/** Each call is one failure; true while it may be tried again. */
export function patience(now: () => number): () => boolean {
  let failures: number[] = [];
  return () => {
    failures = failures.filter((at) => now() - at < LIMIT.withinMs);
    failures.push(now());
    return failures.length <= LIMIT.times;
  };
}
