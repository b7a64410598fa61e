export type Disc = { id: string; x: number; y: number; r: number };
/** The middle of a label. */
export type Label = { id: string; x: number; y: number };
type Box = { x: number; y: number; width: number; height: number };

const gap = 3;

/**
 * Puts labels of one size beside their discs, the first named first: above, below, right or left of it, inside the
 * frame, and covering neither another label nor a disc. Where there is no such place, the label is left out.
 */
export function placeLabels(
  ids: readonly string[],
  discs: readonly Disc[],
  size: Pick<Box, 'width' | 'height'>,
  frame: Box,
): Label[] {
  const placed: Label[] = [];
  for (const id of ids) {
    const disc = discs.find((one) => one.id === id);
    const place = disc && placesBeside(disc, size).find((label) => isFree(label, placed, discs, size, frame));
    if (place) placed.push(place);
  }
  return placed;
}

function placesBeside({ id, x, y, r }: Disc, { width, height }: Pick<Box, 'width' | 'height'>): Label[] {
  const [beside, over] = [r + gap + width / 2, r + gap + height / 2];
  return [
    { id, x, y: y - over },
    { id, x, y: y + over },
    { id, x: x + beside, y },
    { id, x: x - beside, y },
  ];
}

const isFree = (
  { x, y }: Label,
  labels: readonly Label[],
  discs: readonly Disc[],
  { width, height }: Pick<Box, 'width' | 'height'>,
  frame: Box,
): boolean =>
  x - width / 2 >= frame.x &&
  x + width / 2 <= frame.x + frame.width &&
  y - height / 2 >= frame.y &&
  y + height / 2 <= frame.y + frame.height &&
  labels.every((other) => Math.abs(other.x - x) >= width || Math.abs(other.y - y) >= height) &&
  discs.every(
    (disc) =>
      Math.hypot(
        Math.max(0, Math.abs(disc.x - x) - width / 2),
        Math.max(0, Math.abs(disc.y - y) - height / 2),
      ) >= disc.r,
  );
