import { readCatalogue } from '../../roles/store/catalogue.ts';
import type { MaturityCatalogue } from '../core/catalogue.ts';

let catalogue: MaturityCatalogue | undefined;

/** The ten dimensions with their fifty items; read once. */
export function maturityCatalogue(): MaturityCatalogue {
  catalogue ??= readCatalogue<MaturityCatalogue>('maturity/catalogue.yaml');
  return catalogue;
}
