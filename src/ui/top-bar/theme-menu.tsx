import { Menu } from '@base-ui/react/menu';
import { useTranslations } from 'use-intl';
import type { ThemeChoice } from '#store/url-state.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import type { MenuProps } from '../primitives/menu-button.tsx';
import { BarMenu, ChoiceItem } from './bar-menu.tsx';
import { THEME_CHOICES } from './theme-choices.ts';

export default function ThemeMenu(menu: MenuProps) {
  const t = useTranslations('bar');
  const themeChoice = useAtlas((state) => state.themeChoice);
  const setThemeChoice = useAtlas((state) => state.setThemeChoice);
  return (
    <BarMenu {...menu}>
      <Menu.RadioGroup value={themeChoice} onValueChange={(value: ThemeChoice) => setThemeChoice(value)}>
        {THEME_CHOICES.map(({ choice, label, Icon }) => (
          <ChoiceItem key={choice} value={choice}>
            <Icon aria-hidden="true" />
            {t(label)}
          </ChoiceItem>
        ))}
      </Menu.RadioGroup>
    </BarMenu>
  );
}
