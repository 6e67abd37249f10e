import { readdirSync, readFileSync } from 'node:fs';
import compile from 'icu-minify/compile';
import format from 'icu-minify/format';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { DIGITS } from '#core/digits.ts';
import { EVENT_CATEGORIES } from '#core/event-category.ts';
import { KINDS } from '#core/kind.ts';
import { LANGUAGES, type Language, SOURCE_LANGUAGES } from '#core/language.ts';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { PAGES } from '#core/page.ts';
import { POSITION_CLASSES } from '#core/position-class.ts';
import { STATUSES } from '#core/status.ts';
import { UNITS } from '#core/unit.ts';
import { VERDICTS } from '#core/verdict.ts';
import { relationSchema, sourceSchema } from '#dataset/schema.ts';
import type { Messages } from '#i18n/catalogue.ts';
import { claimSchema } from '#ledger/claim-schema.ts';
import { CONFIDENCE_OF_BASIS, CONFIDENCES, REJECTIONS, SCOPES } from '#ledger/claim-terms.ts';
import { GAP_STATES } from '#ledger/gap.ts';
import { CHANGES, QUANTITY_TOPICS } from '#ledger/quantity-terms.ts';

/** A catalogue as a flat list: `panel.title` → text. */
function flatten(value: object, prefix = ''): [key: string, text: string][] {
  return Object.entries(value).flatMap(([key, member]): [string, string][] =>
    typeof member === 'string' ? [[prefix + key, member]] : flatten(member, `${prefix}${key}.`),
  );
}

const read = (language: Language): Messages =>
  JSON.parse(readFileSync(`src/i18n/messages/${language}.json`, 'utf8'));
const CATALOGUES = Object.fromEntries(
  LANGUAGES.map((language) => [language, new Map(flatten(read(language)))]),
) as unknown as Readonly<Record<Language, ReadonlyMap<string, string>>>;
const KEYS = [...CATALOGUES.en.keys()];

/** Keys that one catalogue has and the other has not. */
function differingKeys(some: readonly string[], others: readonly string[]): string[] {
  return [...some.filter((key) => !others.includes(key)), ...others.filter((key) => !some.includes(key))];
}

const FORMATTERS = {
  getNumberFormat: (...given: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...given),
  getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) =>
    new Intl.PluralRules(...given),
  getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...given),
};

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** The names a text leaves open: `{value}`, and `{count, plural, …}` by its name alone. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? ''))].sort();
}

/** Names, international units and bare values read alike in several languages. */
const ALIKE_ANYWHERE = [
  /^language\./,
  /^precision\.exact$/,
  /^nature\.actual$/,
  /^unit\.(count|date|status|text|teu)$/,
  /^ledger\.range$/,
  /^filters\.(count|instead)$/,
  /^search\.(latLon|notation\.(dms|utm|mgrs))$/,
  /^measured\.(degrees|lessThan)$/,
  /^measure\.(uncertainty|leg|difference|wgs84)$/,
];
const ALIKE_IN: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  az: [
    'legend.status',
    'filters.facet.status',
    'table.column.status',
    'panel.statusSince',
    'gap.kilometres',
    'share.tab.link',
    ...['kV', 'm', 'km', 'm2', 'km2', 'ha', 'mm', 'percent', 'permille'].map((unit) => `unit.${unit}`),
    ...['km', 'm', 'km2', 'ha'].flatMap((unit) => [`measured.unit.${unit}`, `measure.unitName.${unit}`]),
    'measure.kind.radius',
    'measure.receipt.radius',
    'measure.fact.ellipsoid',
  ],
  fa: [],
  ru: ['unit.percent', 'unit.permille'],
};

describe.each(OTHERS)('the texts in %s', (language) => {
  const texts = CATALOGUES[language];

  it('have the keys of the English ones, in the same order', () => {
    expect(differingKeys([...texts.keys()], KEYS)).toEqual([]);
    expect([...texts.keys()]).toEqual(KEYS);
  });

  it('would be missed if one were not there, or one too many', () => {
    const { panel: _, ...missing } = read(language);
    expect(
      differingKeys(
        flatten(missing).map(([key]) => key),
        KEYS,
      ),
    ).toContain('panel.close');
    expect(differingKeys([...KEYS, 'panel.extra'], KEYS)).toEqual(['panel.extra']);
  });

  it('leave the same things open; the count of a unit is asked for only where words follow it', () => {
    const open = (catalogue: ReadonlyMap<string, string>) =>
      KEYS.map((key) => [
        key,
        placeholders(catalogue.get(key) ?? '').filter(
          (name) => name !== 'count' || !/^(measured\.)?unit\./.test(key),
        ),
      ]);
    expect(open(texts)).toEqual(open(CATALOGUES.en));
  });

  it('are translated', () => {
    const alike = KEYS.filter((key) => texts.get(key) === CATALOGUES.en.get(key)).filter(
      (key) => !ALIKE_ANYWHERE.some((pattern) => pattern.test(key)),
    );
    expect(alike.filter((key) => !ALIKE_IN[language].includes(key))).toEqual([]);
  });
});

describe.each([
  ['fa', /[\u0600-\u06ff]/],
  ['ru', /[а-яё]/i],
] as const)('the texts in %s', (language, letter) => {
  it('are in its own letters', () => {
    const wordless = [...ALIKE_ANYWHERE, /^unit\.(percent|permille)$/];
    const worded = KEYS.filter((key) => !wordless.some((pattern) => pattern.test(key)));
    expect(worded.filter((key) => !letter.test(CATALOGUES[language].get(key) ?? ''))).toEqual([]);
  });
});

describe.each(LANGUAGES)('every text in %s', (language) => {
  const texts = CATALOGUES[language];

  it('has words, but for the figure that simply is', () => {
    expect(KEYS.filter((key) => texts.get(key)?.trim() === '')).toEqual(['nature.actual']);
  });

  it('has no space too many at its ends or within', () => {
    expect(KEYS.filter((key) => /^\s|\s$| {2}/.test(texts.get(key) ?? ''))).toEqual([]);
  });

  it.each([0, 1, 2, 5, 21])('can be written out with the number %i, compiled as well', (count) => {
    const faults: string[] = [];
    const translator = createTranslator({
      locale: language,
      messages: read(language),
      timeZone: 'UTC',
      onError: (error) => faults.push(error.message),
    });
    const translate = translator as (key: string, values: object) => string;
    for (const key of KEYS) {
      const text = texts.get(key) ?? '';
      if (text === '') continue;
      const values = {
        ...Object.fromEntries(placeholders(text).map((name) => [name, count])),
        count,
      };
      const written = translate(key, values);
      expect(written, key).not.toMatch(/[{}]/);
      expect(format(compile(text), language, values, { formatters: FORMATTERS }), key).toBe(written);
    }
    expect(faults).toEqual([]);
  });
});

describe('every word of the data', () => {
  const optionsOf = (schema: z.ZodEnum) => schema.options.map(String);
  const vocabularies: [namespace: string, words: readonly string[]][] = [
    ['kind', KINDS],
    ['status', STATUSES],
    ['group', LAYER_GROUPS],
    ['positionClass', POSITION_CLASSES],
    ['positionNote', POSITION_CLASSES],
    ['unit', UNITS],
    ['language', LANGUAGES],
    ['sourceLanguage', SOURCE_LANGUAGES],
    ['digits', ['title', ...DIGITS]],
    ['scope', SCOPES],
    ['nature', optionsOf(claimSchema.shape.nature)],
    ['precision', optionsOf(claimSchema.shape.precision.unwrap())],
    ['basis', Object.keys(CONFIDENCE_OF_BASIS)],
    ['ledger.confidence', CONFIDENCES],
    ['ledger.rule', CHANGES],
    ['rejection', REJECTIONS],
    ['topic', QUANTITY_TOPICS],
    ['gap.state', GAP_STATES],
    ['timeline.category', EVENT_CATEGORIES],
    ['articles.verdict', VERDICTS],
    ['page', [...PAGES, 'close']],
    ['relation', optionsOf(relationSchema.shape.type)],
    ['sourceKind', optionsOf(sourceSchema.shape.kind)],
  ];

  it.each(vocabularies)('in "%s" has a text, and no text is without its word', (namespace, words) => {
    const own = KEYS.filter((key) => key.startsWith(`${namespace}.`)).map((key) =>
      key.slice(namespace.length + 1),
    );
    expect(own.sort()).toEqual([...words].sort());
  });

  it('a precision and a unit leave room for the value', () => {
    const closed = KEYS.filter((key) => /^(unit|precision)\./.test(key)).filter((key) =>
      LANGUAGES.some((language) => !CATALOGUES[language].get(key)?.includes('{value}')),
    );
    expect(closed).toEqual([]);
  });
});

/** Stands for a part of a key that is known only when the code runs. */
const OPEN = '*';

describe('the code', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(`src/${path}`, 'utf8'))
    .map(withOwnTranslator)
    .concat(staticPages());

  /** A module that is handed its `t` has it for the whole catalogue, as if it had asked for it. */
  function withOwnTranslator(source: string): string {
    return /\bt: Translator\b/.test(source) ? `const t = useTranslations();\n${source}` : source;
  }

  /** The pages of the build have it from their edition. */
  function staticPages(): string[] {
    const folder = 'geodata/build/static-pages';
    return readdirSync(folder)
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `const t = useTranslations();\n${readFileSync(`${folder}/${path}`, 'utf8')}`);
  }

  /** The two keys of `isThis ? 'one' : 'other'`. */
  const choicesOf = (choice: string) => [...choice.matchAll(/[?:] '([^']+)'/g)].map(([, key]) => key ?? '');
  /** What a function of the file may return as a key: whatever it names `as const`. */
  const constantsOf = (source: string) =>
    [...source.matchAll(/'([\w-]+)' as const/g)].map(([, key]) => key ?? '');

  /** The keys a file asks for: fixed ones, and those with an open end as patterns. */
  function askedFor(source: string): RegExp[] {
    const declared = [...source.matchAll(/const (\w+) = useTranslations\((?:'(\w+)')?\)/g)];
    const names = [...new Set(declared.map(([, name]) => name ?? ''))];
    const calls = names.flatMap((name) => {
      const call = new RegExp(
        `\\b${name}\\((?:'([^']+)'|\`([^\`]+)\`|([^,()]+ \\? '[^']+' : '[^']+')|(\\w+\\()|\\w[\\w.]*\\s*[,)])`,
        'g',
      );
      return [...source.matchAll(call)].flatMap(
        ({ index, 1: fixed, 2: template, 3: choice, 4: computed }) => {
          // A name belongs to the declaration last read before it: components do not lie within each other.
          const [, , space] = declared.findLast((other) => other[1] === name && other.index < index) ?? [];
          const keys = choice
            ? choicesOf(choice)
            : computed
              ? constantsOf(source)
              : [fixed ?? template ?? OPEN];
          return keys.map((key) => `${space === undefined ? '' : `${space}.`}${key}`);
        },
      );
    });
    const direct = [...source.matchAll(/\bmessages\.([\w.]+)/g)].map(([, key]) => key ?? '');
    return [...calls, ...direct].map(
      (key) => new RegExp(`^${key.replace(/\./g, '\\.').replace(/\$\{[^}]*\}|\*/g, '[^.]+')}$`),
    );
  }

  const asked = sources.flatMap(askedFor);

  it('is searched with success', () => {
    expect(asked.length).toBeGreaterThan(50);
  });

  const unknownTo = (patterns: readonly RegExp[]) =>
    patterns.filter((pattern) => !KEYS.some((key) => pattern.test(key)));
  const unusedBy = (patterns: readonly RegExp[], keys: readonly string[]) =>
    keys.filter((key) => !patterns.some((pattern) => pattern.test(key)));

  it('asks for no text there is not', () => {
    expect(unknownTo(asked)).toEqual([]);
    const wrong = askedFor("const t = useTranslations('panel'); t('nowhere'); t('close')");
    expect(unknownTo(wrong).map(String)).toEqual(['/^panel\\.nowhere$/']);
  });

  it('uses every text', () => {
    expect(unusedBy(asked, KEYS)).toEqual([]);
    expect(unusedBy(asked, [...KEYS, 'panel.nobody'])).toEqual(['panel.nobody']);
  });
});
