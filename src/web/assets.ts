/** Built files by their plain name: `styles.css` → `/assets/styles-3f2a.css`. */
export type Assets = { url: (name: string) => string };

/** `manifest` is what the build wrote; a name it does not know stays plain, so that tests need no build. */
export function createAssets(manifest: Record<string, string>): Assets {
  return { url: (name) => `/assets/${manifest[name] ?? name}` };
}
