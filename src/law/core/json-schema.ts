import { z } from 'zod';
import { catalogueSchema } from './catalogue.ts';

/** The shape of a catalogue as JSON Schema 2020-12, for editors and other programs; `data/law/schema.json` is this. */
export const catalogueJsonSchema = (): object => ({
  title: 'Augenmaß: Katalog des Rechtsradars',
  ...z.toJSONSchema(catalogueSchema, { io: 'input', reused: 'ref' }),
});
