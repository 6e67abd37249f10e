import { useTranslations } from 'use-intl';
import { VERDICTS } from '#core/verdict.ts';
import type { ArticlesDocument } from '#dataset/documents.ts';
import type { Article, Statement } from '#dataset/schema.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import { ClaimContextProvider, useClaimContext } from '../ledger/claim-context.tsx';
import { DocumentWait } from '../ledger/document-wait.tsx';
import { SourceCards, SourceMarks } from '../ledger/source-marks.tsx';
import styles from './pages.module.css';

/** What the two articles say, statement by statement, and what else is known. */
export default function ArticlesPage() {
  const t = useTranslations('articles');
  const loadable = useDocument('articles');
  if (loadable.type !== 'ready')
    return <DocumentWait name="articles" hasFailed={loadable.type === 'failed'} />;
  const { document } = loadable;
  return (
    <ClaimContextProvider context={document}>
      <SourceCards>
        <p className={styles.quiet}>{t('explained')}</p>
        {document.articles.map((article) => (
          <ArticleSection key={article.file} article={article} document={document} />
        ))}
      </SourceCards>
    </ClaimContextProvider>
  );
}

function ArticleSection({ article, document }: { article: Article; document: ArticlesDocument }) {
  const t = useTranslations('articles');
  const { text, number } = useFormat();
  const titleId = `article-${article.source}`;
  return (
    <section aria-labelledby={titleId} data-article={article.file}>
      <h3 className={styles.year} id={titleId} data-sourced="">
        {text(article.title)}
        <SourceMarks ids={[article.source]} />
      </h3>
      <ul className={styles.verdicts} data-count="">
        {VERDICTS.map((verdict) => (
          <li key={verdict} data-verdict={verdict}>
            {t(`verdict.${verdict}`)}:{' '}
            {number(article.statements.filter((statement) => statement.verdict === verdict).length)}
          </li>
        ))}
      </ul>
      <ol className={styles.events}>
        {article.statements.map((statement) => (
          <StatementEntry key={statement.id} statement={statement} article={article} document={document} />
        ))}
      </ol>
    </section>
  );
}

interface StatementEntryProps {
  readonly statement: Statement;
  readonly article: Article;
  readonly document: ArticlesDocument;
}

function StatementEntry({ statement, article, document }: StatementEntryProps) {
  const t = useTranslations('articles');
  const { text } = useFormat();
  const sourcesOf = (names: readonly string[]) =>
    names.flatMap((name) => document.claims[name]?.source ?? []);
  return (
    <li className={styles.event} data-statement={statement.id} data-sourced="">
      <p>
        {text(statement.text)}
        <SourceMarks ids={[article.source]} />
      </p>
      <p>
        <span className={styles.verdict} data-verdict={statement.verdict}>
          {t(`verdict.${statement.verdict}`)}
        </span>{' '}
        {text(statement.comment)}
        <SourceMarks ids={sourcesOf(statement.comparedWith)} />
      </p>
      <ClaimLinks title={t('carriedBy')} names={statement.carriedBy} document={document} />
      {statement.comparedWith.length > 0 && (
        <ClaimLinks title={t('comparedWith')} names={statement.comparedWith} document={document} />
      )}
    </li>
  );
}

interface ClaimLinksProps {
  readonly title: string;
  readonly names: readonly string[];
  readonly document: ArticlesDocument;
}

function ClaimLinks({ title, names, document }: ClaimLinksProps) {
  const format = useFormat();
  const { quantities } = useClaimContext();
  const showClaim = useAtlas((state) => state.showClaim);
  return (
    <details className={styles.supported}>
      <summary>
        {title} ({format.number(names.length)})
      </summary>
      <ul>
        {names.map((name) => {
          const claim = document.claims[name];
          if (claim === undefined) return null;
          const label = quantities[claim.quantity]?.label;
          return (
            <li key={name}>
              <button type="button" className={styles.link} onClick={() => showClaim(name)}>
                {label === undefined ? claim.quantity : format.text(label)}: <bdi>{format.value(claim)}</bdi>
              </button>
              <SourceMarks ids={[claim.source]} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
