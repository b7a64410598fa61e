import type { FC } from 'hono/jsx';
import { PostForm, TextArea, TextField } from '../../web/form.tsx';
import { Button, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { isUndone } from '../core/answer.ts';
import { isAlive } from '../core/risk.ts';
import { targetTexts } from '../target-texts.ts';
import type { ItemProps } from './item.tsx';
import { RiskDetails } from './risk-details.tsx';

/** What risk of this gap is carried, and the form that submits one. */
export const RiskCard: FC<ItemProps> = (props) => {
  const { view, today, risks, riskForm, history } = props;
  const t = targetTexts(view.language).risks;
  const isOpen = isUndone(history[0]?.status ?? 'open') && !risks.some((risk) => isAlive(risk, today));
  const isRefused = Object.keys(riskForm.faults).length > 0;
  return (
    <Card title={t.card} id="restrisiko">
      {risks.map((risk) => (
        <RiskDetails view={view} risk={risk} today={today} />
      ))}
      {(isOpen || isRefused) && (
        <May view={view} decision="X3" need="comment">
          <Proposal {...props} />
        </May>
      )}
    </Card>
  );
};

const Proposal: FC<ItemProps> = ({ view, sheet, item, target, riskForm }) => {
  const t = targetTexts(view.language).risks;
  const field = { view, form: riskForm };
  const hasFaults = Object.keys(riskForm.faults).length > 0;
  return (
    <details open={hasFaults}>
      <summary>{t.proposeTitle}</summary>
      <p class="muted small">{t.proposeHint}</p>
      <PostForm
        view={view}
        action={paths.securityItemRisk(sheet.id, item.key, target?.id)}
        form={riskForm}
        labels={t.fields}
      >
        <TextArea {...field} name="risk" label={t.fields.risk} rows={2} maxlength={2000} required />
        <TextArea {...field} name="reason" label={t.fields.reason} rows={2} maxlength={2000} required />
        <TextField
          {...field}
          name="untilOn"
          label={t.fields.untilOn}
          hint={t.untilHint}
          width="short"
          required
        />
        <div class="actions">
          <Button kind="secondary">{t.propose}</Button>
        </div>
      </PostForm>
    </details>
  );
};
