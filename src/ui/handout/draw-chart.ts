/** A chart of the page, drawn of lines, circles and words, as a picture with `pixelRatio` pixels for each of its own. */
export async function drawChart(chart: SVGSVGElement, pixelRatio: number): Promise<HTMLCanvasElement> {
  const { width, height } = chart.viewBox.baseVal;
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no picture');
  await document.fonts.ready;
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  for (const mark of chart.querySelectorAll<SVGGraphicsElement>('line, polyline, circle, text'))
    drawMark(context, mark);
  return canvas;
}

function drawMark(context: CanvasRenderingContext2D, mark: SVGGraphicsElement): void {
  // The colours of the page are variables: only the style as it is computed knows them.
  const style = getComputedStyle(mark);
  context.save();
  context.strokeStyle = style.stroke;
  context.fillStyle = style.fill;
  context.lineWidth = Number.parseFloat(style.strokeWidth);
  context.setLineDash(style.strokeDasharray.match(/[\d.]+/g)?.map(Number) ?? []);
  if (mark instanceof SVGTextElement) drawText(context, mark, style);
  else {
    const outline = outlineOf(mark);
    if (style.fill !== 'none') context.fill(outline);
    context.globalAlpha = Number(style.strokeOpacity);
    if (style.stroke !== 'none') context.stroke(outline);
  }
  context.restore();
}

function outlineOf(mark: SVGGraphicsElement): Path2D {
  const outline = new Path2D();
  const value = (name: string) => Number(mark.getAttribute(name) ?? 0);
  if (mark instanceof SVGCircleElement) outline.arc(value('cx'), value('cy'), value('r'), 0, 2 * Math.PI);
  else if (mark instanceof SVGPolylineElement) for (const { x, y } of mark.points) outline.lineTo(x, y);
  else {
    outline.moveTo(value('x1'), value('y1'));
    outline.lineTo(value('x2'), value('y2'));
  }
  return outline;
}

const ALIGNMENTS = { start: 'left', middle: 'center', end: 'right' } as const;

function drawText(
  context: CanvasRenderingContext2D,
  mark: SVGTextElement,
  { fontSize, fontFamily, fontWeight, textAnchor }: CSSStyleDeclaration,
): void {
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  context.direction = 'ltr';
  context.textAlign = ALIGNMENTS[textAnchor as keyof typeof ALIGNMENTS] ?? 'left';
  context.fillText(mark.textContent, Number(mark.getAttribute('x')), Number(mark.getAttribute('y')));
}
