/** Whether single letters work as shortcuts; kept by the window, switched in the settings. */
export const LETTER_KEYS = {
  key: 'myarka.letter-keys',
  defaultValue: true,
  getInitialValueInEffect: false,
};
