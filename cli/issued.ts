/** What the command line says of a registry version that was issued. */
interface IssuedVersion {
  readonly version: number;
  readonly entries: number;
  readonly released: readonly string[];
}

/** The version that was issued, and what had waited for it. */
export const issuedText = ({ version, entries, released }: IssuedVersion): string =>
  [
    `версия ${version} на регистъра.`,
    ...(entries === 0 ? [] : [`С нея в сила влязоха чакалите записи: ${entries}.`]),
    ...(released.length === 0 ? [] : [`Приети са и чакалите файлове: ${released.join(', ')}.`]),
  ].join(' ');
