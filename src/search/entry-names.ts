import type { LocalizedText } from '#core/language.ts';
import { LANGUAGES } from '#core/language.ts';
import type { SearchEntry } from '#dataset/search-document.ts';

/** Every name an entry goes by. */
export function namesOf(entry: SearchEntry): string[] {
  switch (entry.type) {
    case 'project':
      return [...inAllLanguages(entry.name), ...entry.aliases];
    case 'source':
      return [entry.publisher, entry.title];
    case 'part':
    case 'place':
      return inAllLanguages(entry.name);
  }
}

/** What may be typed beside its name: whose part it is, the country it lies in, the day it is of. */
export function contextOf(entry: SearchEntry, projects: ReadonlyMap<string, SearchEntry>): string[] {
  switch (entry.type) {
    case 'part': {
      const project = projects.get(entry.project);
      return project === undefined ? [] : namesOf(project);
    }
    case 'place':
      return entry.country === undefined ? [] : inAllLanguages(entry.country);
    case 'source':
      return [entry.date];
    case 'project':
      return [];
  }
}

const inAllLanguages = (text: LocalizedText) => LANGUAGES.map((language) => text[language]);
