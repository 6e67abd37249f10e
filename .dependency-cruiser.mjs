import { IMPORT_TABLE, pathOfRow } from './scripts/import-table.mjs';

/** @param {string} text */
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @param {string} folder */
const isUnder = (folder) => `^${escapeRegExp(pathOfRow(folder))}(/|$)`;

/** Matches a package's files, or its types where it is nothing but types. @param {string} name */
const isPackage = (name) => `(^|/)node_modules/(@types/)?${escapeRegExp(name).replace('\\*', '[^/]+')}/`;

/** One rule per folder for the folders it may not reach, one for packages, and one for what Node.js brings. */
const tableRules = IMPORT_TABLE.flatMap(({ folder, mayImport, packages }) => {
  const from = { path: isUnder(folder) };
  const says = (/** @type {string} */ what, /** @type {readonly string[]} */ allowed) =>
    `${pathOfRow(folder)} may import ${what} only: ${allowed.join(', ') || 'none'} (scripts/import-table.mjs)`;
  const rules = [
    {
      name: `${folder} - folders`,
      comment: says('these other folders', mayImport),
      severity: 'error',
      from,
      to: {
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
        pathNot: ['(^|/)node_modules/', ...[folder, ...mayImport].map(isUnder)],
      },
    },
    {
      name: `${folder} - packages`,
      comment: says('these packages', packages),
      severity: 'error',
      from,
      to: {
        path: '(^|/)node_modules/',
        ...(packages.length > 0 ? { pathNot: packages.map(isPackage) } : {}),
      },
    },
    {
      name: `${folder} - unresolved`,
      comment: 'an import that leads nowhere, or a virtual module the table does not give to this folder',
      severity: 'error',
      from,
      to: {
        couldNotResolve: true,
        pathNot: packages
          .filter((name) => name.startsWith('virtual:'))
          .map((name) => `^${escapeRegExp(name)}$`),
      },
    },
    {
      name: `${folder} - node`,
      comment: says('these packages', packages),
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'] },
    },
  ];
  return rules.filter(({ name }) => !(name.endsWith('- node') && packages.includes('node')));
});

export default {
  forbidden: [
    ...tableRules,
    {
      name: 'no cycles',
      comment: 'two files that import each other cannot be understood one at a time',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'browser', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
