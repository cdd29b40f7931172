/** A picture that the typesetter drew, as the source of an image: nothing in it runs. */
export const svgUrl = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
