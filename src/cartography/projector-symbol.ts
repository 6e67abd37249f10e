import { STATUS_SCALE_NAMES } from '#core/status-scale-name.ts';
import { parsePointSymbolId, pointSymbolSvg } from './point-symbol.ts';
import { PROJECTOR_SCALES } from './projector-scales.ts';

/** The picture of a symbol named `projector:<scale>:<name of the usual one>`; null for another name. */
export function projectorSymbolSvg(id: string): string | null {
  const [, scaleName, usual] = /^projector:([a-z]+):(.*)$/.exec(id) ?? [];
  const scale = STATUS_SCALE_NAMES.find((known) => known === scaleName);
  const symbol = parsePointSymbolId(usual ?? '');
  return scale === undefined || symbol === null ? null : pointSymbolSvg(symbol, PROJECTOR_SCALES[scale]);
}
