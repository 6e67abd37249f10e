/** The faults of an XML document in the narrow form the symbols use: elements, double-quoted attributes, no text. */
export function xmlFaults(source: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const tag = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z-]+(?::[a-z]+)?="[^"<>&]*")*)\s*(\/?)>/g;
  let end = 0;
  for (const match of source.matchAll(tag)) {
    const [whole, isClosing, name = '', attributes = '', isEmpty] = match;
    if (match.index !== end) faults.push(`not an element: ${source.slice(end, match.index)}`);
    end = match.index + whole.length;
    const names = [...attributes.matchAll(/([a-zA-Z:-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size !== names.length) faults.push(`an attribute twice in <${name}>`);
    if (isClosing) {
      if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
    } else if (!isEmpty) {
      open.push(name);
    }
    if (open.length === 0 && end !== source.length) faults.push('more than one root');
  }
  if (end !== source.length) faults.push(`not an element: ${source.slice(end)}`);
  return [...faults, ...open.map((name) => `<${name}> is not closed`)];
}
