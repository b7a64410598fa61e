// Walks through the bars by arrow keys, and moves one by drag or by Shift and arrow: the page of its initiative then
// says what that costs before anything is kept.

const quarterWidth = (chart: SVGSVGElement): number => {
  const years = chart.querySelectorAll<SVGTextElement>('.tick');
  const [first, second] = [years[0]?.getBoundingClientRect(), years[1]?.getBoundingClientRect()];
  return first && second ? second.left + second.width / 2 - first.left - first.width / 2 : 60;
};

class PlanGantt extends HTMLElement {
  private moved = false;

  connectedCallback(): void {
    this.addEventListener('keydown', (event) => this.walk(event));
    this.addEventListener('pointerdown', (event) => this.drag(event));
    this.addEventListener('click', (event) => {
      if (this.moved) event.preventDefault();
      this.moved = false;
    });
    // A link would be dragged as an address.
    this.addEventListener('dragstart', (event) => event.preventDefault());
  }

  private bars(): SVGAElement[] {
    return [...this.querySelectorAll<SVGAElement>('svg a')];
  }

  private walk(event: KeyboardEvent): void {
    const bar = (event.target as Element).closest<SVGAElement>('svg a');
    if (!bar) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const shift = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const bars = this.bars();
      bars[bars.indexOf(bar) + step]?.focus();
    } else if (shift && event.shiftKey) {
      event.preventDefault();
      this.propose(bar, shift);
    }
  }

  private drag(event: PointerEvent): void {
    const bar = (event.target as Element).closest<SVGAElement>('svg a');
    const chart = this.querySelector('svg');
    if (!bar || !chart || event.button !== 0 || event.pointerType === 'touch') return;
    const width = quarterWidth(chart);
    const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
    const quartersOf = (move: PointerEvent) => Math.round((move.clientX - event.clientX) / width);
    const onMove = (move: PointerEvent) => {
      if (Math.abs(move.clientX - event.clientX) > 4) this.moved = true;
      if (this.moved) bar.setAttribute('transform', `translate(${(quartersOf(move) * width) / scale} 0)`);
    };
    const onUp = (up: PointerEvent) => {
      removeEventListener('pointermove', onMove);
      const shift = this.moved ? quartersOf(up) : 0;
      if (shift === 0) bar.removeAttribute('transform');
      else this.propose(bar, shift);
    };
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', onUp, { once: true });
  }

  private propose(bar: SVGAElement, shift: number): void {
    const page = bar.getAttribute('href');
    const start = Number(bar.dataset.start) + shift;
    if (page?.includes('/szenarien/')) location.href = `${page}?kind=at&start=${start}`;
  }
}

customElements.define('plan-gantt', PlanGantt);
