// Keeps what is typed into a form until it is saved: a reload or a lost session loses nothing. The draft stays in this
// browser tab and is dropped when the form is sent.

class DraftKeeper extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const key = `draft:${this.getAttribute('key-name')}`;
    this.restore(form, key);
    form.addEventListener('input', () => sessionStorage.setItem(key, JSON.stringify(read(form))));
    form.addEventListener('submit', () => sessionStorage.removeItem(key));
  }

  private restore(form: HTMLFormElement, key: string): void {
    const kept = sessionStorage.getItem(key);
    // A refused form already holds everything that was typed.
    if (!kept || form.querySelector('#fehler')) return;
    const values = JSON.parse(kept) as Record<string, string>;
    if (write(form, values)) this.tell(form);
  }

  private tell(form: HTMLFormElement): void {
    const notice = document.createElement('p');
    notice.className = 'notice';
    notice.setAttribute('role', 'status');
    notice.textContent = this.getAttribute('notice');
    form.prepend(notice);
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.querySelectorAll<Control>('input:not([type=hidden]), select, textarea')].filter(
    ({ name }) => name !== '',
  );

const stateOf = (control: Control): string =>
  control instanceof HTMLInputElement && control.type === 'checkbox'
    ? control.checked
      ? 'on'
      : ''
    : control.value;

const read = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(controlsOf(form).map((control) => [control.name, stateOf(control)]));

/** True if anything differed. */
function write(form: HTMLFormElement, values: Record<string, string>): boolean {
  let changed = false;
  for (const control of controlsOf(form)) {
    const kept = values[control.name];
    if (kept === undefined || kept === stateOf(control)) continue;
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = kept === 'on';
    else control.value = kept;
    changed = true;
  }
  return changed;
}

customElements.define('draft-keeper', DraftKeeper);
