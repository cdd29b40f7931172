/** A file goes to the core the same way that the window's files take. */
import type { Invocation } from './command.ts';

type Call = ReturnType<Invocation['call']>;

export const upload = async (call: Call, name: string, bytes: Buffer): Promise<string> => {
  const size = bytes.length;
  const { id, chunk } = await call.uploads.begin({ name, size });
  for (let at = 0; at < size; at += chunk) {
    const base64 = bytes.subarray(at, at + chunk).toString('base64');
    await call.uploads.chunk({ id, at, base64 });
  }
  await call.uploads.finish({ id, name, size });
  return id;
};
