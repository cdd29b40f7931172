/** A chart of a document as Word's own: bars in the same colours and hatches as in the PDF, with names. */
import { TONE_COLOURS } from '../../../domain/council/chart.ts';
import type { DocChart, Tone } from '../../../domain/council/document.ts';
import { escapeXml } from './docx-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NS =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const ON_DARK = new Set<Tone>(['green', 'red', 'done']);
const HATCHES: Partial<Record<Tone, string>> = { red: 'wdUpDiag', amber: 'narHorz' };
/** Above this a bar's parts have no room for their numbers; the name of the bar says the whole. */
const MAX_LABEL = 1000;

const solid = (hex: string): string =>
  `<a:solidFill><a:srgbClr val="${hex.replace('#', '').toUpperCase()}"/></a:solidFill>`;

const fillOf = (tone: Tone): string => {
  const hatch = HATCHES[tone];
  const colour = TONE_COLOURS[tone].replace('#', '').toUpperCase();
  return hatch === undefined
    ? solid(colour)
    : `<a:pattFill prst="${hatch}"><a:fgClr><a:srgbClr val="FFFFFF"/></a:fgClr><a:bgClr><a:srgbClr val="${colour}"/></a:bgClr></a:pattFill>`;
};

const textStyle = (size: number, hex: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}">${solid(hex)}</a:defRPr></a:pPr><a:endParaRPr lang="bg-BG"/></a:p></c:txPr>`;

const points = (values: readonly (string | number)[]): string =>
  `<c:ptCount val="${values.length}"/>${values
    .map((value, i) => `<c:pt idx="${i}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`)
    .join('')}`;

/** Zeros are not written; hatched parts have no letters on them. */
const labels = (tone: Tone, shown: boolean): string => {
  const show = shown && HATCHES[tone] === undefined ? 1 : 0;
  const colour = ON_DARK.has(tone) ? 'FFFFFF' : '14202B';
  return `<c:dLbls><c:numFmt formatCode="0;;;" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textStyle(8, colour)}<c:showLegendKey val="0"/><c:showVal val="${show}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
};

const series = ({ bars, legend }: DocChart): string => {
  const shown = bars.every(({ parts }) => parts.every(({ value }) => value < MAX_LABEL));
  const names = points(bars.map(({ label, text }) => `${label}: ${text}`));
  return legend
    .map(({ tone, name }, i) => {
      const values = bars.map(({ parts }) => parts.find((part) => part.tone === tone)?.value ?? 0);
      return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx><c:spPr>${fillOf(tone)}<a:ln w="6350">${solid('4B5763')}</a:ln></c:spPr><c:invertIfNegative val="0"/>${labels(tone, shown)}<c:cat><c:strLit>${names}</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode>${points(values)}</c:numLit></c:val></c:ser>`;
    })
    .join('');
};

const QUIET =
  '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>';

const AXES = `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>${QUIET}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="t"/>${QUIET}<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>`;

export const chartXml = (chart: DocChart): string =>
  `${HEAD}<c:chartSpace ${NS}><c:lang val="bg-BG"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series(chart)}<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${AXES}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textStyle(9, '14202B')}</c:chartSpace>`;
