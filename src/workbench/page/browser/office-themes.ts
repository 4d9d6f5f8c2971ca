/** Colours of Office as the desktop hands them to add-ins, by the page's themes. */
export const OFFICE_THEMES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  light: {
    bodyForegroundColor: 0x262626,
    bodyBackgroundColor: 0xf0f0f0,
    controlForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
  },
  dark: {
    bodyForegroundColor: 0xffffff,
    bodyBackgroundColor: 0x262626,
    controlForegroundColor: 0xffffff,
    controlBackgroundColor: 0x1f1f1f,
  },
};
