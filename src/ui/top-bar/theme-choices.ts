import { Moon, Sun, SunMoon } from 'lucide-react';

/** The colours there are to choose, with their word and their sign. */
export const THEME_CHOICES = [
  { choice: 'system', label: 'themeSystem', Icon: SunMoon },
  { choice: 'light', label: 'themeLight', Icon: Sun },
  { choice: 'dark', label: 'themeDark', Icon: Moon },
] as const;
