import { LANGUAGES } from '#core/language.ts';
import { projectPagePath } from '#core/static-page.ts';
import type { AtlasProject } from '#dataset/atlas.ts';
import { parseCitedText, plainText } from '#dataset/cited-text.ts';
import type { SubjectDocument } from '#dataset/documents.ts';
import type { Source } from '#dataset/schema.ts';
import { READING_DAY } from '#ledger/claim-day.ts';
import { type LedgerRow, ledgerRows } from '#ledger/ledger-row.ts';
import { QUANTITY_TOPICS } from '#ledger/quantity-terms.ts';
import { statusClaimOn, statusOf } from '#ledger/status-step.ts';
import type { Edition } from './edition.ts';
import { framed } from './frame.ts';
import { Html, html } from './html.ts';
import { indexPagePath } from './site.ts';
import { structuredData } from './structured-data.ts';

/** Messengers show about as much of a description. */
const DESCRIPTION_LENGTH = 200;

/** One project in one language, to be read without the application: the day of its figures is the day the sources were read. */
export function projectPage(project: AtlasProject, edition: Edition): string {
  const { language, t, format } = edition;
  const document = edition.documents[`subject/${project.id}`];
  if (document === undefined) throw new Error(`the project "${project.id}" has no document`);
  const name = document.name[language];
  const description = shortened(plainText(format.text(document.summary)));
  const marks = markWriter(document.sources, edition);
  const main = html`<article>
<h1>${name}</h1>
<ul class="names">${LANGUAGES.filter((other) => other !== language).map((other) => html`<li><bdi lang="${other}">${document.name[other]}</bdi></li>`)}</ul>
${statusLine(project, document, edition, marks)}
<p class="summary">${summary(document, edition, marks)}</p>
${figures(document, edition, marks)}
<section aria-labelledby="sources"><h2 id="sources">${t('panel.sources')}</h2>
<ol>${document.sources.map((source) => sourceItem(source, edition))}</ol></section>
<p><a href="../${indexPagePath(language).slice('p/'.length)}">${t('share.page.all')}</a></p>
</article>`;
  return framed({
    edition,
    title: `${name} · ${t('app.name')}`,
    description,
    pathIn: (other) => projectPagePath(project.id, other),
    hash: `#sel=${project.id}&lang=${language}`,
    data: structuredData({ project, document, edition, description }),
    main,
  });
}

function shortened(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', DESCRIPTION_LENGTH)).replace(/[,;:–(]$/, '')}…`;
}

type MarkWriter = (sourceIds: readonly string[]) => Html;

/** Writes the numbers that lead to the list of sources below. */
function markWriter(sources: readonly Source[], { t, format }: Edition): MarkWriter {
  const numbers = new Map(sources.map(({ id }, i) => [id, i + 1]));
  return (ids) => {
    const known = [...new Set(ids)].filter((id) => numbers.has(id));
    if (known.length === 0) return new Html('');
    const links = known.map((id) => {
      const number = format.number(numbers.get(id) ?? 0);
      return html` <a href="#${id}" aria-label="${t('panel.sourceMark', { number })}">${number}</a>`;
    });
    return html`<sup>${links}</sup>`;
  };
}

function statusLine(
  { kind }: AtlasProject,
  { claims }: SubjectDocument,
  { t, format }: Edition,
  marks: MarkWriter,
): Html {
  if (kind === 'region') return html`<p class="status">${t('panel.noStatus')}</p>`;
  const claim = statusClaimOn(claims, undefined, READING_DAY);
  if (claim === null) return html`<p class="status"><strong>${t('status.unknown')}</strong></p>`;
  const day =
    claim.asOf === 'undated'
      ? t('panel.undated')
      : t(claim.basis === 'own-inference' ? 'panel.inferred' : 'panel.lastConfirmed', {
          date: format.date(claim.asOf),
        });
  return html`<p class="status"><strong>${t(`status.${statusOf(claim)}`)}</strong> · ${day}${marks([claim.source])}</p>`;
}

/** Running text; the words that rest on a claim are followed by the mark of its source. */
function summary(document: SubjectDocument, { format }: Edition, marks: MarkWriter): Html[] {
  return parseCitedText(format.text(document.summary)).map(({ text, target }) =>
    target === null ? html`${text}` : html`${text}${marks(sourcesBehind(target, document))}`,
  );
}

function sourcesBehind(target: string, document: SubjectDocument): readonly string[] {
  if (target.startsWith('event:')) return document.linkedEvents[target.slice('event:'.length)]?.sources ?? [];
  const claim = target.includes('/')
    ? document.linkedClaims[target]
    : document.claims.find(({ id }) => id === target);
  return claim === undefined ? [] : [claim.source];
}

/** The headline of every figure, by topic. */
function figures(document: SubjectDocument, edition: Edition, marks: MarkWriter): Html {
  const { t, format } = edition;
  const claims = document.claims.filter(({ quantity, item }) => quantity !== 'status' || item !== undefined);
  const rows = ledgerRows(claims, document.quantities, READING_DAY).filter(
    ({ headline }) => headline !== null,
  );
  const topics = QUANTITY_TOPICS.map((topic) => ({
    topic,
    members: rows.filter(({ quantity }) => document.quantities[quantity]?.topic === topic),
  })).filter(({ members }) => members.length > 0);
  const head = html`<tr><th scope="col">${t('share.page.figure')}</th><th scope="col">${t('share.page.value')}</th><th scope="col">${t('share.page.asOf')}</th></tr>`;
  return html`<section aria-labelledby="figures"><h2 id="figures">${t('panel.figures')}</h2>
<p class="quiet">${t('time.knownOn', { date: format.date(READING_DAY) })}</p>
${rows.length === 0 ? html`<p>${t('panel.figuresNone')}</p>` : ''}
${topics.map(
  ({ topic, members }) =>
    html`<table><caption>${t(`topic.${topic}`)}</caption><thead>${head}</thead><tbody>
${members.map((row) => figureRow(row, document, edition, marks))}</tbody></table>\n`,
)}</section>`;
}

function figureRow(
  row: LedgerRow,
  document: SubjectDocument,
  { t, format }: Edition,
  marks: MarkWriter,
): Html {
  const { headline } = row;
  if (headline === null) return new Html('');
  const label = document.quantities[row.quantity]?.label;
  const item = row.item === undefined ? undefined : document.items[row.item];
  const part = document.parts.find(({ id }) => id === row.part);
  const qualifiers = [
    ...(item === undefined ? [] : [format.text(item)]),
    ...(part === undefined ? [] : [format.text(part.name)]),
    ...(row.scope === 'whole' ? [] : [t(`scope.${row.scope}`)]),
    ...(row.period === undefined ? [] : [format.period(row.period)]),
  ];
  const remarks = [
    ...(headline.nature === 'actual' ? [] : [t(`nature.${headline.nature}`)]),
    ...(headline.basis === 'own-inference' ? [t('ledger.ownSum')] : []),
  ];
  const differing = row.disagreeingSources.length;
  const differ =
    differing === 0
      ? ''
      : html`<br><small class="differ">${t('ledger.disagree', { count: differing })}${marks(row.disagreeingSources)}</small>`;
  return html`<tr><th scope="row">${label === undefined ? row.quantity : format.text(label)}${qualifiers.length === 0 ? '' : html` <small>${qualifiers.join(' · ')}</small>`}</th><td><bdi>${format.value(headline)}</bdi>${marks([headline.source])}${remarks.length === 0 ? '' : html` <small>${remarks.join(' · ')}</small>`}${differ}</td><td>${format.date(headline.asOf)}</td></tr>\n`;
}

function sourceItem({ id, publisher, title, date, kind, address }: Source, { t, format }: Edition): Html {
  const written =
    address === undefined
      ? html`<bdi lang="en">${publisher}: ${title}</bdi>`
      : html`<bdi lang="en">${publisher}: <a href="${address}" rel="noreferrer">${title}</a></bdi> <small dir="ltr">${address}</small>`;
  return html`<li id="${id}">${written}<br><small>${format.date(date)} · ${t(`sourceKind.${kind}`)}</small></li>\n`;
}
