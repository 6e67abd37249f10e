import { describe, expect, it } from 'vitest';
import { dateDataset } from '#dataset/dated-dataset.ts';
import { networkDocument } from '#dataset/publish-network.ts';
import { measuredLine, positionAt } from '#geo/chainage.ts';
import { borderIndexOf, countryAt } from '#measure/border-index.ts';
import { realBorders } from '../unit/support/real-borders.ts';
import { realDataset } from '../unit/support/real-data.ts';

/** Ports lie on rivers and behind moles, and the coast of the borders is simplified. */
const NEAR_PORT_METRES = 25_000;
const STEP_METRES = 2_000;

const network = networkDocument(dateDataset(realDataset()));
const borders = borderIndexOf(realBorders());
const seaLegs = network.edges.filter(({ mode, country }) => mode === 'sea' && country === 'sea');

describe('ships keep to the sea', () => {
  it.each(seaLegs.map((edge) => [edge.id, edge] as const))('%s', (_, { line }) => {
    const measured = measuredLine(line);
    const last = measured.lengthMetres - NEAR_PORT_METRES;
    const ashore: string[] = [];
    for (let metres = NEAR_PORT_METRES; metres < last; metres += STEP_METRES) {
      const { position } = positionAt(measured, metres);
      const country = countryAt(borders, position);
      if (country !== 'sea')
        ashore.push(`${country} at ${position.map((degrees) => degrees.toFixed(3)).join(', ')}`);
    }
    expect(ashore).toEqual([]);
  });
});
