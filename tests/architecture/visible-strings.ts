import ts from 'typescript';

/** Attributes whose value is read or heard by a visitor. */
const SPOKEN_ATTRIBUTES = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
];

/** Style properties that name a side of the screen. */
const PHYSICAL_STYLE =
  /^(left|right|float|clear)$|^(margin|padding|scrollMargin|scrollPadding)(Left|Right)$|^border(Left|Right|(Top|Bottom)(Left|Right)Radius)/;

function parse(source: string): ts.SourceFile {
  return ts.createSourceFile('x.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** Words that stand in the markup itself and not in the catalogues, in the order they stand in. */
export function visibleStrings(source: string): string[] {
  const found: string[] = [];
  walk(parse(source), (node) => {
    if (ts.isJsxText(node)) found.push(node.text.trim());
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression)
      found.push(...literalsShown(node.expression));
    else if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.includes(node.name.getText()) && node.initializer)
      found.push(...literalsShown(node.initializer));
  });
  return found.filter((text) => /\p{L}/u.test(text));
}

/** The literals an expression may come to, through its branches; what functions are given is not shown. */
function literalsShown(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text);
  if (ts.isConditionalExpression(node))
    return [...literalsShown(node.whenTrue), ...literalsShown(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const isJoin = node.operatorToken.kind === ts.SyntaxKind.PlusToken;
    const left = isJoin || isChoice(node) ? literalsShown(node.left) : [];
    return isJoin || isChoice(node) || isGuard(node) ? [...left, ...literalsShown(node.right)] : [];
  }
  if (ts.isParenthesizedExpression(node)) return literalsShown(node.expression);
  if (ts.isJsxExpression(node) && node.expression) return literalsShown(node.expression);
  return [];
}

function isChoice({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
}

function isGuard({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken;
}

/** Sides of the screen named in inline styles, by property or by value: Persian mirrors the page. */
export function physicalInlineStyles(source: string): string[] {
  const found: string[] = [];
  const seeObject = (node: ts.Node) => {
    if (!ts.isPropertyAssignment(node)) return;
    const name = node.name.getText().replace(/['"]/g, '');
    const isAligned = name === 'textAlign' && /['"](left|right)['"]/.test(node.initializer.getText());
    if (PHYSICAL_STYLE.test(name) || isAligned) found.push(name);
  };
  walk(parse(source), (node) => {
    if (ts.isJsxAttribute(node) && node.name.getText() === 'style') walk(node, seeObject);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      const [, property] = /\.style\.(\w+)$/.exec(node.left.getText()) ?? [];
      if (property !== undefined && PHYSICAL_STYLE.test(property)) found.push(property);
    }
  });
  return found;
}
