import type { Installation } from './installation.ts';

/** «measure state value reason», by measure. */
export const myReports = async ({ call }: Installation, unit: string): Promise<string[]> =>
  (await call.progress.reports.list({ unit }))
    .map(({ measure, state, value, reviewReason }) =>
      [measure, state, value, state === 'returned' ? reviewReason : null]
        .filter((part) => part !== null)
        .join(' '),
    )
    .toSorted();

/** Adds evidence to a report; its SHA-256. */
export const upload = async (
  { call }: Installation,
  measure: string,
  period: string,
  name: string,
  text: string,
): Promise<string> => {
  const bytes = Buffer.from(text);
  const { id } = await call.uploads.begin({ name, size: bytes.length });
  await call.uploads.chunk({ id, at: 0, base64: bytes.toString('base64') });
  await call.uploads.finish({ id, name, size: bytes.length });
  const added = await call.progress.evidence.add({
    owner: { of: 'report', measure, period },
    upload: id,
    name,
  });
  return added.sha256;
};
