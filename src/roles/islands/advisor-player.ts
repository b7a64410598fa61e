// With script the answer follows while one plays: each change asks for the page of that address and shows its answer.
// What cannot be read stays as it is until the button says why.

const pauseMs = 300;

class AdvisorPlayer extends HTMLElement {
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  connectedCallback(): void {
    for (const kind of ['input', 'change'])
      this.addEventListener(kind, ({ target }) => {
        const form = target instanceof HTMLElement ? target.closest('form') : null;
        if (form?.method === 'get') this.askSoon(form);
      });
  }

  private askSoon(form: HTMLFormElement): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.ask(form), pauseMs);
  }

  /** Only the answer to the last question is shown. */
  private async ask(form: HTMLFormElement): Promise<void> {
    const own = ++this.asked;
    const values = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
    const address = `${form.action}?${new URLSearchParams(values)}`;
    const answer = await fetch(address).catch(() => undefined);
    if (!answer?.ok) return;
    const text = await answer.text();
    if (own !== this.asked) return;
    const page = new DOMParser().parseFromString(text, 'text/html');
    history.replaceState(null, '', address);
    for (const selector of ['main .lead', '#antwort']) {
      const [old, fresh] = [document.querySelector(selector), page.querySelector(selector)];
      if (old && fresh) old.replaceWith(document.adoptNode(fresh));
    }
  }
}

customElements.define('advisor-player', AdvisorPlayer);
