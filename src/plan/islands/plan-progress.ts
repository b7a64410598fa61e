// Follows a calculation: says how far it is, and shows its answer when it is there. Without script the link does it.

class PlanProgress extends HTMLElement {
  private timer = 0;

  connectedCallback(): void {
    this.timer = window.setInterval(() => void this.look(), 1000);
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const answer = await fetch(this.getAttribute('src') ?? '').catch(() => undefined);
    if (!answer?.ok) return;
    const { running, sentence } = (await answer.json()) as { running: boolean; sentence: string };
    const status = this.querySelector('[role=status]');
    if (!running) location.reload();
    else if (status && status.textContent !== sentence) status.textContent = sentence;
  }
}

customElements.define('plan-progress', PlanProgress);
