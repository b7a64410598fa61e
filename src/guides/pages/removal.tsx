import type { FC } from 'hono/jsx';

/** Takes something away for good; `of` names it where several stand below each other. */
export const Removal: FC<{ action: string; label: string; of?: string }> = ({ action, label, of }) => (
  <form method="post" class="inline" action={action}>
    <button class="link-button" type="submit">
      {label}
      {of && <span class="kern-sr-only">: {of}</span>}
    </button>
  </form>
);
