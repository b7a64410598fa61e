import type { Network, NetworkLink } from './network.ts';

export type Place = { id: string; x: number; y: number };
export type Drawing = {
  /** The smallest box that holds everything, with a margin. */
  box: { x: number; y: number; width: number; height: number };
  units: (Place & { radius: number })[];
  guides: Place[];
  links: (NetworkLink & { from: Place; to: Place })[];
};

const width = 960;
const height = 720;
const centre = { x: width / 2, y: height / 2 };
const ring = { x: 330, y: 235 };
const outward = 64;

/**
 * The network as a picture, the same at every call: units on an ellipse, guides of one unit outside beside it, guides who
 * connect several units inside, between them.
 */
export function drawNetwork(network: Network): Drawing {
  const mostStaff = Math.max(1, ...network.units.map(({ staff }) => staff ?? 0));
  const units = network.units.map((unit, at) => {
    const angle = angleOf(at, network.units.length);
    return {
      id: unit.id,
      ...onRing(angle, 1),
      radius: round(16 + 18 * Math.sqrt((unit.staff ?? 0) / mostStaff)),
    };
  });
  const guides = placeGuides(network, units);
  const byId = new Map([...units, ...guides].map((place) => [place.id, place]));
  return {
    box: boxAround([...units, ...guides]),
    units,
    guides,
    links: network.links.map((link) => ({
      ...link,
      from: byId.get(link.guideId)!,
      to: byId.get(link.unitId)!,
    })),
  };
}

const margin = 44;

function boxAround(places: readonly Place[]): Drawing['box'] {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [x, y] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return {
    x: round(x),
    y: round(y),
    width: round(Math.max(...xs) + margin - x),
    height: round(Math.max(...ys) + margin - y),
  };
}

const angleOf = (at: number, count: number): number => (at / Math.max(1, count)) * 2 * Math.PI - Math.PI / 2;

const onRing = (angle: number, scale: number) => ({
  x: round(centre.x + Math.cos(angle) * ring.x * scale),
  y: round(centre.y + Math.sin(angle) * ring.y * scale),
});

const round = (value: number): number => Math.round(value * 10) / 10;

function placeGuides(network: Network, units: readonly Place[]): Place[] {
  const counts = new Map<string, number>();
  const next = (key: string) => {
    const at = counts.get(key) ?? 0;
    counts.set(key, at + 1);
    return at;
  };
  const byGuide = Map.groupBy(network.links, ({ guideId }) => guideId);
  return network.guides.map(({ id }) => {
    const touched = [...new Set(byGuide.get(id)?.map(({ unitId }) => unitId))];
    const places = touched.map((unitId) => units.find((unit) => unit.id === unitId)!);
    if (places.length === 0) return { id, x: round(40 + 26 * next('none')), y: height - 24 };
    const [only] = places;
    return places.length === 1
      ? { id, ...besideUnit(only!, next(only!.id)) }
      : { id, ...between(places, next(touched.toSorted().join())) };
  });
}

/** Outside of its unit, fanned out: 0 in the middle, then left and right in turn. */
function besideUnit(unit: Place, at: number) {
  const angle = Math.atan2((unit.y - centre.y) / ring.y, (unit.x - centre.x) / ring.x);
  const turn = (at % 2 === 0 ? 1 : -1) * Math.ceil(at / 2) * 0.34;
  const direction = Math.atan2(Math.sin(angle) * ring.y, Math.cos(angle) * ring.x) + turn;
  const far = outward + (Math.abs(turn) > 1 ? 22 : 0);
  return { x: round(unit.x + Math.cos(direction) * far), y: round(unit.y + Math.sin(direction) * far) };
}

/** In the middle of its units, drawn towards the centre; those with the same units stand in a small spiral. */
function between(places: readonly Place[], at: number) {
  const mean = (of: (place: Place) => number) =>
    places.reduce((sum, place) => sum + of(place), 0) / places.length;
  const angle = at * 2.4;
  const far = at === 0 ? 0 : 16 + 6 * Math.sqrt(at);
  return {
    x: round(centre.x + (mean(({ x }) => x) - centre.x) * 0.75 + Math.cos(angle) * far),
    y: round(centre.y + (mean(({ y }) => y) - centre.y) * 0.75 + Math.sin(angle) * far),
  };
}
