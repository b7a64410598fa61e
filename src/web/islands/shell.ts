// What the shell gains with script: Strg K jumps to the search field; a fault summary takes the focus.

addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
  const field = document.getElementById('suchfeld');
  if (!(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  field.focus();
  field.select();
});

document.getElementById('fehler')?.focus();

// Two clicks send one form: the second within a few seconds is an impatient hand, not a second wish.
const patienceMs = 4_000;
const sentAt = new WeakMap<HTMLFormElement, number>();
addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
  if (performance.now() - (sentAt.get(form) ?? Number.NEGATIVE_INFINITY) < patienceMs) event.preventDefault();
  else sentAt.set(form, performance.now());
});
// Going back shows the form as it was left: it may be sent again.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) for (const form of document.forms) sentAt.delete(form);
});

// On a phone the menu starts closed; without script it stays open, so that nothing is out of reach.
const menu = document.querySelector<HTMLDetailsElement>('.side > details');
if (menu && matchMedia('(max-width: 56.25em)').matches) menu.open = false;

// Menus close when something else is clicked or Escape is pressed.
const closeMenus = (except?: EventTarget | null) => {
  for (const open of document.querySelectorAll<HTMLDetailsElement>('details.acting[open]')) {
    if (!(except instanceof Node && open.contains(except))) open.open = false;
  }
};
addEventListener('click', (event) => closeMenus(event.target));
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeMenus();
});
