import { slidesFile } from '#interchange/slides-client.ts';
import type { StepPictureOptions, StepPictures } from '../present/step-pictures.ts';
import { saveBlob } from '../primitives/save-blob.ts';
import { drawScaleBar, type ScaleBar } from '../share/compose-picture.ts';
import type { SlideShape } from './choice.ts';
import { drawChart } from './draw-chart.ts';
import type { Drawing, TalkToTake } from './draw-handout.ts';
import { layOutSlides, type SlideView, slidePictureSize } from './lay-out-slides.ts';
import { type OpenedDeck, openDeck } from './opened-deck.ts';
import { chartSigns, signPictures } from './sign-pictures.ts';

/** Names on the map are then as large beside the words of a slide as beside those of a screen. */
const PIXELS_PER_INCH = 110;
const PIXEL_RATIO = 2;
const QUALITY = 0.92;

interface SlideDrawing extends Drawing {
  /** Lays out the charts of the steps; null for each step without one. */
  readonly charts: (opened: OpenedDeck) => Promise<readonly (SVGSVGElement | null)[]>;
}

/** Draws every step, writes the slides and hands the file to the browser. @throws Error when that cannot be done, or is stopped. */
export async function saveSlides(
  { choice, ...talk }: TalkToTake,
  { pictures, signal, onStep, charts }: SlideDrawing,
): Promise<{ readonly name: string; readonly bytes: number }> {
  const opened = await openDeck({ ...talk, language: choice.language, hasNotes: true }, pictures);
  const drawnCharts = await charts(opened);
  const views: SlideView[] = [];
  for (const index of opened.deck.steps.keys()) {
    signal.throwIfAborted();
    const chart = drawnCharts[index];
    views.push(
      chart == null ? await mapView(opened, index, choice.shape, pictures) : await chartView(chart, opened),
    );
    onStep(index + 1);
  }
  const { deck } = opened;
  const bytes = await slidesFile(layOutSlides(deck, views, choice.shape, opened), signal);
  signal.throwIfAborted();
  const name = `${deck.id}-${deck.language}-${deck.dataVersion}.pptx`;
  saveBlob(new Blob([bytes], { type: PPTX_TYPE }), name);
  return { name, bytes: bytes.byteLength };
}

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

async function mapView(
  { document, language, t, format }: OpenedDeck,
  index: number,
  shape: SlideShape,
  pictures: StepPictures,
): Promise<SlideView> {
  const { w, h } = slidePictureSize(shape);
  const look: StepPictureOptions = {
    language,
    theme: 'light',
    width: Math.round(w * PIXELS_PER_INCH),
    height: Math.round(h * PIXELS_PER_INCH),
    pixelRatio: PIXEL_RATIO,
    isProjector: false,
  };
  const { canvas, signs, scale } = await pictures.explainedPicture(document, index, look);
  drawScale(canvas, look, { text: format.distance(scale.metres), widthPixels: scale.pixels });
  return {
    data: canvas.toDataURL('image/jpeg', QUALITY),
    aspect: look.width / look.height,
    signs: await signPictures(signs, t),
  };
}

/** Onto the picture itself, which nobody else has. */
function drawScale(canvas: HTMLCanvasElement, look: StepPictureOptions, bar: ScaleBar): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.save();
  context.scale(look.pixelRatio, look.pixelRatio);
  drawScaleBar(context, look, bar, look.height);
  context.restore();
}

async function chartView(chart: SVGSVGElement, { t }: OpenedDeck): Promise<SlideView> {
  const canvas = await drawChart(chart, PIXEL_RATIO);
  return {
    data: canvas.toDataURL('image/png'),
    aspect: canvas.width / canvas.height,
    signs: chartSigns(t),
  };
}
