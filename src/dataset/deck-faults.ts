import type { z } from 'zod';
import { LANGUAGES, type Language } from '#core/language.ts';

/** What is wrong with a deck file: with all of it, or with one field. */
export type DeckFaultKind =
  | 'tooLarge'
  | 'unreadable'
  | 'notJson'
  | 'foreign'
  | 'newer'
  | 'missing'
  | 'empty'
  | 'tooLong'
  | 'tooMany'
  | 'unknownField'
  | 'wrongKind'
  | 'outOfRange'
  | 'doubled'
  | 'wrong';

/** A fault where its author finds it. */
export interface DeckFault {
  readonly kind: DeckFaultKind;
  /** Counted from 1; null for what belongs to no step. */
  readonly step: number | null;
  /** As the file writes it, `frame` or `draws.0.seconds`; empty for the whole step or file. */
  readonly field: string;
  readonly language: Language | null;
}

export function wholeFault(kind: DeckFaultKind): DeckFault {
  return { kind, step: null, field: '', language: null };
}

type Issue = z.core.$ZodIssue;

/** What the schema says, for people. */
export function faultsOf({ issues }: z.ZodError): DeckFault[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => faultAt([...issue.path, key], 'unknownField'))
      : [faultAt(issue.path, kindOf(issue))],
  );
}

function faultAt(path: readonly PropertyKey[], kind: DeckFaultKind): DeckFault {
  const [first, index, ...rest] = path;
  const isInStep = first === 'steps' && typeof index === 'number';
  const within = (isInStep ? rest : path).map(String);
  const language = LANGUAGES.find((known) => known === within.at(-1)) ?? null;
  return {
    kind,
    step: isInStep ? index + 1 : null,
    field: (language === null ? within : within.slice(0, -1)).join('.'),
    language,
  };
}

function kindOf(issue: Issue): DeckFaultKind {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrongKind';
    case 'too_big':
      return issue.origin === 'string' ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'outOfRange';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'empty' : 'outOfRange';
    case 'custom':
      return customKind(issue.path.at(-1));
    default:
      return 'wrong';
  }
}

/** The rules of `deck-schema.ts` that are its own. */
function customKind(field: PropertyKey | undefined): DeckFaultKind {
  if (field === 'id') return 'doubled';
  return field === 'frame' ? 'wrong' : 'empty';
}
