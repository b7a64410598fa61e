// While somebody types an impulse, shows what sounds alike. Without script the server shows it at the first submit.

const pauseMs = 400;

class SimilarFinder extends HTMLElement {
  private timer = 0;
  private asked = '';

  connectedCallback(): void {
    this.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.look(), pauseMs);
    });
  }

  private async look(): Promise<void> {
    const text = [...this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('#title, #text')]
      .map(({ value }) => value.trim())
      .join(' ')
      .trim();
    if (text === this.asked || text.length < 8) return;
    this.asked = text;
    const answer = await fetch(
      `${this.getAttribute('source')}?text=${encodeURIComponent(text.slice(0, 500))}`,
    ).catch(() => undefined);
    if (answer?.ok && text === this.asked) this.show(await answer.text());
  }

  private show(html: string): void {
    const box = this.querySelector<HTMLElement>('#aehnlich');
    const list = box?.querySelector('[data-similar]');
    const seen = this.querySelector<HTMLInputElement>('input[name=seen]');
    if (!box || !list || !seen) return;
    const found = new DOMParser().parseFromString(html, 'text/html').querySelector('ul');
    list.replaceChildren(...(found && found.childElementCount > 0 ? [document.adoptNode(found)] : []));
    box.hidden = list.childElementCount === 0;
    // What was shown needs not be shown again after the button.
    seen.value = 'on';
  }
}

customElements.define('similar-finder', SimilarFinder);
