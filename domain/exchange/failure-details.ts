/** What was wrong with a package, in a person's words: `problem` of a failure is a word of the format. */
import type { FailureParams } from '../kernel/failure.ts';
import { sofiaMoment } from '../kernel/sofia-time.ts';
import { LIMITS } from './types.ts';

type Param = FailureParams[string] | undefined;

const MB = 1024 * 1024;

export const wrongBg = (problem: Param): string => {
  switch (problem) {
    case 'json':
    case 'utf8':
      return 'съдържанието му не се чете';
    case 'schema':
      return 'в него липсва задължителна част или има непозната';
    default:
      return 'подписан запис в него не е цял';
  }
};

export const wrongEn = (problem: Param): string => {
  switch (problem) {
    case 'json':
    case 'utf8':
      return 'its content cannot be read';
    case 'schema':
      return 'a part is missing in it, or unknown';
    default:
      return 'a signed entry in it is not whole';
  }
};

export const sizeBg = (problem: Param): string => {
  if (problem === 'file') return `над ${LIMITS.file / MB} MB`;
  return problem === 'too-big' ? 'подписан запис в него е твърде голям' : String(problem);
};

export const sizeEn = (problem: Param): string => {
  if (problem === 'file') return `above ${LIMITS.file / MB} MB`;
  return problem === 'too-big' ? 'a signed entry in it is too big' : String(problem);
};

export const registryBg = (problem: Param): string => {
  switch (problem) {
    case 'threshold':
      return 'подписан е от по-малко главни ключове, отколкото трябва';
    case 'schema':
      return 'в него има непозволена стойност или е прекалено голям';
    case 'chain':
      return 'не продължава вашия';
    case 'keys':
      return 'в него липсва ключ от предишния или е върнат приключен';
    default:
      return 'подписът му не е верен';
  }
};

export const registryEn = (problem: Param): string => {
  switch (problem) {
    case 'threshold':
      return 'fewer root keys signed it than are needed';
    case 'schema':
      return 'it holds a value that is not allowed, or too many';
    case 'chain':
      return 'it does not follow yours';
    case 'keys':
      return 'a key of the one before is missing in it, or an ended one is back';
    default:
      return 'its signature does not hold';
  }
};

/** «12.07.2026 г., 14:05» of an instant in UTC. */
export const instantBg = (instant: Param): string => {
  const millis = Date.parse(String(instant));
  return Number.isNaN(millis) ? String(instant) : sofiaMoment(millis);
};

/** “12.07.2026, 14:05”. */
export const instantEn = (instant: Param): string => instantBg(instant).replace(' г.', '');

const DEVICE_FILE = 'device.myarka-key.json';

/** A key's file is named, not its place: the device's own is known to a person by another name. */
const fileName = (path: Param): string => String(path).replace(/^.*[\\/]/u, '');

export const lockedBg = (path: Param): string =>
  fileName(path) === DEVICE_FILE ? 'ключа на това работно място' : `„${fileName(path)}“`;

export const lockedEn = (path: Param): string =>
  fileName(path) === DEVICE_FILE ? 'the key of this workplace' : `“${fileName(path)}”`;
