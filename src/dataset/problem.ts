import type { z } from 'zod';

/** One thing wrong with a data file: where it is, what is wrong, and the value that is wrong. */
export interface Problem {
  readonly file: string;
  readonly path: string;
  readonly message: string;
  readonly value: unknown;
}

/** Reads as "geodata/projects/x.json: parts[0].kind: what is wrong (found "y")". */
export function describeProblem({ file, path, message, value }: Problem): string {
  const where = path === '' ? file : `${file}: ${path}`;
  return value === undefined ? `${where}: ${message}` : `${where}: ${message} (found ${abridge(value)})`;
}

function abridge(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 120 ? `${json.slice(0, 117)}...` : json;
}

/** `['parts', 0, 'kind']` as `parts[0].kind`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/** The value a path leads to, or undefined where the path leaves the data. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value === null || typeof value !== 'object' ? undefined : Reflect.get(value, key)),
    data,
  );
}

/** Every issue of a failed parse as a problem of `file`, with the offending value beside it. */
export function problemsOf(file: string, data: unknown, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => {
    const value = valueAt(data, issue.path);
    return { file, path: formatPath(issue.path), message: inWords(issue, value), value };
  });
}

/** An author who left something out need not know what the schema's language calls nothing. */
function inWords(issue: z.core.$ZodIssue, value: unknown): string {
  if (value !== undefined) return issue.message;
  if (issue.code === 'invalid_type') return `is missing; it wants ${withArticle(issue.expected)}`;
  if (issue.code === 'invalid_value')
    return `is missing; it wants ${issue.values.map((each) => JSON.stringify(each)).join(' or ')}`;
  return issue.message;
}

function withArticle(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

export function problem(file: string, path: string, message: string, value: unknown): Problem {
  return { file, path, message, value };
}

/** Ids in some place that are there to be named, by whatever they are kept in. */
interface KnownIds {
  has(id: string): boolean;
}

/** A problem where an id is named that does not exist; none where none is named. */
export function unknownId(
  file: string,
  path: string,
  id: string | undefined,
  known: KnownIds,
  message: string,
): Problem[] {
  return id === undefined || known.has(id) ? [] : [problem(file, path, message, id)];
}

/** One problem for every id of a list that does not exist. */
export function unknownIds(
  file: string,
  path: string,
  ids: readonly string[],
  known: KnownIds,
  message: string,
): Problem[] {
  return ids.flatMap((id, i) => unknownId(file, `${path}[${i}]`, id, known, message));
}

/** One problem for every id that was given before. */
export function duplicates(entries: readonly { file: string; id: string }[], message: string): Problem[] {
  const seen = new Set<string>();
  return entries
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ file, id }) => problem(file, 'id', message, id));
}
