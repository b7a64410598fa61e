// Node looks into a package's package.json for each file it loads from it. That of drizzle-orm has 180 kB: measured, 1.3 s
// and 230 MB at every start. Files of this package import each other by their place, so no look is needed.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!specifier.startsWith('.') || !context.parentURL?.includes('/node_modules/drizzle-orm/'))
      return nextResolve(specifier, context);
    return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true };
  },
});
