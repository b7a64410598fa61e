/** How a wide sheet goes on paper: A3 landscape, all columns on one page, as many pages down as it takes. */
export const printedWide = {
  paperSize: 'a3',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;
