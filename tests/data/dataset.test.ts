import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { parseDataset } from '#dataset/parse-dataset.ts';
import { describeProblem } from '#dataset/problem.ts';
import { partSchema, projectSchema } from '#dataset/schema.ts';
import { claimSchema } from '#ledger/claim-schema.ts';
import { readDataFiles } from '../../geodata/build/read-geodata.ts';
import { realDataset } from '../unit/support/real-data.ts';

const REQUIRED_PROJECTS = [
  'khudaferin',
  'giz-galasi',
  'ordubad-hpp',
  'marazad-hpp',
  'araz-irrigation',
  'agricultural-zones',
  'aghband-kelale-bridge',
  'ordubad-siyahrud-bridge',
  'araz-corridor',
  'horadiz-aghband-railway',
  'astarachay-rail-bridge',
  'astarachay-road-bridge',
  'astara-terminal',
  'rasht-astara-railway',
  'qazvin-rasht-railway',
  'rasht-caspian-railway',
  'alat-astara-railway',
  'instc',
  'persian-gulf-black-sea',
  'aras-dam',
];
const PROVINCES = ['ir-ardabil', 'ir-east-azerbaijan', 'ir-gilan', 'ir-west-azerbaijan'];

const files = readDataFiles(process.cwd());
const projects = realDataset().projects.map(({ value }) => value);
const byId = projects.map((project) => ({ id: project.id, project }));

it('the data of the repository has no problem', () => {
  const result = parseDataset(files);
  expect(result.ok ? [] : result.problems.map(describeProblem)).toEqual([]);
});

it('every project of the two articles is there, the provinces too, and no other', () => {
  expect(projects.map(({ id }) => id).sort()).toEqual([...REQUIRED_PROJECTS, ...PROVINCES].sort());
});

it('every layer group has a project', () => {
  expect(LAYER_GROUPS.filter((group) => !projects.some((project) => project.group === group))).toEqual([]);
});

it('the provinces are regions in the group of regions, and nothing else is', () => {
  const regions = projects.filter(({ kind }) => kind === 'region').map(({ id }) => id);
  const grouped = projects.filter(({ group }) => group === 'regions').map(({ id }) => id);
  expect(regions).toEqual(PROVINCES);
  expect(grouped).toEqual(PROVINCES);
});

describe.each(byId)('$id', ({ project }) => {
  it('has relations to each other project once at most', () => {
    const targets = project.relations.map(({ type, target }) => `${type} ${target}`);
    expect(new Set(targets).size).toBe(targets.length);
  });

  it('knows each other spelling once, and none that is its name already', () => {
    const spellings = project.aliases.map(({ text, language }) => `${language} ${text}`);
    const names = Object.entries(project.name).map(([language, name]) => `${language} ${name}`);
    expect(new Set([...names, ...spellings]).size).toBe(names.length + spellings.length);
  });
});

describe('the published JSON Schema', () => {
  const schema = z.toJSONSchema(projectSchema);
  const published = z.fromJSONSchema(schema);
  const faultsOf = (data: unknown) =>
    published.safeParse(data).error?.issues.map(({ path }) => path.join('.')) ?? [];
  const claims = z.fromJSONSchema(z.toJSONSchema(z.array(claimSchema), { io: 'input' }));

  it('is of the draft of 2020-12 and survives being written down', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('asks for the same members as the schema it comes from, and allows no others', () => {
    const optional = (shape: z.ZodRawShape) =>
      Object.keys(shape).filter((key) => (shape[key] as z.ZodType).safeParse(undefined).success);
    expect(schema.required).toEqual(Object.keys(projectSchema.shape));
    expect(optional(projectSchema.shape)).toEqual([]);
    expect(schema.additionalProperties).toBe(false);
    for (const other of [partSchema, claimSchema]) {
      const { required } = z.toJSONSchema(other, { io: 'input' });
      const mayBeLeftOut = optional(other.shape);
      expect(required).toEqual(Object.keys(other.shape).filter((key) => !mayBeLeftOut.includes(key)));
    }
  });

  it.each(files.projects)('takes $file', ({ data }) => {
    expect(faultsOf(data)).toEqual([]);
  });

  it.each(files.claims)('takes $file', ({ data }) => {
    expect(claims.safeParse(data).error?.issues ?? []).toEqual([]);
  });

  it.each([
    ['an unknown kind', { kind: 'castle' }, 'kind'],
    ['an unknown member', { owner: 'nobody' }, ''],
    ['a project without parts', { parts: [] }, 'parts'],
    ['a wrong id', { id: 'Not An Id' }, 'id'],
    ['a country in words', { countries: ['Iran'] }, 'countries.0'],
  ])('refuses %s', (_name, change, path) => {
    expect(faultsOf({ ...(files.projects[0]?.data as object), ...change })).toEqual([path]);
  });
});
