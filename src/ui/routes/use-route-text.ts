import { useTranslations } from 'use-intl';
import type { NetworkDocument, NetworkEdge } from '#dataset/network-document.ts';
import { EVERYTHING, TODAY } from '#network/route-choice.ts';
import type { Vehicle } from '#network/transport-graph.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';

const HOURS_IN_A_DAY = 24;
/** The finest that lengths are shown. */
const LEAST_KM = 0.1;

/** How figures, nodes, edges and scenarios of the network are written. */
export function useRouteText(network: NetworkDocument) {
  const t = useTranslations('routes');
  const measured = useTranslations('measured');
  const format = useFormat();
  const known = useAtlas((state) => state.known);
  const { number, quantity, text, date } = format;
  const km = (value: number) => {
    if (value > 0 && value < LEAST_KM / 2)
      return measured('lessThan', { value: quantity(number(LEAST_KM, 1), 'km', LEAST_KM) });
    return quantity(number(value, value < 100 ? 1 : 0), 'km', value);
  };
  const nodeName = (id: string) => {
    const node = network.nodes.find((one) => one.id === id);
    return node === undefined ? id : text(node.name);
  };
  return {
    ...format,
    km,
    kmRange: (least: number, most: number) =>
      quantity(`${number(least, least < 100 ? 1 : 0)}–${number(most, most < 100 ? 1 : 0)}`, 'km', most),
    hours: (value: number) => quantity(number(value, value < 10 ? 1 : 0), 'hours', value),
    /** In days from two days on. */
    time: (hours: number) =>
      hours < 2 * HOURS_IN_A_DAY
        ? quantity(number(hours, hours < 10 ? 1 : 0), 'hours', hours)
        : quantity(number(hours / HOURS_IN_A_DAY, 1), 'days', hours / HOURS_IN_A_DAY),
    nodeName,
    edgeName: ({ from, to }: Pick<NetworkEdge, 'from' | 'to'>) =>
      [nodeName(from), nodeName(to)].join(format.language === 'ru' ? ' — ' : '–'),
    vehicleName: ({ mode, gaugeMm }: Vehicle) =>
      mode !== 'rail' || gaugeMm === null
        ? t(`mode.${mode}`)
        : gaugeMm === 'unknown'
          ? t('railUnknown')
          : t('railOf', { gauge: quantity(number(gaugeMm), 'mm', gaugeMm) }),
    scenarioName: (id: string) => {
      if (id === TODAY) return known === null ? t('today') : t('knownOn', { date: date(known) });
      if (id === EVERYTHING) return t('everything');
      const scenario = network.scenarios.find((one) => one.id === id);
      return scenario === undefined ? id : text(scenario.name);
    },
  };
}
