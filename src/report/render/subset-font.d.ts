declare module 'subset-font' {
  /** The font reduced to `text`'s characters, by HarfBuzz. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: { targetFormat?: 'truetype' | 'woff' | 'woff2' },
  ): Promise<Buffer>;
}
