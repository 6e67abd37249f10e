import { Suspense } from 'react';
import { Sources } from '../detail-panel/sources.tsx';
import { useDocument } from '../hooks/use-document.ts';
import { CitedText } from '../ledger/cited-text.tsx';
import { ClaimContextProvider } from '../ledger/claim-context.tsx';
import { DocumentWait } from '../ledger/document-wait.tsx';
import { Figures } from '../ledger/figures.tsx';
import { SourceCards } from '../ledger/source-marks.tsx';
import { lazyPart } from '../primitives/lazy-part.tsx';

const TradeChart = lazyPart(() => import('./trade-chart.tsx'));

/** A topic that is not on the map: what it is about, its chart if it has one, its figures and sources. */
export default function TopicPage({ topic }: { topic: 'trade' | 'transit' | 'relations' }) {
  const name = `subject/${topic}` as const;
  const loadable = useDocument(name);
  if (loadable.type !== 'ready') return <DocumentWait name={name} hasFailed={loadable.type === 'failed'} />;
  const { document } = loadable;
  return (
    <ClaimContextProvider context={document}>
      <SourceCards>
        <p>
          <CitedText text={document.summary} document={document} />
        </p>
        {topic === 'trade' && (
          <Suspense>
            <TradeChart document={document} />
          </Suspense>
        )}
        <Figures document={document} titleId="topic-figures-title" />
        <Sources />
      </SourceCards>
    </ClaimContextProvider>
  );
}
