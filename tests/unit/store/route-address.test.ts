import { describe, expect, it } from 'vitest';
import { NO_ROUTE } from '#network/route-choice.ts';
import { formatRoute, parseRoute } from '#store/route-address.ts';

describe('a route in the address', () => {
  it('reads its ends, its via, how and under which scenario', () => {
    expect(parseRoute('st-petersburg;astara-terminal;rasht;mumbai~distance~rasht-astara')).toEqual({
      ...NO_ROUTE,
      from: 'st-petersburg',
      via: ['astara-terminal', 'rasht'],
      to: 'mumbai',
      criterion: 'distance',
      scenario: 'rasht-astara',
    });
  });

  it('needs no more than two ends', () => {
    expect(parseRoute('baku;nakhchivan')).toEqual({ ...NO_ROUTE, from: 'baku', to: 'nakhchivan' });
    expect(parseRoute('baku;')).toEqual({ ...NO_ROUTE, from: 'baku' });
  });

  it('keeps what was switched by hand and what travel times rest on', () => {
    const text =
      'baku;rasht~time~today~on.rasht-astara,off.rasht-astara-road,confirmed,by.no-road,rail-speed.25';
    const choice = parseRoute(text);
    expect(choice).toMatchObject({
      switched: { 'rasht-astara': true, 'rasht-astara-road': false },
      rule: 'confirmed',
      means: 'no-road',
      assumptions: { 'rail-speed': 25 },
    });
    expect(choice && formatRoute(choice)).toBe(text);
  });

  it.each([
    '',
    'baku',
    'Baku;rasht',
    'baku;rasht~fast',
    'baku;rasht~time~',
    'baku;rasht~time~today~',
    'baku;rasht~time~today~on.',
    'baku;rasht~time~today~by.camel',
    'baku;rasht~time~today~rail-speed.0',
    'baku;rasht~time~today~rail-speed.-5',
    'baku;rasht~time~today~border.2001',
    'baku;rasht~time~today~on.a~more',
    'baku;;rasht',
    `baku;${'a;'.repeat(9)}rasht`,
    'baku;<b>rasht</b>',
  ])('refuses "%s"', (text) => {
    expect(parseRoute(text)).toBeNull();
  });
});
