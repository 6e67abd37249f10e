import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import { loadMessages } from '#i18n/catalogue.ts';

describe('the texts of a language', () => {
  it.each([
    ['en', 'Araz Atlas'],
    ['az', 'Araz Atlası'],
    ['fa', 'اطلس ارس'],
    ['ru', 'Атлас Аракса'],
  ] as const)('in %s are those of its own file', async (language, name) => {
    expect((await loadMessages(language)).app.name).toBe(name);
  });

  it('name every language in itself, whatever language is on screen', async () => {
    const names = await Promise.all(
      LANGUAGES.map(async (language) => (await loadMessages(language)).language),
    );
    for (const shown of names) expect(shown).toEqual(names[0]);
  });
});
