import ts from "typescript";

/** A sentence of the code: its text, with `{}` where something is put in. */
export interface Said {
  text: string;
  /** What is put in, in the order of the text. */
  holes: readonly Hole[];
  /** File and line. */
  at: string;
}

export interface Hole {
  code: string;
  /** The texts that it can be, as far as the code tells. */
  texts: readonly Said[];
  /** Whether it may also be something that the code does not tell: a name, a number, a reason that is traced by itself. */
  open: boolean;
}

/** Where something was followed to, and no further. */
export interface End {
  code: string;
  at: string;
}

export interface Traced {
  said: Said[];
  ends: End[];
}

/**
 * Follows texts backwards, from where a reason is kept (a property `why`) to the literals that it is made from: through
 * variables, parameters to what callers hand over, properties to what is written into them, calls to what is returned.
 */
export class Tracer {
  private readonly checker: ts.TypeChecker;
  private readonly ours: ReadonlySet<ts.SourceFile>;
  /** By the name that is called; which function it is, is asked only where it matters. */
  private readonly calls = new Map<string, (ts.CallExpression | ts.NewExpression)[]>();
  /** By the property's name, in the same way. */
  private readonly properties = new Map<string, Written[]>();
  private readonly assigned = new Map<string, ts.BinaryExpression[]>();
  private readonly roots: ts.Expression[] = [];

  constructor(program: ts.Program, sources: readonly ts.SourceFile[], isRoot: (node: ts.Node) => boolean) {
    this.checker = program.getTypeChecker();
    this.ours = new Set(sources);
    for (const source of sources) this.index(source, isRoot);
  }

  /** Everything that any root may say. */
  all(): Traced {
    return this.traced(this.roots, new Set());
  }

  private index(node: ts.Node, isRoot: (node: ts.Node) => boolean): void {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) push(this.calls, lastName(node.expression), node);
    if (isAssignment(node)) push(this.assigned, node.left.getText(), node);
    const value = valueIn(node);
    if (value !== undefined && isRoot(node)) this.roots.push(value);
    if (value !== undefined && ts.isObjectLiteralElementLike(node) && node.name) {
      push(this.properties, node.name.getText(), { node, value });
    }
    ts.forEachChild(node, (each) => this.index(each, isRoot));
  }

  /** What is written into a property that is declared there, or is itself the declaration. */
  private writtenInto(declaration: ts.Node, name: string): ts.Expression[] {
    const here = (this.properties.get(name) ?? []).filter(
      ({ node }) => node === declaration || this.declares(node, name, declaration),
    );
    return here.map(({ value }) => value);
  }

  private declares(node: ts.ObjectLiteralElementLike, name: string, declaration: ts.Node): boolean {
    if (!ts.isObjectLiteralExpression(node.parent)) return false;
    const context = this.checker.getContextualType(node.parent);
    const all = context === undefined ? [] : propertiesOf(context, name);
    const declared = all.filter((each) => !ts.isObjectLiteralElementLike(each));
    // A constant by itself has no type that tells what it will be used for.
    return declared.length === 0 || declared.includes(declaration as ts.Declaration);
  }

  private traced(expressions: readonly ts.Expression[], seen: Set<ts.Node>): Traced {
    const into: Traced = { said: [], ends: [] };
    for (const each of expressions) this.follow(each, seen, into);
    return into;
  }

  private follow(node: ts.Expression, seen: Set<ts.Node>, into: Traced): void {
    if (seen.has(node)) return;
    seen.add(node);
    const on = (...next: readonly (ts.Expression | undefined)[]) => {
      for (const each of next) if (each !== undefined) this.follow(each, seen, into);
    };
    if (ts.isStringLiteralLike(node)) return void into.said.push({ text: node.text, holes: [], at: place(node) });
    if (ts.isTemplateExpression(node)) return void into.said.push(this.template(node));
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node) || ts.isAwaitExpression(node)) return on(node.expression); // prettier-ignore
    if (ts.isConditionalExpression(node)) return on(node.whenTrue, node.whenFalse);
    if (ts.isBinaryExpression(node)) return this.binary(node, on, into);
    if (ts.isCallExpression(node)) return this.call(node, seen, into);
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      return this.name(node, seen, into);
    }
    if (node.kind === ts.SyntaxKind.NullKeyword || ts.isNumericLiteral(node)) return;
    into.ends.push({ code: node.getText(), at: place(node) });
  }

  private binary(node: ts.BinaryExpression, on: (...next: ts.Expression[]) => void, into: Traced): void {
    const sign = node.operatorToken.kind;
    if (sign === ts.SyntaxKind.QuestionQuestionToken || sign === ts.SyntaxKind.BarBarToken) return on(node.left, node.right); // prettier-ignore
    if (sign === ts.SyntaxKind.AmpersandAmpersandToken) return on(node.right);
    if (sign === ts.SyntaxKind.PlusToken) return void into.said.push(this.joined(node));
    into.ends.push({ code: node.getText(), at: place(node) });
  }

  private template(node: ts.TemplateExpression): Said {
    const parts: (string | ts.Expression)[] = [node.head.text];
    for (const span of node.templateSpans) parts.push(span.expression, span.literal.text);
    return this.saying(parts, node);
  }

  private joined(node: ts.BinaryExpression): Said {
    const parts = (each: ts.Expression): (string | ts.Expression)[] => {
      if (ts.isBinaryExpression(each) && each.operatorToken.kind === ts.SyntaxKind.PlusToken) {
        return [...parts(each.left), ...parts(each.right)];
      }
      if (ts.isStringLiteralLike(each)) return [each.text];
      if (!ts.isTemplateExpression(each)) return [each];
      return [each.head.text, ...each.templateSpans.flatMap((span) => [span.expression, span.literal.text])];
    };
    return this.saying(parts(node), node);
  }

  private saying(parts: readonly (string | ts.Expression)[], node: ts.Node): Said {
    const text = parts.map((each) => (typeof each === "string" ? each : "{}")).join("");
    const holes = parts.flatMap((each) => (typeof each === "string" ? [] : [this.hole(each)]));
    return { text, holes, at: place(node) };
  }

  private readonly holes = new Map<ts.Node, Hole>();

  private hole(node: ts.Expression): Hole {
    const before = this.holes.get(node);
    if (before !== undefined) return before;
    const code = node.getText();
    const hole = { code, texts: [] as readonly Said[], open: true };
    this.holes.set(node, hole);
    if (/(^|\.)why$/.test(code)) return hole;
    const { said, ends } = this.traced([node], new Set());
    return Object.assign(hole, { texts: said, open: ends.length > 0 || said.length === 0 });
  }

  private call(node: ts.CallExpression, seen: Set<ts.Node>, into: Traced): void {
    const declared = this.checker.getResolvedSignature(node)?.declaration;
    if (declared !== undefined && "body" in declared && declared.body && this.isOurs(declared)) {
      for (const each of returned(declared.body as ts.Node)) this.follow(each, seen, into);
      return;
    }
    into.ends.push({ code: node.getText(), at: place(node) });
  }

  private name(
    node: ts.Identifier | ts.PropertyAccessExpression | ts.ElementAccessExpression,
    seen: Set<ts.Node>,
    into: Traced,
  ): void {
    if (ts.isIdentifier(node) && node.text === "undefined") return;
    if (ts.isElementAccessExpression(node)) return this.entry(node, seen, into);
    // Every `why` is a root by itself; what has two languages is no reason.
    if (ts.isPropertyAccessExpression(node) && ["why", "de", "en"].includes(node.name.text)) {
      if (node.name.text !== "why") into.ends.push({ code: node.getText(), at: place(node) });
      return;
    }
    const declarations = this.declarationsOf(node).filter((each) => this.isOurs(each));
    let followed = false;
    for (const each of declarations) followed = this.declaration(each, seen, into) || followed;
    if (!followed) into.ends.push({ code: node.getText(), at: place(node) });
  }

  /** An entry of a table: any of them. */
  private entry(node: ts.ElementAccessExpression, seen: Set<ts.Node>, into: Traced): void {
    const tables = this.declarationsOf(node.expression).map((each) => ts.isVariableDeclaration(each) && bare(each.initializer)); // prettier-ignore
    const entries = tables.flatMap((each) =>
      each && ts.isObjectLiteralExpression(each) && !isBilingual(each) ? [...each.properties] : [],
    );
    const values = entries.flatMap((each) => (ts.isPropertyAssignment(each) ? [each.initializer] : []));
    if (values.length === 0) into.ends.push({ code: node.getText(), at: place(node) });
    for (const value of values) this.follow(value, seen, into);
  }

  private declaration(node: ts.Declaration, seen: Set<ts.Node>, into: Traced): boolean {
    const on = (all: readonly ts.Expression[]) => {
      for (const each of all) this.follow(each, seen, into);
      return all.length > 0;
    };
    if (ts.isVariableDeclaration(node))
      return on([...(node.initializer ? [node.initializer] : []), ...this.assignedTo(node)]);
    if (ts.isParameter(node) && ts.isIdentifier(node.name)) return on(this.handedOver(node));
    if (ts.isBindingElement(node)) return this.unpacked(node, on);
    const name = ts.getNameOfDeclaration(node)?.getText();
    return name !== undefined && !namesThings.has(name) && on(this.writtenInto(node, name));
  }

  private unpacked(node: ts.BindingElement, on: (all: readonly ts.Expression[]) => boolean): boolean {
    const name = (node.propertyName ?? node.name).getText();
    if (name === "why") return true;
    if (namesThings.has(name)) return false;
    const keys = propertiesOf(this.checker.getTypeAtLocation(node.parent), name);
    return on([...keys.flatMap((key) => this.writtenInto(key, name)), ...(node.initializer ? [node.initializer] : [])]);
  }

  private assignedTo(node: ts.VariableDeclaration): ts.Expression[] {
    const all = this.assigned.get(node.name.getText()) ?? [];
    return all.filter(({ left }) => this.declarationsOf(left).includes(node)).map(({ right }) => right);
  }

  private handedOver(node: ts.ParameterDeclaration): ts.Expression[] {
    const index = node.parent.parameters.indexOf(node);
    const calls = (this.calls.get(nameOfFunction(node.parent)) ?? []).filter((call) => this.mayCall(call, node.parent));
    const values = calls.flatMap((call) => call.arguments?.[index] ?? []);
    return node.initializer ? [...values, node.initializer] : values;
  }

  /** A call through an interface names no function, but a signature of the same name. */
  private mayCall(call: ts.CallExpression | ts.NewExpression, callee: ts.Node): boolean {
    const declared = this.checker.getResolvedSignature(call)?.declaration;
    return (
      declared === callee || (declared !== undefined && !("body" in declared)) || ts.isConstructorDeclaration(callee)
    );
  }

  private declarationsOf(node: ts.Node): readonly ts.Declaration[] {
    const at = ts.isPropertyAccessExpression(node) ? node.name : ts.isElementAccessExpression(node) ? node.argumentExpression : node; // prettier-ignore
    let symbol = ts.isIdentifier(at) && ts.isShorthandPropertyAssignment(at.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(at.parent)
      : this.checker.getSymbolAtLocation(at); // prettier-ignore
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.checker.getAliasedSymbol(symbol);
    return symbol?.declarations ?? [];
  }

  private isOurs(node: ts.Node): boolean {
    return this.ours.has(node.getSourceFile());
  }
}

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/** What has two languages already. */
export function isBilingual(node: ts.ObjectLiteralExpression): boolean {
  return node.properties.some(({ name }) => name?.getText() === "de");
}

function bare(node: ts.Expression | undefined): ts.Expression | undefined {
  return node && (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) ? bare(node.expression) : node;
}

/** Properties that everything has, and no reason stands in. */
const namesThings = new Set(["arn", "code", "from", "id", "key", "kind", "name", "path", "props", "region", "resource", "rule", "service", "source", "state", "text", "type", "urn", "value", "values", "what"]); // prettier-ignore

interface Written {
  node: ts.ObjectLiteralElementLike;
  value: ts.Expression;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** What stands in a property, in a variable, or in what is thrown. */
function valueIn(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) return node.initializer;
  if (ts.isShorthandPropertyAssignment(node)) return node.name;
  return ts.isNewExpression(node) ? node.arguments?.find((each) => !isWord(each)) : undefined;
}

/** An error's message is a sentence; a word beside it says what sort it is. */
function isWord(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) && !node.text.includes(" ");
}

function propertiesOf(type: ts.Type, name: string): ts.Declaration[] {
  return (type.isUnion() ? type.types : [type]).flatMap((each) => each.getProperty(name)?.declarations ?? []);
}

function lastName(node: ts.Expression): string {
  return ts.isPropertyAccessExpression(node) ? node.name.text : node.getText();
}

function nameOfFunction(node: ts.SignatureDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return node.parent.name?.text ?? "";
  if (node.name) return node.name.getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : "";
}

/** What a function returns: not what functions within it do. */
function returned(body: ts.Node): ts.Expression[] {
  if (!ts.isBlock(body)) return [body as ts.Expression];
  const found: ts.Expression[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, walk);
  };
  ts.forEachChild(body, walk);
  return found;
}

function place(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName.replace(/^.*?\/(?=(?:catalogue|posture|witness|policies|evidence|cdk|cli)\/)/, "")}:${line + 1}`;
}
