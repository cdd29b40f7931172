/** The data for support: in the settings, and where the data cannot be opened. */
import { words } from './language.tsx';

export const supportWords = words(
  {
    title: 'Данни за поддръжка',
    lead: 'Един файл за този, който помага: какво е записала програмата за себе си. Преди да го запазите, се вижда какво има в него.',
    show: 'Покажи',
    open: 'Данни за поддръжка…',
    holds: 'Във файла има само това:',
    collecting: 'Данните се проверяват и събират…',
    whole: 'Целият файл',
    save: 'Запази',
    cancel: 'Отказ',
    sent: 'Мярка не изпраща нищо: файлът го изпращате вие.',
  },
  {
    title: 'Data for support',
    lead: 'One file for whoever helps: what the program wrote down of itself. What is in it is shown before it is saved.',
    show: 'Show',
    open: 'Data for support…',
    holds: 'The file holds only this:',
    collecting: 'Checking the data and collecting…',
    whole: 'The whole file',
    save: 'Save',
    cancel: 'Cancel',
    sent: 'Myarka sends nothing: it is you who sends the file.',
  },
);
