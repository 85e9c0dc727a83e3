import { oncePer } from "../../../catalogue/once";
import type { Grant, GrantedPolicy, PolicyDocument } from "../../../posture";
import type { Promised } from "../../../catalogue/promise/schema";
import { reachedBy, wildcardsIn } from "../../effect";
import { anyOf, type Ternary } from "../../effect/ternary";
import { fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { onEachPolicy } from "../access/each-policy";
import { propertyShown, text } from "../common/words";
import { resolves } from "./separation-mapping";

/** Art. 4(5) GDPR: who works with pseudonymised data must not be able to look up who is behind it. */
export const separationMappingGrant = rule({
  id: "separation-mapping-grant",
  kind: "grant",
  title: {
    de: "Keine Rolle erreicht zugleich die Zuordnung der Pseudonyme und andere Daten",
    en: "No role reaches the mapping of pseudonyms together with other data",
  },
  why: {
    de: "Wer beides lesen darf, hebt die Pseudonymisierung mit einer einzigen Abfrage auf.",
    en: "Whoever may read both undoes the pseudonyms with a single query.",
  },
  measures: ["pseudonymisation.separate-mapping"],
  severity: "high",
  decide(grant, promise) {
    const stores = sortedOut(grant.stores, promise);
    if (stores.yes.length + stores.unknown.length === 0)
      return notApplicable("the program holds nothing that resolves pseudonyms");
    return onEachPolicy(grant, (document, policy) => judge(grant, document, policy, stores));
  },
});

type SortedOut = Readonly<Record<Ternary, Grant["stores"]>>;

const sortedOutBy = oncePer((promise: Promised) =>
  oncePer((stores: Grant["stores"]): SortedOut => {
    const { yes = [], no = [], unknown = [] } = Object.groupBy(stores, ({ tags }) => resolves(tags, promise));
    return { yes, no, unknown };
  }),
);

/** The stores by whether they hold what resolves pseudonyms; the same for every grant of a program. */
const sortedOut = (stores: Grant["stores"], promise: Promised): SortedOut => sortedOutBy(promise)(stores);

function judge(grant: Grant, document: PolicyDocument, { path }: GrantedPolicy, stores: SortedOut): Verdict {
  const { everything, services } = wildcardsIn(document);
  if ([everything, services.s3, services.dynamodb].includes("yes")) {
    return notApplicable("the policy admits all of S3 or DynamoDB, which grant-no-wildcard judges");
  }
  const reached = reachedBy(document, grant.stores);
  const reach = (store: Grant["stores"][number]) => reached.get(store) ?? "no";
  const [mapping, others] = [anyOf(stores.yes.map(reach)), anyOf(stores.no.map(reach))];
  const unmarked = stores.unknown.some((store) => reach(store) !== "no");
  if (mapping === "yes" && others === "yes") return both(grant, path);
  if (unmarked || (mapping !== "no" && others !== "no"))
    return undecided("which stores the policy reaches is not known yet");
  return pass({ "reaches-mapping": mapping === "yes", "reaches-other-data": others === "yes" });
}

function both({ resource }: Grant, path: string): Verdict {
  const property = `\`${propertyShown(path)}\``;
  return fail(
    { "reaches-mapping": true, "reaches-other-data": true },
    text(
      `„${resource.name}“ erreicht über ${property} die Zuordnung der Pseudonyme und andere Daten zugleich.`,
      `"${resource.name}" reaches the mapping of pseudonyms and other data at once by ${property}.`,
    ),
    text(
      "Geben Sie der Auflösung von Pseudonymen eine eigene Rolle, die nur deren Speicher erreicht.",
      "Give the resolving of pseudonyms a role of its own that reaches only its store.",
    ),
  );
}
