import { describe, expect, it } from 'vitest';
import { buildStyle } from '#cartography/build-style.ts';
import type { StyleInput } from '#cartography/style-input.ts';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { STATUSES } from '#core/status.ts';
import { propertyChanges } from '#map/property-changes.ts';
import { PLAIN_LOOK, STYLE_ASSETS } from '../support/style-assets.ts';

const style = (look: Partial<StyleInput> = {}) =>
  buildStyle({ ...PLAIN_LOOK, extent: 'world', ...look }, STYLE_ASSETS);

/** A style with changes made to it, one by one. */
function changed(from: ReturnType<typeof style>, to: ReturnType<typeof style>) {
  const layers = structuredClone(from.layers) as unknown as Record<string, unknown>[];
  for (const { layer, group, property, value } of propertyChanges(from, to) ?? []) {
    const target = layers.find(({ id }) => id === layer) ?? {};
    if (group === 'filter') target.filter = value;
    else if (group === 'range') [target.minzoom, target.maxzoom] = value as [unknown, unknown];
    else target[group] = { ...(target[group] as object), [property]: value };
  }
  return JSON.parse(JSON.stringify(layers, (_key, value: unknown) => value ?? undefined));
}

describe('the changes of properties between two looks', () => {
  it('are none between equal ones', () => {
    expect(propertyChanges(style(), style())).toEqual([]);
  });

  it.each<[string, Partial<StyleInput>]>([
    ['another day', { date: '2020-01-01' }],
    ['a switched status', { statuses: STATUSES.slice(1) }],
    ['a switched group', { groups: LAYER_GROUPS.slice(1) }],
  ])('turn one look into another of %s', (_name, look) => {
    expect(propertyChanges(style(), style(look))).not.toEqual([]);
    expect(changed(style(), style(look))).toEqual(JSON.parse(JSON.stringify(style(look).layers)));
  });

  it.each<[string, Partial<StyleInput>]>([
    ['other colours, whose relief is another picture', { theme: 'dark' }],
    ['another language, whose names are another file', { language: 'fa' }],
    ['another extent, with other layers', { extent: 'region' }],
  ])('do not lead to %s', (_name, look) => {
    expect(propertyChanges(style(), style(look))).toBeNull();
  });
});
