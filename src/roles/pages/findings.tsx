import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Button, Card, Status, type Tone } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Finding } from '../core/matrix/finding.ts';
import { texts } from '../texts.ts';

const tones: Record<Finding['level'], Tone> = { error: 'bad', warning: 'warn', todo: 'info' };

export const FindingStatus: FC<{ view: View; level: Finding['level'] }> = ({ view, level }) => (
  <Status tone={tones[level]}>{texts(view.language).matrix.findingLevels[level]}</Status>
);

/** What the checks found: the sentence, the row it leads to, and a proposal to mend it. */
export const FindingsCard: FC<{
  view: View;
  findings: readonly Finding[];
  title?: string;
  /** The draft's version, where proposals can be taken over with one click. */
  draftVersion?: number;
}> = ({ view, findings, title, draftVersion }) => {
  const t = texts(view.language).matrix;
  return (
    <Card title={title ?? t.findings} id="befunde">
      {findings.length === 0 && <p>{t.noFindings}</p>}
      <ul class="list plain findings">
        {findings.map((finding) => (
          <li>
            <FindingStatus view={view} level={finding.level} />
            <FindingText view={view} finding={finding} />
            {draftVersion !== undefined && canMend(finding) && (
              <MendForm view={view} version={draftVersion} finding={finding} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};

const FindingText: FC<{ view: View; finding: Finding }> = ({ view, finding }) => {
  const t = texts(view.language).matrix;
  return (
    <span>
      {finding.text[view.language]}{' '}
      {finding.row && (
        <>
          <a href={paths.right(finding.row)}>{t.toRow(finding.row)}</a>{' '}
        </>
      )}
      <span class="muted small">({texts(view.language).ruleWords.byCheck(finding.rule)})</span>
      <br />
      <span class="small">
        {t.mend}: {finding.mend.text[view.language]}
      </span>
    </span>
  );
};

/** A finding that a click can settle: letters to change, or a sentence to agree on. */
const canMend = ({ mend }: Finding): boolean => mend.changes.length > 0 || mend.agree !== undefined;

const MendForm: FC<{ view: View; version: number; finding: Finding }> = ({ view, version, finding }) => {
  const t = texts(view.language).draft;
  return (
    <form method="post" action={paths.rightsDraftMend()}>
      <input type="hidden" name="version" value={String(version)} />
      <input type="hidden" name="finding" value={finding.text.de} />
      <Button kind="secondary">{finding.mend.agree ? t.agreeSentence : t.applyMend}</Button>
    </form>
  );
};
