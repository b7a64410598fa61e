/** The real ones, as the roof hands them to the portal. */
export { renderers } from '../src/report/render/paper.ts';
