import { byCount } from '../../domain/text/counted.ts';
import { words } from './language.tsx';

const listed = (parts: readonly number[], and: string): string =>
  parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;

const which = (parts: readonly number[]): string => listed(parts, 'и');
const whichEn = (parts: readonly number[]): string => listed(parts, 'and');

export const packageNoteWords = words(
  {
    allHere: (part: number, of: number) => `Част ${part} от ${of}: всички части са тук.`,
    willBeAll: (part: number, of: number) => `Част ${part} от ${of}: с нея ще са тук всички части.`,
    stillMissing: (part: number, of: number, missing: readonly number[]) =>
      `Част ${part} от ${of}; ${byCount(missing.length, 'липсва', 'липсват')} ${which(missing)}. Приетото важи; останалите може да дойдат в какъвто и да е ред.`,
    willMiss: (part: number, of: number, missing: readonly number[]) =>
      `Част ${part} от ${of}; след нея ще ${byCount(missing.length, 'липсва', 'липсват')} ${which(missing)}.`,
    same: (unit: string, when: string, taken: boolean) =>
      taken
        ? `Данните тук съвпадат със състоянието на ${unit} към ${when}.`
        : `След приемането данните тук ще съвпадат със състоянието на ${unit} към ${when}.`,
    attachmentsLeft: (n: number) =>
      `${byCount(n, 'Едно приложение не е запазено', `${n} приложения не са запазени`)}: никой запис не ги назовава. Данните са приети; попитайте подателя какво е пратил.`,
    unkept: (n: number) =>
      `Записи на непознат ключ, за които няма място: ${n}. Те не се пазят. Щом министерството впише ключа, поискайте ги от неговото звено отново.`,
    misfits: (n: number, taken: boolean) =>
      `${taken ? 'Приети са' : 'Ще бъдат приети'} и стойности, каквито полетата им не приемат: ${n}. Пазят се в историята, но не се показват и не се смятат. ${taken ? 'Вижте кои са в „Конфликти“.' : 'После ще са в „Конфликти“.'}`,
    differsTitle: 'Данните тук не съвпадат с тези на министерството',
    differs: (unit: string, when: string, taken: boolean) =>
      `${taken ? 'Прието е' : 'Ще бъде прието'} всичко, което ${unit} е имало към ${when}, но тук дава друг резултат. Не отчитайте по тези данни. Поискайте от ${unit} нов пълен пакет; ако и след него има разлика, обадете се на поддръжката и пазете папката с данни.`,
    incomplete: (unit: string, when: string) =>
      `Още не може да се сравни със състоянието на ${unit} към ${when}: липсват записи. Ще се сравни само, щом дойдат.`,
    later: (unit: string, when: string) =>
      `Тук регистърът е по-нов, отколкото при ${unit} към ${when}, и оценява записите другояче; сравнение ще има със следващия пълен пакет.`,
  },
  {
    allHere: (part: number, of: number) => `Part ${part} of ${of}: all parts are here.`,
    willBeAll: (part: number, of: number) =>
      `Part ${part} of ${of}: with it all parts will be here.`,
    stillMissing: (part: number, of: number, missing: readonly number[]) =>
      `Part ${part} of ${of}; ${whichEn(missing)} ${byCount(missing.length, 'is', 'are')} missing. What was taken in counts; the others may come in any order.`,
    willMiss: (part: number, of: number, missing: readonly number[]) =>
      `Part ${part} of ${of}; after it ${whichEn(missing)} will be missing.`,
    same: (unit: string, when: string, taken: boolean) =>
      taken
        ? `The data here is the same as that of ${unit} on ${when}.`
        : `Once taken in, the data here will be the same as that of ${unit} on ${when}.`,
    attachmentsLeft: (n: number) =>
      `${byCount(n, 'One attachment was', `${n} attachments were`)} not kept: no entry names them. The data was taken in; ask the sender what was sent.`,
    unkept: (n: number) =>
      `Entries of an unknown key for which there is no room: ${n}. They are not kept. Once the ministry has enrolled the key, ask its unit for them again.`,
    misfits: (n: number, taken: boolean) =>
      `Values that their fields do not take ${taken ? 'were' : 'will be'} taken in, too: ${n}. They are kept in the log, and are neither shown nor counted. ${taken ? 'See them under “Conflicts”.' : 'They will stand under “Conflicts”.'}`,
    differsTitle: 'The data here is not the same as that of the ministry',
    differs: (unit: string, when: string, taken: boolean) =>
      `Everything that ${unit} had on ${when} ${taken ? 'was' : 'will be'} taken in, but amounts to something else here. Do not report by this data. Ask ${unit} for a new full package; if it differs after that, too, call support and keep the data folder.`,
    incomplete: (unit: string, when: string) =>
      `It cannot be compared with the state of ${unit} on ${when} yet: entries are missing. It will be, by itself, once they come.`,
    later: (unit: string, when: string) =>
      `The registry here is newer than that of ${unit} on ${when} and judges entries otherwise; the next full package will be compared.`,
  },
);
