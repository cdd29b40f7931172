/** Seals or takes in, saying «begin» before and «done» after; killed by its parent at any moment. */
import { readFileSync } from 'node:fs';
import { writeWhole } from '../../../api/exchange/installation.ts';
import { importPackage } from '../../../api/exchange/receive.ts';
import { sendPackage } from '../../../api/exchange/send.ts';
import { openStore } from '../../../api/store.ts';
import { unwrap } from '../../../domain/kernel/result.ts';

const [kind = '', folder = '', file = ''] = process.argv.slice(2);
const store = unwrap(openStore(folder, { now: Date.now }));
process.stdout.write('begin\n');
if (kind === 'import') {
  unwrap(importPackage(store, store.logDeps(), { name: 'пакет', bytes: readFileSync(file) }));
} else {
  const passphrases = [process.env['MYARKA_PASSPHRASE'] ?? ''];
  const input = { to: 'МЗ', full: false };
  const access = { vault: null, passphrases };
  unwrap(
    await sendPackage(store, store.logDeps(), access, input, (_, bytes) => writeWhole(file, bytes)),
  );
}
process.stdout.write('done\n');
store.close();
