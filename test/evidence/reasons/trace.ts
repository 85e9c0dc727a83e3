import ts from "typescript";
import type { Writings } from "./writings";

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
  private readonly holes = new Map<ts.Node, Hole>();

  constructor(private readonly writings: Writings) {}

  /** Everything that any of them may say. */
  traced(expressions: readonly ts.Expression[], seen = new Set<ts.Node>()): Traced {
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

  private hole(node: ts.Expression): Hole {
    const before = this.holes.get(node);
    if (before !== undefined) return before;
    const code = node.getText();
    const hole = { code, texts: [] as readonly Said[], open: true };
    this.holes.set(node, hole);
    if (/(^|\.)why$/.test(code)) return hole;
    const { said, ends } = this.traced([node]);
    return Object.assign(hole, { texts: said, open: ends.length > 0 || said.length === 0 });
  }

  private call(node: ts.CallExpression, seen: Set<ts.Node>, into: Traced): void {
    const body = this.writings.bodyOf(node);
    if (body === undefined) into.ends.push({ code: node.getText(), at: place(node) });
    else for (const each of returned(body)) this.follow(each, seen, into);
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
    const declarations = this.writings.declarationsOf(node).filter((each) => this.writings.isOurs(each));
    let followed = false;
    for (const each of declarations) followed = this.declaration(each, seen, into) || followed;
    if (!followed) into.ends.push({ code: node.getText(), at: place(node) });
  }

  /** An entry of a table: any of them. */
  private entry(node: ts.ElementAccessExpression, seen: Set<ts.Node>, into: Traced): void {
    const tables = this.writings.declarationsOf(node.expression).map((each) => ts.isVariableDeclaration(each) && bare(each.initializer)); // prettier-ignore
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
      return on([...(node.initializer ? [node.initializer] : []), ...this.writings.assignedTo(node)]);
    if (ts.isParameter(node) && ts.isIdentifier(node.name)) return on(this.writings.handedOver(node));
    if (ts.isBindingElement(node)) return this.unpacked(node, on);
    const name = ts.getNameOfDeclaration(node)?.getText();
    return name !== undefined && !namesThings.has(name) && on(this.writings.writtenInto(node, name));
  }

  private unpacked(node: ts.BindingElement, on: (all: readonly ts.Expression[]) => boolean): boolean {
    const name = (node.propertyName ?? node.name).getText();
    if (name === "why") return true;
    if (namesThings.has(name)) return false;
    return on([...this.writings.unpackedFrom(node, name), ...(node.initializer ? [node.initializer] : [])]);
  }
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
