// What the matrix editor gains with script: arrow keys walk through the cells, Enter goes on to the next decision,
// a letter typed in either spelling is tidied up, and changed cells are seen at once.

class MatrixEditor extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => this.walk(event));
    this.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLInputElement) target.select();
    });
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) mark(target);
    });
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

customElements.define('matrix-editor', MatrixEditor);
