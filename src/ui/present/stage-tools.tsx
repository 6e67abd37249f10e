import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { STATUS_SCALE_NAMES, type StatusScaleName } from '#core/status-scale-name.ts';
import type { StagePointer } from '#store/stage-state.ts';
import { selectStep } from '#store/step-of-deck.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import type { MenuProps } from '../primitives/menu-button.tsx';
import { BarMenu, ChoiceItem } from '../top-bar/bar-menu.tsx';
import bar from '../top-bar/top-bar.module.css';

/** What is done to the map of a talk by hand: light, pen, and how the map looks on a projector. */
export default function StageTools(menu: MenuProps) {
  const t = useTranslations('present');
  const handout = useTranslations('handout');
  const calibration = useTranslations('calibration');
  const pointer = useAtlas((state) => state.stagePointer);
  const setPointer = useAtlas((state) => state.setStagePointer);
  const hasInk = useAtlas((state) => state.strokes.length > 0);
  const setStrokes = useAtlas((state) => state.setStrokes);
  const isProjector = useAtlas((state) => state.isProjector);
  const setProjector = useAtlas((state) => state.setProjector);
  const isMotionOff = useAtlas((state) => state.isMotionOff);
  const setMotionOff = useAtlas((state) => state.setMotionOff);
  const openDialog = useAtlas((state) => state.openPresentDialog);
  const isDrawn = useAtlas((state) => selectStep(state)?.draws !== undefined);
  const scale = useAtlas((state) => state.statusScale);
  const setScale = useAtlas((state) => state.setStatusScale);
  /** Signs of one's own choice are signs for a projector. */
  const project = (name: StatusScaleName) => {
    setScale(name);
    setProjector(true);
  };
  const take = (tool: StagePointer) => (isTaken: boolean) => setPointer(isTaken ? tool : 'none');
  return (
    <BarMenu {...menu}>
      <Switch isOn={pointer === 'laser'} onChange={take('laser')}>
        {t('key.laser')}
      </Switch>
      <Switch isOn={pointer === 'pen'} onChange={take('pen')}>
        {t('key.pen')}
      </Switch>
      <Menu.Item className={bar.item} disabled={!hasInk} onClick={() => setStrokes([])}>
        {t('key.clearInk')}
      </Menu.Item>
      <Menu.Separator className={bar.separator} />
      <Switch isOn={isProjector} onChange={setProjector}>
        {t('key.projector')}
      </Switch>
      <Menu.RadioGroup value={isProjector ? scale : null} onValueChange={project}>
        {STATUS_SCALE_NAMES.map((name) => (
          <ChoiceItem key={name} value={name}>
            {t('signs', { name: calibration(`scale.${name}`) })}
          </ChoiceItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Item className={bar.item} onClick={() => openDialog('calibration')}>
        {t('calibrate')}
      </Menu.Item>
      <Switch isOn={isMotionOff} onChange={setMotionOff}>
        {t('still')}
      </Switch>
      <Menu.Separator className={bar.separator} />
      <Menu.Item className={bar.item} disabled={!isDrawn} onClick={() => openDialog('film')}>
        {t('film')}
      </Menu.Item>
      <Menu.Item className={bar.item} onClick={() => openDialog('takeAway')}>
        {handout('button')}
      </Menu.Item>
    </BarMenu>
  );
}

interface SwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}

function Switch({ isOn, onChange, children }: SwitchProps) {
  return (
    <Menu.CheckboxItem className={bar.item} checked={isOn} onCheckedChange={onChange} closeOnClick>
      <span className={bar.label}>{children}</span>
      <Menu.CheckboxItemIndicator>
        <Check aria-hidden="true" />
      </Menu.CheckboxItemIndicator>
    </Menu.CheckboxItem>
  );
}
