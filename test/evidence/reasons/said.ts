import ts from "typescript";
import { ownProgram } from "./program";
import { Tracer, type Hole, type Said, type Traced } from "./trace";
import { Writings } from "./writings";

/** What keeps a reason, or is thrown with one. */
const kept = new Set(["why", "unreadable"]);
const thrownWithReason = new Set(["Unreadable"]);
/** A column of a table that only its own test reads, and words of another sort. */
const notTold =
  /\/(exclusions|not-kept|schema)\.ts$|\/(catalogue|cli\/(?!verify\/|ledger\/baseline)|evidence\/(?!annex\/proofs))/;
const inContents = /\/witness\/aws\/contents\//;

/** Errors whose messages the command line shows, and which are thrown where nobody knows the language. */
const thrown = new Set(["CliError", "CursorUnreadable", "DeployError", "JournalError", "NoDuckDb", "NotConnected", "PackConfigError", "ProgramFailed", "ProgramNotRunnable", "StateUnreadable", "TemplateUnreadable"]); // prettier-ignore

/** Every reason, and every message of an error, that the code can give. */
export function everythingSaid(): { reasons: Traced; messages: Traced } {
  const { program, sources } = ownProgram();
  const writings = new Writings(program, sources);
  const saidIn = (isAsked: (node: ts.Node) => boolean): Traced => {
    const { said, ends } = new Tracer(writings).traced(writings.whatStandsIn(isAsked));
    return { said: said.filter(({ text }) => text.includes(" ")), ends }; // a word alone is a code of something
  };
  const isThrown = (node: ts.Node) => ts.isNewExpression(node) && thrown.has(node.expression.getText());
  return { reasons: saidIn(keepsReason), messages: saidIn(isThrown) };
}

function keepsReason(node: ts.Node): boolean {
  if (notTold.test(node.getSourceFile().fileName)) return false;
  if (ts.isNewExpression(node)) return thrownWithReason.has(node.expression.getText());
  if (ts.isVariableDeclaration(node)) return kept.has(node.name.getText());
  if (ts.isPropertyAssignment(node) && isText(node.initializer)) return false;
  if (!ts.isObjectLiteralElementLike(node) || node.name === undefined) return false;
  // Of what is in a store there may be more than was looked at, and `more` says why.
  return (
    kept.has(node.name.getText()) || (node.name.getText() === "more" && inContents.test(node.getSourceFile().fileName))
  );
}

function isText(node: ts.Expression): boolean {
  return ts.isObjectLiteralExpression(node) || (ts.isCallExpression(node) && node.expression.getText() === "text");
}

export interface Sample {
  text: string;
  /** What was put in, and has to be in every language. */
  put: readonly string[];
}

/** A reason that is put into others. */
const inner = "it is known only after the deploy";

/** What is really said: a text for each thing that can be put into each place. */
export function samplesOf({ text, holes }: Said, depth = 0): Sample[] {
  if (holes.length === 0) return [{ text, put: [] }];
  const choices = holes.map((hole, index) => choicesOf(hole, index, depth));
  const parts = text.split("{}");
  const filled = (samples: readonly (Sample | undefined)[]): Sample => ({
    text: parts.map((part, index) => (index === 0 ? part : (samples[index - 1]?.text ?? "") + part)).join(""),
    put: samples.flatMap((each) => each?.put ?? []),
  });
  const first = choices.map(([sample]) => sample);
  // Within what is put in one choice is enough: else they would multiply.
  if (depth > 0) return [filled(first)];
  if (choices.reduce((product, each) => product * each.length, 1) <= mostTogether) return product(choices).map(filled);
  return choices.flatMap((samples, index) => samples.map((sample) => filled(first.with(index, sample))));
}

/** As many texts are made of one sentence with every choice beside every other. */
const mostTogether = 60;

function product(choices: readonly (readonly Sample[])[]): Sample[][] {
  return choices.reduce<Sample[][]>((lists, each) => lists.flatMap((list) => each.map((one) => [...list, one])), [[]]);
}

function choicesOf({ code, texts, open }: Hole, index: number, depth: number): Sample[] {
  if (/(^|\.)why$/.test(code)) return [{ text: inner, put: [] }];
  const name = `Q${depth}${index}`;
  const told = depth > 1 ? [] : (depth === 0 ? texts : texts.slice(0, 1)).flatMap((each) => samplesOf(each, depth + 1));
  if (!open && told.length > 0) return told;
  return [{ text: name, put: [name] }, ...told.filter(({ text }) => text !== "")]; // nothing in the place of a name is no case
}
