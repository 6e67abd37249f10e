/** What a property can hold once it has been read. Anything nested has become text. */
export type PropertyValue = string | number | boolean | null;

/** Properties in the order of the file, as pairs: no name in a file can reach the prototype of anything. */
export type Properties = readonly (readonly [name: string, value: PropertyValue])[];

/** A value of any shape as one of a property: objects and lists become their JSON. */
export function toPropertyValue(value: unknown): PropertyValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return JSON.stringify(value) ?? null;
}

export function propertiesOf(value: unknown): Properties {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, member]) => [name, toPropertyValue(member)] as const);
}

const NAME_PROPERTIES = ['name', 'title', 'ad', 'adı', 'نام', 'название', 'имя', 'label'];

/** What a feature is called by its own properties; empty where none says. */
export function nameIn(properties: Properties): string {
  for (const wanted of NAME_PROPERTIES) {
    const value = properties.find(([name]) => name.toLowerCase() === wanted)?.[1];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}
