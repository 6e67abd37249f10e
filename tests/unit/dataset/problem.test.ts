import { describe, expect, it } from 'vitest';
import { describeProblem, formatPath } from '#dataset/problem.ts';

describe('a problem in words', () => {
  const problem = { file: 'a.json', path: 'parts[0].kind', message: 'is wrong' };

  it.each([
    ['castle', 'a.json: parts[0].kind: is wrong (found "castle")'],
    [0, 'a.json: parts[0].kind: is wrong (found 0)'],
    [null, 'a.json: parts[0].kind: is wrong (found null)'],
    [['a', 'b'], 'a.json: parts[0].kind: is wrong (found ["a","b"])'],
    [undefined, 'a.json: parts[0].kind: is wrong'],
  ])('shows the value %j', (value, expected) => {
    expect(describeProblem({ ...problem, value })).toBe(expected);
  });

  it('leaves out the path where it is the whole file', () => {
    expect(describeProblem({ ...problem, path: '', value: 1 })).toBe('a.json: is wrong (found 1)');
  });

  it('shortens a long value to 120 characters', () => {
    const long = describeProblem({ ...problem, value: 'x'.repeat(500) });
    expect(long).toBe(`a.json: parts[0].kind: is wrong (found "${'x'.repeat(116)}...)`);
  });

  it('shows a value of 120 characters whole', () => {
    const value = 'x'.repeat(118);
    expect(describeProblem({ ...problem, value })).toContain(`(found "${value}")`);
  });
});

describe('a path in words', () => {
  it.each([
    [[], ''],
    [['name', 'fa'], 'name.fa'],
    [['parts', 0, 'statusHistory', 12, 'asOf'], 'parts[0].statusHistory[12].asOf'],
    [[0, 'id'], '[0].id'],
  ])('%j reads %j', (path, expected) => {
    expect(formatPath(path)).toBe(expected);
  });
});
