import { oncePer } from "../../catalogue/once";
import { mapFact, type PolicyDocument, type PolicyStatement } from "../../posture";
import { unplaced } from "./arn";
import { matchAction } from "./evaluate";

/**
 * The document without partitions, regions and accounts in its ARNs: what it is about is in its holder's own. Made once a
 * document: it is asked about every store of a program.
 */
export const unplacedOf = oncePer(({ statements }: PolicyDocument): PolicyDocument => ({
  statements: statements.map(anywhere),
}));

function anywhere(statement: PolicyStatement): PolicyStatement {
  const { resource, notResource } = statement;
  return {
    ...statement,
    ...(resource && { resource: resource.map((each) => mapFact(each, unplaced)) }),
    ...(notResource && { notResource: notResource.map((each) => mapFact(each, unplaced)) }),
  };
}

const byAction = oncePer((_document: PolicyDocument) => new Map<string, readonly PolicyStatement[]>());

/** Statements of the document that allow the action on something; looked for once a document and action. */
export function allowing(document: PolicyDocument, action: string): readonly PolicyStatement[] {
  const found = byAction(document);
  const statements =
    found.get(action) ??
    document.statements.filter((each) => each.effect === "Allow" && matchAction(each, action).some !== "no");
  found.set(action, statements);
  return statements;
}
