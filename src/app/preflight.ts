import type { Refusals } from '#core/pack.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { type Finding, findingOf, type Preflight, type PreflightLook } from '#ui/present/preflight.ts';
import { askPack } from './ask-pack.ts';
import { deviceFindings } from './preflight-device.ts';
import { stepPicturesOf } from './step-pictures-of.ts';

/** As on a small projector, an eighth of its pixels: enough to see whether anything is drawn. */
const PICTURE = { width: 1024, height: 768 };
/** Each run asks for pictures of its own size, so that none is taken from an earlier one. */
const FIRST_PIXEL_RATIO = 0.35;
const NEXT_PIXEL_RATIO = 0.002;

let runCount = 0;

/** Proves before a talk that it will work: every step drawn without the network, and what else it needs. */
export function createPreflight(store: AtlasStore): Preflight {
  return {
    async run(deck, look, tell) {
      tell(await packFinding());
      await refuseNetwork();
      try {
        await drawSteps(store, deck, look, tell);
      } finally {
        tell(requestFinding(await allowNetwork()));
      }
      for await (const finding of deviceFindings()) tell(finding);
    },
  };
}

/** Whether every file of the atlas is on this device, whole. In one file from a disk there is nothing else. */
async function packFinding(): Promise<Finding> {
  if (isFromDisk()) return findingOf('pack', 'passed');
  const worker = workerOf();
  if (worker === null) return findingOf('pack', 'failed');
  const { version, fileCount } = await askPack(worker, 'describe');
  const { missing } = await askPack(worker, 'check');
  return findingOf('pack', missing.length === 0 ? 'passed' : 'failed', {
    count: fileCount - missing.length,
    total: fileCount,
    detail: version,
  });
}

async function drawSteps(
  store: AtlasStore,
  deck: DeckDocument,
  look: PreflightLook,
  tell: (finding: Finding) => void,
): Promise<void> {
  const total = deck.deck.steps.length;
  const pixelRatio = FIRST_PIXEL_RATIO + NEXT_PIXEL_RATIO * runCount;
  runCount += 1;
  const failed: number[] = [];
  const report = (drawn: number) =>
    tell(
      findingOf('steps', failed.length === 0 ? 'passed' : 'failed', {
        count: drawn - failed.length,
        total,
        detail: failed.join(', '),
      }),
    );
  report(0);
  for (let index = 0; index < total; index += 1) {
    try {
      const pictures = await stepPicturesOf(store);
      const picture = await pictures.picture(deck, index, { ...look, ...PICTURE, pixelRatio });
      if (isEmpty(picture)) failed.push(index + 1);
    } catch (error) {
      console.warn(`Step ${index + 1} could not be drawn.`, error);
      failed.push(index + 1);
    }
    report(index + 1);
  }
}

/** One colour all over is no map. */
function isEmpty(picture: HTMLCanvasElement): boolean {
  const sample = document.createElement('canvas');
  sample.width = 32;
  sample.height = 24;
  const context = sample.getContext('2d');
  if (context === null) return true;
  context.drawImage(picture, 0, 0, sample.width, sample.height);
  const pixels = new Uint32Array(context.getImageData(0, 0, sample.width, sample.height).data.buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
}

async function refuseNetwork(): Promise<void> {
  performance.clearResourceTimings();
  const worker = workerOf();
  if (worker !== null) await askPack(worker, 'refuse');
}

/** What was asked of the network meanwhile; null where nobody could refuse it. */
async function allowNetwork(): Promise<Refusals | null> {
  if (isFromDisk()) return { isRefusing: true, addresses: fetchedFromHosts() };
  const worker = workerOf();
  return worker === null ? null : askPack(worker, 'allow');
}

function requestFinding(refusals: Refusals | null): Finding {
  if (refusals === null || !refusals.isRefusing) return findingOf('requests', 'failed');
  const { addresses } = refusals;
  return findingOf('requests', addresses.length === 0 ? 'passed' : 'failed', {
    count: addresses.length,
    total: addresses.length,
    detail: addresses.slice(0, 3).join(', '),
  });
}

function fetchedFromHosts(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /^(https?|wss?):/.test(name));
}

function workerOf(): ServiceWorker | null {
  return navigator.serviceWorker?.controller ?? null;
}

function isFromDisk(): boolean {
  return location.protocol === 'file:';
}
