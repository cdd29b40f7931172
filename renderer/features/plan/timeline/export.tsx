/**
 * The picture as a file. SVG: the drawing with the font inside, so that it looks the same wherever it
 * is opened. PNG: the same drawing at twice its size.
 */
import cyrillic from '@fontsource-variable/noto-sans/files/noto-sans-cyrillic-wght-normal.woff2?url';
import latin from '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2?url';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { FAMILY, Picture, pictureSize, type PictureProps } from './Picture.tsx';

const PNG_SCALE = 2;
const FONT_SIZE = 12;

type Content = Omit<PictureProps, 'fit'>;

/** What each file covers, as the package's own style sheet says. */
const RANGES = {
  [cyrillic]: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
  [latin]: 'U+0000-00FF, U+2000-206F, U+20AC, U+2122, U+2212',
};

const base64Of = async (url: string): Promise<string> => {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
};

const fontRule = async ([url, range]: [string, string]): Promise<string> =>
  `@font-face{font-family:'${FAMILY}';font-weight:100 900;unicode-range:${range};` +
  `src:url(data:font/woff2;base64,${await base64Of(url)}) format('woff2');}`;

const fontStyle = async (): Promise<string> =>
  (await Promise.all(Object.entries(RANGES).map(fontRule))).join('');

/** Shortens a text to a width in the window's own font, which is the picture's. */
const shortener = (): PictureProps['fit'] => {
  const pen = document.createElement('canvas').getContext('2d');
  return (text, width, weight) => {
    if (pen === null) return text;
    pen.font = `${weight} ${FONT_SIZE}px 'Noto Sans Variable', sans-serif`;
    if (pen.measureText(text).width <= width) return text;
    let end = text.length;
    while (end > 0 && pen.measureText(`${text.slice(0, end).trimEnd()}…`).width > width) end -= 1;
    return `${text.slice(0, end).trimEnd()}…`;
  };
};

const drawn = (content: Content): SVGElement => {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(<Picture {...content} fit={shortener()} />));
  const svg = host.querySelector('svg')?.cloneNode(true);
  root.unmount();
  if (!(svg instanceof SVGElement)) throw new Error('The picture was not drawn.');
  return svg;
};

export const svgText = async (content: Content): Promise<string> => {
  const svg = drawn(content);
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = await fontStyle();
  svg.prepend(style);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
};

const imageOf = async (svg: string): Promise<HTMLImageElement> => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } finally {
    URL.revokeObjectURL(url);
  }
  return image;
};

export const pngBlob = async (content: Content): Promise<Blob> => {
  const { width, height } = pictureSize(content.model);
  const image = await imageOf(await svgText(content));
  const canvas = document.createElement('canvas');
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The picture was not drawn.');
  return blob;
};
