/**
 * Stops with one plain sentence where a script was started by a Node that cannot run TypeScript
 * and whose ABI the SQLite binding does not fit. Written in JavaScript so that an old Node reads it.
 */
const major = Number(process.versions.node.split('.')[0]);

if (major < 22) {
  process.stderr.write(
    `Тази команда работи с Node 22 или по-нов, а беше пусната с ${process.versions.node}. ` +
      'Пуснете я през npm (например „npm start“): „npm ci“ вече е донесъл подходящ Node.\n',
  );
  process.exit(1);
}
