import { LAYER_GROUPS } from '#core/layer-group.ts';
import { READING_DAY } from '#ledger/claim-day.ts';
import { stepOn } from '#ledger/status-step.ts';
import type { Edition } from './edition.ts';
import { framed } from './frame.ts';
import { html } from './html.ts';
import { indexPagePath } from './site.ts';

/** All projects in one language, as the list of the atlas has them. */
export function indexPage(edition: Edition): string {
  const { language, t, format, projects } = edition;
  const groups = LAYER_GROUPS.map((group) => ({
    group,
    members: projects.filter((project) => project.group === group),
  })).filter(({ members }) => members.length > 0);
  const main = html`<h1>${t('app.title')}</h1>
<p class="summary">${t('app.description')}</p>
<p class="quiet">${t('time.knownOn', { date: format.date(READING_DAY) })}</p>
${groups.map(
  ({ group, members }) => html`<h2>${t(`group.${group}`)}</h2>
<ul class="projects">${members.map(({ id, name, kind, steps }) => {
    const step = stepOn(steps, READING_DAY);
    const status =
      step === null || kind === 'region'
        ? ''
        : html` <small>${t(`status.${step.status}`)}, ${t('panel.asOf', { date: format.date(step.asOf) })}, <cite>${step.publisher}</cite></small>`;
    return html`<li><a href="${id}/${language}.html">${name}</a>${status}</li>\n`;
  })}</ul>\n`,
)}`;
  return framed({
    edition,
    title: t('app.title'),
    description: t('app.description'),
    pathIn: indexPagePath,
    hash: `#lang=${language}`,
    data: {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: t('app.name'),
      description: t('app.description'),
      inLanguage: language,
      license: 'https://creativecommons.org/licenses/by/4.0/',
    },
    main,
  });
}
