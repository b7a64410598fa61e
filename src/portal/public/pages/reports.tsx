import type { FC } from 'hono/jsx';
import { courseOf } from '../../../agenda/core/indicator.ts';
import { Table } from '../../../web/parts.tsx';
import { reportFormats } from '../report-files.ts';
import { reportWords } from '../report-texts.ts';
import { texts } from '../texts.ts';
import { link, PublicPage, type PublicView } from './layout.tsx';

/** The progress report, its overview here and the whole as files. */
export const ReportsPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  const { fields } = view.town;
  if (fields.length === 0) return <PublicPage view={view} title={t.pages.berichte} lead={t.empty} />;
  return (
    <PublicPage view={view} title={t.pages.berichte} lead={t.reportsLead}>
      <section>
        <h2>{reportWords(view.language).title}</h2>
        <p>{t.reportsNote}</p>
        <p class="public-files">
          {reportFormats.map((format) => (
            <a href={link(view, `berichte/umsetzung.${format}`)}>{t.formats[format]}</a>
          ))}
        </p>
      </section>
      <section>
        <h2>{reportWords(view.language).overview}</h2>
        <Overview view={view} />
      </section>
    </PublicPage>
  );
};

const Overview: FC<{ view: PublicView }> = ({ view }) => {
  const { fieldHead, overview } = reportWords(view.language);
  const head = (
    <tr>
      {fieldHead.map((title, at) => (
        <th scope="col" class={at === 0 ? undefined : 'number'}>
          {title}
        </th>
      ))}
    </tr>
  );
  return (
    <Table caption={overview} head={head}>
      {view.town.fields.map(({ code, name, goals }) => {
        const indicators = goals.flatMap((goal) => goal.indicators);
        return (
          <tr>
            <th scope="row">
              <a href={link(view, `agenda#${code}`)}>{name}</a>
            </th>
            <td class="number">{goals.length}</td>
            <td class="number">{indicators.length}</td>
            <td class="number">{courseOf(indicators).good}</td>
          </tr>
        );
      })}
    </Table>
  );
};
