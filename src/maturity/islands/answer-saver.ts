// With script an answer is saved as soon as a level is chosen; the page stays where it is and says so.

class AnswerSaver extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'radio' && target.form)
        void save(target.form);
    });
  }
}

/** Sends the form as its button would. Without network the button is still there; a refusal is shown as its page. */
async function save(form: HTMLFormElement): Promise<void> {
  const sent = new FormData(form);
  const answer = await fetch(form.action, { method: 'POST', body: sent, redirect: 'follow' }).catch(
    () => undefined,
  );
  if (!answer) return;
  if (!answer.ok) return form.submit();
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const legend = page.getElementById(form.id)?.querySelector('legend');
  const own = form.querySelector('legend');
  if (legend && own) own.replaceWith(document.adoptNode(legend));
  for (const selector of ['h1', 'nav.tabs[aria-label]']) {
    const [fresh, old] = [page.querySelector(`main ${selector}`), document.querySelector(`main ${selector}`)];
    if (fresh && old) old.replaceWith(document.adoptNode(fresh));
  }
}

customElements.define('answer-saver', AnswerSaver);
