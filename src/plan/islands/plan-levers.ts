// Answers a moved lever at once: the page is asked again with the new percentages and its answer is put in place.
// Without script the numbers are typed and sent.

class PlanLevers extends HTMLElement {
  private asked: AbortController | undefined;
  private timer = 0;

  connectedCallback(): void {
    for (const number of this.querySelectorAll<HTMLInputElement>('input[type=number]')) this.addRange(number);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  private addRange(number: HTMLInputElement): void {
    const range = document.createElement('input');
    range.type = 'range';
    range.min = '50';
    range.max = '150';
    range.step = '5';
    range.value = number.value;
    range.setAttribute('aria-label', this.labelOf(number));
    range.addEventListener('input', () => {
      number.value = range.value;
      this.askSoon(number.name, 'range');
    });
    number.addEventListener('change', () => {
      range.value = number.value;
      this.askSoon(number.name, 'number');
    });
    number.closest('.lever')?.insertBefore(range, number.parentElement);
  }

  private labelOf(number: HTMLInputElement): string {
    return number.closest('.lever')?.querySelector('label')?.textContent ?? '';
  }

  private askSoon(name: string, type: string): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(name, type), 60);
  }

  private async ask(name: string, type: string): Promise<void> {
    const form = this.querySelector('form');
    const target = this.closest('#plan-antwort');
    if (!form || !target) return;
    this.asked?.abort();
    this.asked = new AbortController();
    const data = new FormData(form) as unknown as Record<string, string>;
    const url = `${form.getAttribute('action')}?${new URLSearchParams(data)}`;
    try {
      const answer = await fetch(url, { signal: this.asked.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById('plan-antwort');
      if (!answer.ok || !fresh) return;
      const lead = page.querySelector('.lead');
      if (lead) document.querySelector('.lead')?.replaceWith(lead);
      target.replaceChildren(...fresh.childNodes);
      history.replaceState(null, '', url);
      target
        .querySelector<HTMLInputElement>(
          `input[type=${type}]:is([name="${name}"], .lever:has([name="${name}"]) *)`,
        )
        ?.focus();
    } catch (error) {
      if ((error as Error).name !== 'AbortError') form.submit();
    }
  }
}

customElements.define('plan-levers', PlanLevers);
