import { useEffect, useState } from 'react';
import type { SearchAnswer } from '#search/search-answer.ts';
import { useFinder } from './finder.ts';

/** The answer to the newest text; the one before it stays until then, so that the list does not flicker. */
export type Answered =
  | { readonly type: 'none' }
  | { readonly type: 'failed'; readonly text: string }
  | { readonly type: 'answered'; readonly text: string; readonly answer: SearchAnswer };

/** Asks with every change of `text`; `attempt` asks again. */
export function useAnswer(text: string, attempt: number): Answered {
  const finder = useFinder();
  const [answered, setAnswered] = useState<Answered>({ type: 'none' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt asks the same again
  useEffect(() => {
    let isStale = false;
    if (text.trim() === '') setAnswered({ type: 'none' });
    else
      finder.find(text).then((answer) => {
        if (isStale) return;
        setAnswered(answer === null ? { type: 'failed', text } : { type: 'answered', text, answer });
      });
    return () => {
      isStale = true;
    };
  }, [finder, text, attempt]);
  return answered;
}
