// What the matrix editor gains with script: arrow keys walk through the cells, Enter goes on to the next decision,
// a letter typed in either spelling is tidied up, and each change is saved and checked as soon as the cell is left.

class MatrixEditor extends HTMLElement {
  private sending: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    this.addEventListener('keydown', (event) => this.walk(event));
    this.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLInputElement) target.select();
    });
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) mark(target);
    });
    // One after the other, so that each save knows the version that the one before it made.
    this.addEventListener('change', () => {
      this.sending = this.sending.then(() => this.save());
    });
  }

  private async save(): Promise<void> {
    const form = this.closest('form');
    if (!form) return;
    const body = new URLSearchParams(
      [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
    );
    const answer = await fetch(form.action, { method: 'POST', body }).catch(() => undefined);
    if (!answer) return;
    // Somebody saved meanwhile: the page that shows both versions is the way on.
    if (answer.status === 409) return form.submit();
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    this.showCells(page);
    take(page, '#buchstaben');
    if (answer.ok) showChecks(page);
  }

  /** What is no letter is marked; the last column says what the checks find in each row. */
  private showCells(page: Document): void {
    for (const cell of this.querySelectorAll('input')) {
      const fresh = page.getElementById(cell.id);
      if (!(fresh instanceof HTMLInputElement)) continue;
      if (fresh.hasAttribute('aria-invalid')) cell.setAttribute('aria-invalid', 'true');
      else cell.removeAttribute('aria-invalid');
      const [row, now] = [cell.closest('tr'), fresh.closest('tr')];
      const [check, checked] = [row?.lastElementChild, now?.lastElementChild];
      if (!row || !now || !check || !checked || check.innerHTML === checked.innerHTML) continue;
      row.className = now.className;
      check.innerHTML = checked.innerHTML;
    }
  }

  private walk(event: KeyboardEvent): void {
    const { target, key } = event;
    const step = steps[key];
    if (!(target instanceof HTMLInputElement) || !step || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const next = this.neighbour(target, step);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  private neighbour(
    cell: HTMLInputElement,
    [rows, columns]: readonly [number, number],
  ): HTMLElement | undefined {
    const lines = [...this.querySelectorAll('tr')].map((line) => [
      ...line.querySelectorAll<HTMLInputElement>('input'),
    ]);
    const filled = lines.filter((line) => line.length > 0);
    const row = filled.findIndex((line) => line.includes(cell));
    const column = filled[row]?.indexOf(cell) ?? 0;
    return filled[row + rows]?.[column + columns];
  }
}

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function mark(cell: HTMLInputElement): void {
  const at = cell.selectionStart;
  cell.value = cell.value.toUpperCase();
  cell.setSelectionRange(at, at);
  cell.classList.toggle('changed', cell.value.trim() !== cell.defaultValue.trim());
}

/** Findings, changes and the lead as they are now; every form goes on from the version just saved. */
function showChecks(page: Document): void {
  for (const selector of ['#befunde', '#aenderungen', 'main .lead']) take(page, selector);
  const said = document.getElementById('pruefstand');
  if (said) said.textContent = document.querySelector('main .lead')?.textContent ?? '';
  const version = page.querySelector<HTMLInputElement>('main input[name="version"]')?.value;
  if (version === undefined) return;
  for (const field of document.querySelectorAll<HTMLInputElement>('main input[name="version"]'))
    field.value = version;
}

function take(page: Document, selector: string): void {
  const [old, fresh] = [document.querySelector(selector), page.querySelector(selector)];
  if (old && fresh && old.innerHTML !== fresh.innerHTML) old.replaceWith(document.adoptNode(fresh));
}

customElements.define('matrix-editor', MatrixEditor);
