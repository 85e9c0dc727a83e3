import ts from "typescript";

/** What is written where in the sources, looked up backwards: into a variable, a parameter, a property. */
export class Writings {
  private readonly checker: ts.TypeChecker;
  private readonly ours: ReadonlySet<ts.SourceFile>;
  /** By the name that is called; which function it is, is asked only where it matters. */
  private readonly calls = new Map<string, (ts.CallExpression | ts.NewExpression)[]>();
  /** By the property's name, in the same way. */
  private readonly properties = new Map<string, Written[]>();
  private readonly assigned = new Map<string, ts.BinaryExpression[]>();
  private readonly values: Written<ts.Node>[] = [];

  constructor(program: ts.Program, sources: readonly ts.SourceFile[]) {
    this.checker = program.getTypeChecker();
    this.ours = new Set(sources);
    for (const source of sources) this.index(source);
  }

  /** What stands in the variables, properties and errors that are asked for. */
  whatStandsIn(isAsked: (node: ts.Node) => boolean): ts.Expression[] {
    return this.values.filter(({ node }) => isAsked(node)).map(({ value }) => value);
  }

  /** What is written into a property that is declared there, or is itself the declaration. */
  writtenInto(declaration: ts.Node, name: string): ts.Expression[] {
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

  assignedTo(node: ts.VariableDeclaration): ts.Expression[] {
    const all = this.assigned.get(node.name.getText()) ?? [];
    return all.filter(({ left }) => this.declarationsOf(left).includes(node)).map(({ right }) => right);
  }

  handedOver(node: ts.ParameterDeclaration): ts.Expression[] {
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

  /** What is written into the property that a pattern takes out. */
  unpackedFrom(node: ts.BindingElement, name: string): ts.Expression[] {
    const keys = propertiesOf(this.checker.getTypeAtLocation(node.parent), name);
    return keys.flatMap((key) => this.writtenInto(key, name));
  }

  /** The body of the function of ours that is called. */
  bodyOf(call: ts.CallExpression): ts.Node | undefined {
    const declared = this.checker.getResolvedSignature(call)?.declaration;
    return declared !== undefined && this.isOurs(declared) && ts.isFunctionLike(declared) && "body" in declared
      ? declared.body
      : undefined;
  }

  declarationsOf(node: ts.Node): readonly ts.Declaration[] {
    const at = ts.isPropertyAccessExpression(node) ? node.name : ts.isElementAccessExpression(node) ? node.argumentExpression : node; // prettier-ignore
    let symbol = ts.isIdentifier(at) && ts.isShorthandPropertyAssignment(at.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(at.parent)
      : this.checker.getSymbolAtLocation(at); // prettier-ignore
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.checker.getAliasedSymbol(symbol);
    return symbol?.declarations ?? [];
  }

  isOurs(node: ts.Node): boolean {
    return this.ours.has(node.getSourceFile());
  }

  private index(node: ts.Node): void {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) push(this.calls, lastName(node.expression), node);
    if (isAssignment(node)) push(this.assigned, node.left.getText(), node);
    const value = valueIn(node);
    if (value !== undefined) this.values.push({ node, value });
    if (value !== undefined && ts.isObjectLiteralElementLike(node) && node.name) {
      push(this.properties, node.name.getText(), { node, value });
    }
    ts.forEachChild(node, (each) => this.index(each));
  }
}

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

interface Written<N extends ts.Node = ts.ObjectLiteralElementLike> {
  node: N;
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
