import type { Promised } from "../../../catalogue/promise/schema";
import type { KeyUse, Tags, Tenancy } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { holdingOf } from "../common/data-class";
import { text } from "../common/words";

/** Art. 4(5) GDPR: a pseudonym is one only while what resolves it is kept apart, under measures of its own. */
export const separationMapping = rule({
  id: "separation-mapping",
  kind: "tenancy",
  title: {
    de: "Was Pseudonyme auflöst, liegt für sich und unter eigenem Schlüssel",
    en: "What resolves pseudonyms lies by itself, under a key of its own",
  },
  why: {
    de: "Wer Daten und Zuordnung zugleich entschlüsseln kann, für den sind es keine Pseudonyme.",
    en: "For whoever can decrypt both the data and the mapping they are no pseudonyms.",
  },
  measures: ["pseudonymisation.separate-mapping"],
  severity: "high",
  decide(store, promise) {
    const holds = resolves(store.tags, promise);
    if (holds === "no") return notApplicable("it holds nothing that resolves pseudonyms");
    if (holds === "unknown") return undecided("its data class is not known yet");
    return combine([byContents(store, promise), byKey(store, promise)]);
  },
});

/** Whether a store holds a class that resolves pseudonyms. A promise without such a class has no such store. */
export function resolves(tags: Tags, promise: Promised): "yes" | "no" | "unknown" {
  if (!Object.values(promise.retention).some(({ resolvesPseudonyms }) => resolvesPseudonyms)) return "no";
  const holding = holdingOf(tags, promise);
  if (holding.state === "unknown") return "unknown";
  return holding.state === "classes" && holding.classes.some(({ dataClass }) => dataClass.resolvesPseudonyms)
    ? "yes"
    : "no";
}

function byContents({ tags, resource }: Tenancy, promise: Promised): Verdict {
  const holding = holdingOf(tags, promise);
  const others =
    holding.state === "classes" ? holding.classes.filter(({ dataClass }) => !dataClass.resolvesPseudonyms) : [];
  if (others.length === 0) return pass({ "other-classes": 0 });
  return fail(
    { "other-classes": others.length },
    text(
      `„${resource.name}“ enthält neben der Zuordnung der Pseudonyme noch andere Daten.`,
      `"${resource.name}" holds other data beside the mapping of pseudonyms.`,
    ),
    text("Legen Sie für die Zuordnung einen eigenen Speicher an.", "Make a store of its own for the mapping."),
  );
}

function byKey({ key, resource }: Tenancy, promise: Promised): Verdict {
  const failed = (observed: string, de: string, en: string) =>
    fail(
      { key: observed },
      text(
        `Die Zuordnung der Pseudonyme in „${resource.name}“ liegt unter ${de}.`,
        `The mapping of pseudonyms in "${resource.name}" is under ${en}.`,
      ),
      text(
        "Legen Sie dafür einen `aws.kms.Key` an, den kein anderer Speicher nutzt.",
        "Make an `aws.kms.Key` for it that no other store uses.",
      ),
    );
  return decideOn<KeyUse>(key, {
    absent: () =>
      promise.encryption.atRest === "customer-managed-keys"
        ? notApplicable("it has no key of its own, which encryption-customer-key judges")
        : failed("aws", "einem Schlüssel von AWS", "a key of AWS's"),
    known: ({ others }) =>
      decideOn(others, {
        absent: () => pass({ key: "own" }),
        known: (all) => {
          const foreign = all.map((tags) => resolves(tags, promise));
          if (foreign.includes("no"))
            return failed("shared", "demselben Schlüssel wie andere Daten", "the same key as other data");
          return foreign.includes("unknown")
            ? undecided("the class of another store under the key is not known yet")
            : pass({ key: "own" });
        },
      }),
  });
}
