import { expect, it } from 'vitest';
import { problemsAfter, type Spoil } from '../support/problems.ts';

const FILE = 'geodata/chainages.json';

const stop =
  (index: number, change: object): Spoil =>
  ({ chainage }) =>
    Object.assign(chainage.stops[index] ?? {}, change);

const cases: [name: string, spoil: Spoil, message: string][] = [
  [
    'a line that is not drawn',
    ({ chainage }) => Object.assign(chainage, { features: ['giz-galasi/tunnel'] }),
    `${FILE}: [0].features[0]: there is no such line (found "giz-galasi/tunnel")`,
  ],
  [
    'a point',
    ({ chainage }) => Object.assign(chainage, { features: ['giz-galasi/dam'] }),
    `${FILE}: [0].features[0]: there is no such line (found "giz-galasi/dam")`,
  ],
  [
    'a run the line does not have',
    ({ chainage }) => Object.assign(chainage, { run: 2 }),
    `${FILE}: [0].features[0]: there is no such line (found "giz-galasi/road")`,
  ],
  [
    'stages that do not meet',
    ({ chainage }) => Object.assign(chainage, { features: ['giz-galasi/road', 'giz-galasi/road'] }),
    `${FILE}: [0].features[1]: does not begin where the one before ends (found "giz-galasi/road")`,
  ],
  [
    'a line given twice',
    ({ chainages, chainage }) => chainages.push(chainage),
    `${FILE}: id: this line has kilometres already (found "giz-galasi/road")`,
  ],
  [
    'a stop off the line',
    stop(1, { position: [46.1, 39.01] }),
    `${FILE}: [0].stops[1].position: lies 1110 m off the line (found [46.1,39.01])`,
  ],
  [
    'a stop before the one before it',
    ({ chainage }) => chainage.stops.splice(1, 0, { ...chainage.stops[1], position: [46.15, 39] } as never),
    `${FILE}: [0].stops[2].position: lies before the stop before it (found [46.1,39])`,
  ],
  [
    'a first stop after the start',
    stop(0, { position: [46.01, 39] }),
    `${FILE}: [0].stops[0].position: the first stop is the start of the line (found [46.01,39])`,
  ],
  [
    'a last stop before the end',
    stop(2, { position: [46.19, 39] }),
    `${FILE}: [0].stops[2].position: the last stop is the end of the line (found [46.19,39])`,
  ],
  [
    'an origin in no country',
    stop(0, { country: undefined }),
    `${FILE}: [0].stops[0].country: the origin says where the line lies`,
  ],
  [
    'kilometres nobody claims',
    stop(1, { km: ['khudaferin/chainage'] }),
    `${FILE}: [0].stops[1].km[0]: there is no such claim (found "khudaferin/chainage")`,
  ],
  [
    'kilometres in megawatts',
    stop(1, { km: ['khudaferin/capacity'] }),
    `${FILE}: [0].stops[1].km[0]: the claim states no kilometres (found "khudaferin/capacity")`,
  ],
  [
    'the status of nothing',
    stop(1, { status: { project: 'atlantis' } }),
    `${FILE}: [0].stops[1].status.project: there is no such project (found "atlantis")`,
  ],
  [
    'the length of no part',
    ({ chainage }) => Object.assign(chainage, { lengthOf: { project: 'giz-galasi', part: 'tunnel' } }),
    `${FILE}: [0].lengthOf.part: the project has no such part (found "tunnel")`,
  ],
  [
    'a country the atlas has no name for',
    stop(1, { country: 'XX' }),
    `${FILE}: [0].stops[1].country: Invalid option: expected one of "AZ"|"IR"|"AM"|"GE"|"TR"|"RU"|"KZ"|"TM"|"IN"|"BG"|"GR"|"sea" (found "XX")`,
  ],
];

it.each(cases)('%s gives one message with file, path and value', (_, spoil, message) => {
  expect(problemsAfter(spoil)).toEqual([message]);
});
