/** The few sentences that the shell itself says, when there is no window to say them. */

export const APP_NAME = 'Мярка';

export const LOCKED = {
  title: 'Данните са отворени другаде',
  message:
    'Друг прозорец на „Мярка“ вече работи със същата папка с данни. Затворете го и опитайте отново.',
} as const;

export const GIVEN_UP = {
  title: 'Ядрото на „Мярка“ спира',
  message:
    'Частта, която пази данните, спря няколко пъти за кратко време. Записаното е запазено. ' +
    'Затворете програмата, пуснете я отново и ако това се повтори, проверете данните с „myarka db check“.',
} as const;

export const MENU = {
  edit: 'Редактиране',
  undo: 'Отмяна на въвеждането',
  redo: 'Повторение на въвеждането',
  cut: 'Изрязване',
  copy: 'Копиране',
  paste: 'Поставяне',
  selectAll: 'Избор на всичко',
  view: 'Изглед',
  zoomIn: 'По-едро',
  zoomOut: 'По-дребно',
  resetZoom: 'Обичаен размер',
  fullscreen: 'Цял екран',
  quit: 'Изход',
} as const;
