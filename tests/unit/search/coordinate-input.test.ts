import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCoordinates } from '#search/coordinate-input.ts';
import { positionNotations } from '#search/position-notations.ts';
import { metresBetween } from '../support/geodesic.ts';

/** What a text is read as, latitude first: `39.64278,46.52417`, with what decides between several. */
const read = (text: string) =>
  readCoordinates(text).map(({ position: [longitude, latitude], sense }) => {
    const place = `${Number(latitude.toFixed(5))},${Number(longitude.toFixed(5))}`;
    if (sense === null) return place;
    return sense.type === 'order'
      ? `${place} ${sense.first} first`
      : `${place} zone ${sense.zone} ${sense.half}`;
  });

const HERE = '39.64278,46.52417';
const OTHER_WAY = '46.52417,39.64278';

describe('a text that can only be read in one way', () => {
  it.each([
    ['39.64278N 46.52417E', HERE],
    ['N39.64278 E46.52417', HERE],
    ['46.52417 E, 39.64278 N', HERE],
    ['39.64278° N, 46.52417° E', HERE],
    ['north 39.64278 east 46.52417', HERE],
    ['lat 39.64278 lon 46.52417', HERE],
    ['lng: 46.52417, lat: 39.64278', HERE],
    ['39°38′34″N 46°31′27″E', HERE],
    [`39°38'34"N, 46°31'27"E`, HERE],
    ['N 39 38 34 E 46 31 27', HERE],
    ['39:38:34N 46:31:27E', HERE],
    ['39-38-34N 46-31-27E', HERE],
    ['39°38′34″ с. ш. 46°31′27″ в. д.', HERE],
    ['39,64278° с.ш., 46,52417° в.д.', HERE],
    ['39°38′34″ северной широты, 46°31′27″ восточной долготы', HERE],
    ['39°38′34″ şm.e. 46°31′27″ ş.u.', HERE],
    ['39°38′34″ şimal enliyi, 46°31′27″ şərq uzunluğu', HERE],
    ['۳۹°۳۸′۳۴″ شمالی ۴۶°۳۱′۲۷″ شرقی', HERE],
    ['عرض ۳۹٫۶۴۲۷۸ طول ۴۶٫۵۲۴۱۷', HERE],
    ['۳۹ درجه و ۳۸ دقیقه شمالی، ۴۶ درجه و ۳۱ دقیقه شرقی', '39.63333,46.51667'],
    ['33.9 S, 18.4 E', '-33.9,18.4'],
    ['geo:39.64278,46.52417', HERE],
    ['geo:39.64278,46.52417,300;u=35', HERE],
    ['geo:39.64278,46.52417;crs=wgs84', HERE],
    ['101.5, 39', '39,101.5'],
    ['41.0, 41.0', '41,41'],
    ['38N 563000 4390000', '39.65748,45.73439'],
    ['38 N 563000 4390000', '39.65748,45.73439'],
    ['563000mE 4390000mN 38N', '39.65748,45.73439'],
    ['UTM zone 38N, E 563000 m, N 4390000 m', '39.65748,45.73439'],
    ['۳۸N ۵۶۳۰۰۰ ۴۳۹۰۰۰۰', '39.65748,45.73439'],
    ['38SNJ6300090000', '39.65749,45.7344'],
    ['38s nj 63000 90000', '39.65749,45.7344'],
    ['MGRS 38SNJ6390', '39.66195,45.74027'],
  ])('%s', (text, place) => {
    expect(read(text)).toEqual([place]);
  });
});

describe('a text that can be read in several ways has all of them', () => {
  it.each([
    '39.64278, 46.52417',
    '39.64278 46.52417',
    '39,64278 46,52417',
    '39,64278; 46,52417',
    '39,64278,46,52417',
    '39.64278°, 46.52417°',
    '39 38 34 46 31 27',
    '39°38′34″ 46°31′27″',
    '۳۹٫۶۴۲۷۸، ۴۶٫۵۲۴۱۷',
    '۳۹٫۶۴۲۷۸ ۴۶٫۵۲۴۱۷',
  ])('%s: either may be the latitude', (text) => {
    expect(read(text)).toEqual([`${HERE} latitude first`, `${OTHER_WAY} longitude first`]);
  });

  it('39 46: whole degrees in either order', () => {
    expect(read('39 46')).toEqual(['39,46 latitude first', '46,39 longitude first']);
  });

  it('−33.9, 18.4, with the minus sign of printed texts', () => {
    expect(read('−33.9, 18.4')).toEqual(['-33.9,18.4 latitude first', '18.4,-33.9 longitude first']);
  });

  it('UTM without a zone: every zone of the region', () => {
    const zones = [37, 38, 39, 40, 41].map(
      (zone) => `39.65748,${39.73439 + (zone - 37) * 6} zone ${zone} north`,
    );
    expect(read('563000 4390000')).toEqual(zones);
    expect(read('4390000 563000')).toEqual(zones);
  });

  it('UTM with S: the band of the north, or the southern half', () => {
    const both = ['39.65748,45.73439 zone 38 north', '-50.63846,45.89093 zone 38 south'];
    expect(read('38S 563000 4390000')).toEqual(both);
    expect(read('UTM 38 563000 4390000')).toEqual(both);
  });
});

describe('a text that is no position is not taken for one', () => {
  it.each([
    '',
    '39.64278',
    '39°38′34″',
    '39°75′N 46°31′E',
    '39.5 30 N 46 E',
    '39N 46N',
    '39N',
    '-39N 46E',
    '39.6, 186',
    '98.4N, 46.5E',
    '2024 2025',
    'Stage 2: km 85–110.4',
    '30-85',
    'abc 12',
    'geo:39.6,46.5;crs=moon',
    'geo:98,46',
    '38T 563000 4390000',
    '61S 563000 4390000',
    '38SNJ',
    '39SNJ6300090000 5',
    '38SIO6300090000',
    `${'1 '.repeat(80)}2`,
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(readCoordinates(text))));
  });
});

describe('the notations of a position', () => {
  it('are those of the instruments', () => {
    expect(positionNotations([46.556, 38.887])).toEqual({
      dms: '38°53′13.2″N 46°33′21.6″E',
      utm: '38S 634954 4305388',
      mgrs: '38S PJ 34954 05387',
    });
  });

  it('end near the poles, but for degrees', () => {
    expect(positionNotations([46, 85])).toEqual({ dms: '85°00′00.0″N 46°00′00.0″E', utm: null, mgrs: null });
  });

  it('are read back as the place they were written of, to a few metres', () => {
    const place = fc.record({
      longitude: fc.double({ min: 44, max: 63, noNaN: true }),
      latitude: fc.double({ min: 25, max: 42, noNaN: true }),
    });
    fc.assert(
      fc.property(place, ({ longitude, latitude }) => {
        const { dms, utm, mgrs } = positionNotations([longitude, latitude]);
        for (const text of [dms, utm ?? '', mgrs ?? '']) {
          const [first] = readCoordinates(text);
          expect(first, text).toBeDefined();
          if (first === undefined) continue;
          expect(metresBetween([longitude, latitude], first.position), text).toBeLessThan(3);
        }
      }),
    );
  });
});
